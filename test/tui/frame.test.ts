/** A frame fits its window, whatever is on it and however small the window is. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {Screen} from '../../src/core/screen.ts';
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
