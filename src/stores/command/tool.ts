/** What there is to say of a secret store's tool: the columns of the table. */
import type {Changes, Found} from './content.ts';

/** One run of the tool. */
export interface Call {
  readonly args: readonly string[];
  /** What goes to its standard input; null: what the call before this one printed. */
  readonly input: string | null;
}

/** Takes one value a call, and never gives one back. */
export interface EachForm {
  readonly kind: 'each';
  /** `{name}` stands for the variable. */
  readonly secret: readonly string[];
  /** For a value that is no secret. */
  readonly plain: readonly string[];
  /** Added where a place is named; `{where}` stands for it. */
  readonly at: readonly string[];
  /** Prints the place that the tool means when none is named; null: it cannot say. */
  readonly locate: readonly string[] | null;
  /** Deletes the secret of that name, and how the tool says that there is none; null: it cannot. */
  readonly erase: {readonly args: readonly string[]; readonly absent: RegExp} | null;
  /** What a version of the tool says that has no `plain`: such a value is then kept as a secret as well. */
  readonly withoutPlain: RegExp | null;
}

/** Takes all values as one document, which can be read back. */
export interface WholeForm {
  readonly kind: 'whole';
  readonly read: (where: string) => readonly string[];
  /** How the tool says that there is nothing yet. */
  readonly absent: RegExp;
  /** The tool can change some values without our reading the others, as who may write need not be allowed to read. */
  readonly blind: boolean;
  /** Reads what `read` printed; null: nothing in which single values can be changed. */
  readonly parse: (printed: string) => Found | null;
  /** Where there is nothing yet. */
  readonly create: (changes: Changes, where: string) => readonly Call[];
  /** Changes these values of what is there; null: the tool tells nothing of what is there. */
  readonly change: (found: Found | null, changes: Changes, at: At) => readonly Call[];
  /** Puts back what was there. */
  readonly restore: (found: Found, where: string) => readonly Call[];
  /** Takes these names out and leaves the others; no earlier version that can be had still has them. */
  readonly remove: (found: Found, names: readonly string[], where: string) => readonly Call[];
  /** Removes all of it, earlier versions too. */
  readonly erase: (found: Found, where: string) => readonly Call[];
}

export interface At {
  readonly where: string;
  readonly tokenName: string;
}

export interface Tool {
  readonly program: string;
  /** Exit code 0 says that it is signed in. */
  readonly signedIn: readonly string[];
  /** The place when none is named; `{profile}` stands for the profile. Empty: the tool knows it by itself. */
  readonly place: string;
  /** It opens its standard input as the file `/dev/stdin`, which Windows has not. */
  readonly opensInput: boolean;
  readonly form: EachForm | WholeForm;
}
