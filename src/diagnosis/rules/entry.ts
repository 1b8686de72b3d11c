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
  /**
   * closed: one of these causes, whatever the words say. sure: the same, and the first of them for certain.
   * open: the code says little, the words decide.
   */
  readonly says: 'closed' | 'sure' | 'open';
}

const line =
  (says: CodeEntry['says']) =>
  (code: number | readonly [number, number], name: string, speaksFor: Weights): CodeEntry =>
    typeof code === 'number'
      ? {code, name, speaksFor, says}
      : {code: code[0], subcode: code[1], name, speaksFor, says};

/** One of few causes, or the only one: texts that name another thing under this code are wrong. */
export const closed = line('closed');
/** The first cause for certain; the others say how it came about. */
export const sure = line('sure');
/** Many causes: the words, the id in them and what is known decide. */
export const open = line('open');

/** Nothing else is behind this code. */
export const isAlone = ({says, speaksFor}: CodeEntry): boolean =>
  says !== 'open' && Object.keys(speaksFor).length === 1;

/** The code leaves no doubt about its strongest cause. */
export const isSure = (entry: CodeEntry): boolean => entry.says === 'sure' || isAlone(entry);

/** @returns the causes with the highest weight; more than one where they are level */
export const strongest = (weights: Weights): readonly Kind[] => {
  const all = Object.keys(weights).filter((name): name is Kind => name in weights);
  const top = Math.max(...all.map(kind => weights[kind] ?? 0));
  return all.filter(kind => weights[kind] === top);
};
