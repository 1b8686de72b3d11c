/** One line being edited, as it is drawn: the part around the cursor that fits. */
import type {Key} from '../../paste/chunks.ts';
import {type Line, press} from '../../paste/line.ts';
import {type Row, widthOf} from '../look/rows.ts';
import type {Theme} from '../look/theme.ts';
import type {Effect} from './pane.ts';

const segmenter = new Intl.Segmenter(undefined, {granularity: 'grapheme'});

/** Control characters have no place in a line that is shown. */
export const printable = (key: Key): Key =>
  key.type === 'key'
    ? key
    : {type: key.type, text: key.text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]+/gu, ' ')};

/** @returns the edited field, or null when the key edits nothing */
export const edited = (line: Line, key: Key): Effect | null => {
  const next = press(line, key).line;
  const same = next.text === line.text && next.cursor === line.cursor;
  return same ? null : {type: 'local', local: {kind: 'field', line: next}};
};

/** The text with its cursor, moved so that the cursor is inside `width` columns. */
export const fieldRow = ({text, cursor}: Line, width: number, theme: Theme): Row => {
  const signs = [...segmenter.segment(text)];
  const here = signs.findIndex(({index}) => index >= cursor);
  const at = here < 0 ? signs.length : here;
  const before = lastFitting(
    signs.slice(0, at).map(({segment}) => segment),
    width - 2,
  );
  const under = signs[at]?.segment ?? ' ';
  const left = width - widthOf(before) - widthOf(under) - 1;
  const after = firstFitting(
    signs.slice(at + 1, at + 1 + width).map(({segment}) => segment),
    left,
  );
  return before + theme.paint('cursor', under) + after;
};

const lastFitting = (signs: readonly string[], width: number): string => {
  let kept = '';
  for (const sign of signs.slice(-width - 1).reverse()) {
    if (widthOf(sign + kept) > width) break;
    kept = sign + kept;
  }
  return kept;
};

const firstFitting = (signs: readonly string[], width: number): string => {
  let kept = '';
  for (const sign of signs) {
    if (widthOf(kept + sign) > width) break;
    kept += sign;
  }
  return kept;
};
