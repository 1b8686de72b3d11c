/** `/{waba-id}`. */
import type {Account} from '../world/world.ts';
import {assignedUsers, phoneNumbers, templates} from './account-lists.ts';
import {accountHealth} from './health.ts';
import type {Node} from './node.ts';
import {subscribe, subscribedApps, unsubscribe} from './subscriptions.ts';

const nothing = () => undefined;

export const accountNode: Node<Account> = {
  type: 'WhatsAppBusinessAccount',
  defaults: ['id', 'name', 'timezone_id', 'message_template_namespace'],
  fields: {
    id: account => account.id,
    name: account => account.name,
    timezone_id: () => '1',
    message_template_namespace: account => `fa4e0000_0000_4000_8000_${account.id.slice(-12)}`,
    account_review_status: account => account.reviewStatus,
    business_verification_status: owner(business => business.verification),
    currency: () => 'USD',
    country: () => 'US',
    creation_time: () => 1_760_436_700,
    health_status: accountHealth,
    is_enabled_for_insights: () => false,
    is_shared_with_partners: account => account.clientOf !== null,
    marketing_messages_lite_api_status: () => 'ELIGIBLE',
    owner_business: owner(({id, name}) => ({id, name})),
    owner_business_info: owner(({id, name}) => ({name, id})),
    ownership_type: account => (account.clientOf === null ? 'SELF_OWNED' : 'CLIENT_OWNED'),
    primary_funding_id: account => (account.paid ? '1203340000000001' : undefined),
    status: account => (account.locked ? 'DISABLED' : 'ACTIVE'),
    whatsapp_business_manager_messaging_limit: () => 'TIER_250',
    analytics: nothing,
    auth_international_rate_eligibility: nothing,
    disable_marketing_messages_on_cloud_api: () => false,
    linked_commerce_account: nothing,
    marketing_messages_onboarding_status: nothing,
    on_behalf_of_business_info: nothing,
    primary_business_location: nothing,
    purchase_order_number: nothing,
    template_auto_archival_enabled: () => false,
  },
  edges: {
    phone_numbers: {GET: phoneNumbers},
    message_templates: {GET: templates},
    assigned_users: {GET: assignedUsers},
    subscribed_apps: {GET: subscribedApps, POST: subscribe, DELETE: unsubscribe},
  },
};

type Field = Node<Account>['fields'][string];
type Owner = Parameters<Field>[1]['world']['businesses'][number];

function owner(show: (business: Owner) => unknown): Field {
  return (account, ask) => {
    const business = ask.world.businesses.find(each => each.id === account.ownerId);
    return business && show(business);
  };
}
