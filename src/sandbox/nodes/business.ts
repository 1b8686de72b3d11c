/** `/{business-id}`: a business portfolio. */
import type {Answer} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import {chosen, type Kind} from '../http/fields.ts';
import {page} from '../http/paging.ts';
import type {Account, Business, User} from '../world/world.ts';
import {reaches} from './access.ts';
import {accountNode} from './account.ts';
import type {Node} from './node.ts';

export const businessNode: Node<Business> = {
  type: 'Business',
  defaults: ['id', 'name'],
  fields: {
    id: business => business.id,
    name: business => business.name,
    timezone_id: () => 1,
    verification_status: business => business.verification,
    two_factor_type: () => 'admin_required',
    whatsapp_business_manager_messaging_limit: () => 'TIER_250',
    primary_page: () => undefined,
    created_time: () => '2024-02-01T09:00:00+0000',
    link: business => `https://business.facebook.com/${business.id}`,
  },
  edges: {
    owned_whatsapp_business_accounts: {
      GET: (business, ask) => accounts(ask, account => account.ownerId === business.id),
    },
    client_whatsapp_business_accounts: {
      GET: (business, ask) => accounts(ask, account => account.clientOf === business.id, clientDefaults),
    },
    system_users: {GET: systemUsers},
  },
};

/** Accounts of clients show their currency, and no namespace. */
const clientDefaults: readonly string[] = ['id', 'name', 'currency', 'timezone_id'];

function accounts(ask: Ask, belongs: (account: Account) => boolean, defaults?: readonly string[]): Answer {
  const fields = chosen(accountNode, ask, defaults);
  if (!fields.ok) return fields.answer;
  const found = ask.world.accounts.filter(account => belongs(account) && reaches(ask, account));
  return page(found, ask, fields.draw);
}

const systemUserKind: Kind<User> = {
  type: 'SystemUser',
  defaults: ['id', 'name', 'role'],
  fields: {id: user => user.id, name: user => user.name, role: user => user.role},
};

function systemUsers(business: Business, ask: Ask): Answer {
  const fields = chosen(systemUserKind, ask);
  if (!fields.ok) return fields.answer;
  const found = ask.world.users.filter(user => user.kind === 'SystemUser' && user.businessId === business.id);
  return page(found, ask, fields.draw);
}
