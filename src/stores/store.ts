/** A place that can hold the token. One transaction (see `transaction.ts`) writes several of them, all or none. */
import type {Parsed} from '../core/parsed.ts';
import type {Problem} from '../core/problem.ts';
import type {Place} from '../core/screen.ts';
import type {Secret} from '../core/secret.ts';

/** What is to be kept. `null` leaves that value out. */
export interface Values {
  readonly token: Secret;
  readonly phoneId: string | null;
  readonly wabaId: string | null;
  readonly appId: string | null;
  /** Graph version, e.g. "v26.0". */
  readonly version: string | null;
}

/** What one store did; part of the JSON report, so it holds no secret. */
export interface Stored {
  readonly store: string;
  /** The file or the entry, as a person would look for it. */
  readonly where: string;
  /** Names of the variables written; empty where there are none. */
  readonly variables: readonly string[];
  /** Path of the copy of the file as it was; null when there was nothing to copy. */
  readonly backup: string | null;
}

export interface Store {
  readonly id: string;
  /** False for a place that takes a value but cannot give back the one before. */
  readonly reversible: boolean;
  /** What `write` will do, masked, for the review. Changes nothing. */
  plan(values: Values): Promise<Parsed<Plan, Problem>>;
  /** Writes, reads back and compares. When it fails, the place is as it was before, or the problem says what is there. */
  write(values: Values): Promise<Parsed<Stored, Problem>>;
  /** Puts the place back as it was before this object's `write`. */
  undo(): Promise<Parsed<void, Problem>>;
}

/** What came of taking a token out of a place. */
export type Removal =
  /** The names that held it, each once; empty where the place holds it without a name. */
  | {readonly kind: 'removed'; readonly names: readonly string[]}
  /** The place, or what it held, is gone already. */
  | {readonly kind: 'gone'}
  /** Another token is there by now. */
  | {readonly kind: 'other'};

export interface Plan {
  readonly place: Place;
  /** Facts worth a word before writing: a duplicate name, a file open to others. Codes are worded in `copy`. */
  readonly remarks: readonly Remark[];
}

export type Remark =
  | {readonly code: 'env/new-file'; readonly path: string}
  | {readonly code: 'env/duplicate'; readonly name: string; readonly count: number}
  | {readonly code: 'env/mode-tightened'; readonly path: string}
  /** Others on this machine may read the file; its rights are kept as they are. */
  | {readonly code: 'env/open-to-others'; readonly path: string}
  /** The file has other names on the disk (hard links); those keep the old content. */
  | {readonly code: 'env/hard-links'; readonly path: string; readonly count: number}
  /** A file mounted by itself can only be written over, not replaced in one go. */
  | {readonly code: 'env/bind-mount'; readonly path: string}
  /** The line that is added to `.gitignore`. */
  | {readonly code: 'env/gitignore-line'; readonly path: string; readonly line: string}
  | {readonly code: 'env/symlink'; readonly path: string; readonly target: string}
  /** The process environment holds another value under this name: a program started from here gets that one. */
  | {readonly code: 'env/shadowed'; readonly path: string; readonly name: string}
  /** A service copies the file to other machines. */
  | {readonly code: 'env/synced'; readonly path: string; readonly service: string}
  | {readonly code: 'env/not-ignored'; readonly path: string}
  | {readonly code: 'env/unchanged'; readonly path: string}
  /** The keychain's entry of this profile holds another token. */
  | {readonly code: 'keychain/replaces'; readonly profile: string; readonly fingerprint: string}
  /** A place that takes values and never gives one back: what it held cannot be restored. */
  | {readonly code: 'tool/write-only'; readonly program: string};
