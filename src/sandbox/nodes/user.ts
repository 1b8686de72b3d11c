/** `/me` and `/{user-id}`: a system user or a person. */
import {type Answer, json} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import {chosen} from '../http/fields.ts';
import {page} from '../http/paging.ts';
import * as no from '../http/refusals.ts';
import type {User} from '../world/world.ts';
import {accountsOf, businessScope, hasScope, lookForGrant, managementScope} from './access.ts';
import {accountNode} from './account.ts';
import {businessNode} from './business.ts';
import type {Node} from './node.ts';

const edges: Node<User>['edges'] = {
  permissions: {GET: permissions},
  assigned_whatsapp_business_accounts: {GET: assignedAccounts},
  businesses: {GET: businesses},
};

export const systemUserNode: Node<User> = {
  type: 'SystemUser',
  defaults: ['id', 'name'],
  fields: {
    id: user => user.id,
    name: user => user.name,
    created_by: () => ({id: '10229000000000001', name: 'Robin Fake'}),
    created_time: () => '2025-10-14T09:58:02+0000',
    finance_permission: () => undefined,
    ip_permission: () => undefined,
  },
  edges,
};

export const personNode: Node<User> = {
  type: 'User',
  defaults: ['id', 'name'],
  fields: {id: user => user.id, name: user => user.name, first_name: user => user.name.split(' ')[0]},
  edges,
};

/** What the token was granted: the same list for every user, since it hangs on the token. */
function permissions(_user: User, ask: Ask): Answer {
  const scopes = ask.caller.kind === 'user' ? ask.caller.token.scopes : [];
  return json({data: scopes.map(permission => ({permission, status: 'granted'}))});
}

function assignedAccounts(user: User, ask: Ask): Answer {
  if (!hasScope(ask, managementScope)) return no.needsScope(managementScope);
  lookForGrant(ask);
  const fields = chosen(accountNode, ask);
  return fields.ok ? page(accountsOf(user, ask), ask, fields.draw) : fields.answer;
}

function businesses(user: User, ask: Ask): Answer {
  if (!hasScope(ask, businessScope)) return no.needsScope(businessScope);
  const fields = chosen(businessNode, ask);
  if (!fields.ok) return fields.answer;
  return page(
    ask.world.businesses.filter(business => business.id === user.businessId),
    ask,
    fields.draw,
  );
}
