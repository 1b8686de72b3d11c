/** What a card can do outside of the terminal: open its link, copy its values, show more help. */
import {expect, test} from 'vitest';
import {deskFor} from '../../src/cli/desk.ts';
import {en} from '../../src/copy/en.ts';
import type {Link} from '../../src/core/screen.ts';
import {fakeDesk} from '../support/fake-desk.ts';
import {fakeSession, guide, letter, review, trouble} from '../support/fake-session.ts';
import {keys, openTerminal} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const {link} = guide() as {readonly link: Link};

test('o opens the link, and the next key wipes the word of it', async () => {
  const desk = fakeDesk();
  const ink = openInk(fakeSession(guide()), {desk});
  await ink.see(/o open/);
  ink.type('o');
  await ink.see(/Opened: System users/);
  expect(desk.opened).toEqual([link]);
  expect(ink.screenText()).toMatch(/1\. Open Business settings/);
  ink.type('x');
  await ink.seeGone(/Opened: System users/);
});

test('what cannot be opened is shown on the main screen, with the reason', async () => {
  const ink = openInk(fakeSession(guide()), {desk: fakeDesk({shown: 'Over SSH no browser can be opened.'})});
  await ink.see(/o open/);
  ink.type('o');
  await ink.see(/Over SSH no browser can be opened\.[\s\S]*on one line[\s\S]*Press Enter/);
  expect(ink.isAlternate()).toBe(false);
  expect(ink.bytes()).toContain(`\n${link.url}\n`);
  ink.type(keys.enter);
  await ink.see(/o open/);
  expect(ink.isAlternate()).toBe(true);
});

test('c copies one value after the other, and says which is next', async () => {
  const desk = fakeDesk();
  const suggestions = [
    {label: 'Name', value: 'WhatsApp server'},
    {label: 'Permission', value: 'whatsapp_business_messaging'},
  ];
  const ink = openInk(fakeSession(guide({suggestions})), {desk});
  await ink.see(/c copy/);
  ink.type('c');
  await ink.see(/Copied: WhatsApp server\. Press c again for\s+whatsapp_business_messaging\./);
  ink.type('c');
  await ink.see(/Copied: whatsapp_business_messaging\. Press c again for\s+link to/);
  ink.type('c');
  await ink.see(
    /Copied: link to “System users in Business settings”\.\s+Press c\s+again for\s+WhatsApp server\./,
  );
  ink.type('c');
  await ink.see(/Copied: WhatsApp server/);
  expect(desk.copied.map(({value}) => value)).toEqual([
    'WhatsApp server',
    'whatsapp_business_messaging',
    link.url,
    'WhatsApp server',
  ]);
});

test('? shows more help, and Escape leads back to the card and not to the card before', async () => {
  const session = fakeSession(guide());
  const ink = openInk(session);
  await ink.see(/\? help/);
  ink.type('?');
  await ink.see(/No “System users” in the menu/);
  expect(ink.screenText()).not.toMatch(/1\. Open Business settings/);
  ink.type(keys.escape);
  await ink.see(/1\. Open Business settings/);
  expect(session.sent).toEqual([]);
  ink.type('?');
  await ink.see(/No “System users” in the menu/);
  ink.type(keys.enter);
  await ink.see(/1\. Open Business settings/);
  expect(session.sent).toEqual([]);
});

test('another way on stands among the keys, and does what it says', async () => {
  const event = {type: 'answered', step: 'system-user', value: 'not-admin'} as const;
  const session = fakeSession(guide({actions: [{key: 'n', label: 'I am not an admin', event}]}));
  const ink = openInk(session);
  await ink.see(/n I am not an admin/);
  ink.type('n');
  await ink.until('an event', () => session.sent.length > 0);
  expect(session.sent).toEqual([event]);
});

test('a message for somebody else is copied whole, saved, and Enter goes on', async () => {
  const desk = fakeDesk();
  const session = fakeSession(letter());
  const ink = openInk(session, {desk});
  await ink.see(/│ 2\. Click Generate token/);
  ink.type('c');
  await ink.see(/Copied: the message\./);
  ink.type('s');
  await ink.see(/Saved as whatsapp-token-request\.md\./);
  const text = `${letter().lines.join('\n')}\n`;
  expect(desk.copied).toEqual([{label: 'the message', value: text}]);
  expect(desk.saved).toEqual([{name: 'whatsapp-token-request.md', text}]);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'hand-off', value: ''}]);
});

test('news of a card that is gone is not told on the next', async () => {
  let finish = (): void => {};
  const desk = {
    ...fakeDesk(),
    copy: () =>
      new Promise<{tone: 'good'; text: string}>(resolve => {
        finish = () => resolve({tone: 'good', text: 'Copied at last.'});
      }),
  };
  const ink = openInk(
    fakeSession(guide(), () => review()),
    {desk},
  );
  await ink.see(/c copy/);
  ink.type('c');
  ink.type(keys.enter);
  await ink.see(/Write this/);
  finish();
  ink.type('x');
  await new Promise(resolve => setImmediate(resolve));
  expect(ink.bytes()).not.toContain('Copied at last');
});

test('a link of a trouble screen opens too, unless the screen has a use for the letter', async () => {
  const desk = fakeDesk();
  const ink = openInk(fakeSession(trouble()), {desk});
  await ink.see(/o open/);
  ink.type('o');
  await ink.see(/Opened: System users/);
  const event = {type: 'go', to: 'recipient', forget: 'recipient'} as const;
  const session = fakeSession(trouble({actions: [{key: 'o', label: 'another number', event}]}));
  const other = openInk(session, {desk});
  await other.see(/another number/);
  expect(other.screenText()).not.toMatch(/o open/);
  other.type('o');
  await other.until('an event', () => session.sent.length > 0);
  expect(session.sent).toEqual([event]);
  expect(desk.opened).toHaveLength(1);
});

test('over SSH the terminal is handed the text by OSC 52, between two frames', async () => {
  const terminal = openTerminal();
  const desk = deskFor({
    io: {
      stdin: terminal.stdin,
      stdout: terminal.stdout,
      stderr: terminal.stdout,
      env: {SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'},
      cwd: '/',
      now: () => new Date(),
    },
    words: en,
    cwd: '/',
    practice: false,
    codes: true,
  });
  const notice = await desk.copy({label: 'the name', value: 'WhatsApp server'});
  expect(notice).toMatchObject({tone: 'info'});
  expect(notice.text).toMatch(/^Sent to your terminal’s clipboard: the name\./);
  expect(terminal.bytes()).toBe('\u{1B}]52;c;V2hhdHNBcHAgc2VydmVy\u{07}');
  await terminal.until('nothing on the screen', () => terminal.screenText() === '');
});
