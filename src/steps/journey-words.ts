/** What was found, in words: one sentence with the evidence, and a line for each other token. */
import type {Copy} from '../copy/en.ts';
import type {Notice} from '../core/screen.ts';
import {describe} from '../diagnosis/index.ts';
import {failureSentence} from './failure-sentence.ts';
import type {Evidence, Seen, Where} from './found.ts';
import {spoken} from './spoken.ts';
import type {Situation} from './world.ts';

/** More lines would push the question out of sight. */
const mostOthers = 4;

/** @param now for the time that is left */
export const evidenceNotices = ({deciding, others}: Situation, now: Date, words: Copy): readonly Notice[] => {
  const say = words.steps.journey;
  if (deciding === null) return [{tone: 'info', text: say.evidence.none}];
  // Where the same token stands too, it is updated too: that is asked where it is stored.
  const rows = others
    .filter(({secret}) => !secret.equals(deciding.secret))
    .map(({secret, where, evidence}) =>
      say.other(placeOf(where, words), secret.fingerprint, say.states[evidence.code]),
    );
  const better = isWell(deciding) ? undefined : others.find(isWell);
  const usable = better === undefined ? [] : [say.usable(placeOf(better.where, words))];
  const left = rows.length - mostOthers;
  const listed = left > 1 ? [...rows.slice(0, mostOthers - 1), say.more(left + 1)] : rows;
  return [
    {tone: toneOf(deciding.evidence), text: sentence(deciding, now, words)},
    ...(listed.length === 0 ? [] : [say.others, ...listed, ...usable]).map(text => ({
      tone: 'info' as const,
      text,
    })),
  ];
};

/** A system user's that does not end soon. */
const isWell = ({evidence}: Seen): boolean => evidence.code === 'healthy';

/** What is known of account and number, so that nobody wonders why it is not asked. */
export const helpFor = (situation: Situation | undefined, {steps: {journey: say}}: Copy): string => {
  const {ids, idsFrom} = situation ?? {ids: {}, idsFrom: null};
  const what =
    ids.wabaId === undefined
      ? 'number'
      : ids.phoneId === undefined
        ? ('account' as const)
        : ('both' as const);
  const isKnown = idsFrom !== null && (ids.wabaId ?? ids.phoneId) !== undefined;
  return isKnown ? say.known[what](idsFrom) : '';
};

/** Where a token was found: the file and the name in it. */
export const placeOf = (
  where: Where,
  {
    steps: {
      journey: {place},
    },
  }: Copy,
): string => {
  switch (where.kind) {
    case 'env-file':
      return place['env-file'](where.path, where.name);
    case 'environment':
      return place.environment(where.name);
    case 'profile':
      return place.profile(where.profile);
  }
};

const toneOf = ({code}: Evidence): Notice['tone'] =>
  code === 'healthy' || code === 'alive' ? 'good' : code === 'not-asked' ? 'info' : 'warn';

const sentence = ({where, evidence}: Seen, now: Date, words: Copy): string => {
  const {evidence: say, past, endsNever} = words.steps.journey;
  const at = placeOf(where, words);
  switch (evidence.code) {
    case 'dead': {
      const [cause] = evidence.analysis === null ? [] : describe(evidence.analysis, words.diagnosis).causes;
      const what = cause?.kind === 'token_expired' ? say.expired(at) : say.dead(at, cause?.title ?? '');
      return spoken([what, evidence.past === null ? '' : past[evidence.past.kind]]);
    }
    case 'failing': {
      const [cause] = evidence.analysis === null ? [] : describe(evidence.analysis, words.diagnosis).causes;
      return spoken([say.failing(at, cause?.title ?? '')]);
    }
    case 'temporary':
      if (evidence.kind === 'page') return say.page(at);
      return say.temporary(at, evidence.expiresAt === null ? '' : endIn(evidence.expiresAt, now, words));
    case 'ending':
      return say.ending(at, evidence.days);
    case 'healthy':
      return say.healthy(at, evidence.expiresAt === null ? endsNever : endIn(evidence.expiresAt, now, words));
    case 'alive':
      return say.alive(at);
    case 'unanswered':
      return say.unanswered(at, whyNot(evidence.failure, words));
    case 'not-asked':
      return say.untrusted(at);
  }
};

const hourMs = 3_600_000;

const endIn = (expiresAt: string, now: Date, {steps: {journey: say}}: Copy): string => {
  const hours = Math.max(0, Math.floor((Date.parse(expiresAt) - now.getTime()) / hourMs));
  return hours < 48 ? say.endsInHours(hours) : say.endsInDays(Math.floor(hours / 24));
};

/** The first glance has a time limit of its own; to a person that is an answer that did not come in time. */
const whyNot = (failure: Extract<Evidence, {code: 'unanswered'}>['failure'], words: Copy): string =>
  failure.kind === 'aborted'
    ? words.steps.failures.transport.timeout.message
    : spoken([failureSentence(failure, words).message]);
