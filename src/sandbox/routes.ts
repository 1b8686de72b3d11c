/** From a request to its answer: weather first, then the path's first part, then the node or edge it names. */
import type {Answer} from './http/answer.ts';
import type {Ask} from './http/ask.ts';
import * as no from './http/refusals.ts';
import {
  accountOfPhone,
  businessScope,
  hasScope,
  lookForGrant,
  managementScope,
  reaches,
} from './nodes/access.ts';
import {accountNode} from './nodes/account.ts';
import {applicationNode} from './nodes/application.ts';
import {businessNode} from './nodes/business.ts';
import {serve} from './nodes/node.ts';
import {phoneNode} from './nodes/phone.ts';
import {personNode, systemUserNode} from './nodes/user.ts';
import {debugToken} from './roots/debug-token.ts';
import {accessToken, revoke} from './roots/oauth.ts';
import type {Account, Business, User} from './world/world.ts';

/** Answers a request whose caller is known. */
export function route(ask: Ask): Answer {
  const [head, edge, ...rest] = ask.path.split('/').filter(part => part !== '');
  if (head === 'debug_token' && edge === undefined) return debugToken(ask);
  if (head === 'oauth' && edge === 'access_token') return accessToken(ask);
  if (head === 'oauth' && edge === 'revoke') return revoke(ask);
  if (head === undefined || rest.length > 0) return no.unknownPath(ask.path);
  if (head === 'me') return me(ask, edge);
  if (head === 'app') return app(ask, edge);
  return node(ask, head, edge);
}

/** The account whose quota a path uses: its own, or that of its number; null for every other path. */
export function accountCharged(path: string, accounts: readonly Account[]): Account | null {
  const head = path.split('/').find(part => part !== '');
  return (
    accounts.find(account => account.id === head || account.phones.some(phone => phone.id === head)) ?? null
  );
}

function me(ask: Ask, edge: string | undefined): Answer {
  if (ask.caller.kind !== 'user') return no.noTokenForMe;
  return user(ask, ask.caller.user, edge);
}

function app(ask: Ask, edge: string | undefined): Answer {
  if (ask.caller.kind === 'nobody') return no.noTokenForMe;
  return serve(applicationNode, ask.caller.app, ask.caller.app.id, edge, ask);
}

function node(ask: Ask, id: string, edge: string | undefined): Answer {
  const {world, caller} = ask;
  if (caller.kind === 'nobody') return ask.method === 'GET' ? no.noAppId : no.noToken;
  if (caller.app.id === id) return serve(applicationNode, caller.app, id, edge, ask);
  if (caller.kind === 'user' && caller.user.id === id) return user(ask, caller.user, edge);
  const ofBusiness = world.businesses.find(each => each.id === id);
  if (ofBusiness) return business(ask, ofBusiness, edge);
  const account = world.accounts.find(each => each.id === id);
  if (account) return guarded(ask, account, id, edge) ?? serve(accountNode, account, id, edge, ask);
  const phone = world.accounts.flatMap(each => each.phones).find(each => each.id === id);
  if (!phone) return no.notVisible(ask.method, id);
  return guarded(ask, accountOfPhone(ask, phone), id, edge) ?? serve(phoneNode, phone, id, edge, ask);
}

function user(ask: Ask, who: User, edge: string | undefined): Answer {
  return who.kind === 'SystemUser'
    ? serve(systemUserNode, who, who.id, edge, ask)
    : serve(personNode, who, who.id, edge, ask);
}

function business(ask: Ask, which: Business, edge: string | undefined): Answer {
  const own = ask.caller.kind === 'user' && ask.caller.user.businessId === which.id;
  if (!own) return no.notVisible(ask.method, which.id);
  if (!hasScope(ask, businessScope)) return no.needsScope(businessScope);
  return serve(businessNode, which, which.id, edge, ask);
}

/** The refusal of an account's nodes and edges to this caller; null when they are open to it. */
function guarded(ask: Ask, account: Account, id: string, edge: string | undefined): Answer | null {
  if (edge === undefined && id === account.id && !reaches(ask, account)) lookForGrant(ask);
  if (!reaches(ask, account)) return no.notVisible(ask.method, id);
  // Sending asks for the other scope, and looks at it itself.
  if (edge !== 'messages' && !hasScope(ask, managementScope))
    return edge === undefined ? no.notVisible(ask.method, id) : no.needsScope(managementScope);
  return ask.now < ask.world.limitedUntil ? no.tooManyCalls : null;
}
