/** What keys do, whatever way they arrive. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {Front} from '../../src/core/screen.ts';
import {boundTo} from '../../src/tui/screens/pane.ts';
import {workingPane} from '../../src/tui/screens/working.ts';
import {
  choice,
  fakeSession,
  finished,
  guide,
  option,
  review,
  secret,
  text,
  trouble,
  working,
} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const answered = (value: string, step: string): Front => ({type: 'answered', step, value});

test('the first frame is told once', async () => {
  const ink = openInk(fakeSession(text()));
  await ink.see(/Send a test message/);
  ink.type('a');
  await ink.see(/❯ a/);
  expect(ink.firstFrames()).toBe(1);
});

test('letters and Enter in one chunk answer with the letters', async () => {
  const session = fakeSession(text());
  const ink = openInk(session);
  await ink.see(/test message/);
  ink.type('+1650\r');
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([answered('+1650', 'recipient')]);
});

test('arrows and Enter in one chunk choose what they point at', async () => {
  const session = fakeSession(choice());
  const ink = openInk(session);
  await ink.see(/Which WhatsApp account/);
  ink.type(keys.down + keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([answered('102', 'waba')]);
});

test('a second Enter, in the same breath, does not answer a screen that nobody has seen', async () => {
  const session = fakeSession(guide(), event => (event.type === 'answered' ? review() : undefined));
  const ink = openInk(session);
  await ink.see(/Make a system user/);
  ink.type('\r');
  ink.type('\r');
  ink.type(`${keys.enter}${keys.down}${keys.enter}`);
  await ink.see(/Write this/);
  expect(session.sent).toEqual([answered('', 'system-user')]);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length === 2);
  expect(session.sent[1]).toEqual(answered('', 'review'));
});

test('Escape goes back and Tab goes forward again, where the screen allows it', async () => {
  const session = fakeSession(text({canGoForward: true}));
  const ink = openInk(session);
  await ink.see(/Esc back/);
  ink.type(keys.escape);
  await ink.until('back', () => session.sent.length === 1);
  ink.type(keys.tab);
  await ink.until('forward', () => session.sent.length === 2);
  expect(session.sent).toEqual([{type: 'back'}, {type: 'forward'}]);
});

test('at the first question Escape leaves, as there is nothing to go back to', async () => {
  const session = fakeSession(choice({canGoBack: false}));
  const ink = openInk(session);
  await ink.see(/1–3 pick/);
  ink.type(keys.escape);
  expect(await ink.ending).toBe('quit');
});

test('where an answer may be left open and nothing is before, Escape empties the field, then leaves it open', async () => {
  const session = fakeSession(text({canGoBack: false}));
  const ink = openInk(session);
  await ink.see(/go on/);
  ink.type('12');
  await ink.see(/❯ 12/);
  ink.type(keys.escape);
  await ink.seeGone(/❯ 12/);
  expect(session.sent).toEqual([]);
  ink.type(keys.escape);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([answered('', 'recipient')]);
});

test('what runs and cannot be broken off is not left by Escape', () => {
  const {bindings} = workingPane(working({canGoBack: false}), en.ui);
  expect(boundTo(bindings, {type: 'key', name: 'escape'})).toBeNull();
});

test('a number picks from a short list', async () => {
  const session = fakeSession(choice());
  const ink = openInk(session);
  await ink.see(/1–3 pick/);
  ink.type('2');
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([answered('102', 'waba')]);
});

test('what cannot be chosen says why and is not chosen', async () => {
  const session = fakeSession(choice());
  const ink = openInk(session);
  await ink.see(/Which WhatsApp account/);
  ink.type('3\r');
  ink.type('3');
  await ink.see(/Cannot be chosen: it is locked by Meta/);
  ink.type(keys.enter);
  ink.type(keys.up);
  await ink.seeGone(/Cannot be chosen/);
  expect(session.sent).toEqual([]);
});

test('a letter of a trouble screen does what stands beside it, in either case', async () => {
  const session = fakeSession(trouble());
  const ink = openInk(session);
  await ink.see(/n make a new token/);
  ink.type('N');
  ink.type(keys.enter);
  await ink.until('two events', () => session.sent.length === 2);
  expect(session.sent).toEqual([{type: 'go', to: 'generate', forget: 'token'}, {type: 'retry'}]);
});

test('t on a card goes to the field for the token', async () => {
  const session = fakeSession(guide());
  const ink = openInk(session);
  await ink.see(/I have the token/);
  ink.type('t');
  await ink.until('an event', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
});

test('t on a short list leads there too, unless it is a letter to filter by', async () => {
  const session = fakeSession(choice({tokenStep: 'token'}));
  const ink = openInk(session);
  await ink.see(/t I have the token/);
  ink.type('t');
  await ink.until('an event', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
  const many = Array.from({length: 12}, (_, at) => option(`id${at}`, {label: `Shop ${at}`}));
  const long = openInk(fakeSession(choice({tokenStep: 'token', options: many})));
  await long.see(/12 entries/);
  expect(long.screenText()).not.toMatch(/I have the token/);
});

test('what was typed is kept when the answer is not taken', async () => {
  const session = fakeSession(text(), () => text({rejection: 'That number has no country code.'}));
  const ink = openInk(session);
  await ink.see(/test message/);
  ink.type('650\r');
  await ink.see(/no country code/);
  expect(ink.screenText()).toMatch(/❯ 650/);
});

test('text that is wider than the window shows the part around the cursor', async () => {
  const ink = openInk(fakeSession(text()), {size: {columns: 40, rows: 12}});
  await ink.see(/test message/);
  ink.type(`begin${'m'.repeat(60)}end`);
  await ink.see(/m+end/);
  expect(ink.screenText()).not.toMatch(/begin/);
  ink.type(keys.home);
  await ink.see(/❯ begin/);
});

test('control characters in a field are not drawn', async () => {
  const session = fakeSession(text());
  const ink = openInk(session);
  await ink.see(/test message/);
  ink.paste('a\u{07}b\u{9B}31mc\u{202E}d');
  await ink.see(/❯ a b 31mc d/);
});

test('a long card scrolls in a small window, and says that there is more', async () => {
  const session = fakeSession(guide());
  const ink = openInk(session, {size: {columns: 40, rows: 12}});
  await ink.see(/↓ more below/);
  expect(ink.screenText()).not.toMatch(/Labels as of/);
  ink.type(keys.pageDown);
  await ink.see(/↑ more above/);
  ink.type(keys.end);
  await ink.see(/Labels as of November 2026/);
  expect(ink.screenText()).not.toMatch(/more below/);
  ink.type(keys.up);
  await ink.see(/more below/);
  ink.type(keys.home);
  await ink.see(/1\. Open Business settings/);
});

test('Enter on the last screen leaves', async () => {
  const ink = openInk(fakeSession(finished()));
  await ink.see(/Enter leave/);
  ink.type(keys.enter);
  expect(await ink.ending).toBe('finished');
});

test('an action that quits ends the front-end', async () => {
  const session = fakeSession(trouble({actions: [{key: 'q', label: 'leave', event: {type: 'quit'}}]}));
  const ink = openInk(session);
  await ink.see(/leave/);
  ink.type('q');
  expect(await ink.ending).toBe('quit');
  expect(session.sent).toEqual([{type: 'quit'}]);
});

test('the secret field asks for nothing but the secret: options of a list are not its business', async () => {
  const session = fakeSession(secret({tokenStep: 'token'}));
  const ink = openInk(session);
  await ink.see(/Access token/);
  ink.type('t');
  await ink.see(/1 character,?/);
  expect(session.sent).toEqual([]);
});

test('a list of two keeps its pointer when the same screen comes again', async () => {
  const options = [option('a', {label: 'Apple'}), option('b', {label: 'Banana'})];
  const session = fakeSession(choice({options}));
  const ink = openInk(session);
  await ink.see(/❯ 1 Apple/);
  ink.type(keys.down);
  await ink.see(/❯ 2 Banana/);
  session.show(choice({options: [...options], rejection: 'Not this one.'}));
  await ink.see(/Not this one/);
  expect(ink.screenText()).toMatch(/❯ 2 Banana/);
});
