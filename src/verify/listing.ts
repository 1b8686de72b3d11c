/** A list of Graph's, read page by page: as far as somebody needs it, and not further than the account's quota bears. */
import type {Failure} from '../graph/failure.ts';
import type {Page} from '../graph/page.ts';
import type {Reply} from '../graph/reply.ts';

/** What is read of a list before it is answered: its first page, where somebody sees it grow; else what may be enough. */
export type Extent = 'beginning' | 'enough';

/** `C` says where the next page is asked for. */
export interface Listing<T, C> {
  readonly items: readonly T[];
  /** Where it goes on: several places where it is made of several lists. Empty: these are all. */
  readonly rest: readonly C[];
  /** Pages that were read. */
  readonly pages: number;
  /** Why it is read no further although it goes on; null: nothing speaks against it. */
  readonly stopped: Stop | null;
}

export type Stop =
  /** Reading on would use up what the account may ask in an hour. */
  | {readonly why: 'quota'}
  /** More than anybody looks through. */
  | {readonly why: 'length'}
  | {readonly why: 'failure'; readonly failure: Failure};

/**
 * Percent of a quota. An account may be asked 200 to 5,000 times an hour by an app (Meta, "About the platform"), and
 * these are the questions of its programs too: a list must leave them some.
 */
const mostUsage = 75;
/** A hundred entries each, the most that Graph gives: 10,000 are within it, and within the smallest quota. */
const mostPages = 120;

/** The list that has these on its first page. */
export const listing = <T, C>(items: readonly T[], rest: readonly C[], pages = 1): Listing<T, C> => ({
  items,
  rest,
  pages,
  stopped: null,
});

/** Whether these are all. */
export const isComplete = ({rest}: Listing<unknown, unknown>): boolean => rest.length === 0;

/** Whether there is more, and it may be read. */
export const goesOn = (list: Listing<unknown, unknown>): boolean =>
  !isComplete(list) && list.stopped === null;

export interface Reading<T, C> {
  /** Asks for the page at this place. */
  readonly ask: (at: C, signal: AbortSignal) => Promise<Reply<Page<T>>>;
  /** The place after that page. */
  readonly next: (at: C, after: string) => C;
  /** What tells two entries apart. */
  readonly keyOf: (item: T) => string;
}

/**
 * @param keys of the entries so far; those that come are added
 * @returns the list with its next page; the same list when the signal was aborted meanwhile
 */
export const longer = async <T, C>(
  list: Listing<T, C>,
  {ask, next, keyOf}: Reading<T, C>,
  signal: AbortSignal,
  keys = new Set(list.items.map(keyOf)),
): Promise<Listing<T, C>> => {
  const [here, ...others] = list.rest;
  if (here === undefined) return list;
  const reply = await ask(here, signal);
  if (signal.aborted) return list;
  if (!reply.ok) return {...list, stopped: {why: 'failure', failure: reply.failure}};
  const {after} = reply.value;
  // What moves while a list is read may be on two pages.
  const items = reply.value.items.filter(item => !keys.has(keyOf(item)));
  for (const item of items) keys.add(keyOf(item));
  const read: Listing<T, C> = {
    items: [...list.items, ...items],
    rest: after === null ? others : [next(here, after), ...others],
    pages: list.pages + 1,
    stopped: null,
  };
  return isComplete(read) ? read : {...read, stopped: limitOf(read.pages, reply.served.usage)};
};

/** Reads on to the end of the list, or of what may be read, and hands over what there is after each page. */
export const readOn = async <T, C>(
  list: Listing<T, C>,
  reading: Reading<T, C>,
  give: (list: Listing<T, C>) => void,
  signal: AbortSignal,
): Promise<void> => {
  const keys = new Set(list.items.map(reading.keyOf));
  let read = list;
  while (goesOn(read) && !signal.aborted) {
    read = await longer(read, reading, signal, keys);
    if (!signal.aborted) give(read);
  }
};

const limitOf = (pages: number, usage: number | null): Stop | null => {
  if (usage !== null && usage >= mostUsage) return {why: 'quota'};
  return pages >= mostPages ? {why: 'length'} : null;
};
