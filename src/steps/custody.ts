/** Offers a token that an earlier run could not store: it waits in the keychain, or in a file. */
import {ok} from '../core/parsed.ts';
import type {AskStep, DoStep} from '../core/step.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {option, pick} from './pick.ts';
import {sentenceOf} from './sentence.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

/** Looks whether one waits. It never fails: without it the wizard goes on as if there were none. */
export const pending: DoStep<Wizard, 'pending'> = {
  kind: 'do',
  id: 'pending',
  chapter: 'start',
  reads: [],
  title: words => words.steps.situation.title,
  run: async (_known, tools, _signal, note) => ok(await telling(tools, note, tools.pending)),
  working: (_known, notes, words) => waitingFor(notes, words.steps.custody.looking, words),
  trouble: (problem, _known, _notes, words) => troubleOf(problem, [], words),
  notices: ({pending: found}, words) =>
    found?.kind === 'unreadable'
      ? [
          {
            tone: 'warn',
            text: words.steps.custody.unreadable(
              dayOf(found.since),
              sentenceOf(found.problem, words).message,
            ),
          },
        ]
      : [],
};

/** The answer that stands for the token that waits: whoever runs the session enters the token in its place. */
export const useIt = 'use';

export const offer: AskStep<Wizard, 'offer'> = {
  kind: 'ask',
  id: 'offer',
  chapter: 'start',
  reads: ['pending'],
  // Passed over once there is a token, be it this one or another that was pasted here.
  guides: true,
  applies: known => known.pending?.kind === 'waits',
  title: words => words.steps.custody.title,
  prompt({pending: found}, words) {
    const {question, use, discard, where, help} = words.steps.custody;
    const waits = found?.kind === 'waits' ? found : null;
    return {
      kind: 'choice',
      question: question(
        waits === null ? '' : dayOf(waits.since),
        where(waits?.path ?? null),
        waits?.secret.fingerprint ?? '',
      ),
      help,
      options: [option(useIt, use.label, use.hint), option('discard', discard.label, discard.hint)],
      initial: 0,
      flag: '--token-file',
    };
  },
  parse: answer => pick(answer, [useIt, 'discard'] as const, each => each),
};

/** Date and minute, in the person's own time. */
const dayOf = (iso: string): string => {
  const at = new Date(iso);
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())} ${two(at.getHours())}:${two(at.getMinutes())}`;
};
