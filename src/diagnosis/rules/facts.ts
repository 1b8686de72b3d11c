/** What is known beside the error: it moves a cause up, and some facts leave only one. */
import type {Facts} from '../diagnosis.ts';
import type {Rule} from './rule.ts';

const about =
  (kind: NonNullable<Facts['tokenKind']>): NonNullable<Rule['holds']> =>
  ({facts}) =>
    facts.tokenKind === kind;

/** Codes that mean "you may not", whatever the reason. */
const refusals = [3, 10, 100, 200, 131005];

export const factRules: readonly Rule[] = [
  {
    because: 'a person’s token is refused where a system user’s is accepted',
    codes: refusals,
    holds: about('user'),
    speaksFor: {token_wrong_kind: 12, token_temporary: 8},
  },
  {
    because: 'a Page’s token is not accepted for WhatsApp',
    codes: refusals,
    holds: about('page'),
    speaksFor: {token_wrong_kind: 14},
  },
  {
    because: 'an app token has no WhatsApp account',
    codes: refusals,
    holds: about('app'),
    speaksFor: {token_wrong_kind: 14},
  },
  {
    because: 'the token is a system user’s, so its kind is not the cause',
    codes: refusals,
    holds: about('system-user'),
    speaksFor: {token_wrong_kind: -50, token_temporary: -50},
  },
  {
    because: 'both of WhatsApp’s scopes are on the token',
    codes: refusals,
    holds: ({facts}) => hasBoth(facts.scopes),
    speaksFor: {scope_missing: -40},
  },
  {
    because: 'a scope that WhatsApp needs is not on the token',
    codes: refusals,
    holds: ({facts}) => facts.scopes !== undefined && !hasBoth(facts.scopes),
    speaksFor: {scope_missing: 200},
    decides: true,
  },
  {
    because: 'the account is not among those that the token reaches',
    codes: refusals,
    holds: ({facts}) => isGranted(facts) === false,
    speaksFor: {asset_not_assigned: 60},
  },
  {
    because: 'the account is among those that the token reaches',
    codes: refusals,
    holds: ({facts}) => isGranted(facts) === true,
    speaksFor: {asset_not_assigned: -20},
  },
  {
    because: 'what the token reaches and may not do all the same is held with too little control',
    codes: [3, 10, 100, 200],
    holds: ({facts}) => isGranted(facts) === true,
    speaksFor: {asset_partial_control: 10},
  },
  {
    because: 'the request asks for the account itself, which an id of the right length names',
    codes: [100, 200],
    holds: ({facts, reading}) =>
      reading.objectId !== null && facts.wabaId === reading.objectId && facts.phoneId === undefined,
    speaksFor: {asset_not_assigned: 40},
  },
  {
    because: 'what may be read but not deleted is held with partial control',
    codes: [100, 200],
    says: /need permission on either/i,
    holds: ({facts}) => /^DELETE\b/i.test(facts.request ?? ''),
    speaksFor: {asset_partial_control: 40},
  },
  {
    because: 'what may not even be read is not assigned at all',
    codes: [100, 200],
    says: /need permission on either/i,
    holds: ({facts}) => /^GET\b/i.test(facts.request ?? ''),
    speaksFor: {asset_not_assigned: 40},
  },
  {
    because: 'while a number is registered this code means data that do not fit, such as its PIN',
    codes: [131_031],
    unless: /locked|disabled|restricted/i,
    holds: ({facts}) => /\/(?:register|deregister)\b/.test(facts.request ?? ''),
    speaksFor: {pin_mismatch: 10},
  },
];

const hasBoth = (scopes: readonly string[] | undefined): boolean =>
  scopes?.includes('whatsapp_business_management') === true && scopes.includes('whatsapp_business_messaging');

/** undefined where it is not known. */
const isGranted = ({wabaId, grantedWabas}: Facts): boolean | undefined =>
  wabaId === undefined ? undefined : grantedWabas?.includes(wabaId);
