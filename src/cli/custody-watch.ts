/**
 * Watches over a pasted token beside the running session, so that no round trip waits for the keychain: it is held as
 * soon as it is known, and let go of when it was stored or Meta has refused it.
 */

import type {Secret} from '../core/secret.ts';
import type {RunningSession} from '../core/session.ts';
import type {State} from '../core/state.ts';
import type {Wizard} from '../steps/world.ts';
import type {Custody} from '../stores/custody.ts';

export interface Watch {
  /** The token that is in our care: pasted, and not stored yet. */
  token(): Secret | null;
  /** What an earlier run left and nobody has decided about: where it waits. Null: nothing. */
  waiting(): {readonly path: string | null} | null;
  /** Whether that token is in the keychain. */
  isHeld(): boolean;
  /** Resolves when nothing is under way in the keychain. */
  idle(): Promise<void>;
  close(): void;
}

/**
 * @param elsewhere a token that the caller has in a file or variable, and that need not be held
 * @param changed called when a token has come into the keychain
 */
export const watchOver = (
  session: RunningSession<Wizard>,
  custody: Custody,
  elsewhere: Secret | null,
  changed: () => void,
): Watch => {
  let token: Secret | null = null;
  let held = false;
  /** The last that needs no care: an answer that is changed afterwards does not bring it back. */
  let done: Secret | null = elsewhere;
  let holding = new AbortController();
  let work: Promise<void> = Promise.resolve();
  const then = (next: () => Promise<void>): void => {
    work = work.then(next);
  };

  let waiting: {readonly secret: Secret; readonly path: string | null} | null = null;
  const letGo = (of: Secret): void => {
    if (waiting?.secret.equals(of) === true) waiting = null;
    custody.retire(of);
    then(() => custody.drop(of));
  };

  const release = (): void => {
    if (token === null) return;
    holding.abort();
    letGo(token);
    done = token;
    token = null;
    held = false;
  };

  const take = (next: Secret): void => {
    release();
    token = next;
    const mine = new AbortController();
    holding = mine;
    then(async () => {
      if (mine.signal.aborted) return;
      const result = await custody.hold(next, mine.signal);
      if (mine.signal.aborted || !result.ok) return;
      held = true;
      changed();
    });
  };

  /** What an earlier run left is replaced by another token, stored, or discarded. */
  const settleWaiting = ({known}: State<Wizard>): void => {
    const pending = known.situation?.pending;
    waiting ??= pending?.kind === 'waits' ? pending : null;
    if (waiting === null) return;
    const isReplaced = known.token !== undefined && !known.token.secret.equals(waiting.secret);
    if (!isReplaced && known.offer !== 'discard' && known.store === undefined) return;
    letGo(waiting.secret);
  };

  const look = (): void => {
    const state = session.state();
    // One that answered itself is kept where it was found.
    const pasted = state.evident.has('token') ? undefined : state.known.token?.secret;
    if (token === null || pasted !== undefined) settleWaiting(state);
    if (state.known.store !== undefined || isRefused(state)) release();
    else if (pasted !== undefined && !isSame(pasted, token) && !isSame(pasted, done)) take(pasted);
  };
  const stop = session.subscribe(look);
  look();

  return {
    token: () => token,
    waiting: () => waiting,
    isHeld: () => held,
    idle: () => work,
    close: stop,
  };
};

const isSame = (a: Secret, b: Secret | null): boolean => b?.equals(a) === true;

/** Meta says that the token is none, or none any more: nothing is lost with it. */
const isRefused = ({status}: State<Wizard>): boolean =>
  status.kind === 'failed' && status.problem.code === 'gate' && status.problem.failed.id === 'token.alive';
