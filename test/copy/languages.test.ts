/** A language says all that English says: what is missing does not compile, and no sentence is left over. */
import {describe, expect, test} from 'vitest';
import {type Copy, en} from '../../src/copy/en.ts';
import {languages} from '../../src/copy/languages.ts';
import {markedLanguage} from '../support/language.ts';

/** Every text's place in a language, with the number of facts it is told. */
const places = (value: unknown, at = ''): readonly string[] => {
  if (typeof value === 'function') return [`${at}(${value.length})`];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [at];
  return Object.entries(value).flatMap(([key, inner]) => places(inner, `${at}.${key}`));
};

test('a language without a sentence does not compile', () => {
  const {title: _title, ...rest} = en.steps.token;
  const steps = {...en.steps, token: rest};
  // @ts-expect-error the title of the question for the token is missing
  const incomplete: Copy = {...en, steps};
  expect(places(incomplete)).not.toEqual(places(en));
});

describe.each(Object.entries({...languages, 'a marked one': markedLanguage}))('%s', (_tag, language) => {
  test('has a sentence wherever English has one, and no other', async () => {
    const keysOf = (found: readonly string[]) => found.map(place => place.replace(/\(\d+\)$/, '')).sort();
    expect(keysOf(places(await language.all()))).toEqual(keysOf(places(en)));
  });

  test('says the same wherever it is loaded from', async () => {
    const all = await language.all();
    expect(await language.diagnosis()).toBe(all.diagnosis);
    const {cli, use} = await language.commandLine();
    expect([cli, use]).toEqual([all.cli, all.use]);
  });
});
