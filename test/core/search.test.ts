/** What a filter finds, in every front-end. */
import fc from 'fast-check';
import {expect, test} from 'vitest';
import {filterOf, fitOf, fits, narrows, searched} from '../../src/core/search.ts';
import {option} from '../support/fake-session.ts';

const options = [
  option('106540352242922', {label: '+1 (278) 555-0176', hint: 'Harbour Bakery 7777'}),
  option('106540352240003', {label: '447700900143', hint: 'Café Straße'}),
  option('120000000000001', {label: '+52 1 55 1234 5678', hint: 'Panadería Ñandú'}),
];
const found = (typed: string) =>
  options.filter(one => fits(searched(one), filterOf(typed))).map(({value}) => value.slice(-3));

test.each([
  ['every word, in any order', 'bakery harbour', ['922']],
  ['parts of words', 'bak 77', ['922']],
  ['no accents', 'cafe', ['003']],
  ['accents that are typed', 'PANADERÍA', ['001']],
  ['an accent typed apart from its letter', 'n\u0303andu\u0301', ['001']],
  ['ß as ss', 'strasse', ['003']],
  ['an id', '106540352242922', ['922']],
  ['a part of an id', '40352240', ['003']],
  ['figures beside accents', '1 5512345678', ['001']],
  ['capitals', 'HARBOUR', ['922']],
  ['nothing typed', '', ['922', '003', '001']],
  ['blanks only', '  ', ['922', '003', '001']],
])('%s', (_what, typed, values) => {
  expect(found(typed)).toEqual(values);
});

test.each(['2785550176', '278 555 0176', '+1 278-555-0176', '(278)5550176', '1.278.555.0176', '555-01'])(
  'a phone number is found as %s, however Graph groups it',
  typed => {
    expect(found(typed)).toEqual(['922']);
  },
);

test('a number that Graph shows as bare figures is found in groups', () => {
  expect(found('+')).toContain('003');
  expect(found('+44 7700 900143')).toEqual(['003']);
});

test('figures are looked for in one piece: another number with the same groups elsewhere is not found', () => {
  const others = [option('120000000027833', {label: '+1 240-555-0176'}), ...options];
  const text = others.map(searched);
  expect(text.filter(each => fits(each, filterOf('278 555 0176')))).toHaveLength(1);
});

test('beside a word, figures are words', () => {
  expect(found('bakery 0176')).toEqual(['922']);
  expect(found('7777 bak')).toEqual(['922']);
});

test('where a filter narrows another, what fits it fits the other', () => {
  const typed = fc.string({unit: fc.constantFrom(...'0127+ -()aáBñß '), maxLength: 12});
  fc.assert(
    fc.property(typed, typed, (before, added) => {
      const after = before + added;
      for (const one of options) {
        const text = searched(one);
        if (narrows(before, after) && fits(text, filterOf(after)))
          expect(fits(text, filterOf(before))).toBe(true);
      }
    }),
  );
});

test('figures in a name or a displayed number count for more than the same in an id', () => {
  const list = [
    option('102290129340077', {label: 'Bakery 69', hint: 'Harbour, 102290129340077'}),
    option('102290129340002', {label: 'Bakery 77', hint: 'Harbour, 102290129340002'}),
    option('106540142240003', {label: '+1 631-555-0199', hint: 'Corner, 106540142240003'}),
    option('106540352240004', {label: '+1 631-555-0142', hint: 'Corner, 106540352240004'}),
  ];
  const ranked = (typed: string) => list.map(one => fitOf(searched(one), filterOf(typed)));
  expect(ranked('bakery 77')).toEqual(['by-id', 'named', 'none', 'none']);
  expect(ranked('77')).toEqual(['by-id', 'named', 'none', 'none']);
  expect(ranked('0142')).toEqual(['none', 'none', 'by-id', 'named']);
  expect(ranked('5550142')).toEqual(['none', 'none', 'none', 'named']);
  expect(ranked('harbour')).toEqual(['named', 'named', 'none', 'none']);
  expect(ranked('')).toEqual(['named', 'named', 'named', 'named']);
});
