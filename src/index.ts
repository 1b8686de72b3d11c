/**
 * The library: what an application can use of wa-token.
 *
 * ```ts
 * import {diagnose, loadToken} from 'wa-token';
 *
 * const {token, phoneId} = await loadToken();
 * ```
 *
 * @packageDocumentation
 */
import {en} from './copy/en.ts';
import {analyse, type Diagnosis, describe} from './diagnosis/index.ts';
import type {LoadedToken, LoadTokenOptions} from './library/options.ts';
import {seekToken} from './library/seek.ts';

export type {Cause, Diagnosis} from './diagnosis/index.ts';
export type {LoadedToken, LoadTokenOptions, NamesPreset, VariableNames} from './library/options.ts';
export {TokenError, type TokenErrorCode} from './library/token-error.ts';

/**
 * Gives the token that `wa-token` stored, and the ids that belong to it. The first of these that has a token counts:
 *
 * 1. the file named by `WA_TOKEN_TOKEN_FILE`, then the variable `WA_TOKEN_TOKEN`
 * 2. `profile`, when given (or `WA_TOKEN_PROFILE`): nothing after it is looked at
 * 3. `envFile`, when given (or `WA_TOKEN_ENV_FILE`): nothing after it is looked at
 * 4. the environment, under the names in use
 * 5. `.env` in `cwd`
 * 6. the profile `default`
 *
 * Beside a token of 1, 4 or 5 the ids are those of the environment, else of the file; beside one of a profile, the
 * profile's. Nothing is asked of Meta, and `env` is not changed. A keychain is given 3 seconds; call this once, at the
 * start.
 *
 * @param options where to look
 * @returns the token, what was found beside it, and where it is from
 * @throws {TokenError} when there is no token, or it cannot be read; its message says what to do
 */
export const loadToken = async (options: LoadTokenOptions = {}): Promise<LoadedToken> => {
  const {secret, source, values} = await seekToken(options);
  return {token: secret.open(), ...values, source};
};

/**
 * Says what a Graph error really means.
 *
 * @param error what was thrown or answered: an error of axios, undici, got or a Graph SDK with the body inside, a
 *   body parsed or not, a webhook's status, a log line. Of a `Response` of `fetch` only the header can be seen here:
 *   `diagnose(await response.text())` says more
 * @returns causes, most likely first; it never throws and holds no secret of the input
 */
export const diagnose = (error: unknown): Diagnosis => describe(analyse(error), en.diagnosis);
