/** From what was pasted, piped or read from a file to the token: cleaned, recognised, and from then on a `Secret`. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, problem} from '../core/problem.ts';
import {Secret} from '../core/secret.ts';
import {type Cleaned, clean} from './clean.ts';
import {recognise, type Thing} from './recognise.ts';

/** A token as it was given. */
export interface Pasted {
  readonly secret: Secret;
  readonly cleaned: readonly Cleaned[];
  readonly thing: Extract<Thing, {readonly kind: 'token' | 'odd-token'}>;
}

/**
 * @param raw as it came; what clings to it is taken off
 * @returns the token, or `paste/empty`, `paste/binary`, `paste/unsendable`, `paste/wrong-thing`. None of them holds any
 * of the text but the one character that no header can carry.
 */
export const parseToken = (raw: Secret | string): Parsed<Pasted, Problem> =>
  typeof raw === 'string' ? parsed(raw) : raw.examine(parsed);

/** What a token's text is, as it stands: nothing is cleaned, and nothing of it is shown. */
export const thingIn = (token: Secret): Thing => token.examine(recognise);

/** What was given, once it is cleaned. */
export const thingGiven = (raw: Secret): Thing => raw.examine(text => recognise(clean(text).text));

const parsed = (raw: string): Parsed<Pasted, Problem> => {
  const {text, cleaned} = clean(raw);
  const thing = recognise(text);
  switch (thing.kind) {
    case 'token':
    case 'odd-token':
      return ok({secret: new Secret(text), cleaned, thing});
    case 'empty':
      return fail(problem('paste/empty', {}));
    case 'binary':
      return fail(problem('paste/binary', {}));
    case 'unsendable':
      return fail(problem('paste/unsendable', {character: thing.character, position: thing.position}));
    case 'wrong':
      return fail(problem('paste/wrong-thing', {what: thing.what}));
  }
};
