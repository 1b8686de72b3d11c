/** Colours, glyphs, links: one theme, chosen by what the terminal can show. */
import {expect, test} from 'vitest';
import {harmless, unbroken} from '../../src/tui/look/rows.ts';
import {themeFor} from '../../src/tui/look/theme.ts';
import {choice, fakeSession, guide, option, secret, trouble, working} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

/** Escape sequences that colour text: 30–37, 90–97 and the long forms. */
const colours = /\u{1B}\[(?:[34][0-8]|9[0-7])(?:;[\d;]+)?m/u;

/** Everything that was written until this was seen. */
const bytesOf = async (screen: Parameters<typeof fakeSession>[0], env: NodeJS.ProcessEnv, until: RegExp) => {
  const ink = openInk(fakeSession(screen), {env});
  await ink.see(until);
  ink.type(keys.ctrlC);
  await ink.ending;
  return ink.bytes();
};

test('good, warning and danger have colours, and a sign each, for those who do not see the colour', async () => {
  const bytes = await bytesOf(trouble(), {}, /Looking again/);
  expect(bytes).toContain('\u{1B}[32m✓\u{1B}[39m');
  expect(bytes).toContain('\u{1B}[31m✗\u{1B}[39m');
  expect(await bytesOf(working(), {}, /Expiry/)).toContain('\u{1B}[33m!\u{1B}[39m');
});

test('NO_COLOR leaves no colour', async () => {
  for (const screen of [trouble(), choice(), guide(), secret()]) {
    expect(await bytesOf(screen, {NO_COLOR: '1'}, /Ctrl-C stop/)).not.toMatch(colours);
  }
});

test.each([
  ['a locale without UTF-8', {LANG: 'C'}, 'linux'],
  ['the Linux console', {TERM: 'linux'}, 'linux'],
  ['a Windows console without Unicode', {}, 'win32'],
] as const)('%s gets signs in ASCII', async (_name, env, platform) => {
  for (const screen of [trouble(), choice(), guide(), secret(), working()]) {
    const ink = openInk(fakeSession(screen), {env, platform});
    await ink.see(/Ctrl-C stop/);
    expect(ink.screenText()).toMatch(/^[\x20-\x7E\n]*$/);
    ink.type(keys.ctrlC);
    await ink.ending;
  }
});

test('LC_ALL goes before LANG; a locale that is not set is no reason for ASCII', () => {
  const pointer = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform = 'linux') =>
    themeFor(env, platform).glyphs.pointer;
  expect(pointer({LC_ALL: 'C', LANG: 'en_US.UTF-8'})).toBe('>');
  expect(pointer({LC_ALL: 'de_DE.utf8', LANG: 'C'})).toBe('❯');
  expect(pointer({})).toBe('❯');
  expect(pointer({}, 'win32')).toBe('>');
  expect(pointer({WT_SESSION: 'x'}, 'win32')).toBe('❯');
});

test('where links can hide behind their label they do; elsewhere the address is there to be read', async () => {
  const url = 'https://business.facebook.com/latest/settings/system_users?business_id=1234567890123456';
  const hidden = await bytesOf(guide(), {TERM_PROGRAM: 'iTerm.app'}, /System users in Business settings/);
  expect(hidden).toContain(`\u{1B}]8;;${url}`);
  const bare = await bytesOf(guide(), {TERM_PROGRAM: 'iTerm.app', TMUX: '/tmp/x'}, /business_id/);
  expect(bare).not.toContain('\u{1B}]8;;');
});

test('a file of colours is not needed to tell what is chosen', async () => {
  const ink = openInk(fakeSession(choice()), {env: {NO_COLOR: '1'}});
  await ink.see(/❯ 1 Corner Bakery/);
  ink.type(keys.down);
  await ink.see(/❯ 2 Corner Bakery Test/);
});

test('without colours too, an entry that cannot be chosen says so, its reason where that fits', async () => {
  const reason = 'There is no session bus, through which programs reach the keychain, on this computer.';
  const screen = choice({
    options: [option('env', {label: 'In .env'}), option('keychain', {label: 'Both', unavailable: reason})],
  });
  const ink = openInk(fakeSession(screen), {env: {NO_COLOR: '1'}});
  await ink.see(/2 Both {2}\(cannot be chosen now\)/);
  ink.type(keys.ctrlC);
  await ink.ending;
});

test('lines for the main screen break between words, and what is under another stays there', () => {
  expect(unbroken('If it does not arrive:\n  A number with no payment method', 20)).toBe(
    'If it does not\narrive:\n  A number with no\n  payment method',
  );
});

test.each([
  ['moves the cursor', '\u001b[2J\u001b[1;1Hname', 'name'],
  ['writes to the clipboard', '\u001b]52;c;ZmFrZQ==\u0007name', 'name'],
  ['sets a title', '\u001b]0;owned\u001b\\name', 'name'],
  ['rings or goes back', 'na\u0007m\be', 'name'],
  ['is a sequence in one sign', '\u009b2Jname', '2Jname'],
  ['begins a link and never ends it', '\u001b]8;;https://example.com', ''],
  ['breaks the line', 'a\tname\r\nof two', 'a name of two'],
])('nothing in a row that %s reaches the terminal', (_what, row, left) => {
  expect(harmless(row)).toBe(left);
});

test('colours and links are left as the theme made them', () => {
  const theme = themeFor({TERM_PROGRAM: 'iTerm.app', LANG: 'en_US.UTF-8'}, 'darwin');
  const row = `${theme.paint('link', 'Café')} ${theme.link('here', 'https://example.com/?a=1')} ${theme.paint('cursor', ' ')}`;
  expect(theme.links).toBe(true);
  expect(harmless(row)).toBe(row);
});

test('a name that holds a sequence is drawn without it', async () => {
  const ink = openInk(fakeSession(choice({question: 'Which\u001b[2J\u001b[1;1H file?\u0007'})));
  await ink.see(/Which file\?/);
  expect(ink.bytes()).not.toContain('\u001b[1;1H file');
});
