/** Ends a token that was replaced, and proves that Meta refuses it then. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {Secret} from '../core/secret.ts';
import {me, revoke} from '../graph/calls/token.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';

/** What the old token came to when it was tried: refused, answered all the same, or nobody could be asked. */
export type Proof = 'refused' | 'answered' | 'unknown';

export interface Replaced {
  /** Asks with the new token. */
  readonly fresh: Graph;
  /** Asks with the old one. */
  readonly old: Graph;
  readonly appId: string;
  readonly appSecret: Secret;
}

/** The old token is tried whatever was answered: a revocation whose answer was lost has happened all the same. */
export const revokeReplaced = async (
  {fresh, old, appId, appSecret}: Replaced,
  signal: AbortSignal,
): Promise<Parsed<Proof, Failure>> => {
  const revoked = await revoke(fresh, {appId, appSecret, old: old.token}, signal);
  const proof = await proofOf(old, signal);
  return revoked.ok || proof === 'refused' ? ok(proof) : fail(revoked.failure);
};

const proofOf = async (old: Graph, signal: AbortSignal): Promise<Proof> => {
  const asked = await me(old, signal);
  if (asked.ok) return 'answered';
  return asked.failure.kind === 'graph' && asked.failure.error.code === 190 ? 'refused' : 'unknown';
};
