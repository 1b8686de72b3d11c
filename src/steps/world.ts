/** What the wizard's steps leave behind, work with, and can run into. */

import type {Copy} from '../copy/en.ts';
import type {Secret} from '../core/secret.ts';
import type {Known as KnownOf} from '../core/step.ts';
import type {Proof} from '../lifecycle/revoke.ts';
import type {RecipientHint} from '../paste/recipient.ts';
import type {Pasted} from '../paste/token.ts';
import type {Pending} from '../stores/custody.ts';
import type {Leaks} from '../stores/leaks/leak.ts';
import type {ProfileName} from '../stores/profile.ts';
import type {Stored} from '../stores/store.ts';
import type {Finding} from '../verify/check.ts';
import type {
  Access,
  Accounts as AccountList,
  Chosen,
  Identity,
  Listing,
  Numbers,
  PhoneNumber,
  TokenKind,
} from '../verify/index.ts';
import type {Journey, Seen} from './found.ts';
import type {SavedProfile} from './own-profile.ts';
import type {WizardProblem} from './problems.ts';
import type {Permitted, Places, Planned} from './store-world.ts';
import type {PlaceId, Tools} from './tools.ts';

export type {Permitted, Places, Planned, Programs, Reading, Saved, Target} from './store-world.ts';

/** Ids that are known before a token is there. */
export interface KnownIds {
  readonly appId?: string;
  readonly businessId?: string;
  readonly systemUserId?: string;
  readonly wabaId?: string;
  readonly phoneId?: string;
}

export interface Situation {
  readonly journey: Journey;
  /** The found token that decides; null: there is none. */
  readonly deciding: Seen | null;
  /** Where else tokens were found. */
  readonly others: readonly Seen[];
  readonly ids: KnownIds;
  /** Where `ids.wabaId` and `ids.phoneId` come from, as a person would name it. */
  readonly idsFrom: string | null;
  /** The saved profile that is about this project. */
  readonly profile: SavedProfile | null;
  /** A token that an earlier run could not store. */
  readonly pending: Pending;
  /** What Graph told of a token that was given and failed: for the links of the cards, never an answer. */
  readonly told?: Told;
}

export interface Told {
  readonly ids: KnownIds;
  readonly kind: TokenKind;
  readonly app: Identity['app'];
  readonly systemUser: Identity['systemUser'];
}

/** What a person wants: one of the ways to a new token, or to use the one that was found. */
export type Aim = 'first' | 'migrate' | 'replace' | 'another' | 'check' | 'send';

export interface Wanted {
  readonly aim: Aim;
  /** What was found when they chose: on another day that may be something else. */
  readonly found: Journey;
}

export type Accounts =
  /** The ids were known; account and number are proved already. */
  | {readonly kind: 'proved'; readonly access: Access}
  | {
      readonly kind: 'found';
      readonly accounts: AccountList;
      /** The number, where its id was typed. */
      readonly phone: PhoneNumber | null;
      /** An id that a file or profile named and that the token does not reach. */
      readonly dropped: {readonly id: string; readonly source: string} | null;
    };

/** An id that was typed because no list has it: of an account or of a number. */
export type TypedId = {readonly id: string} | 'none';

export type Destination = readonly PlaceId[];

export interface TemplateChoice {
  readonly name: string;
  readonly language: string;
  /** The words of its body, where Graph told them. */
  readonly text?: string;
}

/** Templates that can be sent as they are. */
export type Templates = Listing<TemplateChoice, string>;

/** `hint`: another form of the same number, which a test number's list may hold instead. */
export type Recipient = {readonly to: string; readonly hint: RecipientHint | null} | 'skipped';

export interface Sent {
  readonly to: string;
  readonly messageId: string;
  readonly status: string;
}

/** What a step tells while it runs: a check that was made, or that the keychain keeps it waiting. */
export type Note = Finding | 'keychain-slow';

export interface Results {
  readonly situation: Situation;
  /** What becomes of a token that an earlier run could not store. */
  readonly offer: 'use' | 'discard';
  readonly journey: Wanted;
  readonly app: 'have' | 'none' | 'not-admin';
  readonly 'new-app': 'seen' | 'not-admin';
  readonly 'system-user': 'seen' | 'not-admin';
  readonly assets: 'seen' | 'not-admin';
  readonly generate: 'seen' | 'not-admin';
  readonly 'hand-off': 'sent';
  readonly token: Pasted;
  /** Given on wish; `appId` null: not known then. */
  readonly 'app-secret': {readonly secret: Secret; readonly appId: string | null};
  readonly 'keep-secret': 'no' | 'yes';
  /** Whether it is in the keychain. */
  readonly 'hold-secret': 'no' | 'yes';
  /** The same of one that a flag or a variable gave. */
  readonly 'hold-given': 'no' | 'yes';
  readonly identity: Identity;
  readonly 'typed-id': TypedId;
  readonly accounts: Accounts;
  readonly waba: Chosen['waba'];
  readonly numbers: Numbers;
  readonly phone: Chosen['phone'];
  /** The app was subscribed by wa-token. */
  readonly subscribe: 'done';
  readonly pin: Secret;
  /** The number was registered by wa-token. */
  readonly register: 'done';
  readonly access: Access;
  readonly places: Places;
  /** The name that this run's token is kept under. */
  readonly profile: ProfileName;
  readonly destination: Destination;
  /** The keys of the places with the old token that get the new one too. */
  readonly also: readonly string[];
  /** What was allowed beyond writing the `.env`. */
  readonly tracked: Permitted;
  readonly mounted: Permitted;
  readonly ignore: Permitted;
  readonly plan: Planned;
  readonly review: 'agreed';
  readonly store: readonly Stored[];
  readonly recipient: Recipient;
  readonly templates: Templates;
  readonly template: TemplateChoice;
  readonly send: Sent;
  readonly arrived: 'yes' | 'no' | 'unknown';
  readonly leaks: Leaks;
  /** What becomes of the token that was replaced; `cannot`: it was to be revoked, and Meta would not. */
  readonly 'old-token': 'leave' | 'revoke' | 'cannot';
  /** The secret that is known for it; null: it is asked for. */
  readonly 'revoke-with': {readonly secret: Secret | null; readonly appId: string};
  readonly 'revoke-secret': Results['app-secret'];
  readonly revoke: Revoked | 'left';
}

export interface Revoked {
  readonly proof: Proof;
  /** Backups that held the old token, and are gone. */
  readonly gone: readonly string[];
}

/** The wizard's world, as `core` wants to know it. */
export interface Wizard {
  readonly results: Results;
  readonly tools: Tools;
  readonly words: Copy;
  readonly problem: WizardProblem;
  readonly note: Note;
}

export type Known = KnownOf<Wizard>;
