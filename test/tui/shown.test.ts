/** What is shown, and when it is drawn anew. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {lineOf} from '../../src/paste/line.ts';
import {themeFor} from '../../src/tui/look/theme.ts';
import {filtered} from '../../src/tui/screens/filter.ts';
import {createShown} from '../../src/tui/shown.ts';
import {choice, option} from '../support/fake-session.ts';

const many = Array.from({length: 1_000}, (_, at) => option(`${at}`, {label: `Branch ${at}`}));
const reading = (entries: number, coming = true) =>
  choice({options: many.slice(0, entries), more: {coming, text: 'More are being read.'}});

const opened = (entries: number) => {
  const shown = createShown(
    reading(entries),
    {columns: 80, rows: 24},
    {theme: themeFor({}, 'linux'), words: en.ui},
  );
  let draws = 0;
  shown.subscribe(() => {
    draws += 1;
  });
  return {shown, draws: () => draws};
};

test('entries that come are there at once, and drawn with the next turn of the spinner instead of a frame of their own', () => {
  const {shown, draws} = opened(100);
  shown.turnTo(reading(200), false);
  expect(draws()).toBe(0);
  const {local} = shown.view();
  expect(local.kind === 'list' && local.matches.length).toBe(200);
});

test('the last of them are drawn at once: nothing turns any more', () => {
  const {shown, draws} = opened(100);
  shown.turnTo(reading(200, false), false);
  expect(draws()).toBe(1);
});

test('under the table of checks nothing turns either', () => {
  const {shown, draws} = opened(100);
  shown.change({local: {kind: 'table', at: 0, isOpen: false, under: shown.view().local}});
  shown.turnTo(reading(200), false);
  expect(draws()).toBe(2);
});

test('a pane is made once for what is shown, and anew for what was typed', () => {
  const {shown} = opened(100);
  const {screen, local} = shown.view();
  const pane = shown.pane();
  shown.change({scroll: 1});
  expect(shown.pane()).toBe(pane);
  if (local.kind !== 'list') throw new Error('it is a list');
  shown.change({local: filtered(local, lineOf('9'))});
  expect(shown.pane()).not.toBe(pane);
  expect(shown.view().screen).toBe(screen);
});
