/**
 * Answers asked for ahead of the layer that needs them, so that requests which do not wait for each other go out
 * together. Each is handed out once: a second look asks anew.
 */

import type {AssignedUser, Waba} from '../graph/calls/accounts.ts';
import type {Page} from '../graph/page.ts';
import type {Named} from '../graph/parse.ts';
import type {Reply} from '../graph/reply.ts';

/** What can be asked for ahead, by the account's id. */
export interface Early {
  readonly waba: Waba;
  readonly subscribed: readonly Named[];
  readonly assigned: Page<AssignedUser>;
}

type Held = {[K in keyof Early]: Map<string, Promise<Reply<Early[K]>>>};

export interface Ahead {
  /** Keeps an answer that is on its way. */
  keep<K extends keyof Early>(what: K, id: string, answer: Promise<Reply<Early[K]>>): void;
  /** The answer kept, or a new one; an answer that was cut off with its step counts as none. */
  take<K extends keyof Early>(
    what: K,
    id: string,
    ask: () => Promise<Reply<Early[K]>>,
  ): Promise<Reply<Early[K]>>;
  /** An answer that was kept, left where it is. */
  peek<K extends keyof Early>(what: K, id: string): Promise<Reply<Early[K]>> | null;
}

/** Nothing kept yet. */
export const nothingAhead = (): Ahead => {
  const held: Held = {waba: new Map(), subscribed: new Map(), assigned: new Map()};
  return {
    keep: (what, id, answer) => void held[what].set(id, answer),
    peek: (what, id) => held[what].get(id) ?? null,
    async take(what, id, ask) {
      const kept = held[what].get(id);
      held[what].delete(id);
      const reply = await (kept ?? ask());
      return kept !== undefined && !reply.ok && reply.failure.kind === 'aborted' ? ask() : reply;
    },
  };
};
