/** What Graph refused, and all that is known around it: enough to choose the request that would decide. */
import type {Facts, Kind} from '../../diagnosis/index.ts';
import type {Failure} from '../../graph/failure.ts';
import {factsOf, type Identity} from '../identity.ts';

export interface Refusal {
  readonly failure: Failure;
  readonly identity: Identity;
  /** As configured; null: not known, or none. */
  readonly wabaId: string | null;
  readonly phoneId: string | null;
  /** The portfolio that owns the account, where it was read. */
  readonly businessId?: string | null;
  /** What the id was given as, where the request's path does not tell. */
  readonly wanted?: 'account' | 'number';
  /** What was to be sent. */
  readonly template?: {readonly name: string; readonly language: string};
}

export type GraphFailure = Extract<Failure, {readonly kind: 'graph'}>;

/** A refusal by Graph itself. */
export type Refused = Refusal & {readonly failure: GraphFailure};

/** What an answer says about the causes of a refusal. */
export interface Clue {
  /** The one that weighs most first. */
  readonly proves: readonly Kind[];
  readonly rulesOut: readonly Kind[];
  readonly facts: Facts;
}

export const noClue: Clue = {proves: [], rulesOut: [], facts: {}};

/** The id in the path of the request that was refused: "GET /v26.0/{id}/…". */
export const objectOf = ({failure}: Refusal): string | null =>
  /^[A-Z]+ \/v\d+\.\d+\/(\d+)(?:\/|$)/.exec(failure.request)?.[1] ?? null;

/** Whether an edge of the object was asked for, and not the object itself. */
export const hasEdge = ({failure}: Refusal): boolean => /\/v\d+\.\d+\/\d+\/\w/.test(failure.request);

/** What the refused request takes its id for. */
export const takenFor = (refusal: Refusal): 'account' | 'number' | null => {
  const {failure, wabaId, phoneId} = refusal;
  if (/\/(?:messages|register|deregister)$/.test(failure.request)) return 'number';
  if (/\/(?:phone_numbers|message_templates|subscribed_apps|assigned_users)$/.test(failure.request))
    return 'account';
  if (refusal.wanted !== undefined) return refusal.wanted;
  const id = objectOf(refusal);
  if (id === null || wabaId === phoneId) return null;
  if (id === wabaId) return 'account';
  return id === phoneId ? 'number' : null;
};

/** What is known without a further request. */
export const knownFacts = (refusal: Refusal): Facts => {
  const {failure, identity, wabaId, phoneId, businessId} = refusal;
  // For a request that reads the account itself, an id of a number beside it would pass for the one that was wanted.
  const isAccount = takenFor(refusal) === 'account' && !hasEdge(refusal);
  return {
    ...factsOf(identity),
    request: failure.request,
    ...(wabaId === null ? {} : {wabaId}),
    ...(phoneId === null || isAccount ? {} : {phoneId}),
    ...(businessId == null ? {} : {businessId}),
  };
};
