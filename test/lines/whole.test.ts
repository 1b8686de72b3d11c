/** The wizard itself against the stand-in, from the first question to the receipt, in each line front-end. */
import {fileURLToPath} from 'node:url';
import {afterEach, describe, expect, test} from 'vitest';
import {openPty} from '../support/pty.ts';

const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const run = `const {main} = await import(process.argv[1]); process.exitCode = await main(process.argv.slice(2));`;

const open: ReturnType<typeof openPty>[] = [];
afterEach(() => {
  for (const terminal of open.splice(0)) terminal.kill('SIGKILL');
});

const demo = (front: 'lines' | 'plain', scenario: string) => {
  const env = front === 'plain' ? {TERM: 'dumb'} : {};
  const args = ['--input-type=module', '--eval', run, main, 'demo', scenario, '--plain'];
  const terminal = openPty(process.execPath, args, {env, rows: 200});
  open.push(terminal);
  return terminal;
};

/** Types each answer once its question is there and has come after the one before. */
const talk = async (terminal: ReturnType<typeof openPty>, turns: readonly (readonly [RegExp, string])[]) => {
  let from = 0;
  for (const [question, answer] of turns) {
    await terminal.until(String(question), () => question.test(terminal.bytes().slice(from)));
    from = terminal.bytes().length;
    terminal.type(answer);
  }
};

const toTheToken = [
  [/What do you want to do/, '\r'],
  [/I am not an admin of the portfolio/, '\r'],
  [/Press Enter when done/, 't\r'],
  [/oken: /, 't\r'],
] as const;

describe.skipIf(process.platform === 'win32').each(['lines', 'plain'] as const)(
  '%s (needs a Unix terminal)',
  front => {
    test('a new token is proved, stored, and sends a message', async () => {
      const terminal = demo(front, 'fresh');
      await talk(terminal, [
        ...toTheToken,
        [/Where should the token be kept/, '\r'],
        [/Write this/, '\r'],
        [/Send a test message to/, '+16505551234\r'],
        [/did\s+it\s+arrive/, '1\r'],
      ]);
      await terminal.see(/Practice finished/);
      expect(await terminal.ended()).toEqual({code: 0, signal: 0});
      expect(terminal.bytes()).not.toMatch(/EAAFAKE/);
      expect(terminal.bytes()).toContain('Step 5 of 6: Store');
    });

    test('a token that lacks a permission is explained, and the person can leave', async () => {
      const terminal = demo(front, 'missing-scope');
      await talk(terminal, [...toTheToken, [/What now[\s\S]*Leave/, '6\r']]);
      expect((await terminal.ended())?.code).not.toBe(0);
      expect(terminal.bytes()).toContain('Problem: The token lacks a permission');
      expect(terminal.bytes()).not.toMatch(/EAAFAKE/);
    });

    test('a missing asset is explained, and checked again until Meta has it', async () => {
      const terminal = demo(front, 'missing-asset');
      await talk(terminal, toTheToken);
      await terminal.see(/Problem: The system user does not have[\s\S]*Checking again every 5 s/);
      const landed = () => /Where should the token be kept/.test(terminal.bytes());
      for (let from = 0, tries = 0; tries < 8 && !landed(); tries += 1) {
        await terminal.until('an answer', () => landed() || /What now/.test(terminal.bytes().slice(from)));
        from = terminal.bytes().length;
        if (!landed()) terminal.type('1\r');
      }
      await terminal.until('the next question', landed);
    });
  },
);
