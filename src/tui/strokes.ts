/** What a key means where the screen has no use for it: scrolling, or the beginning of a token. */
import type {Screen} from '../core/screen.ts';
import type {Key} from '../paste/chunks.ts';
import {hasTokenLook} from '../paste/recognise.ts';
import type {FrameRows} from './frame.ts';
import {canFilter} from './screens/choice.ts';
import {boundTo, type Effect, type Pane} from './screens/pane.ts';

/** Longer than anything a field of ours takes before the token is known. */
const longerThanAnAnswer = 60;
/** Longer than anybody filters a list by, in one breath. */
const longerThanAFilter = 30;
/** Fewer letters than this, on a screen without a field, are typing and not a paste. */
const shortestPaste = 16;

/**
 * Where the token is still to come, text that arrives in one breath may be it: it is gathered, and shown nowhere, until
 * there is silence. Later only what plainly is a token is kept out of sight: a second paste of it, most likely.
 *
 * @returns whether this key is to be gathered; otherwise it is the screen's own
 */
export const mayBeToken = (screen: Screen, pane: Pane, key: Key): boolean => {
  if (key.type === 'key' || screen.kind === 'secret') return false;
  if (screen.tokenStep === null) return hasTokenLook(key.text);
  if (key.text.length >= longerThanAnAnswer || tokenBegins.test(key.text)) return true;
  return !pane.takesPaste && boundTo(pane.bindings, key) === null;
};

/** How every access token begins: nobody types that to filter a list. */
const tokenBegins = /^\s*["']?EAA[\w-]/;

/** Whether what was gathered on this screen is a paste of the token, or the beginning of one, or just typing. */
export const isToken = (screen: Screen, text: string): boolean => {
  if (screen.tokenStep === null) return false;
  const shortest = screen.kind === 'choice' && canFilter(screen) ? longerThanAFilter : shortestPaste;
  return tokenBegins.test(text) || text.length >= shortest;
};

/** Whether what was gathered is a token that nobody asked for. */
export const isStray = (screen: Screen, text: string): boolean =>
  screen.tokenStep === null && hasTokenLook(text);

const scrolled = ({start, last, page}: FrameRows): Readonly<Record<string, number>> => ({
  up: -1,
  down: 1,
  'page-up': -page,
  'page-down': page,
  home: -start,
  end: last - start,
});

/** @returns the scrolling this key stands for, where the rows do not fit */
export const scrollOf = (key: Key, frame: FrameRows): Effect | null => {
  const rows = key.type === 'key' && frame.last > 0 ? scrolled(frame)[key.name] : undefined;
  return rows === undefined ? null : {type: 'scroll', rows};
};
