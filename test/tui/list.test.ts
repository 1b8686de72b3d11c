/** Long lists. */
import {expect, test} from 'vitest';
import {lineOf} from '../../src/paste/line.ts';
import {beginList, filtered, movedTo, relisted} from '../../src/tui/screens/filter.ts';
import {choice, fakeSession, option} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const many = Array.from({length: 10_000}, (_, at) =>
  option(`${106_000_000_000_000 + at}`, {
    label: `+1 650 ${String(1_000_000 + at).slice(0, 3)} ${String(1_000_000 + at).slice(3)}`,
    hint: `Branch ${at}`,
  }),
);

test('one of ten thousand is found by typing, in any order of words, and chosen', async () => {
  const session = fakeSession(choice({options: many, step: 'phone'}));
  const ink = openInk(session);
  await ink.see(/10,000 entries/);
  ink.type('branch 9');
  await ink.see(/3,439 of 10,000/);
  ink.type(keys.ctrlU);
  ink.type('9876 branch');
  await ink.see(/❯ .*Branch 9876/);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'phone', value: '106000000009876'}]);
});

test('figures are looked for, not picked, and a number is found without its spaces', async () => {
  const session = fakeSession(choice({options: many}));
  const ink = openInk(session);
  await ink.see(/10,000 entries/);
  ink.type('1650100');
  await ink.see(/10,000 of|10,000 entries/);
  ink.type('1234');
  await ink.see(/❯ \+1 650 100 1234/);
  expect(session.sent).toEqual([]);
});

test('Home, End and the page keys move through it; the ends meet', async () => {
  const ink = openInk(fakeSession(choice({options: many})));
  await ink.see(/❯ .*Branch 0/);
  ink.type(keys.end);
  await ink.see(/❯ .*Branch 9999/);
  ink.type(keys.down);
  await ink.see(/❯ .*Branch 0$/m);
  ink.type(keys.pageDown + keys.pageDown);
  await ink.see(/❯ .*Branch 20$/m);
  ink.type(keys.home + keys.up);
  await ink.see(/❯ .*Branch 9999/);
});

test('a filter that matches nothing says so, and Escape clears it before it goes back', async () => {
  const session = fakeSession(choice({options: many}));
  const ink = openInk(session);
  await ink.see(/10,000 entries/);
  ink.type('zzz');
  await ink.see(/Nothing matches/);
  ink.type(keys.enter);
  ink.type(keys.escape);
  await ink.see(/10,000 entries/);
  expect(session.sent).toEqual([]);
});

test('the pointer stays on its entry while that still matches', () => {
  const list = movedTo(beginList({options: many, initial: 0}), 9_876);
  const narrowed = filtered(list, lineOf('branch 98'));
  expect(many[narrowed.matches[narrowed.at] ?? -1]?.hint).toBe('Branch 9876');
  const widened = filtered(narrowed, lineOf('branch'));
  expect(many[widened.matches[widened.at] ?? -1]?.hint).toBe('Branch 9876');
  expect(filtered(narrowed, lineOf('branch 12')).at).toBe(0);
});

test('nine entries can be picked by figures and filtered, and figures belong to the filter then', async () => {
  const shops = Array.from({length: 7}, (_, at) => option(`shop-${at}`, {label: `Shop ${at}`}));
  const session = fakeSession(
    choice({options: [option('a', {label: 'Kiosk 1'}), option('b', {label: 'Kiosk 2'}), ...shops]}),
  );
  const ink = openInk(session);
  await ink.see(/1–9 pick/);
  ink.type('kiosk');
  await ink.see(/2 of 9/);
  ink.type(' 2');
  await ink.see(/1 of 9/);
  expect(session.sent).toEqual([]);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'waba', value: 'b'}]);
});

test('letters do nothing on a list that is seen whole, and figures still pick', async () => {
  const session = fakeSession(choice());
  const ink = openInk(session);
  await ink.see(/1–3 pick/);
  ink.type('q');
  ink.type('2');
  await ink.until('an answer', () => session.sent.length > 0);
  expect(ink.bytes()).not.toContain('Filter');
  expect(session.sent).toContainEqual({type: 'answered', step: 'waba', value: '102'});
});

