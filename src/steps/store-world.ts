/** What is known of the places a token can be kept in, and what will be written to them. */
import type {Problem} from '../core/problem.ts';
import type {ToolId} from '../stores/command/table.ts';
import type {DriftRow} from '../stores/drift.ts';
import type {Written} from '../stores/names/language.ts';
import type {ProgramHere} from '../stores/names/programs-here.ts';
import type {Names} from '../stores/names/table.ts';
import type {OldPlace} from '../stores/old-places.ts';
import type {ProfileName} from '../stores/profile.ts';
import type {Plan, Store, Values} from '../stores/store.ts';
import type {SavedProfile} from './own-profile.ts';
import type {OldPlaces} from './tools.ts';

/** What is kept already. */
export interface Saved {
  readonly all: readonly SavedProfile[];
  /** Those of other projects. */
  readonly elsewhere: readonly ProfileName[];
}

/** Why a place cannot be used; null: it can, or nobody asked for it. */
export interface Places {
  readonly keychain: Problem | null;
  readonly env: Problem | null;
  /** Secret stores that can be used now, and where they would keep the token. */
  readonly tools: readonly {readonly id: ToolId; readonly where: (profile: ProfileName) => string}[];
  /** Those whose program is here and did not say in time whether they can be used. */
  readonly silentTools: readonly ToolId[];
  readonly old: OldPlaces;
  readonly target: Target;
  /** Keys of other files that git would take. */
  readonly open: readonly string[];
  readonly programs: Programs;
  readonly saved: Saved;
  readonly reading: Reading;
}

/** How a program of this project gets its values. */
export interface Reading {
  /** Null: nothing tells what it is written in. */
  readonly written: Written | null;
  /** The variables it looks for. */
  readonly names: Names;
  /** It is tested and built by GitHub Actions. */
  readonly onGithub: boolean;
}

/** Programs of this project that take the token on a screen of their own. */
export interface Programs {
  readonly here: readonly ProgramHere[];
  /** Something else here reads a variable for the token: then a `.env` is read all the same. */
  readonly readsEnv: boolean;
}

/** What is known of the `.env` before it is written. */
export interface Target {
  /** git takes it into the next commit; nothing keeps it out of one. */
  readonly isTracked: boolean;
  readonly isOpen: boolean;
  /** Mounted by itself: it can only be written over in place. */
  readonly isMounted: boolean;
}

export type Permitted = 'yes' | 'no';

export interface Planned {
  readonly stores: readonly Store[];
  readonly values: Values;
  readonly plans: readonly Plan[];
  /** Places with the replaced token that are written beside the destination. */
  readonly also: readonly OldPlace[];
  /** Those among them that cannot be written, and why. */
  readonly refused: readonly {readonly place: OldPlace; readonly problem: Problem}[];
  /** Files that get the new token beside the id of another number than the one it was proved with. */
  readonly otherNumbers: readonly {readonly path: string; readonly phoneId: string}[];
  /** What of the folder is left with another token. */
  readonly drift: readonly DriftRow[];
  /** What else is left with the replaced token. */
  readonly left: readonly OldPlace[];
}
