/** What the wizard works with; made by the command line, replaced by a test. */
import type {Parsed} from '../core/parsed.ts';
import type {Problem} from '../core/problem.ts';
import type {Secret} from '../core/secret.ts';
import type {Row} from '../doctor/row.ts';
import type {Graph} from '../graph/graph.ts';
import type {OffersAhead} from '../stores/command/offers.ts';
import type {OtherStoreId, ToolId} from '../stores/command/table.ts';
import type {Pending} from '../stores/custody.ts';
import type {FoundToken} from '../stores/env/find.ts';
import type {EnvFacts} from '../stores/env/read.ts';
import type {Keychain} from '../stores/keychain/keychain.ts';
import type {ProbeAhead} from '../stores/keychain/probe-ahead.ts';
import type {Leaks} from '../stores/leaks/leak.ts';
import type {OldPlace} from '../stores/old-places.ts';
import type {Profile, ProfileName} from '../stores/profile.ts';
import type {Store} from '../stores/store.ts';
import type {Journey} from './found.ts';
import type {SavedProfile} from './own-profile.ts';
import type {Programs, Reading, Target} from './world.ts';

/** A place that can be chosen. */
export type PlaceId = 'env' | 'keychain' | OtherStoreId;

/** What flags and variables said before anything was asked. */
export interface Wishes {
  readonly profile: ProfileName;
  readonly profileGiven: boolean;
  /** As the person gave it. */
  readonly envPath: string;
  readonly stores: readonly PlaceId[] | null;
  readonly appId: string | null;
  readonly wabaId: string | null;
  readonly phoneId: string | null;
  readonly to: string | null;
  readonly template: string | null;
  readonly templateLanguage: string | null;
  readonly journey: Journey | null;
  /** The app is subscribed to the account's events, where it is not. */
  readonly subscribe: boolean;
  readonly keepAppSecret: boolean;
  /** The token that is replaced is revoked without asking. */
  readonly revokeOld: boolean;
  readonly allowTemporary: boolean;
  readonly expiresWithinDays: number | null;
  readonly replaceIds: boolean;
  readonly allowTracked: boolean;
  readonly gitignore: boolean;
  /** Which places with the replaced token are updated as well; null: asked, or none where nobody can be. */
  readonly also: 'all' | readonly string[] | null;
}

export interface Tools {
  readonly wishes: Wishes;
  /** There is a person to ask. */
  readonly asks: boolean;
  /** From a flag or a variable. */
  readonly appSecret: Secret | null;
  /** From a flag or a variable: the number is registered with it, where it is not. */
  readonly pin: Secret | null;
  /** The secret of this app in the keychain, where a person agreed to keep it; null: there is none, or it cannot be had. */
  readonly keptSecret: (appId: string) => Promise<Secret | null>;
  /** From now on this secret is dots in whatever goes out. */
  readonly hide: (secret: Secret) => void;
  readonly now: () => Date;
  /** The folder that relative paths are meant from. */
  readonly cwd: string;
  /** A client that sends this token; one connection pool serves all. */
  readonly graph: (token: Secret) => Graph;
  /** Found tokens may be sent to this Graph (Meta's, or one on this machine). */
  readonly graphIsTrusted: boolean;
  /** Looks at the way to Graph, without a token: the rows of `doctor` from the proxy on. */
  readonly wayToGraph: (signal: AbortSignal) => Promise<readonly Row[]>;
  /** What a `.env` file says about WhatsApp; one that is not there says nothing. */
  readonly readEnv: (path: string) => Parsed<EnvFacts, Problem>;
  /** That the file can be written to, found out before a token is asked for. */
  readonly envIsWritable: () => Parsed<void, Problem>;
  readonly findTokens: () => readonly FoundToken[];
  readonly keychain: Keychain;
  readonly probe: ProbeAhead;
  /** A token that an earlier run could not store. */
  readonly pending: () => Promise<Pending>;
  /** Calls back when the keychain keeps a person waiting, until the returned function is called. */
  readonly whenKeychainIsSlow: (call: () => void) => () => void;
  readonly store: (id: PlaceId, allowed: Allowed) => Store;
  /** What there is to know of the target file. */
  readonly target: () => Promise<Target>;
  /** Nothing keeps the file out of git. */
  readonly isOpen: (path: string) => Promise<boolean>;
  /** The token that is replaced, and where it stands. */
  readonly oldPlaces: (reach: Reach) => Promise<OldPlaces>;
  /** A store for another place that holds the replaced token: it gets the new one, and nothing else. */
  readonly alsoStore: (place: OldPlace, gitignore: boolean) => Store;
  /** The name of the token's variable in the target file. */
  readonly tokenName: () => string;
  /** A secret store was asked for whose tool is not here: found out before a token is asked for. */
  readonly missingTool: () => Problem | null;
  /** The secret stores whose tool is here and signed in. */
  readonly offers: OffersAhead;
  /** What of this project takes the token otherwise than from a file or the environment. */
  readonly programs: () => Programs;
  /** How the others read what is stored. */
  readonly reading: () => Reading;
  /** Where that store would keep the token; empty where its tool knows it by itself. */
  readonly placeIn: (id: ToolId, profile: ProfileName) => string;
  /** Deletes those of these backups that hold the token. @returns those that are gone */
  readonly forgetBackups: (token: Secret, copies: readonly string[]) => Parsed<readonly string[], Problem>;
  /** Looks for the token outside of these files; ends soon after the signal. */
  readonly findLeaks: (token: Secret, stores: readonly string[], signal: AbortSignal) => Promise<Leaks>;
  /** The saved profiles that may be about this project; without questions only one that was named. */
  readonly profiles: () => Promise<readonly SavedProfile[]>;
  /** Every saved profile that can be read. */
  readonly savedProfiles: () => Promise<readonly SavedProfile[]>;
  /** Puts what `change` makes of a profile in its place. */
  readonly saveProfile: (
    name: ProfileName,
    change: (before: Profile | null) => Profile,
  ) => Promise<Parsed<void, Problem>>;
}

/** What a store may do beyond writing the values. */
export interface Allowed {
  /** The name of this run. */
  readonly profile: ProfileName;
  /** Other ids in its place are replaced. */
  readonly replaceIds: boolean;
  readonly tracked: boolean;
  readonly inPlace: boolean;
  readonly gitignore: boolean;
}

/** How far the replaced token is looked for, beyond the files of the folder. */
export interface Reach {
  /** Whose token in the keychain is the one to replace, where none lies about. */
  readonly profile: ProfileName | null;
  /** Where saved profiles say that it is. */
  readonly profiles: boolean;
  /** The keychain may be asked. */
  readonly keychain: boolean;
}

export interface OldPlaces {
  /** Null: there is none to replace. */
  readonly token: Secret | null;
  readonly places: readonly OldPlace[];
  /** Files of the folder with a token of their own. */
  readonly others: readonly OldPlace[];
  /** That of this run, unless another is chosen: whose they are that name none. */
  readonly profile: ProfileName;
}
