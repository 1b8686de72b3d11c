/**
 * Steps are data. Each leaves one result and names the results it reads; the flow follows from that alone.
 * A "world" says what the results, tools, words and problems are, so that `core` knows nothing of WhatsApp.
 */
import type {Parsed} from './parsed.ts';
import type {CheckLine, FinishedPart, Notice, PromptPart, TroublePart, WorkingPart} from './screen.ts';
import type {Secret} from './secret.ts';
import type {Look, Watch} from './waiting.ts';

export interface World {
  /** What each finished step leaves behind, by step id. */
  readonly results: object;
  /** What `do` steps work with: HTTP, stores, clock. */
  readonly tools: unknown;
  /** What screens are worded with. */
  readonly words: unknown;
  readonly problem: unknown;
  /** What a `do` step tells while it runs. */
  readonly note: unknown;
}

export type StepId<W extends World> = keyof W['results'] & string;
export type Known<W extends World> = {readonly [Id in StepId<W>]?: W['results'][Id]};

/** What a person gave: a text, what is ticked of a list, or the token. */
export type Answer =
  | {readonly text: string}
  | {readonly values: readonly string[]}
  | {readonly secret: Secret};

interface Common<W extends World, Id extends StepId<W>> {
  readonly id: Id;
  readonly chapter: string;
  /** The results this one is derived from: when one of them changes, this one is forgotten. */
  readonly reads: readonly StepId<W>[];
  /** False: the step is not part of this run. */
  readonly applies?: (known: Known<W>) => boolean;
  /** Beside the way: come to only by a wish to go there, or from another such step it reads; Back leads to where it was left. */
  readonly aside?: true;
  /** What was noticed or done without asking: said on this screen and on the later ones of the same chapter. */
  readonly notices?: (known: Known<W>, words: W['words']) => readonly Notice[];
  /** Said on this screen before all that was noticed. */
  readonly foremost?: (known: Known<W>, words: W['words']) => readonly Notice[];
}

/** Where an answer leads that is none. */
export interface Move<W extends World> {
  readonly to: StepId<W>;
  readonly forget: StepId<W> | null;
  /** What the step there is answered with at once; absent: it is asked. */
  readonly answer?: string;
}

/** Asks the person. */
export interface AskStep<W extends World, Id extends StepId<W> = StepId<W>> extends Common<W, Id> {
  readonly kind: 'ask';
  /** Answers itself when there is nothing to ask; such a step is passed over, also by Back. */
  readonly evident?: (known: Known<W>) => W['results'][Id] | undefined;
  /** The answer that is known from before: taken without asking, but Back comes to the question, where it can be changed. */
  readonly presumed?: (known: Known<W>) => W['results'][Id] | undefined;
  /** An answer that is none, but the wish to go elsewhere; null for all others. */
  readonly moves?: (answer: Answer) => Move<W> | null;
  readonly title: (words: W['words'], known: Known<W>) => string;
  readonly prompt: (known: Known<W>, words: W['words']) => PromptPart;
  readonly parse: (answer: Answer, known: Known<W>) => Parsed<W['results'][Id], W['problem']>;
  /** Whether two answers come to the same; then nothing that was derived is forgotten. */
  readonly same?: (a: W['results'][Id], b: W['results'][Id]) => boolean;
  /** A card that guides: passed over once the token is there, but reachable by Back. */
  readonly guides?: true;
  /** The result that goes on while this is asked, see `Growth`. */
  readonly grows?: StepId<W>;
  /** The secret question: a paste on an earlier screen is its answer. */
  readonly takesToken?: true;
  /** Another secret is asked for here. */
  readonly takesSecret?: true;
  /** Makes a result out of what was saved; absent: never saved. A secret cannot be revived. */
  readonly revive?: (saved: unknown) => W['results'][Id] | undefined;
  /** The answer of an earlier run, where what it was chosen from is there again; undefined: ask. */
  readonly again?: (earlier: W['results'][Id], known: Known<W>) => W['results'][Id] | undefined;
}

