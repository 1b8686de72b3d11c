/** What a key means where the screen has no use for it: scrolling, or the beginning of a token. */
import type {Screen} from '../core/screen.ts';
import type {Key} from '../paste/chunks.ts';
import type {FrameRows} from './frame.ts';
import {boundTo, type Effect, type Pane} from './screens/pane.ts';

/** Longer than anything a field or a filter of ours takes. */
const longerThanAnAnswer = 60;

/** @returns the text, when on this screen it is (the beginning of) the token */
export const gatherOf = (screen: Screen, pane: Pane, key: Key): string | null => {
  if (key.type === 'key' || screen.tokenStep === null || screen.kind === 'secret') return null;
  if (key.text.length >= longerThanAnAnswer) return key.text;
  const hasField = pane.takesPaste || screen.kind === 'choice';
  return hasField || boundTo(pane.bindings, key) !== null ? null : key.text;
};

/** @returns the scrolling this key stands for, where the rows do not fit */
export const scrollOf = (key: Key, {start, last, page}: FrameRows): Effect | null => {
  if (key.type !== 'key' || last === 0) return null;
  const rows = {up: -1, down: 1, 'page-up': -page, 'page-down': page, home: -start, end: last - start};
  const name = key.name;
  return name in rows ? {type: 'scroll', rows: rows[name as keyof typeof rows]} : null;
};
