/** What a code by itself says: one line of the catalogue. */
import type {Kind} from '../kinds.ts';

/** How strongly something speaks for each cause; a code's own weights add up to about 10. */
export type Weights = Readonly<Partial<Record<Kind, number>>>;

export interface CodeEntry {
  readonly code: number;
  readonly subcode?: number;
  /** Meta's own words for it, as they come over the wire or stand in its list. */
  readonly name: string;
  readonly speaksFor: Weights;
  /** closed: one of these causes, whatever the words say. open: the code says little, the words decide. */
  readonly says: 'closed' | 'open';
}

const line =
  (says: CodeEntry['says']) =>
  (code: number | readonly [number, number], name: string, speaksFor: Weights): CodeEntry =>
    typeof code === 'number'
      ? {code, name, speaksFor, says}
      : {code: code[0], subcode: code[1], name, speaksFor, says};

/** One of few causes, or the only one: texts that name another thing under this code are wrong. */
export const closed = line('closed');
/** Many causes: the words, the id in them and what is known decide. */
export const open = line('open');

/** Nothing else is behind this code. */
export const isAlone = ({says, speaksFor}: CodeEntry): boolean =>
  says === 'closed' && Object.keys(speaksFor).length === 1;
