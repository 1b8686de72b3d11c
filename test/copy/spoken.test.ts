/** No screen of the wizard says a word of English where another language is spoken. */
import {describe, expect, test} from 'vitest';
import {languages} from '../../src/copy/languages.ts';
import {type Walk, walk} from '../support/walk.ts';

const walks: readonly Walk[] = [
  {scenario: 'fresh'},
  {scenario: 'temporary', found: true},
  {scenario: 'missing-asset'},
];

/** Words that no sentence in English does without, and that are none in the other languages. */
const english = /\b(the|of|and|is|are|your|with|from|this|that|not|was|which|it)\b/i;

/** Texts that a person reads; what is in quotes are labels and words of Meta's, and names are names. */
const textsIn = (value: unknown, under = ''): readonly string[] => {
  if (typeof value === 'string') return /^(url|value|step|kind|type|key)$/.test(under) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, key));
};

describe.each(Object.entries(languages).filter(([tag]) => tag !== 'en'))('in %s', (_tag, language) => {
  test.each(walks)('from the first screen on: $scenario', async each => {
    const screens = await walk(each, language);
    expect(screens.length).toBeGreaterThan(3);
    const left = screens
      .flatMap(screen => textsIn(screen))
      .filter(text => english.test(text.replace(/“[^”]*”/g, '')));
    expect(left).toEqual([]);
  });
});
