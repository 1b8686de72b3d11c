/** Removes what killed probes left in the keychain: a probe that is cut off cannot delete its own entry. */
import {ok, type Parsed} from '../../core/parsed.ts';
import type {Problem} from '../../core/problem.ts';
import {services} from './entries.ts';
import type {Keychain} from './keychain.ts';

/** A younger one may belong to a program that is running now. */
const oldMs = 10 * 60_000;

/**
 * @param now milliseconds since the epoch
 * @returns how many were removed
 */
export async function sweepProbes(
  keychain: Pick<Keychain, 'list' | 'remove'>,
  now: number,
): Promise<Parsed<number, Problem>> {
  const listed = await keychain.list(services.probe);
  if (!listed.ok) return listed;
  let removed = 0;
  for (const account of listed.value) {
    const made = Number(/^(\d{1,15})-/.exec(account)?.[1] ?? now);
    if (now - made < oldMs) continue;
    const gone = await keychain.remove({service: services.probe, account});
    if (!gone.ok) return gone;
    removed += 1;
  }
  return ok(removed);
}
