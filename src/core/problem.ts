/**
 * A problem is a code and its facts; the sentence is made of them in `copy`, at the edge, so that it can be translated
 * and tested. Every layer names its problems here: the list is closed, and a code without a sentence does not compile.
 */
export interface ProblemFacts {
  /** Nothing was given, or only blanks. */
  'paste/empty': Record<never, never>;
  /** Not a token but something else; `what` says which (see `paste/recognise.ts`). */
  'paste/wrong-thing': {readonly what: string};
  /** A character that no HTTP header can hold. */
  'paste/unsendable': {readonly character: string; readonly position: number};
  'paste/binary': Record<never, never>;
  /** Not the 32 hex digits of an app secret. */
  'app-secret/invalid': Record<never, never>;
  /** Not six digits. */
  'pin/invalid': Record<never, never>;
  /** A recipient that is no phone number; `reason` names what is wrong with it. */
  'recipient/invalid': {
    readonly reason: 'empty' | 'no-country-code' | 'too-short' | 'too-long' | 'not-a-number' | 'invalid';
  };
  /** A file could not be read or written: `reason` is the cause in the file system's terms. */
  'env/unusable': {
    readonly path: string;
    readonly reason:
      | 'directory'
      | 'not-regular'
      | 'unreadable'
      | 'read-only'
      | 'not-ours'
      | 'no-folder'
      | 'full-disk'
      | 'bind-mount'
      | 'changed-meanwhile'
      | 'encoding'
      | 'too-large'
      | 'other';
    readonly detail: string;
  };
  /** A value that would not read back the same from a dotenv file. */
  'env/unrepresentable': {readonly path: string; readonly name: string; readonly reason: string};
  /** What was read back differs from what was written; the file was put back. */
  'env/read-back': {readonly path: string; readonly name: string};
  /** git tracks the file. */
  'env/tracked': {readonly path: string};
  /** An id in the file differs from the new one. */
  'env/id-differs': {
    readonly path: string;
    readonly name: string;
    readonly old: string;
    readonly new: string;
  };
  'keychain/unavailable': {
    readonly reason:
      | 'not-installed'
      | 'no-library'
      | 'no-session-bus'
      | 'no-service'
      /** A Secret Service that has no keyring yet: on a machine where nobody has logged in with a password. */
      | 'no-keyring'
      | 'locked'
      | 'timed-out'
      | 'refused'
      | 'other';
    /** The words of the real error; empty when there were none. */
    readonly detail: string;
    /** What the ways out depend on. */
    readonly system: 'linux' | 'macos' | 'windows';
    readonly place: 'desktop' | 'ssh' | 'wsl' | 'container';
    /** A token that is kept there was to be read, or deleted: another place for it is no way out. */
    readonly reads?: true;
  };
  'keychain/too-large': {readonly bytes: number; readonly limit: number};
  'keychain/read-back': {readonly account: string};
  /** Nothing can be said about what the keychain holds now: a write was cut off and reading did not answer. */
  'keychain/unknown': {readonly account: string};
  /** The program of a secret store is not on the search path. */
  'tool/missing': {readonly program: string};
  /** The program ended with an error; `detail` is what it said, without secrets. */
  'tool/refused': {
    readonly program: string;
    readonly where: string;
    readonly detail: string;
    /** The person's own command, which is signed in nowhere. */
    readonly own: boolean;
  };
  'tool/timed-out': {readonly program: string; readonly seconds: number};
  /** What is there is no document of named values, so that changing one would destroy the rest. */
  'tool/opaque': {readonly program: string; readonly where: string};
  /** It took the values of these names, and then no more. */
  'tool/partly': {
    readonly program: string;
    readonly names: readonly string[];
    readonly failed: string;
    /** What the tool said; `seconds`: after which it was stopped, null where it ended by itself. */
    readonly detail: string;
    readonly seconds: number | null;
  };
  /** What was read back differs from what was written. */
  'tool/read-back': {readonly program: string; readonly where: string; readonly undone: boolean};
  /** Not a name a profile can have: `[a-z0-9][a-z0-9._-]{0,63}`. */
  'profile/name': {readonly name: string};
  /** `detail`: the field that does not fit, or the system's words where it refused. */
  'profile/unusable': {
    readonly path: string;
    readonly why: 'not-json' | 'other-schema' | 'field' | 'not-a-file' | 'too-large' | 'refused';
    readonly detail: string;
  };
  /** A file that was to hold a secret cannot be read; `detail` is the system's code. */
  'file/unreadable': {readonly path: string; readonly detail: string};
  'home/missing': {readonly detail: string};
  /** An address that no token may be sent to. */
  'graph/bad-url': {
    readonly given: string;
    readonly reason: 'not-a-url' | 'not-http' | 'plain-http' | 'has-credentials' | 'has-query';
  };
  /** A version that Graph never had, or that is not known yet. */
  'graph/unknown-version': {readonly given: string; readonly known: readonly string[]};
}

export type ProblemCode = keyof ProblemFacts;
export type Problem = {[C in ProblemCode]: {readonly code: C; readonly facts: ProblemFacts[C]}}[ProblemCode];

/** What the sentences of one language must cover: every code, given its facts. */
export type ProblemSentences = {
  readonly [C in ProblemCode]: (facts: ProblemFacts[C]) => Sentence;
};

/** What is wrong, in one sentence, and what to do about it. */
export interface Sentence {
  readonly message: string;
  readonly fix: readonly string[];
}

export const problem = <C extends ProblemCode>(code: C, facts: ProblemFacts[C]): Problem =>
  ({code, facts}) as Problem;
