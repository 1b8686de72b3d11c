/** The secret of an app: 32 hex digits, alone or behind the app's id as `APPID|SECRET`. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import type {PasteVerdict} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';
import {clean} from './clean.ts';
import type {WrongKind} from './recognise.ts';
import {recognise} from './recognise.ts';
import type {ThingWords} from './verdict.ts';

/** @returns the 32 digits; null: it is something else. An id before them is taken off. */
const digitsIn = (raw: string): string | null => {
  const {text} = clean(raw);
  const thing = recognise(text);
  const isSecret = thing.kind === 'wrong' && (thing.what === 'app-secret' || thing.what === 'app-pair');
  return isSecret ? text.slice(text.indexOf('|') + 1) : null;
};

/** @param raw as it came; what clings to it is taken off @returns the secret, or `app-secret/invalid` */
export const parseAppSecret = (raw: Secret): Parsed<Secret, Problem> =>
  raw.examine(text => {
    const digits = digitsIn(text);
    return digits === null ? fail(problem('app-secret/invalid', {})) : ok(new Secret(digits));
  });

export interface AppSecretWords {
  readonly good: string;
  readonly token: string;
  /** @param name with its article */
  readonly other: (name: string) => string;
  readonly unknown: string;
  readonly where: string;
}

/** What a paste looks like where the secret of an app is asked for. Shows none of it. */
export const verdictOnAppSecret = (
  typed: string,
  words: AppSecretWords,
  things: {readonly [K in WrongKind]: ThingWords},
): PasteVerdict => {
  if (digitsIn(typed) !== null) return {tone: 'good', text: words.good, advice: ''};
  const thing = recognise(clean(typed).text);
  switch (thing.kind) {
    case 'empty':
      return {tone: 'info', text: '', advice: ''};
    case 'token':
      return {tone: 'bad', text: words.token, advice: words.where};
    case 'wrong':
      return {tone: 'bad', text: words.other(things[thing.what].name), advice: words.where};
    case 'odd-token':
    case 'binary':
    case 'unsendable':
      return {tone: 'bad', text: words.unknown, advice: words.where};
  }
};
