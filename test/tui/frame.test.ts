/** A frame fits its window, whatever is on it and however small the window is. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {Screen} from '../../src/core/screen.ts';
import {lineOf} from '../../src/paste/line.ts';
import {frameOf} from '../../src/tui/frame.ts';
import {widthOf} from '../../src/tui/look/rows.ts';
import {themeFor} from '../../src/tui/look/theme.ts';
import {beginLocal, paneOf} from '../../src/tui/screens/pane-of.ts';
import {
  choice,
  finished,
  guide,
  option,
  review,
  secret,
  text,
  trouble,
  working,
} from '../support/fake-session.ts';

const screens: readonly Screen[] = [
  guide(),
  choice(),
  choice({
    options: Array.from({length: 40}, (_, at) =>
      option(`${at}`, {label: `店 ${'long '.repeat(20)}${at}`, hint: '👩‍👩‍👧 shop'}),
    ),
  }),
  text({initial: 'ünï 店 👍🏽 '.repeat(20)}),
  secret({notices: [{tone: 'warn', text: 'w'.repeat(300)}]}),
  review(),
  working({note: 'Asking Graph'}),
  trouble({rejection: 'No. '.repeat(40)}),
  finished(),
];

test('it is never wider than the window nor higher than the window less one row', () => {
  const theme = themeFor({}, 'linux');
  fc.assert(
    fc.property(
      fc.constantFrom(...screens),
      fc.integer({min: 12, max: 220}),
      fc.integer({min: 2, max: 70}),
      fc.option(fc.integer({min: 0, max: 80}), {nil: null}),
      (screen, columns, rows, scroll) => {
        const local = beginLocal(screen);
        const view = {screen, local, scroll, size: {columns, rows}, told: null};
        const {header, body, footer} = frameOf(view, paneOf(screen, local, en.ui), {theme, words: en.ui}, 0);
        const all = [...header, ...body, ...footer];
        expect(all.length).toBeLessThanOrEqual(rows - 1);
        for (const row of all) expect(widthOf(row)).toBeLessThanOrEqual(columns);
        expect(all.join('')).not.toContain('\n');
      },
    ),
    {numRuns: 400},
  );
});

test('in a low window warnings and the question come first, and what is only told behind them', () => {
  const screen = review({
    notices: [
      {tone: 'good', text: '15 checks passed'},
      {tone: 'warn', text: 'git tracks .env'},
      {tone: 'info', text: 'Held in your keychain'},
    ],
  });
  const rowsAt = (rows: number): readonly string[] => {
    const view = {screen, local: beginLocal(screen), scroll: null, size: {columns: 50, rows}, told: null};
    const look = {theme: themeFor({NO_COLOR: '1'}, 'linux'), words: en.ui};
    const {body} = frameOf(view, paneOf(screen, view.local, en.ui), look, 0);
    return body.map(row => row.replace(/\u001B\[\d+m/g, '').trim()).filter(row => row !== '');
  };
  expect(rowsAt(30).slice(0, 4)).toEqual([
    expect.stringContaining('15 checks passed'),
    expect.stringContaining('git tracks .env'),
    expect.stringContaining('Held in your keychain'),
    'Write this?',
  ]);
  expect(rowsAt(12).slice(0, 2)).toEqual([expect.stringContaining('git tracks .env'), 'Write this?']);
});

test.each([secret, text])('why an answer was not taken stays in sight of the field', field => {
  const screen = field({help: 'what this is for, at length, '.repeat(16), rejection: 'Six digits.'});
  const view = {screen, local: beginLocal(screen), scroll: null, size: {columns: 50, rows: 15}, told: null};
  const look = {theme: themeFor({NO_COLOR: '1'}, 'linux'), words: en.ui};
  const {body} = frameOf(view, paneOf(screen, view.local, en.ui), look, 0);
  const at = body.findIndex(row => row.includes('Six digits.'));
  expect(at).toBeGreaterThan(0);
  expect(body[at + 1]).toMatch(/^ ❯/);
});

test('a secret that is typed after a refusal has its own verdict, and the old reason goes', () => {
  const screen = secret({rejection: 'That was an id.'});
  const look = {theme: themeFor({NO_COLOR: '1'}, 'linux'), words: en.ui};
  const bodyOf = (typed: string): string => {
    const local = {kind: 'field', line: lineOf(typed)} as const;
    const view = {screen, local, scroll: null, size: {columns: 50, rows: 15}, told: null};
    return frameOf(view, paneOf(screen, local, en.ui), look, 0).body.join('\n');
  };
  expect(bodyOf('')).toContain('That was an id.');
  expect(bodyOf('EAA')).not.toContain('That was an id.');
});
