/** What can be done on a screen: what a front-end sends, the keys that send it, and links to follow. */
import type {Secret} from './secret.ts';

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
  /** Stays where it is: what is waited for comes by itself. */
  | {readonly type: 'wait'}
  /** Goes on in spite of a trouble that can be lived with. */
  | {readonly type: 'accept'}
  /** Moves to a step; what `forget` names, and all that was derived from it, is asked again. */
  | {readonly type: 'go'; readonly to: string; readonly forget: string | null}
  /** Ends the wizard before its end. */
  | {readonly type: 'quit'};

/** A key and what it does. */
export interface Action {
  readonly key: string;
  readonly label: string;
  readonly event: Front;
}

/** A link to one of Meta's screens. */
export interface Link {
  readonly label: string;
  readonly url: string;
}

/** How a front-end came to its end. */
export type Ending = 'finished' | 'quit' | 'interrupted' | 'terminated' | 'hung-up';
