import {expect, test} from 'vitest';
import {yesOrNo} from '../../src/terminal/yes-or-no.ts';

const english = {yes: 'Yes', no: 'No'};
const spanish = {yes: 'Sí', no: 'No'};
const portuguese = {yes: 'Sim', no: 'Não'};

test.each([
  ['y', english, 'yes'],
  [' YES ', english, 'yes'],
  ['n', english, 'no'],
  ['s', spanish, 'yes'],
  ['SI', spanish, 'yes'],
  ['sí', spanish, 'yes'],
  ['y', spanish, 'yes'],
  ['sim', portuguese, 'yes'],
  ['nao', portuguese, 'no'],
] as const)('“%s” is an answer in %o: %s', (answer, words, meaning) => {
  expect(yesOrNo(answer, words)).toBe(meaning);
});

test.each([
  ['', english],
  ['   ', spanish],
  ['s', english],
  ['yess', english],
  ['claro', spanish],
  ['noo', spanish],
] as const)('“%s” is no answer in %o', (answer, words) => {
  expect(yesOrNo(answer, words)).toBeNull();
});
