/** Leaving and starting again: answers are kept, secrets are not. */
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, type Program, stage} from './program.ts';

const {open, start, filesWith, dotEnv, cwd} = stage();

const toThirdCard = async (program: Program): Promise<void> => {
  await program.see(/What do you want to do/);
  program.press(keys.enter);
  await program.see(/An app with WhatsApp/);
  program.press(keys.enter);
  await program.see(/A system user/);
  program.press(keys.enter);
  await program.see(/Give it the app/);
};

const leave = async (program: Program): Promise<void> => {
  program.press(keys.ctrlC);
  expect(await program.leaves()).toBe(130);
};

describe.skipIf(!isUnix)('a run that was left (needs a Unix terminal)', () => {
  test('goes on at the card where it was, also in lines, until --fresh forgets', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const first = start(sandbox);
    await toThirdCard(first);
    await leave(first);
    expect(first.screenText()).toContain('Your answers are kept. To go on here: wa-token');

    const second = start(sandbox);
    await second.see(/Give it the app[\s\S]*Going on where you left off\./);
    await leave(second);

    const inLines = start(sandbox, {args: ['--plain']});
    await inLines.next(/Give it the app[\s\S]*Press Enter when done/);
    expect(inLines.text()).not.toContain('What do you want to do');
    await leave(inLines);

    const fresh = start(sandbox, {args: ['--fresh']});
    await fresh.see(/What do you want to do/);
    await leave(fresh);

    const after = start(sandbox);
    await after.see(/What do you want to do/);
    await leave(after);
  });

  test('keeps the choice of the account and of the place, and asks for the token again', async () => {
    const sandbox = await open({scenario: 'several-accounts'});
    const token = sandbox.tokens.main;
    const first = start(sandbox);
    await first.see(/What do you want to do/);
    first.paste(token);
    await first.see(/Which WhatsApp account/);
    first.press('3');
    await first.see(/Where should the token be kept/);
    first.press(keys.enter);
    await first.see(/Write this\?/);
    await leave(first);
    expect(await filesWith('102290129340003')).toHaveLength(1);
    for (const part of [token.slice(0, 16), token.slice(60, 84), token.slice(-24)])
      expect(await filesWith(part)).toEqual([]);

    const second = start(sandbox);
    await second.see(/What do you want to do/);
    second.paste(token);
    await second.see(/Write this\?/);
    expect(second.screenText()).toContain('WHATSAPP_BUSINESS_ACCOUNT_ID=102290129340003');
    second.press(keys.escape);
    await second.see(/Where should the token be kept/);
    second.press(keys.escape);
    await second.see(/Which WhatsApp account/);
    second.press('1');
    await second.see(/Write this\?/);
    second.press(keys.enter);
    await second.see(/The token is stored/);
    expect(await dotEnv()).toContain('WHATSAPP_BUSINESS_ACCOUNT_ID=102290129340001');
    await leave(second);
  });

  test('of somebody who is no admin goes on at the message, and then at the paste', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const first = start(sandbox);
    await first.see(/What do you want to do/);
    first.press(keys.enter);
    await first.see(/An app with WhatsApp/);
    first.press(keys.enter);
    await first.see(/n I am not an admin/);
    first.press('n');
    await first.see(/A message for your admin/);
    first.press('s');
    await first.see(/Saved in this folder as whatsapp-token-request\.md/);
    await leave(first);
    const saved = await readFile(join(cwd(), 'whatsapp-token-request.md'), 'utf8');
    expect(saved).toContain('Assign assets');

    const second = start(sandbox, {args: ['--plain']});
    await second.next(/A message for your admin[\s\S]*Press Enter when you have sent it/);
    second.press(keys.enter);
    await second.next(/Your admin makes the token[\s\S]*oken:/);
    await leave(second);

    const third = start(sandbox);
    await third.see(/Paste the token[\s\S]*Your admin makes the token/);
    third.paste(sandbox.tokens.main);
    await third.see(/looks like a Graph token/);
    third.press(keys.enter);
    await third.see(/Where should the token be kept/);
    await leave(third);
  });
});
