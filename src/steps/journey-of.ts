/** Which journey a found token means. */
import type {Identity} from '../verify/index.ts';
import type {Evidence, Journey, Past} from './found.ts';

const soonDays = 14;
const dayMs = 86_400_000;

/**
 * What Graph says of a token, as far as the journey goes.
 *
 * @param past what is remembered of it, for one that is dead: then Graph does not tell its kind
 */
export const evidenceOf = (identity: Identity, past: Past | null, now: Date): Evidence => {
  const {kind, expiresAt, failure, findings} = identity;
  if (identity.verdict === 'undecided' && failure !== null) return {code: 'unanswered', failure};
  const failed = findings.find(({status}) => status === 'fail');
  if (failed?.id === 'token.alive') {
    const told = kind === 'unknown' ? past : {kind, expiresAt};
    return {code: 'dead', analysis: failed.analysis, past: told};
  }
  if (kind === 'user' || kind === 'page') return {code: 'temporary', kind, expiresAt};
  if (failed !== undefined) return {code: 'failing', analysis: failed.analysis};
  if (kind !== 'system-user') return {code: 'alive'};
  const left = expiresAt === null ? null : (Date.parse(expiresAt) - now.getTime()) / dayMs;
  return left !== null && left <= soonDays
    ? {code: 'ending', days: Math.max(0, Math.floor(left))}
    : {code: 'healthy', expiresAt};
};

/** @param evidence of the token that decides; null: there is none */
export const journeyOf = (evidence: Evidence | null): Journey => {
  if (evidence === null) return 'first';
  switch (evidence.code) {
    case 'dead':
    case 'failing':
    case 'ending':
      return 'replace';
    case 'temporary':
      return 'migrate';
    case 'healthy':
    case 'alive':
      return 'healthy';
    case 'unanswered':
    case 'not-asked':
      return 'unknown';
  }
};
