/** What a token is: the inspection, and the probes that need no app secret. */
import {Secret} from '../../core/secret.ts';
import {parseGraphError} from '../envelope.ts';
import type {GraphError} from '../failure.ts';
import type {Graph} from '../graph.ts';
import {fieldsOf, flagOf, idOf, listOf, type Named, namedOf, numberOf, textOf} from '../parse.ts';
import type {Reply} from '../reply.ts';

export interface Inspection {
  readonly appId: string | null;
  readonly appName: string | null;
  /** USER, SYSTEM_USER, PAGE, APP; others may come. */
  readonly type: string | null;
  readonly isValid: boolean;
  /** Unix seconds; 0: never; null: Graph does not say. */
  readonly expiresAt: number | null;
  /** Unix seconds; 0: never; null: Graph does not say. */
  readonly dataAccessExpiresAt: number | null;
  readonly issuedAt: number | null;
  readonly scopes: readonly string[];
  /** Which objects a scope reaches; `targets` null: Graph lists none, which is not "none". */
  readonly granular: readonly {readonly scope: string; readonly targets: readonly string[] | null}[];
  readonly userId: string | null;
  /** Why the token is not valid. */
  readonly error: GraphError | null;
}

/** `{app id}|{app secret}`: the app itself as the caller (Meta, "Access tokens"). */
export const appToken = (appId: string, appSecret: Secret): Secret =>
  new Secret(`${appId}|${appSecret.open()}`);

/**
 * `GET /debug_token` on the client's own token. The token goes into the query: there is no other way (Meta, "Debug token").
 * @param caller an app token of the same app; default: the token inspects itself, which needs a role on the app
 */
export const debugToken = (
  graph: Graph,
  signal: AbortSignal,
  caller: Secret = graph.token,
): Promise<Reply<Inspection>> =>
  graph.ask(
    {method: 'GET', path: '/debug_token', query: {input_token: graph.token.open()}, caller},
    value => parseInspection(value, graph.redact),
    signal,
  );

/** `GET /me`: the system user, or the person. */
export const me = (graph: Graph, signal: AbortSignal): Promise<Reply<Named>> =>
  graph.ask({method: 'GET', path: '/me', query: {fields: 'id,name'}}, namedOf, signal);

/** `GET /app`: the app that issued the token. */
export const app = (graph: Graph, signal: AbortSignal): Promise<Reply<Named>> =>
  graph.ask({method: 'GET', path: '/app', query: {fields: 'id,name'}}, namedOf, signal);

export interface Revoking {
  /** The app of both tokens, and its secret. */
  readonly appId: string;
  readonly appSecret: Secret;
  /** The token that is to end. */
  readonly old: Secret;
}

/**
 * `GET /oauth/revoke`: ends a token of the same app as the caller's, at once. Never repeated by itself. Both secrets go
 * into the query: there is no other way (Meta, "Install apps, generate, refresh, and revoke tokens").
 */
export const revoke = (
  graph: Graph,
  {appId, appSecret, old}: Revoking,
  signal: AbortSignal,
): Promise<Reply<true>> =>
  graph.ask(
    {
      method: 'GET',
      path: '/oauth/revoke',
      query: {client_id: appId, client_secret: appSecret.open(), revoke_token: old.open()},
      once: true,
    },
    // A text in Meta's documentation, where its other edges say `true`.
    value => (['true', true].some(each => each === fieldsOf(value)?.['success']) ? true : null),
    signal,
  );

export interface Permission {
  readonly permission: string;
  /** granted, declined, expired; others may come. */
  readonly status: string;
}

/** `GET /me/permissions` */
export const permissions = (graph: Graph, signal: AbortSignal): Promise<Reply<readonly Permission[]>> =>
  graph.ask(
    {method: 'GET', path: '/me/permissions'},
    value => listOf(fieldsOf(value)?.['data'], parsePermission),
    signal,
  );

const parsePermission = (value: unknown): Permission | null => {
  const fields = fieldsOf(value);
  const permission = textOf(fields?.['permission']);
  return permission === null ? null : {permission, status: textOf(fields?.['status']) ?? ''};
};

const parseInspection = (value: unknown, clean: (text: string) => string): Inspection | null => {
  const data = fieldsOf(fieldsOf(value)?.['data']);
  const isValid = flagOf(data?.['is_valid']);
  if (data === null || isValid === null) return null;
  return {
    isValid,
    appId: idOf(data['app_id']),
    appName: textOf(data['application']),
    type: textOf(data['type']),
    expiresAt: numberOf(data['expires_at']),
    dataAccessExpiresAt: numberOf(data['data_access_expires_at']),
    issuedAt: numberOf(data['issued_at']),
    scopes: listOf(data['scopes'], textOf) ?? [],
    granular: listOf(data['granular_scopes'], parseGranular) ?? [],
    userId: idOf(data['user_id']),
    error: parseGraphError(data['error'], clean),
  };
};

const parseGranular = (value: unknown): Inspection['granular'][number] | null => {
  const fields = fieldsOf(value);
  const scope = textOf(fields?.['scope']);
  return scope === null ? null : {scope, targets: listOf(fields?.['target_ids'], idOf)};
};
