/** What the stand-in knows: the things a real Graph would keep. Routes read it and change it. */
import type {ScenarioName} from '../names.ts';

export interface App {
  readonly id: string;
  readonly name: string;
  readonly secret: string;
  readonly businessId: string;
  /** "Require App Secret": calls without `appsecret_proof` are refused. */
  proofRequired: boolean;
  /** Meta has blocked it: whatever is asked with its tokens is refused. */
  blocked: boolean;
}

export interface Business {
  readonly id: string;
  readonly name: string;
  readonly verification: string;
}

export interface User {
  readonly id: string;
  readonly name: string;
  readonly kind: 'SystemUser' | 'User';
  readonly role: 'ADMIN' | 'EMPLOYEE';
  readonly businessId: string;
  /** Apps on which this user has a role: decides whether its tokens may inspect themselves. */
  readonly appRoles: Set<string>;
}

export interface Token {
  readonly value: string;
  readonly appId: string;
  readonly type: 'SYSTEM_USER' | 'USER' | 'PAGE';
  readonly userId: string;
  readonly scopes: string[];
  /** `target_ids` of the granular scopes; a scope without an entry reaches everything its user reaches. */
  readonly targets: Readonly<Record<string, readonly string[]>>;
  /** Unix seconds. */
  readonly issuedAt: number;
  /** Unix seconds; 0 = never. */
  readonly expiresAt: number;
  readonly dataAccessExpiresAt: number;
  revoked: boolean;
}

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly status: string;
  readonly category: string;
  readonly components: readonly TemplateComponent[];
}

export interface TemplateComponent {
  readonly type: 'HEADER' | 'BODY' | 'FOOTER' | 'BUTTONS';
  readonly format?: string;
  readonly text?: string;
  readonly example?: Readonly<Record<string, unknown>>;
  readonly buttons?: readonly Readonly<Record<string, string>>[];
}

export interface Phone {
  readonly id: string;
  readonly display: string;
  readonly verifiedName: string;
  readonly test: boolean;
  status: string;
  platform: 'CLOUD_API' | 'NOT_APPLICABLE';
  nameStatus: string;
  codeVerification: string;
  quality: string;
  /** The two-step PIN; null while none was ever set. */
  pin: string | null;
  readonly onboardedAt: number;
  /** Recipients of a test number, digits only. */
  readonly allowed: readonly string[];
  /** People who wrote within 24 hours, digits only: only they may be sent free text. */
  readonly openWindows: Set<string>;
  /** Times (Unix seconds) of register and deregister calls: ten in 72 hours are allowed. */
  readonly registrations: number[];
}

export interface Account {
  readonly id: string;
  readonly name: string;
  readonly ownerId: string;
  /** A business this account is shared with. */
  readonly clientOf: string | null;
  reviewStatus: string;
  locked: boolean;
  paid: boolean;
  /** Graph's refusals of a send that do not say their reason. */
  sendRefusal: SendRefusal;
  readonly phones: Phone[];
  readonly templates: Template[];
  /** Ids of subscribed apps. */
  readonly subscribed: Set<string>;
  /** Tasks by user id. */
  readonly grants: Map<string, readonly string[]>;
}

/** A grant that an admin makes while wa-token waits: it lands after so many looks at the account. */
export interface PendingGrant {
  looksLeft: number;
  readonly accountId: string;
  readonly userId: string;
  readonly tasks: readonly string[];
}

export interface SentMessage {
  readonly id: string;
  readonly phoneId: string;
  readonly to: string;
  readonly type: string;
  readonly template: string | null;
}

/** Why an account's numbers may not send, though all else is as it should be; null: they may. */
export type SendRefusal = 'access-denied' | 'on-behalf' | null;

/** What stands between a caller and the world. */
export type Weather = 'clear' | 'outage' | 'html';

export interface World {
  readonly scenario: ScenarioName;
  readonly apps: App[];
  readonly businesses: Business[];
  readonly users: User[];
  readonly accounts: Account[];
  readonly tokens: Token[];
  readonly outbox: SentMessage[];
  pendingGrant: PendingGrant | null;
  weather: Weather;
  /** Unix seconds until which reads of accounts are refused for their number; 0 = not at all. */
  limitedUntil: number;
  /** Calls so far by account id, for the usage header. */
  readonly calls: Map<string, number>;
}
