/** The window changes while a screen is shown. */
import {stripVTControlCharacters} from 'node:util';
import {expect, test} from 'vitest';
import {choice, fakeSession, guide, option, trouble, working} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const sizes = [
  {columns: 40, rows: 12},
  {columns: 120, rows: 40},
  {columns: 50, rows: 15},
  {columns: 200, rows: 60},
  {columns: 44, rows: 13},
  {columns: 80, rows: 24},
];

test.each([
  ['a card', guide(), /Make a system user/g],
  ['trouble', trouble(), /has not been given/g],
  ['work', working(), /The token is alive/g],
])('%s is drawn whole and once in every size', async (_name, screen, mark) => {
  const ink = openInk(fakeSession(screen));
  await ink.see(/Ctrl-C stop/);
  for (const size of sizes) {
    ink.resize(size);
    await ink.until(`one screen in ${size.columns}x${size.rows}`, () => {
      const text = ink.screenText();
      const stops = text.match(/Ctrl-C stop/g)?.length === 1;
      return (
        stops &&
        text.match(mark)?.length === 1 &&
        ink.extent().height <= size.rows - 1 &&
        text.startsWith(' ')
      );
    });
    const {width} = ink.extent();
    expect(width).toBeLessThanOrEqual(size.columns);
  }
});

test('a list keeps its pointer in sight', async () => {
  const options = Array.from({length: 500}, (_, at) => option(`v${at}`, {label: `Number ${at}`}));
  const ink = openInk(fakeSession(choice({options, initial: 250})));
  await ink.see(/❯ Number 250/);
  for (const size of sizes) {
    ink.resize(size);
    await ink.until('the end of the screen', () => ink.extent().height <= size.rows - 1);
    await ink.see(/❯ Number 250/);
    await ink.see(/Ctrl-C stop/);
  }
  ink.type(keys.down);
  await ink.see(/❯ Number 251/);
});

test('a window far too small draws what it can and lives on', async () => {
  const ink = openInk(fakeSession(guide()));
  await ink.see(/Make a system user/);
  ink.resize({columns: 12, rows: 3});
  ink.resize({columns: 80, rows: 24});
  await ink.see(/Labels as of/);
});

test('what is drawn in a window that got narrower is never wider than it: the terminal would break it', async () => {
  const options = Array.from({length: 40}, (_, at) => option(`v${at}`, {label: 'long '.repeat(14)}));
  const ink = openInk(fakeSession(choice({options})));
  await ink.see(/Ctrl-C stop/);
  const before = ink.bytes().length;
  ink.resize({columns: 44, rows: 24});
  await ink.until('another frame', () => ink.bytes().slice(before).includes('Ctrl-C'));
  const rows = stripVTControlCharacters(ink.bytes().slice(before)).split('\n');
  expect(Math.max(...rows.map(row => row.length))).toBeLessThanOrEqual(44);
});
