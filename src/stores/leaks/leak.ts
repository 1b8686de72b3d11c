/** A place that holds a token and is none of its stores. Says where, never what. */
export interface Leak {
  readonly fingerprint: string;
  readonly kind: 'history' | 'file' | 'commit';
  /** A file in full, or as the project has it; of a commit's own message, empty. */
  readonly path: string;
  /** Counted from 1; null where there are no lines. */
  readonly line: number | null;
  /** The first 12 letters of the commit's id; null outside of git's history. */
  readonly commit: string | null;
}

export interface Leaks {
  readonly found: readonly Leak[];
  /** Everything was looked at; false when the time was up. */
  readonly complete: boolean;
}
