/**
 * The one contract of the front-ends: they draw a `Screen` and send a `Front` event. All text is ready to be shown
 * (made in `copy`, stripped of control characters). A front-end that needs an `if` about WhatsApp is missing a word here.
 */
import type {Secret} from './secret.ts';

/** A link to one of Meta's screens. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

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

/** A key and what it does. */
export interface Action {
  readonly key: string;
  readonly label: string;
  readonly event: Front;
}

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly hint: string;
  /** Why it cannot be chosen; null when it can. */
  readonly unavailable: string | null;
}

/** An option that can be ticked beside others. */
export interface Mark extends Option {
  /** As it is taken when nobody changes it. */
  readonly ticked: boolean;
}

/** One line of a masked unified diff. */
export interface DiffLine {
  readonly sign: '+' | '-' | ' ' | '@';
  readonly text: string;
}

/** What will be written to one place. */
export interface Place {
  readonly title: string;
  readonly lines: readonly DiffLine[];
}

/** What a paste looks like, told while it lands. */
export interface PasteVerdict {
  readonly tone: 'info' | 'good' | 'warn' | 'bad';
  /** One line: length, what was cleaned, what it looks like. Empty while the field is empty. */
  readonly text: string;
  /** Said below where there is more to know: what the pasted thing is, and where the right one is. */
  readonly advice: string;
}

/** One action in Meta's screens. */
export interface GuidePart {
  readonly kind: 'guide';
  /** What to click, in order, with Meta's exact labels. */
  readonly clicks: readonly string[];
  readonly why: string;
  /** The mistake that belongs to this step; empty when there is none. */
  readonly trap: string;
  readonly link: Link | null;
  /** Values worth copying into Meta's screens. */
  readonly suggestions: readonly {readonly label: string; readonly value: string}[];
  /** Shown on request, a paragraph each: other labels, screens that look different, what else goes wrong. */
  readonly more: readonly string[];
  /** Other ways on than to be done. */
  readonly actions: readonly Action[];
  /** "Labels as of …" */
  readonly dated: string;
}

/** What is said of a list that is not complete. */
export interface ListMore {
  /** More entries are on their way, and are added at the end while the list stands. */
  readonly coming: boolean;
  /** That more come, or why no more do. */
  readonly text: string;
}

/** A text for somebody else: read here, copied or saved, and sent on by the person. */
export interface LetterPart {
  readonly kind: 'letter';
  /** What it is for, and what happens next. */
  readonly lead: readonly string[];
  /** The text, line by line; an empty one between paragraphs. It holds no secret. */
  readonly lines: readonly string[];
  /** What it is called once it is copied. */
  readonly label: string;
  /** The name of the file to save it in. */
  readonly file: string;
}

export interface ChoicePart {
  readonly kind: 'choice';
  readonly question: string;
  readonly help: string;
  readonly options: readonly Option[];
  /** Index of the option that Enter takes. */
  readonly initial: number;
  /** Absent: these are all. */
  readonly more?: ListMore;
  /** An entry after the others that fits every filter: what is not listed. @param typed the filter; empty: none */
  readonly other?: (typed: string) => Option;
  /** The flag that answers this question without a person. */
  readonly flag: string;
}

/** Several of a list: each has a tick of its own. */
export interface MarksPart {
  readonly kind: 'marks';
  readonly question: string;
  readonly help: string;
  readonly options: readonly Mark[];
  /** The flag that answers this question without a person. */
  readonly flag: string;
}

export interface TextPart {
  readonly kind: 'text';
  readonly question: string;
  readonly help: string;
  readonly initial: string;
  readonly placeholder: string;
  /** What an empty answer means ("Enter alone skips"); empty when an answer is needed. */
  readonly whenEmpty: string;
  readonly flag: string;
}

export interface SecretPart {
  readonly kind: 'secret';
  readonly question: string;
  readonly help: string;
  readonly verdict: (typed: string) => PasteVerdict;
  /** What Enter does with it, in a word or two. */
  readonly enter: string;
  readonly flag: string;
}

export interface ReviewPart {
  readonly kind: 'review';
  readonly question: string;
  readonly places: readonly Place[];
  readonly yes: string;
}

export type PromptPart = GuidePart | LetterPart | ChoicePart | MarksPart | TextPart | SecretPart | ReviewPart;

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

/** What a front-end sends. */
export type Front =
  /** A choice's value, a text, or '' to go on from a guide or a review. */
  | {readonly type: 'answered'; readonly step: string; readonly value: string}
  /** The values of the options that are ticked. */
  | {readonly type: 'marked'; readonly step: string; readonly values: readonly string[]}
  /** The token, typed or pasted: on the secret question, or on any screen with a `tokenStep`. */
  | {readonly type: 'entered'; readonly secret: Secret}
  | {readonly type: 'back'}
  | {readonly type: 'forward'}
  | {readonly type: 'retry'}
  /** Goes on in spite of a trouble that can be lived with. */
  | {readonly type: 'accept'}
  /** Moves to a step; what `forget` names, and all that was derived from it, is asked again. */
  | {readonly type: 'go'; readonly to: string; readonly forget: string | null}
  /** Ends the wizard before its end. */
  | {readonly type: 'quit'};

/** What a front-end holds: it draws `screen()` again whenever it is told. */
export interface Session {
  screen(): Screen;
  subscribe(listener: () => void): () => void;
  send(event: Front): void;
  /** The next screen that is not `working`. */
  settled(): Promise<Screen>;
}

/** How a front-end came to its end. */
export type Ending = 'finished' | 'quit' | 'interrupted' | 'terminated' | 'hung-up';
