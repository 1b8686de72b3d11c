/** What there is to do afterwards: what to restart, when a new token is due, the line for CI. */
import type {Copy} from '../copy/en.ts';
import {placeName} from './place-name.ts';
import type {Known} from './world.ts';

export const nextSteps = (known: Known, words: Copy): readonly string[] => {
  const say = words.steps.finish;
  const stored = known.store ?? [];
  const ends = known.identity?.expires === 'at' ? known.identity.expiresAt : null;
  const places = [...new Set(stored.map(each => placeName(each, words)))];
  return [...(places.length === 0 ? [] : [say.next(places)]), ...(ends === null ? [] : [say.remind(ends)])];
};

/**
 * The number is named: where a token sees several, nobody can be asked there.
 *
 * @param profile that of this run
 */
export const inCi = (
  {store: stored = [], access, places}: Known,
  profile: string,
  {steps: {finish: say}}: Copy,
): readonly string[] => {
  if (stored.length === 0) return [];
  const phone = access?.phone == null ? [] : ['--phone', access.phone.id];
  const line = ['wa-token check --json', ...phone].join(' ');
  const there = stored.find(({store}) => store === 'gh');
  const name = there?.variables[0] ?? places?.reading.names.token ?? '';
  const onGithub = [say.ciGithub(`\${{ secrets.${name} }}`), `  ${line}`];
  if (there !== undefined) return onGithub;
  const file = stored.find(({store}) => store === 'env')?.where;
  const isHere = file !== undefined || stored.some(({store}) => store === 'keychain');
  if (places?.reading.onGithub !== true || !isHere) return [say.ci(line)];
  const from = file === undefined ? `--profile ${profile}` : `--env-file ${file}`;
  return [...onGithub, say.toGithub, `  wa-token token ${from} | gh secret set ${name}`];
};
