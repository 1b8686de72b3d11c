/** The main job in the Ink front-end: keys are counted, the token is never shown, the terminal is left as it was. */
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, stage} from './program.ts';

const {open, start, dotEnv, filesWith, cwd} = stage();

describe.skipIf(!isUnix)('the wizard on the whole screen (needs a Unix terminal)', () => {
  test('goes from nothing to a stored token with one paste and ten keys, and sends a test with three', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const program = start(sandbox);
    await program.see(/What do you want to do/);
    expect(program.isAlternate()).toBe(true);
    program.press(keys.enter);
    for (const card of [/An app with WhatsApp/, /A system user/, /Give it the app/, /Generate the token/]) {
      await program.see(card);
      program.press(keys.enter);
    }
    await program.see(/Paste the token/);
    program.paste(token);
    await program.see(/looks like a Graph token/);
    program.press(keys.enter);
    await program.see(/Where should the token be kept/);
    program.press(keys.enter);
    await program.see(/Write this\?/);
    expect(program.screenText()).toMatch(/WHATSAPP_ACCESS_TOKEN/);
    program.press(keys.enter);
    await program.see(/The token is stored/);
    expect(program.pressed()).toBeLessThanOrEqual(10);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${token}`);

    const before = program.pressed();
    program.type('+16505550111');
    await program.see(/16505550111/);
    program.press(keys.enter);
    await program.see(/did it arrive\?/);
    program.press(keys.enter);
    await program.see(/this summary stays/);
    program.press(keys.enter);
    expect(await program.leaves()).toBe(0);
    expect(program.pressed() - before).toBeLessThanOrEqual(3);
    expect(sandbox.sent).toHaveLength(1);

    expect(program.screenText()).toMatch(
      /Your token is verified and stored\.[\s\S]*Stored in [\s\S]*\[left 0\]/,
    );
    keepsSecret(program, token);
    expect(await filesWith(token.slice(0, 16))).toEqual([join(cwd(), '.env')]);
  });

  test('Escape goes back and Tab forward again, and nothing that is known is asked of Graph twice', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox);
    const at = async (screen: RegExp, key: string) => {
      await program.see(screen);
      program.press(key);
    };
    await at(/What do you want to do/, keys.enter);
    await at(/An app with WhatsApp/, keys.enter);
    await at(/A system user/, keys.escape);
    await at(/An app with WhatsApp[\s\S]*Tab forward again/, keys.escape);
    await at(/What do you want to do/, keys.tab);
    await at(/An app with WhatsApp[\s\S]*Tab forward again/, keys.tab);
    await at(/A system user/, keys.enter);
    await at(/Give it the app/, keys.enter);
    await at(/Generate the token/, keys.enter);
    await program.see(/Paste the token/);
    program.paste(sandbox.tokens.main);
    await at(/looks like a Graph token/, keys.enter);
    await program.see(/Where should the token be kept/);
    const asked = sandbox.requests.length;
    program.press(keys.escape);
    await at(/Paste the token[\s\S]*Tab forward again/, keys.tab);
    await at(/Where should the token be kept/, keys.enter);
    await at(/Write this\?/, keys.escape);
    await at(/Where should the token be kept/, keys.escape);
    await at(/Paste the token/, keys.tab);
    await at(/Where should the token be kept/, keys.tab);
    await at(/Write this\?/, keys.enter);
    await program.see(/The token is stored/);
    expect(sandbox.requests).toHaveLength(asked);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
  });
});
