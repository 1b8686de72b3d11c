import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {findTokens} from '../../../src/stores/env/find.ts';
import {readEnv} from '../../../src/stores/env/read.ts';
import {fakeToken, scratch} from '../../support/env-files.ts';

const token = fakeToken();
const folderWith = (files: Record<string, string>) => {
  const cwd = scratch();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(cwd, name), text);
  return cwd;
};
const found = (files: Record<string, string>, env: Record<string, string> = {}) =>
  findTokens({cwd: folderWith(files), env}).map(({name, where}) =>
    where.kind === 'env-file' ? `${where.path}:${name}` : name,
  );

describe('looking for tokens', () => {
  test('finds those under our names, the .env first, then the other files, then the environment', () => {
    const files = {'.env.local': `WHATSAPP_TOKEN=${token}`, '.env': `TOKEN=${token}`};
    expect(found(files, {WA_TOKEN: token})).toEqual(['.env:TOKEN', '.env.local:WHATSAPP_TOKEN', 'WA_TOKEN']);
  });

  test('leaves out what has no Graph token’s shape', () => {
    expect(found({'.env': 'WHATSAPP_TOKEN=EAAshort\nTOKEN=discord'}, {WA_TOKEN: 'x'})).toEqual([]);
  });

  test('takes a strange name only beside a clear one of ours', () => {
    expect(found({'.env': `ADS_KEY=${token}\n`})).toEqual([]);
    expect(found({'.env': `ADS_KEY=${token}\nTOKEN=x\n`})).toEqual([]);
    expect(found({'.env': `ADS_KEY=${token}\nWABA_ID=1\n`})).toEqual(['.env:ADS_KEY']);
    expect(found({}, {ADS_KEY: token, WABA_ID: '1'})).toEqual([]);
  });

  test('does not read settings of this program from a file, nor examples, nor its own temporary files', () => {
    const line = `WHATSAPP_TOKEN=${token}\n`;
    expect(
      found({
        '.env': `WA_TOKEN_TOKEN=${token}\nWABA_ID=1\n`,
        '.env.example': line,
        '.env.wa-token-0123456789ab.tmp': line,
      }),
    ).toEqual([]);
  });

  test('of duplicates only the last one counts', () => {
    expect(found({'.env': `WHATSAPP_TOKEN=${token}\nWHATSAPP_TOKEN=gone\n`})).toEqual([]);
  });

  test('shows none of them when printed', () => {
    const all = findTokens({cwd: folderWith({'.env': `WHATSAPP_TOKEN=${token}`}), env: {}});
    expect(`${JSON.stringify(all)}${String(all[0]?.secret)}`).not.toContain('EAA');
  });
});

describe('reading a .env', () => {
  const read = (text: string | null, more = {}) =>
    readEnv({path: '.env', cwd: folderWith(text === null ? {} : {'.env': text}), ...more});

  test('finds the token and the ids with their names', () => {
    const facts = read(
      `WHATSAPP_TOKEN=${token}\nPHONE_NUMBER_ID=1234567\nWABA_ID="7654321"\nAPI_VERSION=v20.0\n`,
    );
    expect(facts).toMatchObject({
      ok: true,
      value: {
        token: {name: 'WHATSAPP_TOKEN'},
        phoneId: {name: 'PHONE_NUMBER_ID', value: '1234567'},
        wabaId: {name: 'WABA_ID', value: '7654321'},
        version: {name: 'API_VERSION', value: 'v20.0'},
        appId: null,
      },
    });
    expect(facts.ok && facts.value.token?.secret.open()).toBe(token);
  });

  test('finds nothing in a file that is not there, and nothing of ours in one of others', () => {
    expect(read(null)).toMatchObject({ok: true, value: {exists: false, token: null}});
    expect(read('TOKEN=discord\nAPP_ID=5\n')).toMatchObject({
      ok: true,
      value: {exists: true, token: null, appId: null},
    });
  });

  test('takes the token from where --token-var says', () => {
    expect(read('MY_KEY=abc\n', {tokenVar: 'MY_KEY'})).toMatchObject({value: {token: {name: 'MY_KEY'}}});
  });

  test('says why a file cannot be read', () => {
    expect(readEnv({path: '.', cwd: scratch()})).toMatchObject({
      problem: {code: 'env/unusable', facts: {path: '.', reason: 'directory'}},
    });
  });
});
