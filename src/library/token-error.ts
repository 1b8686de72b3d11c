/** Why the library has no token to give. */
import {en} from '../copy/en.ts';
import type {Problem} from '../core/problem.ts';
import {sentenceOf} from '../steps/sentence.ts';
import {spoken} from '../steps/spoken.ts';

/**
 * What stands in the way:
 *
 * - `no-token`: none of the places that were looked in has one
 * - `not-a-token`: what was found is something else (an app secret, an id), or nothing a header can carry
 * - `unreadable`: a file or a profile cannot be read
 * - `keychain`: the keychain is not available, or gave no answer in time
 * - `bad-option`: a profile or a set of names that cannot be
 */
export type TokenErrorCode = 'no-token' | 'not-a-token' | 'unreadable' | 'keychain' | 'bad-option';

/** Thrown by `loadToken`. Its message says what is wrong and what to do; it never holds a token. */
export class TokenError extends Error {
  override readonly name = 'TokenError';
  /** What stands in the way; stable, for programs. */
  readonly code: TokenErrorCode;

  constructor(code: TokenErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** The error that tells a problem of the layers below. */
export const causedBy = (problem: Problem): TokenError => {
  const {message, fix} = sentenceOf(problem, en);
  return new TokenError(codeOf(problem), spoken([message, ...fix]));
};

const codeOf = ({code}: Problem): TokenErrorCode => {
  if (code === 'profile/name') return 'bad-option';
  if (code.startsWith('paste/')) return 'not-a-token';
  return code.startsWith('keychain/') ? 'keychain' : 'unreadable';
};
