/** What a conversation needs to be able to ask; Inquirer and the plain asker each do it in their way. */
import type {Ending, Frame, Mark, Option, ScreenOf} from '../core/screen.ts';
import type {Secret} from '../core/secret.ts';

export type Reply =
  | {readonly type: 'text'; readonly text: string}
  /** The values that are ticked. */
  | {readonly type: 'marks'; readonly values: readonly string[]}
  /** A token, given where it was asked for or on a card before. */
  | {readonly type: 'secret'; readonly secret: Secret}
  | {readonly type: 'back'}
  | {readonly type: 'forward'}
  /** The screen changed by itself: what was asked is no longer of interest. */
  | {readonly type: 'moved'}
  /** `left`: a token that was complete, and not yet entered. */
  | {readonly type: 'end'; readonly ending: Ending; readonly left?: Secret};

/** Where a question is asked. */
export interface At {
  readonly frame: Pick<Frame, 'canGoBack' | 'canGoForward' | 'tokenStep'>;
  /** Aborted with a `Reply` as its reason when there is no more need for an answer. */
  readonly signal: AbortSignal;
}

export interface Asker {
  /** How to move in this front-end. */
  readonly moves: 'keys' | 'plain';
  say(lines: readonly string[]): void;
  /** @param initial what Enter alone means; empty: an empty text */
  text(question: string, initial: string, at: At): Promise<Reply>;
  /** @returns the value of the option taken, as text */
  choose(question: string, options: readonly Option[], initial: number, at: At): Promise<Reply>;
  /** Asks which of them are to be ticked; Enter alone takes them as they are. */
  mark(question: string, marks: readonly Mark[], at: At): Promise<Reply>;
  /** @param letters further answers @returns 'yes', 'no', or one of the letters, as text */
  confirm(question: string, letters: readonly string[], at: At): Promise<Reply>;
  secret(screen: ScreenOf<'secret'>, at: At): Promise<Reply>;
  /** Keys that mean something while the program works. */
  whileWorking(on: {readonly back: () => void}): () => void;
  close(): void;
}
