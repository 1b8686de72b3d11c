/** What a front-end can do for the person outside of the terminal. It is handed in, like the clock. */
import type {Link, Notice} from './screen.ts';

/** A value worth copying, and what it is called. */
export interface Copyable {
  readonly label: string;
  readonly value: string;
}

/** A text that can be saved beside the project. */
export interface Savable {
  /** The wished name, without a folder. */
  readonly name: string;
  readonly text: string;
}

/** What came of opening an address; where it was not opened, it is to be shown. */
export interface Opening {
  readonly opened: boolean;
  readonly notice: Notice;
}

/** Text from the clipboard, or why there is none. */
export type Clipping =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'none'; readonly notice: Notice};

/** None of these rejects for what can be expected: what came of it is told in a sentence. */
export interface Desk {
  /** Opens an address in the browser. */
  open(link: Link): Promise<Opening>;
  /** Puts a text on the clipboard; a token is refused, as a bug. */
  copy(copied: Copyable): Promise<Notice>;
  /** Reads the clipboard: only after the person agreed to it. */
  read(): Promise<Clipping>;
  /** Saves a text as a new file in the working folder; no file is ever written over. */
  save(file: Savable): Promise<Notice>;
}
