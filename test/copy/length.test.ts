/**
 * Words are written so that they can be read in the smallest window there is, 40 columns and 12 rows, in every language:
 * a screen is read to its end in few pages, its keys are all told, and no sentence is a wall.
 */
import {beforeAll, describe, expect, test} from 'vitest';
import type {Copy} from '../../src/copy/en.ts';
import {languages} from '../../src/copy/languages.ts';
import type {Screen} from '../../src/core/screen.ts';
import {certainly, describe as inWords} from '../../src/diagnosis/index.ts';
import {kinds} from '../../src/diagnosis/kinds.ts';
import {frameOf} from '../../src/tui/frame.ts';
import {wrapped} from '../../src/tui/look/rows.ts';
import {themeFor} from '../../src/tui/look/theme.ts';
import type {Local} from '../../src/tui/screens/pane.ts';
import {beginLocal, paneOf} from '../../src/tui/screens/pane-of.ts';
import {found, walkFrom} from '../support/cards.ts';
import {trouble} from '../support/fake-session.ts';
import {type Walk, walk} from '../support/walk.ts';

const size = {columns: 40, rows: 12};
/** What is left of a row beside its margins. */
const width = size.columns - 2;

/** Pages that a screen may have. A letter is sent, not read here; a trouble tells of three causes at most, a review shows what will be written. */
const mostPages: {readonly [kind in Screen['kind']]: number} = {
  guide: 6,
  letter: 16,
  choice: 4,
  marks: 4,
  text: 3,
  secret: 2,
  review: 6,
  working: 4,
  trouble: 8,
  finished: 5,
};
/** Rows that one text may have: about fifty words. */
const mostRows = 9;
/** Rows of a card with all its further help. */
const mostPagesWithMore = 10;

/** Between them they show every step, and each thing that goes wrong. */
const walks: readonly Walk[] = [
  {scenario: 'fresh'},
  {scenario: 'expired', found: true},
  {scenario: 'temporary', found: true},
  {scenario: 'missing-scope'},
  {scenario: 'missing-asset'},
  {scenario: 'several-accounts'},
  {scenario: 'many-numbers'},
  {scenario: 'unregistered-number'},
  {scenario: 'payment-missing'},
  {scenario: 'test-number'},
  {scenario: 'outage'},
  {scenario: 'rate-limited'},
];

const theme = themeFor({LANG: 'C.UTF-8', NO_COLOR: '1'}, 'linux');

const drawn = (screen: Screen, {ui: words}: Copy, local: Local = beginLocal(screen)) => {
  const pane = paneOf(screen, local, words);
  const frame = frameOf({screen, local, scroll: null, size, told: null}, pane, {theme, words}, 0);
  return {...frame, pane, pages: 1 + Math.ceil(frame.last / frame.page)};
};

/** Texts of a screen with what they belong to; addresses, ids and paths are as long as they are. */
const textsIn = (value: unknown, under = ''): readonly string[] => {
  if (typeof value === 'string') return isSentence(under, value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    textsIn(inner, Number.isNaN(Number(key)) ? key : under),
  );
};
const isSentence = (under: string, text: string): boolean =>
  !/^(url|id|value|step|flag|type|key)$/.test(under) && /\s/.test(text);

/** The screen of a trouble whose cause is this one. */
const troubleWith = (kind: (typeof kinds)[number], words: Copy): Screen => {
  const [cause] = inWords(certainly(kind), words.diagnosis).causes;
  if (cause === undefined) throw new Error(`no words for ${kind}`);
  const {title: message, why, fix, tellApart} = cause;
  return trouble({message, why, fix, tellApart});
};

describe.each(Object.entries(languages))('in %s', (_tag, language) => {
  let words: Copy;
  const screens = new Map<string, Screen>();

  // A dozen walks with a server each, on a machine that has other things to do.
  beforeAll(async () => {
    words = await language.all();
    for (const each of walks) {
      for (const screen of await walk(each, language))
        screens.set(`${screen.step} (${each.scenario})`, screen);
    }
    const first = walkFrom(found('first'), words);
    screens.set('new-app', first.answer('none').screen());
    screens.set('hand-off', first.answer('not-admin').screen());
    for (const kind of kinds) screens.set(`trouble with ${kind}`, troubleWith(kind, words));
  });

  const offending = (breaks: (screen: Screen) => string | null): readonly string[] =>
    [...screens].flatMap(([name, screen]) => {
      const broken = breaks(screen);
      return broken === null ? [] : [`${name}: ${broken}`];
    });

  test('the walks come by every kind of screen', () => {
    const kindsSeen = new Set([...screens.values()].map(({kind}) => kind));
    const missing = Object.keys(mostPages).filter(
      kind => kind !== 'marks' && !kindsSeen.has(kind as Screen['kind']),
    );
    expect(missing).toEqual([]);
  });

  test('a screen is read to its end in few pages', () => {
    expect(
      offending(screen => {
        const {pages} = drawn(screen, words);
        return pages > mostPages[screen.kind] ? `${pages} pages` : null;
      }),
    ).toEqual([]);
  });

  test('a card with its further help too', () => {
    expect(
      offending(screen => {
        if (screen.kind !== 'guide') return null;
        const {pages} = drawn(screen, words, {kind: 'card', more: true, next: 0});
        return pages > mostPagesWithMore ? `${pages} pages` : null;
      }),
    ).toEqual([]);
  });

  test('the title stands whole in one row', () => {
    expect(
      offending(screen => {
        const {header} = drawn(screen, words);
        return header.length === 1 && header[0]?.includes(screen.title) === true ? null : header.join(' / ');
      }),
    ).toEqual([]);
  });

  test('the keys that lead on, back and out are told, in two rows', () => {
    const {keys} = words.ui;
    expect(
      offending(screen => {
        const {footer, pane} = drawn(screen, words);
        const bound = pane.bindings.flatMap(({hint}) => (hint === null ? [] : [hint.key]));
        const needed = [keys.enter, keys.escape].filter(key => bound.includes(key));
        if (screen.kind !== 'finished') needed.push(keys.interrupt);
        const told = footer.join(' ');
        return footer.length <= 2 && needed.every(key => told.includes(key)) ? null : told;
      }),
    ).toEqual([]);
  });

  test('the place where one answers is in sight at first', () => {
    const answered = ['choice', 'marks', 'text', 'secret'];
    expect(
      offending(screen => {
        if (!answered.includes(screen.kind)) return null;
        const {body} = drawn(screen, words);
        return body.some(row => row.includes(theme.glyphs.pointer)) ? null : body.join(' / ');
      }),
    ).toEqual([]);
  });

  test('no text is a wall', () => {
    expect(
      offending(screen => {
        const long = textsIn(screen).filter(text => wrapped(text, width).length > mostRows);
        return long.length === 0 ? null : long.join(' / ');
      }),
    ).toEqual([]);
  });
});
