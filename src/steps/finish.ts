/** The receipt: what was proved and where it is kept. It holds no secret, so it can go into a ticket. */

import type {Copy} from '../copy/en.ts';
import type {FinishedPart} from '../core/screen.ts';
import type {ProfileName} from '../stores/profile.ts';
import {usesFound} from './aim.ts';
import {arrivedAdvice} from './arrived-advice.ts';
import {checkLines, findingsOf} from './check-lines.ts';
import {leakLines} from './leak-lines.ts';
import {inCi, nextSteps} from './next-steps.ts';
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
        // What came of it and what is to be done come first: a low window shows no more without scrolling.
        came,
        ...(isFound ? checkTable(known, words) : []),
        ...(isPractice && !isFound && concerns.length > 0 ? [say.notWell] : []),
        ...(isFound ? [] : concerns.map(({title: name, detail}) => `  ${name}: ${detail}`)),
        ...stored.map(each => say.place(placeName(each, words), each.variables)),
        ...sentLines(known, words),
        ...(isFound || isPractice ? [] : entering(known, known.profile ?? usual, words)),
        ...revokedLines(known, words),
        ...(known.leaks === undefined ? [] : leakLines(known.leaks, words)),
        ...(isPractice ? [] : nextSteps(known, words)),
        ...(token === undefined ? [] : [say.token(token.secret.fingerprint, endOf(known, words, now()))]),
        // The table of the checks has names and ids of these.
        ...(isFound ? [] : named(identity?.app ?? null, say.app)),
        ...named(identity?.systemUser ?? null, say.systemUser),
        ...(isFound ? [] : named(waba, say.waba)),
        ...(phone === null || isFound
          ? []
          : [say.phone(phone.displayPhoneNumber ?? '', phone.verifiedName ?? '', phone.id)]),
        ...(isPractice ? [] : undoLines(known, words)),
        ...(isPractice ? [] : inCi(known, known.profile ?? usual, words)),
        ...(isPractice ? [] : snippet(known, known.profile ?? usual, words)),
      ],
    };
  };

const cameTo = (known: Known, hasConcerns: boolean, {steps: {finish: say}}: Copy): string => {
  if (usesFound(known)) return hasConcerns ? say.foundWithConcerns : say.foundWorks;
  if (hasConcerns) return say.withConcerns;
  return (known.store ?? []).length === 0 ? say.checked : say.stored;
};

/** Accepted is not delivered: the id is for whoever asks Meta what became of it. */
const sentLines = (known: Known, words: Copy): readonly string[] => {
  const {send, arrived} = known;
  const say = words.steps.finish;
  if (send === undefined) return [];
  if (arrived === 'yes') return [say.arrived(send.to)];
  return [
    say.sent(send.to, send.messageId),
    ...(arrived === 'no' ? [say.notArrived, ...arrivedAdvice(known, words).map(line => `  ${line}`)] : []),
  ];
};

/** How each file is put back that was changed, while its backup is there. */
const undoLines = ({store: stored = [], revoke}: Known, {steps: {finish: say}}: Copy): readonly string[] => {
  const gone = revoke === undefined || revoke === 'left' ? [] : revoke.gone;
  const changed = stored.filter(({backup}) => backup !== null && !gone.includes(backup));
  const isAlone = changed.length === 1 && changed[0]?.where === '.env';
  return changed.map(({where}) =>
    say.undo(where, isAlone ? 'wa-token undo' : `wa-token undo --env-file ${where}`),
  );
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
