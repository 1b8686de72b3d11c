/** What surrounds the token as the rows of a table, with what to do: the sentences of `doctor` are made here. */
import type {Copy} from '../copy/en.ts';
import type {CheckLine} from '../core/screen.ts';
import type {Row, RowFacts, RowReason} from '../doctor/row.ts';
import {sentenceOf} from './sentence.ts';

/** What was found, in one sentence or two, and what to do about it. */
export interface Told {
  readonly detail: string;
  readonly fix: readonly string[];
}

/** What the sentences of one language must cover: every reason but the problems, which have sentences of their own. */
type RowSentences = {
  readonly [C in Exclude<keyof RowFacts, 'problem'>]: (facts: RowFacts[C]) => Told;
};

export const toldOf = ({reason}: Row, words: Copy): Told => {
  if (reason.code === 'problem') {
    const {message, fix} = sentenceOf(reason.facts.problem, words);
    return {detail: message, fix};
  }
  const sentences: RowSentences = words.doctor.reasons;
  const say = sentences[reason.code] as (facts: RowReason['facts']) => Told;
  return say(reason.facts);
};

/** One line a row. */
export const rowLines = (rows: readonly Row[], words: Copy): readonly Omit<CheckLine, 'more'>[] =>
  rows.map(row => ({
    id: row.id,
    title: words.doctor.titles[row.id],
    status: row.status,
    detail: toldOf(row, words).detail,
  }));
