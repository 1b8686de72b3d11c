/** Practising what to do about an old token: from the situation on, without a Meta account. */
import {readdirSync} from 'node:fs';
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, stage} from './program.ts';

const {open, start, cwd, hasDotEnv} = stage();

describe.skipIf(!isUnix)('a practice run (needs a Unix terminal)', () => {
  test('replaces an expired token on the whole screen', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['demo', 'expired'], hasGraph: true});
    await program.see(/Practice run[\s\S]*Meta says the token in \.env \(WHATSAPP_TOKEN\) has expired/);
    program.press(keys.enter);
    await program.see(/Generate the token/);
    program.press('t');
    await program.see(/Press t, then Enter/);
    program.press('t');
    await program.see(/The practice token/);
    program.press(keys.enter);
    await program.see(/- WHATSAPP_TOKEN=[\s\S]*\+ WHATSAPP_TOKEN=[\s\S]*Enter write/);
    program.press(keys.enter);
    await program.see(/The token is stored: \.env/);
    program.press(keys.enter);
    await program.see(/Practice finished/);
    program.press(keys.enter);
    expect(await program.leaves()).toBe(0);
    expect(hasDotEnv()).toBe(false);
    expect(sandbox.requests).toEqual([]);
  });

  test('asks for the app where the token is another’s, and goes on with the right one', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['demo', 'wrong-app'], hasGraph: true});
    const paste = async () => {
      await program.see(/Press\s+t,\s+then\s+Enter/);
      program.press('t');
      await program.see(/The practice token/);
      program.press(keys.enter);
    };
    await program.see(/Where you are/);
    program.press('t');
    await paste();
    await program.see(/made for another app[\s\S]*Enter make a new token/);
    program.press('t');
    await paste();
    await program.see(/Where should the token be kept/);
    program.press(keys.ctrlC);
    await program.leaves();
  });

  test('moves off a temporary one in lines, past the system user, and revokes it', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['demo', 'temporary', '--plain'], hasGraph: true});
    await program.next(
      /works, but it is a person’s[\s\S]*Move to a system user’s token[\s\S]*another account/,
    );
    program.press(keys.enter);
    await program.next(/A system user[\s\S]*Press Enter when done/);
    program.press(keys.enter);
    await program.next(/Give it the app[\s\S]*Press Enter when done/);
    program.press(keys.enter);
    await program.next(/Generate the token[\s\S]*Press Enter when done/);
    program.press(keys.enter);
    await program.next(/Paste the token[\s\S]*oken:/);
    program.press('t', keys.enter);
    await program.next(/Write this\?/);
    program.press(keys.enter);
    await program.next(/Send a test message to/);
    program.press(keys.enter);
    await program.next(/Revoke the old token[\s\S]*Yes, revoke it now/);
    program.press('2', keys.enter);
    await program.next(/The app secret[\s\S]*App secret:/);
    program.press('t', keys.enter);
    expect(await program.leaves()).toBe(0);
    expect(program.text()).toMatch(/Practice finished[\s\S]*revoked: Meta refuses it now/);
    expect(hasDotEnv()).toBe(false);
  });

  test.each([[[]], [['--plain']]])(
    'a window that is closed takes the scratch home with it %j',
    async args => {
      const sandbox = await open({scenario: 'fresh'});
      const program = start(sandbox, {args: ['demo', ...args], hasGraph: true, env: {TMPDIR: cwd()}});
      await program.see(/What do you want to do/);
      expect(scratchIn(cwd())).toHaveLength(1);
      program.hangUp();
      await program.until('no scratch home', () => scratchIn(cwd()).length === 0);
    },
  );
});

const scratchIn = (folder: string): readonly string[] =>
  readdirSync(folder).filter(name => name.startsWith('wa-token-demo-'));
