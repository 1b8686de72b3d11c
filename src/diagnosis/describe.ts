/** From data to words: the same analysis reads alike on a trouble screen, in a report and in `explain`. */
import type {Analysis, Diagnosis, Facts} from './diagnosis.ts';
import type {Kind} from './kinds.ts';
import {linksOf} from './links.ts';
import type {UnknownWords} from './unknown.ts';

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
  readonly namesObject: (id: string) => string;
  readonly namesPermission: (name: string) => string;
  readonly namesTemplates: (found: readonly string[]) => string;
  readonly unknown: UnknownWords;
}

/** @returns the analysis in the words of one language, in the shape of the JSON contract */
export const describe = (analysis: Analysis, words: DiagnosisWords): Diagnosis => ({
  code: analysis.code,
  subcode: analysis.subcode,
  message: analysis.message,
  certain: analysis.causes[0]?.likelihood === 'certain',
  causes: analysis.causes.map(({kind, likelihood}) => {
    const {facts} = analysis;
    const {title, why, tellApart, fix} = words.causes[kind];
    return {
      kind,
      likelihood,
      title,
      why: [why, ...named(kind, facts, words)].join(' '),
      tellApart: filledIn(tellApart, facts),
      fix: fix.map(step => filledIn(step, facts)),
      links: linksOf(kind, facts),
    };
  }),
  retry: analysis.retry,
  isTransient: analysis.isTransient,
});

const aboutObjects: readonly Kind[] = ['wrong_object_id', 'object_invisible', 'object_deleted'];

/** What Meta's message itself names, which is the best hint there is. */
const named = (
  kind: Kind,
  {objectId, permission, templates}: Facts,
  words: DiagnosisWords,
): readonly string[] => {
  if (templates !== undefined && kind === 'template_missing')
    return [words.namesTemplates(templates.map(each => `${each.name} (${each.language}, ${each.status})`))];
  if (objectId !== undefined && aboutObjects.includes(kind)) return [words.namesObject(objectId)];
  return permission !== undefined && kind === 'scope_missing' ? [words.namesPermission(permission)] : [];
};

/** Sentences name requests with the ids to be put in; those that are known are put in. */
const filledIn = (sentence: string, facts: Facts): string =>
  sentence
    .replaceAll('{phone-number-id}', facts.phoneId ?? '{phone-number-id}')
    .replaceAll('{waba-id}', facts.wabaId ?? '{waba-id}');
