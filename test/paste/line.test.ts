import fc from 'fast-check';
import {expect, test} from 'vitest';
import type {Key, KeyName} from '../../src/paste/chunks.ts';
import {emptyLine, type Line, lineOf, press} from '../../src/paste/line.ts';

const text = (letters: string): Key => ({type: 'text', text: letters});
const after = (line: Line, ...keys: readonly (KeyName | Key)[]): Line =>
  keys.reduce<Line>(
    (now, key) => press(now, typeof key === 'string' ? {type: 'key', name: key} : key).line,
    line,
  );
/** The line with a bar where the cursor is. */
const shown = ({text: letters, cursor}: Line) => `${letters.slice(0, cursor)}|${letters.slice(cursor)}`;

test('letters go where the cursor is', () => {
  expect(shown(after(lineOf('ac'), 'left', text('b')))).toBe('ab|c');
});

test('a paste goes in as it came', () => {
  expect(shown(press(emptyLine, {type: 'paste', text: 'a\r\nb'}).line)).toBe('a\r\nb|');
});

test('Enter gives out the whole text and leaves the line', () => {
  const line = after(lineOf('abc'), 'left');
  expect(press(line, {type: 'key', name: 'enter'})).toEqual({line, submitted: 'abc'});
});

test('Backspace and Delete take one grapheme, however many characters it is made of', () => {
  expect(shown(after(lineOf('a👩‍👩‍👧e\u{301}'), 'backspace'))).toBe('a👩‍👩‍👧|');
  expect(shown(after(lineOf('a👩‍👩‍👧'), 'backspace'))).toBe('a|');
  expect(shown(after(lineOf('👩‍👩‍👧b'), 'home', 'delete'))).toBe('|b');
  expect(shown(after(emptyLine, 'backspace', 'delete'))).toBe('|');
});

test('the cursor moves by graphemes and stops at the ends', () => {
  expect(shown(after(lineOf('a👍🏽b'), 'left', 'left'))).toBe('a|👍🏽b');
  expect(shown(after(lineOf('ab'), 'home', 'left'))).toBe('|ab');
  expect(shown(after(lineOf('ab'), 'right'))).toBe('ab|');
  expect(shown(after(lineOf('ab'), 'ctrl-a', 'right', 'ctrl-e'))).toBe('ab|');
});

test('Ctrl-U, Ctrl-K and Ctrl-W take what is before, what is behind, and the last word', () => {
  expect(shown(after(lineOf('one two'), 'left', 'ctrl-u'))).toBe('|o');
  expect(shown(after(lineOf('one two'), 'home', 'right', 'ctrl-k'))).toBe('o|');
  expect(shown(after(lineOf('one two  '), 'ctrl-w'))).toBe('one |');
});

test('keys that edit nothing change nothing', () => {
  const line = lineOf('abc');
  expect(after(line, 'up', 'down', 'tab', 'escape', 'page-up', 'ctrl-c')).toEqual(line);
});

test('whatever is pressed, the cursor stays inside the text', () => {
  const keys = fc.constantFrom<KeyName | Key>(
    'left',
    'right',
    'backspace',
    'delete',
    'ctrl-w',
    'home',
    text('é👍'),
    text('x '),
  );
  fc.assert(
    fc.property(fc.array(keys, {maxLength: 60}), pressed => {
      const line = after(emptyLine, ...pressed);
      expect(line.cursor).toBeGreaterThanOrEqual(0);
      expect(line.cursor).toBeLessThanOrEqual(line.text.length);
    }),
  );
});
