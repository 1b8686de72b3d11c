/** Which failures of a read are worth another attempt, and after how long. */
import type {Failure} from './failure.ts';

export const maxAttempts = 3;
/** Milliseconds; doubled with each attempt, and the wait is a random part of it ("full jitter"). */
const baseWait = 400;

const passing: ReadonlySet<number> = new Set([2, 131000, 131016, 133004]);
const rate: ReadonlySet<number> = new Set([4, 17, 32, 613, 80007, 80008, 130429, 131056]);

/** Whether Graph refused because too much was asked. Code 4 with a subcode is an integrity block, not a quota. */
export const isRateLimit = (failure: Failure): boolean => {
  if (failure.kind !== 'graph' || failure.error.code === null || !rate.has(failure.error.code)) return false;
  return failure.error.code !== 4 || failure.error.subcode === null;
};

/** Whether the same request may well succeed in a moment. */
export const isPassing = (failure: Failure): boolean => {
  switch (failure.kind) {
    case 'aborted':
      return false;
    case 'transport':
      return failure.fault === 'connection' || failure.fault === 'dns';
    case 'unreadable':
      return failure.shape === 'html' || (failure.status ?? 0) >= 500;
    case 'graph': {
      const {code, isTransient, message} = failure.error;
      if (isTransient) return true;
      if (explicitlyLasting(failure.body)) return false;
      return (
        code !== null && (passing.has(code) || (code === 1 && /An unknown error occurred/i.test(message)))
      );
    }
  }
};

/** `is_transient: false` stands above the code. */
const explicitlyLasting = (body: unknown): boolean => {
  if (typeof body !== 'object' || body === null || !('error' in body)) return false;
  const {error} = body;
  return (
    typeof error === 'object' && error !== null && 'is_transient' in error && error.is_transient === false
  );
};

/**
 * @param attempt attempts made so far, at least 1
 * @param deadline epoch milliseconds by which an answer is wanted; null: none
 * @returns milliseconds until the next attempt; null: no further attempt
 */
export const waitBefore = (
  failure: Failure,
  attempt: number,
  deadline: number | null,
  now: number,
  random: number,
): number | null => {
  if (attempt >= maxAttempts) return null;
  const wait = isRateLimit(failure) ? regain(failure, deadline, now) : again(failure, attempt, random);
  if (wait === null || (deadline !== null && now + wait >= deadline)) return null;
  return wait;
};

/** The time Graph asked for, when there is a deadline it fits into: without one, a person decides whether to wait. */
const regain = (failure: Failure, deadline: number | null, now: number): number | null =>
  failure.retryAt === null || deadline === null ? null : Math.max(0, failure.retryAt - now);

const again = (failure: Failure, attempt: number, random: number): number | null =>
  isPassing(failure) ? Math.round(random * baseWait * 2 ** (attempt - 1)) : null;
