/** What is behind a failure and what to do, as lines of text: the likeliest cause in full, the others with how to tell. */
import type {Copy} from '../copy/en.ts';
import {type Analysis, describe} from '../diagnosis/index.ts';
import {checkLines} from '../steps/check-lines.ts';
import type {Finding} from '../verify/index.ts';

/** @returns lines, not yet wrapped; none where the error is not known */
export const cureOf = (analysis: Analysis, {diagnosis, cli: {explain: say}}: Copy): readonly string[] => {
  const {causes, certain} = describe(analysis, diagnosis);
  const [first, ...others] = causes;
  if (first === undefined) return [];
  return [
    `${first.title} (${say.likelihood[first.likelihood]})`,
    first.why,
    ...first.fix.map((step, index) => `  ${index + 1}. ${step}`),
    ...first.links.slice(0, 1).map(link => `  ${link}`),
    ...(certain ? [] : [say.toBeSure(first.tellApart)]),
    ...(certain ? [] : others.map(({title, tellApart}) => say.or(title, tellApart))),
  ];
};

/** @returns for each failed check with something to explain: its title, and the cure; checks with one cause share it */
export const curesOf = (findings: readonly Finding[], words: Copy): readonly string[] => {
  const titles = new Map(checkLines(findings, words).map(({id, title}) => [id, title]));
  const told = new Map<string, {readonly titles: string[]; readonly cure: readonly string[]}>();
  for (const {id, status, analysis} of findings) {
    const kind = status === 'fail' ? analysis?.causes[0]?.kind : undefined;
    if (kind === undefined || analysis === null) continue;
    const title = titles.get(id) ?? id;
    const known = told.get(kind);
    if (known === undefined) told.set(kind, {titles: [title], cure: cureOf(analysis, words)});
    else known.titles.push(title);
  }
  return [...told.values()].flatMap(each => ['', `${each.titles.join(', ')}:`, ...each.cure]);
};
