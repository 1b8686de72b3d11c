/** One out of several, as a choice lists them. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {Option} from '../core/screen.ts';
import type {Answer} from '../core/step.ts';
import type {WizardProblem} from './problems.ts';

export const option = (
  value: string,
  label: string,
  hint = '',
  unavailable: string | null = null,
): Option => ({
  value,
  label,
  hint,
  unavailable,
});

/**
 * Options of a list that is told again and again as it grows: each is made once, so that ten thousand of them are not
 * made anew with every page.
 */
export const optionsOnce = <T>(): ((items: readonly T[], make: (item: T) => Option) => readonly Option[]) => {
  let told: readonly T[] = [];
  let made: readonly Option[] = [];
  return (items, make) => {
    const goesOn = told.length <= items.length && told.every((item, at) => item === items[at]);
    const known = goesOn ? made : [];
    made = [...known, ...items.slice(known.length).map(make)];
    told = items;
    return made;
  };
};

/** Place of the item with this id; the first where there is none. */
export const placeOf = (items: readonly {readonly id: string}[], id: string | undefined): number =>
  Math.max(0, id === undefined ? 0 : items.findIndex(item => item.id === id));

/** @returns the item whose value was answered, or the problem that it is none of them */
export const pick = <T>(
  answer: Answer,
  items: readonly T[],
  keyOf: (item: T) => string,
): Parsed<T, WizardProblem> => {
  const value = 'text' in answer ? answer.text : '';
  const found = items.find(item => keyOf(item) === value);
  return found === undefined ? fail({code: 'no-such-choice', value}) : ok(found);
};

/** What was chosen in an earlier run, by its id alone. */
export const savedId = (saved: unknown): {readonly id: string} | undefined =>
  typeof saved === 'object' && saved !== null && 'id' in saved && typeof saved.id === 'string'
    ? {id: saved.id}
    : undefined;
