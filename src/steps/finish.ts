/** The receipt: what was proved and where it is kept. It holds no secret, so it can go into a ticket. */

import type {Copy} from '../copy/en.ts';
import type {FinishedPart} from '../core/screen.ts';
import type {ProfileName} from '../stores/profile.ts';
import {usesFound} from './aim.ts';
import {arrivedAdvice} from './arrived-advice.ts';
import {checkLines, findingsOf} from './check-lines.ts';
import {leakLines} from './leak-lines.ts';
import {nextSteps} from './next-steps.ts';
import {revokedLines} from './old-token.ts';
import {placeName} from './place-name.ts';
import {entering} from './programs.ts';
import {snippet} from './snippet.ts';
import type {Known} from './world.ts';

/**
 * @param now for the days that are left
 * @param isPractice what was stored is thrown away
 * @param usual the name of this run's profile, unless another was chosen
 */
export const finish =
  (now: () => Date, isPractice: boolean, usual: ProfileName) =>
  (known: Known, words: Copy): Omit<FinishedPart, 'kind'> & {readonly title: string} => {
    const say = words.steps.finish;
    const {identity, access, token} = known;
    const stored = known.store ?? [];
    const concerns = checkLines(findingsOf(known), words).filter(({status}) => status === 'fail');
    const isFound = usesFound(known);
    const {revoke} = known;
    const isGone = (backup: string): boolean =>
      revoke !== undefined && revoke !== 'left' && revoke.gone.includes(backup);
    const came = isPractice ? say.practice : cameTo(known, concerns.length > 0, words);
    const {waba, phone} = access ?? {waba: null, phone: null};
    const named = (
      each: {id: string; name: string | null} | null,
      line: (name: string, id: string) => string,
    ) => (each === null ? [] : [line(each.name ?? '', each.id)]);
    return {
      title: say.title,
      ok: concerns.length === 0,
      receipt: [
        came,
        ...(isFound ? checkTable(known, words) : []),
        ...(isPractice && !isFound && concerns.length > 0 ? [say.notWell] : []),
        ...(isFound ? [] : concerns.map(({title: name, detail}) => `  ${name}: ${detail}`)),
        ...(token === undefined ? [] : [say.token(token.secret.fingerprint, endOf(known, words, now()))]),
        ...named(identity?.app ?? null, say.app),
        ...named(identity?.systemUser ?? null, say.systemUser),
        ...named(waba, say.waba),
        ...(phone === null
          ? []
          : [say.phone(phone.displayPhoneNumber ?? '', phone.verifiedName ?? '', phone.id)]),
        ...stored.map(each => say.place(placeName(each, words), each.variables)),
        ...stored.flatMap(({where, backup}) =>
          backup === null || isPractice || isGone(backup) ? [] : [say.backup(where, backup)],
        ),
        ...(known.send === undefined ? [] : [say.sent(known.send.to, known.send.messageId)]),
        ...(known.arrived === 'no'
          ? [say.notArrived, ...arrivedAdvice(known, words).map(line => `  ${line}`)]
          : []),
        ...(isFound || isPractice ? [] : entering(known, known.profile ?? usual, words)),
        ...revokedLines(known, words),
        ...(isPractice ? [] : nextSteps(known, known.profile ?? usual, words)),
        ...(known.leaks === undefined ? [] : leakLines(known.leaks, words)),
        ...(isPractice ? [] : snippet(known, known.profile ?? usual, words)),
      ],
    };
  };

const cameTo = (known: Known, hasConcerns: boolean, {steps: {finish: say}}: Copy): string => {
  if (usesFound(known)) return hasConcerns ? say.foundWithConcerns : say.foundWorks;
  if (hasConcerns) return say.withConcerns;
  return (known.store ?? []).length === 0 ? say.checked : say.stored;
};

/** Who asked for a check sees each of them. */
const checkTable = (known: Known, words: Copy): readonly string[] =>
  checkLines(findingsOf(known), words).map(({status, title, detail}) =>
    words.steps.finish.check(words.cli.statuses[status], title, detail),
  );

const endOf = ({identity}: Known, {steps: {finish: say}}: Copy, now: Date): string => {
  if (identity === undefined || identity.expires === 'unknown') return say.endUnknown;
  if (identity.expires === 'never' || identity.expiresAt === null) return say.never;
  const days = Math.max(0, Math.floor((Date.parse(identity.expiresAt) - now.getTime()) / 86_400_000));
  return say.ends(identity.expiresAt, days);
};
