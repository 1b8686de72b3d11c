/** What a person is asked: each kind of question with all that a front-end needs to ask it. */
import type {Action, Link} from './action.ts';

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
  /** That the token can be pasted on this screen. Said only where a paste is kept out of sight; absent: not said. */
  readonly early?: string;
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
  /** That the token can be pasted on this screen. Said only where a paste is kept out of sight; absent: not said. */
  readonly early?: string;
  readonly options: readonly Option[];
  /** Index of the option that Enter takes. */
  readonly initial: number;
  /** The answer that leaves all as it is: also what Escape means. Absent: Escape goes back. */
  readonly whenLeft?: string;
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
  /** It is shown only once where it comes from: what is complete is given also when the person leaves without Enter. */
  readonly shownOnce?: true;
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
