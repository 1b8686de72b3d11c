/** Ctrl-V on the whole screen: the clipboard is read once it was agreed to, and only into the field for the token. */
import {expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {fakeDesk} from '../support/fake-desk.ts';
import {fakeSession, guide, secret, text} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const token = `EAAFAKE${'aB3xyZ'.repeat(33)}`;
const ctrlV = '\u{16}';

test('asks first, reads after Enter, and the token is taken with one more', async () => {
  const desk = fakeDesk({clipboard: `${token}\n`});
  const session = fakeSession(secret());
  const ink = openInk(session, {desk});
  await ink.see(/Access token/);
  ink.type(ctrlV);
  await ink.see(/Read the clipboard, to paste from it\?[\s\S]*Enter read it/);
  expect(desk.reads()).toBe(0);
  ink.type(keys.enter);
  await ink.see(/206 characters|looks like/);
  expect(desk.reads()).toBe(1);
  expect(session.sent).toEqual([]);
  ink.type(keys.enter);
  await ink.until('the token', () => session.sent.length > 0);
  const [event] = session.sent;
  expect(event?.type === 'entered' && event.secret.equals(new Secret(`${token}\n`))).toBe(true);
  expect(ink.bytes()).not.toContain(token.slice(0, 8));
});

test.each([
  {columns: 80, rows: 24},
  {columns: 50, rows: 15},
])('the question at $columns x $rows', async size => {
  const ink = openInk(fakeSession(secret()), {size});
  await ink.see(/Access token/);
  ink.type(ctrlV);
  await ink.see(/Read the clipboard/);
  await expect(`${ink.screenText()}\n`).toMatchFileSnapshot(
    `../screens/clipboard-${size.columns}x${size.rows}.txt`,
  );
});

test('no reads nothing and leaves what was typed', async () => {
  const desk = fakeDesk({clipboard: token});
  const session = fakeSession(secret());
  const ink = openInk(session, {desk});
  await ink.see(/Access token/);
  ink.type('abc');
  await ink.see(/3 characters/);
  for (const no of ['n', keys.escape]) {
    ink.type(ctrlV);
    await ink.see(/Read the clipboard/);
    ink.type(no);
    await ink.seeGone(/Read the clipboard/);
    expect(ink.screenText()).toMatch(/3 characters/);
  }
  expect(desk.reads()).toBe(0);
  expect(session.sent).toEqual([]);
});

test('is asked once, and what cannot be read says why', async () => {
  const desk = fakeDesk();
  const ink = openInk(fakeSession(secret()), {desk});
  await ink.see(/Access token/);
  ink.type(ctrlV);
  await ink.see(/Read the clipboard/);
  ink.type('y');
  await ink.see(/The clipboard cannot be read here\./);
  ink.type(ctrlV);
  await ink.until('read again', () => desk.reads() === 2);
  expect(ink.screenText()).not.toMatch(/Read the clipboard, to paste/);
});

test('a paste that comes instead of an answer is the token', async () => {
  const desk = fakeDesk({clipboard: 'something else'});
  const ink = openInk(fakeSession(secret()), {desk});
  await ink.see(/Access token/);
  ink.type(ctrlV);
  await ink.see(/Read the clipboard/);
  ink.paste(token);
  await ink.see(/looks like a Graph token/);
  expect(ink.screenText()).not.toMatch(/Read the clipboard/);
  expect(desk.reads()).toBe(0);
});

test('on a card it leads to the field and asks there', async () => {
  const session = fakeSession(guide(), event => (event.type === 'go' ? secret() : undefined));
  const ink = openInk(session, {desk: fakeDesk({clipboard: token})});
  await ink.see(/I have the token/);
  ink.type(ctrlV);
  await ink.see(/Paste the token[\s\S]*Read the clipboard/);
  ink.type(keys.enter);
  await ink.see(/looks like a Graph token/);
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
});

test('where no token is asked for it is no key', async () => {
  const desk = fakeDesk({clipboard: token});
  const ink = openInk(fakeSession(text()), {desk});
  await ink.see(/Send a test message/);
  ink.type(ctrlV);
  ink.type('1');
  await ink.see(/❯ 1/);
  expect(desk.reads()).toBe(0);
});
