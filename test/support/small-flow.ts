/** A flow of a few steps, to say in sentences what `core` promises. */
import {fail, ok} from '../../src/core/parsed.ts';
import type {PromptPart} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import type {Answer, AskStep, DoStep, Flow, Known, TroubleBody} from '../../src/core/step.ts';

export interface Small {
  readonly results: {
    readonly greeting: string;
    readonly card: 'seen';
    readonly token: Secret;
    readonly key: Secret;
    readonly unlock: 'open';
    readonly check: {readonly checked: string; readonly goesOn?: boolean};
    readonly account: string;
    readonly number: string;
    readonly store: 'stored';
  };
  readonly tools: {
    readonly check: (token: Secret, signal: AbortSignal) => Promise<'fine' | 'expired' | 'not-yet'>;
    readonly accounts: readonly string[];
    readonly landed: () => Promise<boolean>;
    /** Gives what the check says further, until it goes on no more. */
    readonly grow?: (give: (check: Small['results']['check']) => void, signal: AbortSignal) => Promise<void>;
  };
  readonly words: {readonly hello: string};
  readonly problem: 'empty' | 'expired' | 'not-yet' | 'limited';
  readonly note: string;
}

const text = (question: string): PromptPart => ({
  kind: 'text',
  question,
  help: '',
  initial: '',
  placeholder: '',
  whenEmpty: '',
  flag: '',
});

const wordOf = (answer: Answer): string => ('text' in answer ? answer.text : '');

const word = <Id extends 'greeting' | 'account' | 'number'>(
  id: Id,
  rest: Pick<AskStep<Small, Id>, 'reads' | 'chapter'> & Partial<AskStep<Small, Id>>,
): AskStep<Small, Id> => ({
  kind: 'ask',
  id,
  title: () => id,
  prompt: (_known, words) => text(`${words.hello} ${id}?`),
  parse: answer => (wordOf(answer) === '' ? fail('empty') : ok(wordOf(answer) as Small['results'][Id])),
  ...rest,
});

const card = (applies: boolean): AskStep<Small, 'card'> => ({
  kind: 'ask',
  id: 'card',
  chapter: 'meta',
  reads: [],
  guides: true,
  applies: () => applies,
  title: () => 'card',
  prompt: () => text('card'),
  parse: () => ok('seen'),
  revive: saved => (saved === 'seen' ? 'seen' : undefined),
});

const token = (evident: Variation['evidentToken']): AskStep<Small, 'token'> => ({
  kind: 'ask',
  id: 'token',
  chapter: 'token',
  reads: [],
  takesToken: true,
  title: () => 'token',
  prompt: () => ({
    kind: 'secret',
    question: 'token?',
    enter: 'check',
    help: '',
    verdict: () => ({tone: 'info', text: '', advice: ''}),
    flag: '--token-stdin',
  }),
  parse: answer =>
    'secret' in answer
      ? ok(answer.secret)
      : wordOf(answer) === ''
        ? fail('empty')
        : ok(new Secret(wordOf(answer))),
  same: (a, b) => a.equals(b),
  ...(evident === undefined ? {} : {evident}),
});

/** A step aside: a secret, and what is done with it. */
const key: AskStep<Small, 'key'> = {
  kind: 'ask',
  aside: true,
  takesSecret: true,
  id: 'key',
  chapter: 'token',
  reads: ['token'],
  title: () => 'key',
  prompt: () => text('key?'),
  parse: answer => ('secret' in answer ? ok(answer.secret) : fail('empty')),
};

const troubleOf = (message: string): TroubleBody => ({
  tone: 'bad',
  message,
  why: '',
  fix: [],
  links: [],
  checks: [],
  tellApart: '',
  others: [],
  overdue: '',
  actions: [{key: 'r', label: 'again', event: {type: 'retry'}}],
});

const unlock: DoStep<Small, 'unlock'> = {
  kind: 'do',
  aside: true,
  id: 'unlock',
  chapter: 'token',
  reads: ['token', 'key'],
  title: () => 'unlock',
  run: async () => ok('open'),
  working: () => ({kind: 'working', checks: [], note: ''}),
  trouble: troubleOf,
};

const check = (notBefore: () => number | null): DoStep<Small, 'check'> => ({
  kind: 'do',
  id: 'check',
  takesNewToken: true,
  chapter: 'token',
  reads: ['token', 'unlock'],
  title: () => 'check',
  accepts: problem => (problem === 'limited' ? {checked: 'all the same'} : undefined),
  async run(known, tools, signal, note) {
    if (known.token === undefined) return fail('empty');
    note('asking');
    const verdict = await tools.check(known.token, signal);
    return verdict === 'fine' ? ok({checked: known.token.fingerprint}) : fail(verdict);
  },
  working: (_known, notes) => ({kind: 'working', checks: [], note: notes.join(' ')}),
  trouble: troubleOf,
  waits: problem => problem === 'not-yet' || problem === 'limited',
  notBefore,
  landed: (_problem, _known, tools) => tools.landed(),
  growth: {
    goesOn: ({goesOn}) => goesOn === true,
    run: async (_known, tools, signal, give) => tools.grow?.(give, signal),
  },
  notices: known => (known.check === undefined ? [] : [{tone: 'good', text: 'checked'}]),
});

const store: DoStep<Small, 'store'> = {
  kind: 'do',
  id: 'store',
  commits: true,
  chapter: 'end',
  reads: ['check', 'number'],
  title: () => 'store',
  run: async () => ok('stored'),
  working: () => ({kind: 'working', checks: [], note: ''}),
  trouble: troubleOf,
};

/** What a test may want otherwise. */
export interface Variation {
  /** The account that is known from before. */
  readonly presumed?: string;
  readonly hasCard?: boolean;
  readonly evidentToken?: (known: Known<Small>) => Secret | undefined;
  /** When looking again at a trouble makes sense. */
  readonly notBefore?: () => number | null;
}

/** @param accounts with one account, the question for it answers itself. */
export const smallFlow = (
  accounts: readonly string[] = ['a', 'b'],
  {presumed, hasCard = true, evidentToken, notBefore = () => null}: Variation = {},
): Flow<Small> => ({
  steps: [
    word('greeting', {
      chapter: 'meta',
      reads: [],
      revive: saved => (typeof saved === 'string' ? saved : undefined),
    }),
    card(hasCard),
    token(evidentToken),
    key,
    unlock,
    check(notBefore),
    word('account', {
      chapter: 'choose',
      reads: ['check'],
      grows: 'check',
      evident: () => (accounts.length === 1 ? accounts[0] : undefined),
      revive: saved => (typeof saved === 'string' ? saved : undefined),
      again: earlier => accounts.find(each => each === earlier),
      presumed: () => presumed,
      moves: answer => (wordOf(answer) === 'back to the card' ? {to: 'card', forget: 'account'} : null),
    }),
    word('number', {chapter: 'choose', reads: ['account']}),
    store,
  ],
  chapters: ['meta', 'token', 'choose', 'end'].map(id => ({id, title: () => id})),
  finish: () => ({title: 'done', ok: true, receipt: ['stored']}),
  rejection: problem => `not ${problem}`,
  waiting: {
    told: watch =>
      watch.kind === 'pausing' ? `pausing ${watch.until - watch.now}` : `waiting ${watch.tries}`,
    mended: problem => `${problem} mended`,
    isSame: (before, after) => before === after,
  },
});
