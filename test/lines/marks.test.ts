import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {markLines, tickedBy} from '../../src/lines/marks.ts';
import {mark} from '../support/fake-session.ts';

const three = [mark('a', {hint: 'TOKEN'}), mark('b', {ticked: false}), mark('c')];

test.each([
  ['', ['a', 'c']],
  ['0', []],
  ['2', ['b']],
  ['3, 1', ['a', 'c']],
  ['1 2;3,', ['a', 'b', 'c']],
  ['2,2', ['b']],
  ['4', null],
  ['0,1', null],
  ['all', null],
  ['1.5', null],
])('%j means %j', (answer, values) => {
  expect(tickedBy(answer, three)).toEqual(values);
});

test('a tick is told in words', () => {
  expect(markLines(three, en.lines)).toEqual(['1. a (TOKEN): ticked', '2. b: not ticked', '3. c: ticked']);
});
