/** The main job in the line front-ends, with the same keys as on the whole screen. */
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, dotEnv} = stage();

/** From the first question to the receipt; the keys that were pressed are counted by the program's terminal. */
const wholeJob = async (program: Program, token: string): Promise<void> => {
  await program.next(/What do you want to do/);
  await program.next(/Move off the/);
  program.press(keys.enter);
  await program.next(/An app with WhatsApp[\s\S]*not an admin/);
  program.press(keys.enter);
  for (const card of [/A system user/, /Give it the app/, /Generate the token/]) {
    await program.next(card);
    await program.next(/Press Enter when done/);
    program.press(keys.enter);
  }
  await program.next(/Paste the token/);
  await program.next(/(?:Token|Access token):/);
  program.paste(token);
  program.press(keys.enter);
  await program.next(/looks like a Graph token/);
  await program.next(/Permission to send: passed/);
  await program.next(/Sending: passed/);
  await program.next(/Where should the token be kept\?/);
  await program.next(/Nowhere/);
  program.press(keys.enter);
  await program.next(/Write this\?/);
  program.press(keys.enter);
  await program.next(/The token is stored/);
  expect(program.pressed()).toBeLessThanOrEqual(10);
  expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${token}`);

  const before = program.pressed();
  await program.next(/Send a test message to/);
  program.type('+16505550111');
  program.press(keys.enter);
  await program.next(/did\s+it\s+arrive\?/);
  await program.next(/I cannot look now/);
  program.press(keys.enter);
  await program.next(/Your token is verified and stored/);
  expect(await program.leaves()).toBe(0);
  expect(program.pressed() - before).toBeLessThanOrEqual(3);
  keepsSecret(program, token);
};

describe.skipIf(!isUnix)('the wizard in lines (needs a Unix terminal)', () => {
  test('goes from nothing to a stored token and a test message', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--plain']});
    await wholeJob(program, sandbox.tokens.main);
    expect(sandbox.sent).toHaveLength(1);
  });

  test('is what a terminal narrower than 40 columns gets', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {columns: 36});
    await program.next(/Escape goes back/);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
  });
});

describe.skipIf(!isUnix)('the plain asker (needs a Unix terminal)', () => {
  test.each([{ACCESSIBLE: '1'}, {TERM: 'dumb'}, {INK_SCREEN_READER: 'true'}])(
    'with %o does the same without one escape code',
    async env => {
      const sandbox = await open({scenario: 'fresh'});
      const program = start(sandbox, {env});
      await wholeJob(program, sandbox.tokens.main);
      expect(sandbox.sent).toHaveLength(1);
      expect(program.bytes()).not.toContain('\u{1B}');
      // Nothing is drawn over either: a carriage return only ever ends a line.
      expect(program.bytes().replaceAll('\r\n', '')).not.toContain('\r');
    },
  );
});