/** Does something that takes time. */
export interface DoStep<W extends World, Id extends StepId<W> = StepId<W>> extends Common<W, Id> {
  readonly kind: 'do';
  readonly title: (words: W['words'], known: Known<W>) => string;
  /** `repeats`: it has been run before, and what other steps have read for it may be out of date. Must end soon after `signal` is aborted; what it gives then is dropped. Throws only for a bug. */
  readonly run: (
    known: Known<W>,
    tools: W['tools'],
    signal: AbortSignal,
    note: (note: W['note']) => void,
    repeats: boolean,
  ) => Promise<Parsed<W['results'][Id], W['problem']>>;
  readonly working: (known: Known<W>, notes: readonly W['note'][], words: W['words']) => WorkingPart;
  /** @param waitedMs how long the program has looked again by itself */
  readonly trouble: (
    problem: W['problem'],
    known: Known<W>,
    words: W['words'],
    waitedMs: number,
  ) => TroubleBody;
  /** What it did cannot be taken back by asking again: Back does not go behind it. */
  readonly commits?: true;
  /** What it has begun is not broken off by Back: it could not be told whether it was done. */
  readonly unbroken?: true;
  /** A token that is pasted on its trouble screen takes the place of the one that failed. */
  readonly takesNewToken?: true;
  /** The result to go on with where a person accepts the problem; undefined: it cannot be accepted. */
  readonly accepts?: (problem: W['problem']) => W['results'][Id] | undefined;
  /** What the problem told all the same, kept with the results of earlier steps; nothing is forgotten for it. */
  readonly learns?: (problem: W['problem'], known: Known<W>) => Known<W>;
  /** Whether the problem can go away by what a person clicks elsewhere: then the program looks again by itself. */
  readonly waits?: (problem: W['problem']) => boolean;
  /** Epoch milliseconds before which looking again is of no use; null: none. @param now the same */
  readonly notBefore?: (problem: W['problem'], now: number) => number | null;
  /** The cheapest look that decides whether it is worth running the step again. Absent: run it again. */
  readonly landed?: (
    problem: W['problem'],
    known: Known<W>,
    tools: W['tools'],
    signal: AbortSignal,
  ) => Promise<Look>;
  /** Its result is a beginning, and goes on while a question that reads it stands: a list that is read page by page. */
  readonly growth?: Growth<W, Id>;
}

/** How a result goes on after it is there. What was derived from a shorter one stays true with a longer one. */
export interface Growth<W extends World, Id extends StepId<W> = StepId<W>> {
  /** Whether there is more to come of it. */
  readonly goesOn: (result: W['results'][Id]) => boolean;
  /** Gives the longer result as often as there is one. Must end soon after `signal` is aborted; throws only for a bug. */
  readonly run: (
    known: Known<W>,
    tools: W['tools'],
    signal: AbortSignal,
    give: (result: W['results'][Id]) => void,
  ) => Promise<void>;
}

/** What a step says of its trouble; how it is waited for, the flow says. */
export interface TroubleBody extends Omit<TroublePart, 'kind' | 'waiting'> {
  /** In place of the step's own. */
  readonly title?: string;
}

export type Step<W extends World> = {
  [Id in StepId<W>]: AskStep<W, Id> | DoStep<W, Id>;
}[StepId<W>];

export interface Flow<W extends World> {
  readonly steps: readonly Step<W>[];
  readonly chapters: readonly {readonly id: string; readonly title: (words: W['words']) => string}[];
  readonly finish: (
    known: Known<W>,
    words: W['words'],
  ) => Omit<FinishedPart, 'kind'> & {readonly title: string};
  /** Said on every screen of a chapter, whatever the step. */
  readonly notices?: (chapter: string, words: W['words']) => readonly Notice[];
  /** The checks that can be looked at beside this question. @param step id of the question */
  readonly checks?: (step: string, known: Known<W>, words: W['words']) => readonly CheckLine[];
  readonly rejection: (problem: W['problem'], words: W['words']) => string;
  readonly waiting: Waiting<W>;
}

/** How trouble is told of that the program looks at again by itself. */
export interface Waiting<W extends World> {
  readonly told: (watch: Watch, words: W['words']) => string;
  /** What is said when it has gone; empty: nothing. */
  readonly mended: (problem: W['problem'], words: W['words']) => string;
  /** Whether a new try came to the same trouble. */
  readonly isSame: (before: W['problem'], after: W['problem']) => boolean;
}
