import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {type ChunkState, feed, flush, type Key, noChunks, patience} from '../../src/paste/chunks.ts';
import {createKeyboard} from '../../src/paste/keyboard.ts';
import {emptyLine, press} from '../../src/paste/line.ts';
import {handClock} from '../support/clock.ts';

const token = `EAAFAKE${'x'.repeat(193)}`;
const start = '\u{1B}[200~';
const end = '\u{1B}[201~';

/** The keys of these chunks, and what is open after them. */
const fed = (...chunks: readonly string[]): {keys: readonly Key[]; state: ChunkState} => {
  let state = noChunks;
  const keys: Key[] = [];
  for (const chunk of chunks) {
    const next = feed(state, chunk);
    state = next.state;
    keys.push(...next.keys);
  }
  return {keys, state};
};

const names = (keys: readonly Key[]) =>
  keys.map(key => (key.type === 'key' ? key.name : `${key.type} ${key.text}`));
const keysOf = (...chunks: readonly string[]) => names(fed(...chunks).keys);

/** What a line holds after these keys; Enter inside them is passed over, as a secret field does while text follows. */
const lineAfter = (keys: readonly Key[]): string =>
  keys.reduce((line, key) => press(line, key).line, emptyLine).text;

/** Cuts a text at these places. */
const split = (text: string, cuts: readonly number[]): string[] => {
  const places = [0, ...new Set(cuts.map(cut => cut % (text.length + 1)).sort((a, b) => a - b)), text.length];
  return places.slice(1).map((place, index) => text.slice(places[index], place));
};

describe('line breaks', () => {
  test('one that ends a chunk is Enter', () => {
    expect(keysOf('abc\r')).toEqual(['text abc', 'enter']);
    expect(keysOf('\r')).toEqual(['enter']);
    expect(keysOf('abc\r\n')).toEqual(['text abc', 'enter']);
  });

  test('one with text behind it is a wrapped line and is dropped', () => {
    expect(keysOf('abc\rdef')).toEqual(['text abcdef']);
    expect(keysOf('abc\r\ndef\n\nghi\r')).toEqual(['text abcdefghi', 'enter']);
  });

  test('two in one chunk are one Enter', () => {
    expect(keysOf('\r\r')).toEqual(['enter']);
  });

  test('CR and LF in two chunks are one Enter', () => {
    expect(keysOf('abc\r', '\n')).toEqual(['text abc', 'enter']);
    expect(keysOf('abc\r', '\r')).toEqual(['text abc', 'enter', 'enter']);
  });

  test('one inside a bracketed paste stays in it', () => {
    expect(keysOf(`${start}abc\rdef\r${end}`)).toEqual(['paste abc\rdef\r']);
  });

  test('one before an end mark that lost its paste is no Enter', () => {
    expect(keysOf(`abc\r${end}`)).toEqual(['text abc']);
  });
});

describe('keys', () => {
  test('arrows, pages and the ends of a line, in the ways terminals write them', () => {
    expect(
      keysOf('\u{1B}[A\u{1B}[B\u{1B}OC\u{1B}OD\u{1B}[H\u{1B}[4~\u{1B}[5~\u{1B}[6~\u{1B}[3~\u{1B}[Z'),
    ).toEqual(['up', 'down', 'right', 'left', 'home', 'end', 'page-up', 'page-down', 'delete', 'shift-tab']);
  });

  test('held modifiers change nothing', () => {
    expect(keysOf('\u{1B}[1;5C\u{1B}[3;2~')).toEqual(['right', 'delete']);
  });

  test('control letters, also in the midst of text', () => {
    expect(keysOf('ab\u{7F}c\u{15}\u{03}')).toEqual(['text ab', 'backspace', 'text c', 'ctrl-u', 'ctrl-c']);
  });

  test('a tab alone is a key, a tab in text is text', () => {
    expect(keysOf('\t')).toEqual(['tab']);
    expect(keysOf('a\tb')).toEqual(['text a\tb']);
  });

  test('what a terminal reports by itself, mouse, focus and Alt with a letter, is nothing', () => {
    expect(keysOf('\u{1B}[<0;10;10M\u{1B}[I\u{1B}[O\u{1B}[12;40R\u{1B}x')).toEqual([]);
  });

  test('an unknown control character alone is nothing, in text it stays, so that a binary is recognised', () => {
    expect(keysOf('\u{00}')).toEqual([]);
    expect(keysOf('ab\u{00}c')).toEqual(['text ab\u{00}c']);
  });
});

