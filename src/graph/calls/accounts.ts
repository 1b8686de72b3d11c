/** WhatsApp accounts, and the portfolios that hold them. */
import type {Graph} from '../graph.ts';
import {type Page, page} from '../page.ts';
import {fieldsOf, idOf, listOf, type Named, namedOf, textOf} from '../parse.ts';
import type {Reply} from '../reply.ts';

/** A WhatsApp account ("WABA"). Fields are null where Graph does not tell. */
export interface Waba {
  readonly id: string;
  readonly name: string | null;
  /** The portfolio that owns it. */
  readonly business: Named | null;
  /** APPROVED, PENDING, REJECTED; others may come. */
  readonly reviewStatus: string | null;
}

const fields = 'id,name,account_review_status,owner_business_info';

/** `GET /{waba}`. @param brief asks for id and name only: what every reader of the account may see */
export const waba = (graph: Graph, id: string, signal: AbortSignal, brief = false): Promise<Reply<Waba>> =>
  graph.ask(
    {method: 'GET', path: `/${encodeURIComponent(id)}`, query: {fields: brief ? 'id,name' : fields}},
    parseWaba,
    signal,
  );

type Accounts = Promise<Reply<Page<Waba>>>;
type After = string | null;

/** `GET /{system user}/assigned_whatsapp_business_accounts`: the accounts given to a system user. */
export const assignedAccounts = (
  graph: Graph,
  userId: string,
  signal: AbortSignal,
  after: After = null,
): Accounts =>
  accountsAt(graph, `/${encodeURIComponent(userId)}/assigned_whatsapp_business_accounts`, after, signal);

/** `GET /{business}/owned_whatsapp_business_accounts` */
export const ownedAccounts = (
  graph: Graph,
  business: string,
  signal: AbortSignal,
  after: After = null,
): Accounts =>
  accountsAt(graph, `/${encodeURIComponent(business)}/owned_whatsapp_business_accounts`, after, signal);

/** `GET /{business}/client_whatsapp_business_accounts`: accounts that others shared with the portfolio. */
export const clientAccounts = (
  graph: Graph,
  business: string,
  signal: AbortSignal,
  after: After = null,
): Accounts =>
  accountsAt(graph, `/${encodeURIComponent(business)}/client_whatsapp_business_accounts`, after, signal);

/** `GET /me/businesses`; needs `business_management`. */
export const businesses = (graph: Graph, signal: AbortSignal): Promise<Reply<Page<Named>>> =>
  page(graph, {path: '/me/businesses', query: {fields: 'id,name'}, limit: 100}, namedOf, signal);

export interface AssignedUser extends Named {
  /** What the user may do, e.g. MANAGE; null: Graph does not tell. */
  readonly tasks: readonly string[] | null;
}

/** `GET /{waba}/assigned_users?business=…`: who may do what with the account; the business is required. */
export const assignedUsers = (
  graph: Graph,
  id: string,
  business: string,
  signal: AbortSignal,
): Promise<Reply<Page<AssignedUser>>> =>
  page(
    graph,
    {
      path: `/${encodeURIComponent(id)}/assigned_users`,
      query: {business, fields: 'id,name,tasks'},
      limit: 100,
    },
    parseAssigned,
    signal,
  );

/** `GET /{waba}/subscribed_apps`: the apps that get the account's webhooks. */
export const subscribedApps = (
  graph: Graph,
  id: string,
  signal: AbortSignal,
): Promise<Reply<readonly Named[]>> =>
  graph.ask(
    {method: 'GET', path: `/${encodeURIComponent(id)}/subscribed_apps`},
    value =>
      listOf(fieldsOf(value)?.['data'], item =>
        namedOf(fieldsOf(item)?.['whatsapp_business_api_data'] ?? item),
      ),
    signal,
  );

/** `POST /{waba}/subscribed_apps`: subscribes the app that issued the token. */
export const subscribeApp = (graph: Graph, id: string, signal: AbortSignal): Promise<Reply<true>> =>
  graph.ask({method: 'POST', path: `/${encodeURIComponent(id)}/subscribed_apps`}, parseSuccess, signal);

/** `{"success": true}`; some edges send the word, some only `true` (observed). */
export const parseSuccess = (value: unknown): true | null => {
  const success = fieldsOf(value)?.['success'] ?? value;
  return success === true || success === 'true' ? true : null;
};

const accountsAt = (graph: Graph, path: string, after: After, signal: AbortSignal): Accounts =>
  page(graph, {path, query: {fields}, limit: 100, after}, parseWaba, signal);

const parseWaba = (value: unknown): Waba | null => {
  const body = fieldsOf(value);
  const id = idOf(body?.['id']);
  if (body === null || id === null) return null;
  return {
    id,
    name: textOf(body['name']),
    business: namedOf(body['owner_business_info']),
    reviewStatus: textOf(body['account_review_status']),
  };
};

const parseAssigned = (value: unknown): AssignedUser | null => {
  const user = namedOf(value);
  return user === null ? null : {...user, tasks: listOf(fieldsOf(value)?.['tasks'], textOf)};
};
