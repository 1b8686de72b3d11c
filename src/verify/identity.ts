/** What is known of a token once it was inspected. */
import type {Facts} from '../diagnosis/diagnosis.ts';
import type {Inspection} from '../graph/calls/token.ts';
import type {Failure} from '../graph/failure.ts';
import type {Named} from '../graph/parse.ts';
import type {Ahead} from './ahead.ts';
import type {Proof} from './check.ts';

export type TokenKind = 'system-user' | 'user' | 'page' | 'app' | 'unknown';

export interface Identity extends Proof {
  readonly kind: TokenKind;
  /** The app that issued it. */
  readonly app: Named | null;
  /** Whose token it is; null for a person's, a page's and an app's token. */
  readonly systemUser: Named | null;
  /** Whose token it is, person or system user. */
  readonly userId: string | null;
  readonly scopes: readonly string[];
  /** The accounts its scopes name; null: none are named, which is not "none". */
  readonly grantedWabas: readonly string[] | null;
  readonly grantedBusinesses: readonly string[] | null;
  readonly expires: 'never' | 'at' | 'unknown';
  /** ISO 8601; null unless `expires` is "at". */
  readonly expiresAt: string | null;
  /** ISO 8601. */
  readonly issuedAt: string | null;
  /** Why Meta did not inspect it in the name of the app: another secret, another app. Null: it did, or was not asked. */
  readonly secretRefused: Failure | null;
  /** Answers that are on their way for the layers to come. */
  readonly ahead: Ahead;
}

const kinds: Readonly<Record<string, TokenKind>> = {
  SYSTEM_USER: 'system-user',
  USER: 'user',
  PAGE: 'page',
  APP: 'app',
};

/** The kind behind `debug_token`'s `type`, which is an open set. */
export const kindOf = (inspection: Inspection | null): TokenKind =>
  kinds[inspection?.type ?? ''] ?? 'unknown';

/** Unix seconds as ISO 8601; null for 0 ("never") and for what no calendar holds. */
export const isoOf = (seconds: number | null): string | null => {
  const date = new Date((seconds ?? 0) * 1000);
  return seconds === null || seconds === 0 || Number.isNaN(date.getTime()) ? null : date.toISOString();
};

/** When it ends. Page and app tokens may carry no date at all. */
export const endOf = (inspection: Inspection | null): Pick<Identity, 'expires' | 'expiresAt'> => {
  const seconds = inspection?.expiresAt ?? null;
  if (seconds === 0) return {expires: 'never', expiresAt: null};
  const expiresAt = isoOf(seconds);
  return {expires: expiresAt === null ? 'unknown' : 'at', expiresAt};
};

/** Union of the targets of a scope; null when Graph lists none. */
export const targetsOf = (
  inspection: Inspection | null,
  scopes: readonly string[],
): readonly string[] | null => {
  const lists = (inspection?.granular ?? [])
    .filter(({scope, targets}) => scopes.includes(scope) && targets !== null)
    .map(({targets}) => targets ?? []);
  return lists.length === 0 ? null : [...new Set(lists.flat())];
};

/** What makes an analysis surer. */
export const factsOf = (
  identity: Pick<Identity, 'kind' | 'app' | 'systemUser' | 'scopes' | 'grantedWabas' | 'grantedBusinesses'>,
): Facts => ({
  tokenKind: identity.kind,
  // None at all: Graph told none, for a live token has some.
  ...(identity.scopes.length === 0 ? {} : {scopes: identity.scopes}),
  ...(identity.app === null ? {} : {appId: identity.app.id}),
  ...(identity.systemUser === null ? {} : {systemUserId: identity.systemUser.id}),
  ...(identity.grantedWabas === null ? {} : {grantedWabas: identity.grantedWabas}),
  ...onlyBusiness(identity.grantedBusinesses),
});

/** With several, nobody knows which one is meant. */
const onlyBusiness = (ids: readonly string[] | null): Facts => {
  const [only, ...others] = ids ?? [];
  return only === undefined || others.length > 0 ? {} : {businessId: only};
};
