/** Production is down and it is two at night: from a dead token to a stored new one, keys counted, in every front-end. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, dotEnv, cwd} = stage();
const mostKeys = 6;

/** A project whose `.env` holds the token that has died, and nothing else of ours. */
const begin = async (): Promise<{sandbox: Sandbox; dead: string; fresh: string}> => {
  const sandbox = await open({scenario: 'expired'});
  const dead = sandbox.tokens.main;
  writeFileSync(join(cwd(), '.env'), `PORT=3000\nWHATSAPP_TOKEN=${dead}\n`);
  return {sandbox, dead, fresh: sandbox.tokens['replacement'] ?? ''};
};

const isStored = async (fresh: string): Promise<void> => {
  const text = await dotEnv();
  expect(text).toContain(`PORT=3000\nWHATSAPP_TOKEN=${fresh}\n`);
};

const leave = async (program: Program): Promise<void> => {
  program.press(keys.ctrlC);
  expect(await program.leaves()).toBe(130);
};

describe.skipIf(!isUnix)('a dead token (needs a Unix terminal)', () => {
  test('is replaced on the whole screen with one paste and at most six other keys', async () => {
    const {sandbox, dead, fresh} = await begin();
    const program = start(sandbox);
    await program.see(/Meta says the token in \.env \(WHATSAPP_TOKEN\) has expired/);
    program.press(keys.enter);
    await program.see(/Generate the token/);
    program.press(keys.enter);
    await program.see(/Paste the token/);
    program.paste(fresh);
    await program.see(/looks like a Graph token/);
    program.press(keys.enter);
    await program.see(/Write this\?/);
    expect(program.screenText()).toMatch(/checks passed[\s\S]*It goes where the old token is/);
    program.press(keys.enter);
    await program.see(/The token is stored: \.env/);
    expect(program.pressed()).toBeLessThanOrEqual(mostKeys);
    await isStored(fresh);
    keepsSecret(program, dead, fresh);
    await leave(program);
  });

  test.each([
    ['in lines', ['--plain'], {}],
    ['in the plain asker', [], {ACCESSIBLE: '1'}],
  ] as const)('is replaced %s with one paste and at most six other keys', async (_name, args, env) => {
    const {sandbox, dead, fresh} = await begin();
    const program = start(sandbox, {args, env});
    await program.next(
      /Meta says the token in \.env \(WHATSAPP_TOKEN\)\s+has\s+expired[\s\S]*another account/,
    );
    program.press(keys.enter);
    await program.next(/Generate the token[\s\S]*Press Enter when done/);
    program.press(keys.enter);
    await program.next(/Paste the token[\s\S]*oken:/);
    program.paste(fresh);
    program.press(keys.enter);
    await program.next(/Write this\?/);
    program.press(keys.enter);
    await program.next(/The token is stored: \.env/);
    expect(program.pressed()).toBeLessThanOrEqual(mostKeys);
    await isStored(fresh);
    keepsSecret(program, dead, fresh);
    await leave(program);
  });

  test('is replaced by a token that is pasted on the first screen: that leads to the verdict', async () => {
    const {sandbox, fresh} = await begin();
    const program = start(sandbox);
    await program.see(/Have the new token\? Paste it here/);
    program.paste(fresh);
    await program.agree(/Write this\?/);
    await program.see(/The token is stored/);
    expect(program.pressed()).toBeLessThanOrEqual(2);
    await isStored(fresh);
    await leave(program);
  });

  test('the same on the first screen of the lines, where Enter says that it is meant', async () => {
    const {sandbox, fresh} = await begin();
    const program = start(sandbox, {args: ['--plain']});
    await program.next(/What do you want to do[\s\S]*another account/);
    program.paste(fresh);
    await program.next(/Press Enter to use it/);
    program.press(keys.enter);
    await program.next(/Write this\?/);
    program.press(keys.enter);
    await program.next(/The token is stored/);
    expect(program.pressed()).toBe(2);
    await isStored(fresh);
    await leave(program);
  });
});
