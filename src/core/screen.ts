/**
 * The one contract of the front-ends: they draw a `Screen` and send a `Front` event. All text is ready to be shown
 * (made in `copy`, stripped of control characters). A front-end that needs an `if` about WhatsApp is missing a word here.
 * The questions are in `prompt.ts`, what can be done on a screen in `action.ts`; who uses the contract finds all of it here.
 */
import type {Action, Front, Link} from './action.ts';
import type {PromptPart} from './prompt.ts';

export type * from './action.ts';
export type * from './prompt.ts';

/** Something said beside the question: what was noticed, what was done without asking. */
export interface Notice {
  readonly tone: 'info' | 'good' | 'warn';
  readonly text: string;
}

export interface Chapter {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'now' | 'ahead';
}

/** One row of a verification, as it is known so far. */
export interface CheckLine {
  readonly id: string;
  readonly title: string;
  readonly status: 'pending' | 'pass' | 'warn' | 'fail' | 'skip' | 'unproven';
  readonly detail: string;
  /** What is shown when the row is opened; null: it cannot be. */
  readonly more: CheckMore | null;
}

/** All about one check. Texts and lists are empty where there is nothing to say. */
export interface CheckMore {
  /** What the check is for. */
  readonly about: string;
  /** Why it came out as it did. */
  readonly why: string;
  /** What to look at to be sure of the cause. */
  readonly tellApart: string;
  readonly others: readonly OtherCause[];
  /** What to do, a step a line. */
  readonly fix: readonly string[];
  readonly links: readonly Link[];
  /** Method and path of the requests that decide it; a list that had the same facts may have been read instead. */
  readonly asked: readonly string[];
  readonly actions: readonly Action[];
}

export interface WorkingPart {
  readonly kind: 'working';
  readonly checks: readonly CheckLine[];
  /** What is being waited for, when it takes long; else empty. */
  readonly note: string;
}

/** A cause that is less likely than the one a trouble screen tells in full. */
export interface OtherCause {
  readonly title: string;
  /** What to look at to be sure. */
  readonly tellApart: string;
}

export interface TroublePart {
  readonly kind: 'trouble';
  /** `warn`: it can be gone on with. */
  readonly tone: 'bad' | 'warn';
  /** What is wrong, one sentence. */
  readonly message: string;
  readonly why: string;
  /** What to do, a step a line. */
  readonly fix: readonly string[];
  readonly links: readonly Link[];
  readonly checks: readonly CheckLine[];
  /** How to tell the possible causes apart; empty when the cause is certain. */
  readonly tellApart: string;
  /** What else it may be, likelier ones first; empty when the cause is certain. */
  readonly others: readonly OtherCause[];
  /** The first is what Enter does. */
  readonly actions: readonly Action[];
  /** What else can be done when it takes long; else empty. */
  readonly overdue: string;
  /** Null where the program does not look again by itself. */
  readonly waiting: WaitingLine | null;
}

/** How the program looks again by itself, in one sentence. */
export interface WaitingLine {
  /** `pausing` counts down to a time; `over`: it has stopped, and Enter starts it again. */
  readonly kind: 'looking' | 'pausing' | 'over';
  readonly text: string;
}

export interface FinishedPart {
  readonly kind: 'finished';
  readonly ok: boolean;
  /** The receipt: stays on the main screen when the program ends. Holds no secret. */
  readonly receipt: readonly string[];
}

/** What every screen has. */
export interface Frame {
  /** Id of the step; goes back with the answer, so that an answer to a screen that is gone is dropped. */
  readonly step: string;
  readonly title: string;
  readonly chapters: readonly Chapter[];
  readonly notices: readonly Notice[];
  /** Why the last answer was not taken; empty otherwise. */
  readonly rejection: string;
  /** The verification, where it can be looked at beside the question; else empty. */
  readonly checks: readonly CheckLine[];
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  /** A paste on this screen counts as the token; `t` goes to the field for it. Null where it does not. */
  readonly tokenStep: string | null;
}

export type Screen = Frame & (PromptPart | WorkingPart | TroublePart | FinishedPart);
export type ScreenOf<K extends Screen['kind']> = Extract<Screen, {readonly kind: K}>;

/** What a front-end holds: it draws `screen()` again whenever it is told. */
export interface Session {
  screen(): Screen;
  subscribe(listener: () => void): () => void;
  send(event: Front): void;
  /** The next screen that is not `working`. */
  settled(): Promise<Screen>;
}
