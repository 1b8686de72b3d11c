import {expect, test} from 'vitest';
import {matching, picked} from '../../src/lines/list.ts';
import {option} from '../support/fake-session.ts';

const options = [
  option('101', {label: 'Panadería Norte', hint: '+52 1 55 1234 5678'}),
  option('102', {label: 'Bakery South', hint: '2 numbers'}),
  option('103', {label: '+1 650-555-0142', hint: 'Bakery East'}),
];
const found = (filter: string) => matching(options, filter).map(({value}) => value);

test('a filter looks for every word, in labels, hints and ids, without accents or case', () => {
  expect(found('panaderia')).toEqual(['101']);
  expect(found('BAKERY')).toEqual(['102', '103']);
  expect(found('east bakery')).toEqual(['103']);
  expect(found('103')).toEqual(['103']);
  expect(found('')).toEqual(['101', '102', '103']);
});

test('digits are found however they are grouped', () => {
  expect(found('6505550142')).toEqual(['103']);
  expect(found('+1 (650) 555')).toEqual(['103']);
});

test('a number of the list picks, any other text filters', () => {
  expect(picked(options, '2')).toEqual({type: 'option', option: options[1]});
  expect(picked(options, '4')).toEqual({type: 'filter', text: '4'});
  expect(picked(options, ' 650555 ')).toEqual({type: 'filter', text: '650555'});
  expect(picked(options, '  ')).toEqual({type: 'none'});
});

test('what cannot be chosen is not picked', () => {
  expect(picked([option('1', {unavailable: 'locked'})], '1')).toEqual({type: 'none'});
});
