import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {describe, expect, it, type TestContext} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {tokenEntry} from '../../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../../src/stores/keychain/keychain.ts';

const token = new Secret(`EAAFAKE${'w'.repeat(180)}`);
const unavailable = (reason: string, detail: RegExp) => ({
  ok: false,
  problem: {
    code: 'keychain/unavailable',
    facts: expect.objectContaining({reason, detail: expect.stringMatching(detail)}),
  },
});

/** @param how account of the entry, which tells the stub how to fail */
function write({onTestFinished}: TestContext, how: string, before?: string) {
  const folder = mkdtempSync(join(tmpdir(), 'wa-token-stub-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  if (before !== undefined) writeFileSync(join(folder, 'held'), before);
  const childUrl = new URL('../../support/keychain-stub.ts', import.meta.url);
  const keychain = createKeychain({env: {TMPDIR: folder, TEMP: folder}, childUrl, limitMs: 8_000});
  return keychain.write(tokenEntry(how), token);
}

describe.concurrent('a write whose helper gave no answer', () => {
  it('counts as done when the entry holds the new value', async test => {
    expect(await write(test, 'lands-late')).toEqual({ok: true, value: undefined});
  });

  it('is told as timed out when the entry holds something else', async test => {
    expect(await write(test, 'hangs', 'EAAFAKEold')).toEqual(unavailable('timed-out', /^$/));
  });

  it('is told as unknown when reading gives no answer either', async test => {
    const unknown = {code: 'keychain/unknown', facts: {account: 'silent-after-write'}};
    expect(await write(test, 'silent-after-write')).toEqual({ok: false, problem: unknown});
  });

  it('is looked into as well when the helper crashed or babbled', async test => {
    expect(await write(test, 'babbles', token.open())).toEqual({ok: true, value: undefined});
    expect(await write(test, 'crashes', 'EAAFAKEold')).toEqual(unavailable('other', /helper ended/));
  });
});
