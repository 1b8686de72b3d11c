/** Every language says what English says: no sentence is empty, none drops a fact, and code stays code. */
import {describe, expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {languages} from '../../src/copy/languages.ts';
import {stated} from './facts.ts';
import {type Saying, sayings} from './sayings.ts';

/** Flags, addresses, commands, names of variables and permissions, codes: the same in every language. */
const code =
  /--[a-z][a-z-]+|https?:\/\/[a-z][^\s”)]+|“wa-token[^”]*”|\b\w+_\w+\b|\b\d{3,}\b|chmod \S+|\.env\b/g;

/** Digits without what groups them, and without the spaces in the number of a phone. */
const even = (text: string): string =>
  text.replace(/(?<=\d)[.,\u{a0}](?=\d{3})/gu, '').replace(/\+\d[\d ]+/g, '');

/** @returns each complaint with the path of its sentence */
const amiss = (all: readonly Saying[], complaint: (saying: Saying) => readonly string[]): readonly string[] =>
  all.flatMap(saying => complaint(saying).map(what => `${saying.path}: ${what}`));

describe.each(Object.entries(languages).filter(([tag]) => tag !== 'en'))('in %s', async (_tag, language) => {
  const all = sayings(en, await language.all());

  test('no part of a sentence is empty that is not empty in English', () => {
    const empty = amiss(all, ({ours, theirs}) =>
      ours.shape === theirs.shape ? [] : [`${theirs.shape}, in English ${ours.shape}`],
    );
    expect(empty).toEqual([]);
  });

  test('each fact that English states is stated', () => {
    const lost = amiss(all, ({facts, ours, theirs}) => {
      const there = stated(theirs.text, facts);
      return stated(ours.text, facts)
        .filter(fact => !there.includes(fact))
        .map(fact => `“${fact}” is not in “${theirs.text}”`);
    });
    expect(lost).toEqual([]);
  });

  test('nothing shows that is not meant for people', () => {
    const odd = amiss(all, ({theirs: {text}}) => (/undefined|null|NaN|\[object|=>/.test(text) ? [text] : []));
    expect(odd).toEqual([]);
  });

  test('code stays as it is', () => {
    const lost = amiss(all, ({ours, theirs}) =>
      (even(ours.text).match(code) ?? [])
        .filter(each => !even(theirs.text).includes(each))
        .map(each => `“${each}” is not in “${theirs.text}”`),
    );
    expect(lost).toEqual([]);
  });

  test('a quote that opens closes', () => {
    const odd = amiss(all, ({theirs: {text}}) =>
      (text.match(/“/g) ?? []).length === (text.match(/”/g) ?? []).length ? [] : [text],
    );
    expect(odd).toEqual([]);
  });

  test('no sentence was left in English', () => {
    const left = amiss(all, ({ours, theirs}) =>
      ours.text === theirs.text && /[a-z]+ [a-z]+ [a-z]+/.test(ours.text) ? [ours.text] : [],
    );
    expect(left).toEqual([]);
  });
});

test('that a fact was left out is found, whatever a language makes of numbers and dates', () => {
  const time = '2026-11-21T08:30:00.000Z';
  expect(stated('El token <where> vence', ['<where>', 12_345])).toEqual(['<where>']);
  expect(stated('12.345 de <all>', [12_345])).toEqual(['12345']);
  expect(stated('el 21 de noviembre de 2026', [time])).toHaveLength(1);
  expect(stated('el 22 de noviembre de 2026', [time])).toHaveLength(0);
});
