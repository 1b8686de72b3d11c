/** The letters of a card in the line front-ends: typed, with Enter. */
import {describe, expect, test} from 'vitest';
import type {Link} from '../../src/core/screen.ts';
import {fakeDesk} from '../support/fake-desk.ts';
import {fakeSession, finished, guide, letter} from '../support/fake-session.ts';
import {open} from './open-lines.ts';

const {link} = guide() as {readonly link: Link};
const suggestions = [
  {label: 'Permission', value: 'whatsapp_business_management'},
  {label: 'Permission', value: 'whatsapp_business_messaging'},
];
const again = /Press Enter when done[^\n]*$/;

describe.each(['lines', 'plain'] as const)('in %s', front => {
  /** Types each letter when the card asks, and then Enter alone. */
  const typing = async (letters: readonly string[], desk = fakeDesk(), card = guide()) => {
    const session = fakeSession(card, (_event, now) => (now.kind === 'finished' ? undefined : finished()));
    const terminal = open(front, session, undefined, {desk});
    await terminal.see(/Press Enter when done/);
    for (const letter of letters) {
      const before = terminal.bytes().length;
      terminal.type(`${letter}\r`);
      await terminal.until(
        'asked again, or the end',
        () => session.sent.length > 0 || /Press Enter when done/.test(terminal.bytes().slice(before)),
      );
      if (session.sent.length === 0) await terminal.see(again);
    }
    if (session.sent.length === 0) terminal.type('\r');
    await terminal.ending;
    return {sent: session.sent, text: terminal.bytes(), desk};
  };

  test('they are told in one sentence', async () => {
    const {text} = await typing([]);
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Or a letter and Enter: t (I have the token), o (open “System users in Business settings” in the browser), c1 (copy wa-token), c2 (copy the link to “System users in Business settings”), ? (more help).',
    );
  });

  test('o opens the link and says so; the card is not said again', async () => {
    const {text, desk, sent} = await typing(['o']);
    expect(desk.opened).toEqual([link]);
    expect(text).toContain('Opened: System users');
    expect(text.match(/1\. Open Business settings/g)).toHaveLength(1);
    expect(sent).toEqual([{type: 'answered', step: 'system-user', value: ''}]);
  });

  test('where the link cannot be opened it stands alone on a line, after the reason', async () => {
    const {text} = await typing(['o'], fakeDesk({shown: 'Over SSH no browser can be opened.'}));
    expect(text).toContain(`Over SSH no browser can be opened.\n${link.url}\n`);
  });

  test('each value has a letter of its own; c alone is the first', async () => {
    const {desk, text} = await typing(['c2', 'C', 'c3'], fakeDesk(), guide({suggestions}));
    expect(desk.copied.map(({value}) => value)).toEqual([
      'whatsapp_business_messaging',
      'whatsapp_business_management',
      link.url,
    ]);
    expect(text).toContain('Copied: whatsapp_business_messaging.');
  });

  test('? says more', async () => {
    const {text} = await typing(['?']);
    expect(text).toContain('On some screens the button reads “+Add”.');
  });

  test('another way on is a letter like the others', async () => {
    const event = {type: 'answered', step: 'system-user', value: 'not-admin'} as const;
    const card = guide({actions: [{key: 'n', label: 'I am not an admin', event}]});
    const {sent, text} = await typing(['N'], fakeDesk(), card);
    expect(sent).toEqual([event]);
    expect(text).toContain('n (I am not an admin)');
  });

  test('a card without letters asks for Enter alone', async () => {
    const bare = guide({tokenStep: null, link: null, suggestions: [], more: []});
    const {text} = await typing(['x'], fakeDesk(), bare);
    expect(text).not.toContain('Or a letter');
    expect(text).toContain('Press Enter alone.');
  });

  test('a message for somebody else is said whole, copied and saved', async () => {
    const desk = fakeDesk();
    const session = fakeSession(letter(), (_event, now) =>
      now.kind === 'finished' ? undefined : finished(),
    );
    const terminal = open(front, session, undefined, {desk});
    const asks = /Press Enter when you have sent it/g;
    for (const [times, typed] of [
      [1, 'c'],
      [2, 's'],
      [3, ''],
    ] as const) {
      await terminal.until('asked', () => (terminal.bytes().match(asks)?.length ?? 0) >= times);
      terminal.type(`${typed}\r`);
      if (typed !== '') await terminal.until('done', () => desk.copied.length + desk.saved.length === times);
    }
    await terminal.ending;
    const text = `${letter().lines.join('\n')}\n`;
    expect(desk.copied).toEqual([{label: 'the message', value: text}]);
    expect(desk.saved).toEqual([{name: 'whatsapp-token-request.md', text}]);
    expect(terminal.bytes()).toContain('\n2. Click Generate token, then Copy.\n');
    expect(session.sent).toEqual([{type: 'answered', step: 'hand-off', value: ''}]);
  });
});
