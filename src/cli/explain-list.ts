/** `explain` with nothing named: the catalogue as a list to search, in whichever front-end the terminal gets. */

import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {Ending} from '../core/screen.ts';
import {realClock, startSession} from '../core/session.ts';
import type {AskStep, Flow} from '../core/step.ts';
import {analyse, type CodeEntry, catalogue} from '../diagnosis/index.ts';
import type {FrontEnd} from '../terminal/front-end.ts';
import {drive} from './drive.ts';
import {explanationOf} from './explanation.ts';
import type {Io} from './io.ts';

interface Listing {
  readonly results: {readonly code: CodeEntry};
  readonly tools: null;
  readonly words: Copy;
  readonly problem: 'not-listed';
  readonly note: never;
}

const nameOf = ({code, subcode}: CodeEntry): string =>
  subcode === undefined ? String(code) : `${code}/${subcode}`;

const chooseCode: AskStep<Listing, 'code'> = {
  kind: 'ask',
  id: 'code',
  chapter: 'explain',
  reads: [],
  title: words => words.cli.explain.title,
  prompt: (_known, words) => ({
    kind: 'choice',
    question: words.cli.explain.question,
    help: words.cli.explain.help,
    options: catalogue.map(entry => ({
      value: nameOf(entry),
      label: nameOf(entry),
      hint: entry.name,
      unavailable: null,
    })),
    initial: 0,
    flag: '',
  }),
  parse(answer) {
    const found = 'text' in answer ? catalogue.find(entry => nameOf(entry) === answer.text) : undefined;
    return found === undefined ? {ok: false, problem: 'not-listed'} : ok(found);
  },
};

const flow: Flow<Listing> = {
  steps: [chooseCode],
  chapters: [{id: 'explain', title: words => words.cli.explain.title}],
  finish({code: entry}, words) {
    if (entry === undefined) throw new Error('the list ends with a code');
    return {title: entry.name, ok: true, receipt: explanationOf(analyse(nameOf(entry)), words)};
  },
  rejection: (_problem, words) => words.steps.pick.notListed,
  waiting: {told: () => '', mended: () => '', isSame: () => false},
};

/** @returns how it ended; the explanation is printed when the person leaves */
export const listCodes = async (
  frontEnd: Exclude<FrontEnd, 'flags'>,
  io: Io,
  words: Copy,
): Promise<Ending> => {
  const broken = new AbortController();
  const session = startSession<Listing>({
    flow,
    tools: null,
    words,
    clock: realClock,
    crashed: error => broken.abort(error),
  });
  try {
    return await drive({frontEnd, session, io, words, broken: broken.signal, cwd: io.cwd, practice: false});
  } finally {
    session.close();
  }
};
