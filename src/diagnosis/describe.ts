/** From data to words: the same analysis reads alike on a trouble screen, in a report and in `explain`. */
import type {Analysis, Diagnosis} from './diagnosis.ts';
import type {Kind} from './kinds.ts';
import {linksOf} from './links.ts';

/** What a language says of one cause. */
export interface CauseWords {
  readonly title: string;
  readonly why: string;
  readonly tellApart: string;
  readonly fix: readonly string[];
}

/** A language has words for every kind: a missing one does not compile. */
export interface DiagnosisWords {
  readonly causes: Readonly<Record<Kind, CauseWords>>;
}

/** @returns the analysis in the words of one language, in the shape of the JSON contract */
export const describe = (analysis: Analysis, words: DiagnosisWords): Diagnosis => ({
  code: analysis.code,
  subcode: analysis.subcode,
  message: analysis.message,
  certain: analysis.causes[0]?.likelihood === 'certain',
  causes: analysis.causes.map(({kind, likelihood}) => {
    const {title, why, tellApart, fix} = words.causes[kind];
    return {kind, likelihood, title, why, tellApart, fix, links: linksOf(kind, analysis.facts)};
  }),
  retry: analysis.retry,
  isTransient: analysis.isTransient,
});