test('an empty list neither breaks nor answers', async () => {
  const session = fakeSession(choice({options: []}));
  const ink = openInk(session);
  await ink.see(/Nothing matches/);
  ink.type(keys.enter + keys.down);
  ink.type('a');
  ink.type(keys.ctrlC);
  await ink.ending;
  expect(session.sent).toEqual([]);
});

/** A list that has begun to be read, and how it goes on. */
const reading = (entries: number, coming = true) =>
  choice({
    options: many.slice(0, entries),
    step: 'phone',
    more: {coming, text: coming ? 'More are being read.' : 'Not all are listed: no reason.'},
    other: typed => option(`other ${typed}`, {label: typed === '' ? 'Type an id' : `Use the id ${typed}`}),
  });

test('entries that come while the list stands are added, and filter and pointer stay', async () => {
  const session = fakeSession(reading(100));
  const ink = openInk(session);
  await ink.see(/100 entries[\s\S]*More are being read/);
  ink.type('branch 9');
  await ink.see(/19 of 100/);
  ink.type(keys.up + keys.up);
  await ink.see(/❯ .*Branch 99$/m);
  session.show(reading(1_000));
  await ink.see(/271 of 1,000/);
  await ink.see(/❯ .*Branch 99$/m);
  session.show(choice({options: many, step: 'phone'}));
  await ink.see(/3,439 of 10,000/);
  await ink.seeGone(/being read/);
  await ink.see(/❯ .*Branch 99$/m);
});

test('what fits nothing yet says that more comes, and is chosen once it is there', async () => {
  const session = fakeSession(reading(100));
  const ink = openInk(session);
  await ink.see(/100 entries/);
  ink.type('branch 9876');
  await ink.see(/Nothing matches so far/);
  session.show(reading(10_000));
  await ink.see(/❯ .*Branch 9876/);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'phone', value: '106000000009876'}]);
});

test('the entry for what is not listed is the last one, stays under every filter, and knows what was typed', async () => {
  const session = fakeSession(reading(100, false));
  const ink = openInk(session);
  await ink.see(/Not all are listed: no reason/);
  ink.type(keys.up);
  await ink.see(/❯ Type an id/);
  session.show(reading(1_000, false));
  await ink.see(/1,000 entries[\s\S]*❯ Type an id/);
  ink.type('106540352242922');
  await ink.see(/Nothing matches[\s\S]*❯ Use the id 106540352242922/);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'phone', value: 'other 106540352242922'}]);
});

test('in a short list that entry has a figure of its own', async () => {
  const session = fakeSession(choice({other: () => option('other', {label: 'Type an id'})}));
  const ink = openInk(session);
  await ink.see(/4 Type an id[\s\S]*1–4 pick/);
  ink.type('4');
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'waba', value: 'other'}]);
});

test('what is found by name comes before what an id holds by chance, also while the list grows', () => {
  const shop = (id: string, label: string) => option(id, {label, hint: `Harbour, ${id}`});
  const shops = [shop('102290129340077', 'Bakery 69'), shop('102290129340001', 'Bakery 77')];
  const shown = (list: ReturnType<typeof filtered>) =>
    list.matches.map(index => list.options[index]?.label ?? '');
  const typed = ['bakery 7', 'bakery 77'].reduce(
    (list, text) => filtered(list, lineOf(text)),
    beginList({options: shops, initial: 0}),
  );
  expect([shown(typed), typed.at]).toEqual([['Bakery 77', 'Bakery 69'], 0]);
  // The pointer is on the one found by its id, and stays on it.
  const grown = relisted(movedTo(typed, 1), [
    ...shops,
    shop('102290129347702', 'Bakery 5'),
    shop('102290129340003', 'Bakery 77b'),
  ]);
  expect(shown(grown)).toEqual(['Bakery 77', 'Bakery 77b', 'Bakery 69', 'Bakery 5']);
  expect(grown.at).toBe(2);
});
