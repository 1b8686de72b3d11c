/** The token that was replaced still works: whether it is revoked, asked when the new one is in its place. */

import type {Copy} from '../copy/en.ts';
import type {Notice} from '../core/screen.ts';
import type {Secret} from '../core/secret.ts';
import type {AskStep} from '../core/step.ts';
import {replaces, usesFound} from './aim.ts';
import {option, pick} from './pick.ts';
import {oldPlaceName} from './place-name.ts';
import type {Wishes} from './tools.ts';
import type {Known, Wizard} from './world.ts';

/** The app is that of both tokens. */
export interface Revocable {
  readonly secret: Secret;
  readonly appId: string;
}

/** Null: there is none, it is dead anyway, or Meta would not let this app revoke it. */
export const revocable = (known: Known): Revocable | null => {
  const secret = replacedAlive(known);
  const appId = known.identity?.app?.id ?? null;
  const of = known.situation?.deciding?.appId ?? null;
  return secret === null || appId === null || (of !== null && of !== appId) ? null : {secret, appId};
};

/** Of one that nobody could ask about it is not known that it is dead. */
const replacedAlive = (known: Known): Secret | null => {
  const {situation, token, destination = []} = known;
  const deciding = situation?.deciding ?? null;
  if (deciding === null || token === undefined || !replaces(known) || destination.length === 0) return null;
  const {secret, evidence} = deciding;
  const isOut = evidence.code === 'dead' || (evidence.code === 'not-asked' && evidence.why === 'untrusted');
  return isOut || secret.equals(token.secret) ? null : secret;
};

/** @param asks false: without a person only the flag revokes */
export const oldToken = ({revokeOld}: Wishes, asks: boolean): AskStep<Wizard, 'old-token'> => ({
  kind: 'ask',
  id: 'old-token',
  chapter: 'test',
  reads: ['situation', 'token', 'identity', 'destination'],
  applies: known => !usesFound(known),
  title: words => words.steps.oldToken.title,
  evident(known) {
    if (revocable(known) === null) return revokeOld && replacedAlive(known) !== null ? 'cannot' : 'leave';
    if (revokeOld) return 'revoke';
    return asks ? undefined : 'leave';
  },
  prompt(known, words) {
    const {question, help, no, yes} = words.steps.oldToken;
    const fingerprint = revocable(known)?.secret.fingerprint ?? '';
    return {
      kind: 'choice',
      question: question(fingerprint),
      help: help(stillHolding(known, words)),
      options: [option('leave', no.label, no.hint), option('revoke', yes.label, yes.hint)],
      initial: 0,
      whenLeft: 'leave',
      flag: '--revoke-old',
    };
  },
  parse: answer => pick(answer, ['leave', 'revoke'] as const, each => each),
});

/** What is known to be left with the old token, as a person would name it. */
const stillHolding = ({plan}: Known, words: Copy): readonly string[] => {
  const drifting = (plan?.drift ?? []).filter(({state}) => state === 'old');
  const names = [
    ...drifting.map(({path}) => path ?? words.stores.drift.environment),
    ...(plan?.left ?? []).map(place => oldPlaceName(place, words)),
  ];
  return [...new Set(names)];
};

/** What a run without questions has to be told: the revocation that was asked for is none, or is not proved. */
export const revokeNotices = (known: Known, {steps: {oldToken: say}}: Copy): readonly Notice[] => {
  const warn = (text: string): readonly Notice[] => [{tone: 'warn', text}];
  const {revoke, situation} = known;
  const fingerprint = situation?.deciding?.secret.fingerprint ?? '';
  if (known['old-token'] === 'cannot') return warn(say.cannot(fingerprint));
  return revoke === undefined || revoke === 'left' || revoke.proof === 'refused'
    ? []
    : warn(say.proofs[revoke.proof](fingerprint));
};

/** For the receipt. */
export const revokedLines = (known: Known, {steps: {oldToken: say}}: Copy): readonly string[] => {
  const {revoke, situation, store: stored = []} = known;
  if (revoke === undefined || revoke === 'left') return [];
  const {proof, gone} = revoke;
  const files = stored.filter(({backup}) => backup !== null && gone.includes(backup));
  return [
    say.proofs[proof](situation?.deciding?.secret.fingerprint ?? ''),
    ...(files.length === 0 ? [] : [say.gone(files.map(({where}) => where))]),
  ];
};
