/** The id of an account or of a number, typed: for what no list has. Asked only when a person goes there. */

import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import type {Option} from '../core/screen.ts';
import type {Answer, AskStep, Move, TroubleBody} from '../core/step.ts';
import {usesFound} from './aim.ts';
import {option} from './pick.ts';
import type {WizardProblem} from './problems.ts';
import {spoken} from './spoken.ts';
import type {Known, Wizard} from './world.ts';

export const typedId: AskStep<Wizard, 'typed-id'> = {
  kind: 'ask',
  aside: true,
  id: 'typed-id',
  chapter: 'number',
  reads: [],
  title: words => words.steps.typedId.title,
  prompt(known, words) {
    const {question, help, placeholder, whenEmpty, before} = words.steps.typedId;
    const typed = idIn(known);
    const said = typed === null ? help : spoken([help, before(typed)]);
    return {kind: 'text', question, help: said, initial: '', placeholder, whenEmpty, flag: '--phone'};
  },
  parse(answer) {
    const typed = 'text' in answer ? answer.text.trim() : '';
    if (typed === '') return ok('none');
    const id = typed.replace(/[\s"']/g, '');
    return anId.test(id) ? ok({id}) : fail({code: 'not-an-id', value: typed});
  },
};

const anId = /^\d{5,25}$/;
/** So many figures in a filter are an id: a phone number has fewer, as good as always. */
const surelyAnId = /^\d{14,20}$/;

/** @returns the id that was typed; null when none was */
export const idIn = (known: Known): string | null => {
  const typed = known['typed-id'];
  return typed === undefined || typed === 'none' ? null : typed.id;
};

/**
 * Whether Back is to stop at what answered itself: it was typed, or known from before, or is another than what was known.
 *
 * @param before the id that a file or profile names
 */
export const isOpenToChange = (known: Known, id: string, before: string | undefined): boolean =>
  !usesFound(known) &&
  (known['typed-id'] !== undefined ||
    known.accounts?.kind === 'proved' ||
    (before !== undefined && before !== id));

/** Who typed none wants to choose from what there is, whatever was known before. */
export const wantsList = (known: Known): boolean => known['typed-id'] === 'none';

/** What the last entry of a list stands for; an id that was typed as a filter follows it. */
const elsewhere = 'typed-id';

/** The last entry of a list: the way to what is not in it. */
export const typedIdOption =
  (words: Copy) =>
  (typed: string): Option => {
    const {way, use} = words.steps.typedId;
    const id = typed.trim();
    const {label, hint} = surelyAnId.test(id) ? use(id) : way;
    return option(surelyAnId.test(id) ? `${elsewhere} ${id}` : elsewhere, label, hint);
  };

/** Whether that entry was chosen, and with which id. */
export const movesToTypedId = (answer: Answer): Move<Wizard> | null => {
  const [way, id] = 'text' in answer ? answer.text.split(' ') : [];
  if (way !== elsewhere) return null;
  return {to: 'typed-id', forget: null, ...(id === undefined ? {} : {answer: id})};
};

/** Where nothing is seen under a typed id, the id may be what is wrong. */
export const orMistyped = (
  body: TroubleBody,
  problem: WizardProblem,
  known: Known,
  {steps: {typedId: say}}: Copy,
): TroubleBody => {
  const id = idIn(known);
  const isOpen = problem.code === 'gate' && problem.failed.analysis?.causes[0]?.likelihood === 'possible';
  if (id === null || !isOpen) return body;
  return {...body, message: say.unseen(id, body.message), fix: [say.compare, ...body.fix], tellApart: ''};
};