describe('Escape', () => {
  test('alone waits a moment, then is a key', () => {
    const {keys, state} = fed('\u{1B}');
    expect(keys).toEqual([]);
    expect(patience(state)).toBe(25);
    expect(names(flush(state).keys)).toEqual(['escape']);
  });

  test('twice is a key at once and one that waits', () => {
    const {keys, state} = fed('\u{1B}\u{1B}');
    expect(names(keys)).toEqual(['escape']);
    expect(names(flush(state).keys)).toEqual(['escape']);
  });

  test('and then a letter in a chunk of its own are two keys; both in one chunk are Alt and a letter', () => {
    expect(keysOf('\u{1B}', 'x')).toEqual(['escape', 'text x']);
    expect(keysOf('\u{1B}x')).toEqual([]);
  });

  test('a sequence cut anywhere is the same key', () => {
    expect(keysOf('\u{1B}', '[B')).toEqual(['down']);
    expect(keysOf('\u{1B}[', 'B')).toEqual(['down']);
    expect(keysOf('\u{1B}[1;', '5C')).toEqual(['right']);
  });

  test('a sequence that is never finished is forgotten', () => {
    const {state} = fed('\u{1B}[1;');
    expect(flush(state)).toEqual({state: noChunks, keys: []});
  });
});

describe('pastes', () => {
  test('an end mark without its paste, and a start mark twice, are dropped', () => {
    expect(keysOf(`${token}${end}`)).toEqual([`text ${token}`]);
    expect(keysOf(`${start}${start}${token}${end}${end}`)).toEqual([`paste ${token}`]);
  });

  test('a paste whose end never comes is given out after a while, and the keyboard lives on', () => {
    const clock = handClock();
    const keys: Key[] = [];
    const keyboard = createKeyboard(clock, key => keys.push(key));
    keyboard.push(`${start}${token}`);
    expect(keys).toEqual([]);
    clock.pass(1_000);
    keyboard.push('\r');
    expect(names(keys)).toEqual([`text ${token}`, 'enter']);
  });

  test('a paste in brackets comes out the same split at any byte', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), {maxLength: 40}), cuts => {
        const {keys, state} = fed(...split(`${start}${token}\r\n${end}`, cuts));
        expect(names(keys)).toEqual([`paste ${token}\r\n`]);
        expect(patience(state)).toBeNull();
      }),
    );
  });

  test('a paste without brackets comes out the same split at any byte', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), {maxLength: 40}), cuts => {
        const wrapped = `${token.slice(0, 80)}\r\n${token.slice(80, 160)}\n${token.slice(160)}\r`;
        expect(lineAfter(fed(...split(wrapped, cuts)).keys)).toBe(token);
      }),
    );
  });

  test('64 KB byte by byte stay whole', () => {
    const big = 'x'.repeat(65_536);
    expect(lineAfter(fed(...`${start}${big}${end}`).keys)).toBe(big);
    expect(lineAfter(fed(...big).keys)).toBe(big);
  });
});

test('Ctrl-V by itself is a key; within a text it is a byte of something binary', () => {
  expect(feed(noChunks, '\u{16}').keys).toEqual([{type: 'key', name: 'ctrl-v'}]);
  expect(feed(noChunks, 'a\u{16}b').keys).toEqual([{type: 'text', text: 'a\u{16}b'}]);
});
