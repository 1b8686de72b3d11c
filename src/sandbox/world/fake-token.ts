/** Tokens that look right to a client and fake to a person. */
import {createHash} from 'node:crypto';

/**
 * A token of a real one's shape: `EAA`, then only letters and digits, 190 to 210 characters long.
 * The same name always gives the same token, and no two names give the same.
 * @param name what it is, e.g. "fresh main"; it can be read in the token.
 */
export function fakeToken(name: string): string {
  const label = name.replaceAll(
    /[^A-Za-z0-9]+(.)?/g,
    (_, next: string | undefined) => next?.toUpperCase() ?? '',
  );
  const digest = createHash('sha256').update(name).digest();
  const noise = digest.toString('hex').repeat(4);
  const length = 190 + ((digest[0] ?? 0) % 17);
  return `${`EAAFAKE${label}FAKE${noise}`.slice(0, length)}ZDZD`;
}
