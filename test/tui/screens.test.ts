/** Every kind of screen in every size; the two sizes most people have are compared with pictures in test/screens. */
import {describe, expect, test} from 'vitest';
import type {Screen} from '../../src/core/screen.ts';
import {
  choice,
  fakeSession,
  finished,
  guide,
  letter,
  marks,
  option,
  review,
  secret,
  text,
  trouble,
  working,
} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const screens: Readonly<Record<string, Screen>> = {
  guide: guide(),
  letter: letter(),
  choice: choice(),
  'choice-long': choice({
    options: Array.from({length: 300}, (_, at) =>
      option(`id-${at}`, {label: `Number ${at}`, hint: `+1 650 555 ${1000 + at}`}),
    ),
    initial: 40,
  }),
  marks: marks(),
  text: text({
    rejection: 'That number has no country code.',
    notices: [{tone: 'good', text: 'The token is stored.'}],
  }),
  secret: secret({
    notices: [{tone: 'warn', text: 'Keep Meta’s window open until wa-token says it is stored.'}],
  }),
  review: review(),
  working: working(),
  trouble: trouble(),
  finished: finished(),
};

const pictured = [
  {columns: 80, rows: 24},
  {columns: 50, rows: 15},
];
const others = [
  {columns: 40, rows: 12},
  {columns: 200, rows: 60},
];

/** What turns by itself is drawn as one sign. */
const still = (picture: string) => picture.replace(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/gu, '⠋');

describe.each(Object.entries(screens))('%s', (name, screen) => {
  test.each([...pictured, ...others])('fits into $columns x $rows', async size => {
    const ink = openInk(fakeSession(screen), {size});
    const stops = screen.kind === 'finished' ? /leave/ : /stop/;
    await ink.see(stops);
    const {width, height} = ink.extent();
    expect(height).toBeLessThanOrEqual(size.rows - 1);
    expect(
      ink
        .screenText()
        .split('\n')
        .filter(line => /^\S/.test(line)),
    ).toEqual([]);
    expect(width).toBeLessThanOrEqual(Math.min(size.columns, 104));
    if (pictured.includes(size)) {
      await expect(`${still(ink.screenText())}\n`).toMatchFileSnapshot(
        `../screens/${name}-${size.columns}x${size.rows}.txt`,
      );
    }
    ink.type(keys.ctrlC);
    await ink.ending;
  });
});

test.each([
  {columns: 50, rows: 15},
  {columns: 40, rows: 12},
])('trouble shows its first step, and the keys in two rows, in $columns x $rows', async size => {
  const ink = openInk(fakeSession(trouble()), {size});
  await ink.see(/1\. Open System users/);
  const lines = ink.screenText().split('\n');
  const keysFrom = lines.findIndex(line => /^ *Enter /.test(line));
  expect(lines.length - keysFrom).toBeLessThanOrEqual(2);
  expect(lines.slice(keysFrom).join(' ')).toMatch(/Esc back.*Ctrl-C stop/);
});

test('a terminal without arrows is told their keys by name', async () => {
  const ink = openInk(fakeSession(choice()), {env: {LANG: 'C'}});
  await ink.see(/up\/down move/);
});
