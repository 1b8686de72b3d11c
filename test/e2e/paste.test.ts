/** However a paste arrives, the whole token is taken, and only the token. */
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, dotEnv} = stage();

const atToken = async (program: Program): Promise<void> => {
  await program.see(/What do you want to do/);
  program.press(keys.enter);
  await program.see(/An app with WhatsApp/);
  program.press('t');
  await program.see(/Paste the token/);
};

const store = async (program: Program): Promise<void> => {
  await program.see(/Where should the token be kept/);
  program.press(keys.enter);
  await program.see(/Write this\?/);
  program.press(keys.enter);
  await program.see(/The token is stored/);
};

describe.skipIf(!isUnix)('a paste (needs a Unix terminal)', () => {
  test('without marks, in two chunks with a line break between, is one token', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox);
    await atToken(program);
    program.type(token.slice(0, 100));
    await program.see(/100 characters/);
    program.type(`\r${token.slice(100)}`);
    await program.see(new RegExp(`${token.length} characters`));
    program.press(keys.enter);
    await store(program);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${token}\n`);
    keepsSecret(program, token);
  });

  test('in marks, cut within the token and within a mark, is one token', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox);
    await atToken(program);
    expect(program.pastesInBrackets()).toBe(true);
    for (const chunk of ['\u{1B}[200~', token.slice(0, 50), `${token.slice(50)}\r\n\u{1B}[20`, '1~'])
      program.type(chunk);
    await program.see(/looks like a Graph token/);
    program.press(keys.enter);
    await store(program);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${token}\n`);
    keepsSecret(program, token);
  });

  test.each([
    ['with marks and in two chunks goes straight to the verdict', '\u{1B}[200~', '\u{1B}[201~'],
    ['without marks and in two chunks waits in its field', '', ''],
  ])('on the first screen, %s', async (_, before, after) => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox);
    await program.see(/What do you want to do/);
    program.type(before + token.slice(0, 100));
    program.type(`${token.slice(100)}\r${after}`);
    if (after === '') {
      await program.see(new RegExp(`${token.length} characters`));
      program.press(keys.enter);
    }
    await store(program);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${token}\n`);
    keepsSecret(program, token);
  });

  test('of something else is named, and leaves the field free for the token', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox);
    await atToken(program);
    program.paste(sandbox.app.secret);
    await program.see(/app secret/i);
    program.press(keys.enter);
    await program.see(/paste or type it/);
    expect(program.bytes()).not.toContain(sandbox.app.secret);
    program.paste(`export WHATSAPP_TOKEN="${sandbox.tokens.main}"`);
    await program.see(/looks like a Graph token/);
    program.press(keys.enter);
    await store(program);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}\n`);
  });

  test('in lines, cut in two without marks, is one token', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox, {args: ['--plain']});
    await program.next(/What do you want to do\?[\s\S]*Move off the/);
    program.press(keys.enter);
    await program.next(/An app with WhatsApp[\s\S]*not an admin/);
    program.press(keys.enter);
    await program.next(/Press Enter when done/);
    program.type('t\r');
    await program.next(/oken:/);
    program.type(token.slice(0, 100));
    await program.next(/100 characters/);
    program.type(`\r${token.slice(100)}`);
    await program.next(new RegExp(`${token.length} characters`));
    program.press(keys.enter);
    await program.next(/Where should the token be kept/);
    keepsSecret(program, token);
  });

  test('that comes twice is taken once: the second is neither shown nor taken for an answer', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox);
    await program.see(/What do you want to do/);
    program.paste(token);
    await program.see(/Where should the token be kept/);
    program.paste(token);
    await program.see(/No token is asked for here/);
    program.press(keys.enter);
    await program.see(/Write this\?/);
    program.press(keys.enter);
    await program.see(/Send a test message/);
    program.paste(`${token}\r`);
    await program.see(/No token is asked for here/);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
    keepsSecret(program, token);
  });

  test('in lines, that comes twice is taken once', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox, {args: ['--plain']});
    await program.next(/What do you want to do\?[\s\S]*Move off the/);
    program.press(keys.enter);
    await program.next(/An app with WhatsApp[\s\S]*not an admin/);
    program.press(keys.enter);
    await program.next(/Press Enter when done/);
    program.type('t\r');
    await program.next(/oken:/);
    program.paste(`${token}`);
    program.press(keys.enter);
    await program.next(/Where should the token be kept[\s\S]*Nowhere/);
    program.paste(token);
    program.press(keys.enter);
    await program.next(/No token is asked for here/);
    await program.next(/Where should the token be kept[\s\S]*Nowhere/);
    program.press(keys.enter);
    await program.next(/Write this\?/);
    keepsSecret(program, token);
  });
});
