/** Which of Meta's screens mends which cause, with the ids filled in that are known. Forms as Meta uses them in 2026. */
import type {Facts} from './diagnosis.ts';
import type {Kind} from './kinds.ts';

const business = 'https://business.facebook.com';
const developers = 'https://developers.facebook.com';

/** An id of Meta's: anything else is left out of an address. */
const isId = (id: string | undefined): id is string => id !== undefined && /^\d{5,20}$/.test(id);

const withIds = (address: string, ids: Readonly<Record<string, string | undefined>>): string => {
  const query = Object.entries(ids).flatMap(([name, id]) => (isId(id) ? [`${name}=${id}`] : []));
  return query.length === 0 ? address : `${address}?${query.join('&')}`;
};

const ofApp = (path: string, {appId, businessId}: Facts): string =>
  isId(appId)
    ? withIds(`${developers}/apps/${appId}/${path}`, {business_id: businessId})
    : `${developers}/apps`;

const screens = {
  systemUsers: ({businessId, systemUserId}) =>
    withIds(`${business}/latest/settings/system_users`, {
      business_id: businessId,
      selected_user_id: systemUserId,
    }),
  whatsappAccounts: ({businessId}) =>
    withIds(`${business}/latest/settings/whatsapp_account`, {business_id: businessId}),
  security: ({businessId}) =>
    withIds(`${business}/latest/settings/security_center`, {business_id: businessId}),
  billing: ({businessId}) => withIds(`${business}/latest/billing_hub/accounts`, {business_id: businessId}),
  supportHome: () => `${business}/business-support-home`,
  manager: ({businessId}) => withIds(`${business}/latest/whatsapp_manager/`, {business_id: businessId}),
  numbers: ({businessId, wabaId}) =>
    withIds(`${business}/latest/whatsapp_manager/phone_numbers`, {business_id: businessId, asset_id: wabaId}),
  templates: ({wabaId}) => withIds(`${business}/wa/manage/message-templates/`, {waba_id: wabaId}),
  debugger: () => `${developers}/tools/debug/accesstoken/`,
  apiSetup: facts => ofApp('whatsapp-business/wa-dev-console/', facts),
  webhooks: facts => ofApp('whatsapp-business/wa-settings/', facts),
  dashboard: facts => ofApp('dashboard/', facts),
  basic: facts => ofApp('settings/basic/', facts),
  advanced: facts => ofApp('settings/advanced/', facts),
  appReview: facts => ofApp('app-review/permissions/', facts),
  appRoles: facts => ofApp('roles/roles/', facts),
  status: () => 'https://metastatus.com/whatsapp-business-api',
  directSupport: () => `${business}/direct-support`,
  changelog: () => `${developers}/docs/graph-api/changelog`,
  messages: () => `${developers}/docs/whatsapp/cloud-api/reference/messages`,
  facebook: () => 'https://www.facebook.com/',
} satisfies Readonly<Record<string, (facts: Facts) => string>>;

type ScreenName = keyof typeof screens;

const token: readonly ScreenName[] = ['systemUsers', 'debugger'];
const assets: readonly ScreenName[] = ['systemUsers', 'whatsappAccounts'];

const screensOf: Readonly<Record<Kind, readonly ScreenName[]>> = {
  account_restricted: ['supportHome'],
  advanced_access_missing: ['appReview'],
  api_version: ['changelog'],
  app_blocked: ['dashboard', 'supportHome'],
  app_deleted: ['dashboard', 'systemUsers'],
  app_dev_mode: ['dashboard', 'appRoles'],
  app_id_secret_mismatch: ['basic'],
  app_inactive: ['dashboard'],
  app_not_subscribed: ['webhooks'],
  app_removed_by_user: token,
  appsecret_proof_invalid: ['basic', 'debugger'],
  appsecret_proof_required: ['advanced'],
  asset_not_assigned: assets,
  asset_partial_control: assets,
  business_unverified: ['security'],
  call_permission_missing: ['numbers'],
  code_exchange: ['basic'],
  coexistence_number: ['numbers'],
  country_restriction: ['apiSetup', 'security'],
  data_access_90_days: token,
  display_name_unapproved: ['numbers'],
  duplicate_post: [],
  ecosystem_limit: ['manager'],
  endpoint_withdrawn: ['changelog'],
  flow_not_connected: ['manager'],
  foreign_api: [],
  health_status_blocker: ['manager', 'supportHome'],
  media_problem: ['messages'],
  meta_transient: ['status', 'directSupport'],
  non_json_meta_fault: ['status'],
  number_not_registered: ['numbers'],
  number_not_verified: ['numbers'],
  number_state: ['numbers'],
  object_deleted: ['manager'],
  object_invisible: assets,
  partner_holds_messaging: ['whatsappAccounts'],
  payload_invalid: ['messages'],
  payload_too_large: [],
  payment_missing: ['billing'],
  pin_mismatch: ['numbers'],
  platform_restriction: ['changelog', 'directSupport'],
  product_retired: ['changelog'],
  quality_limit: ['numbers'],
  rate_limit: ['dashboard'],
  recipient_experiment: [],
  recipient_not_allowed: ['apiSetup'],
  recipient_number_form: ['apiSetup'],
  recipient_opted_out: [],
  recipient_undeliverable: [],
  register_rate_limit: ['numbers'],
  role_lost_or_2fa: ['systemUsers', 'facebook'],
  scope_missing: token,
  session_invalid: token,
  template_missing: ['templates'],
  template_params: ['templates'],
  template_paused: ['templates'],
  template_policy: ['templates'],
  terms_not_accepted: ['manager'],
  test_number_limit: ['apiSetup'],
  token_dead_unspecified: token,
  token_expired: token,
  token_garbled: ['systemUsers'],
  token_minted_before_grant: ['systemUsers', 'debugger'],
  token_missing: [],
  token_other_app: ['debugger', 'systemUsers'],
  token_temporary: token,
  token_wrong_family: ['systemUsers'],
  token_wrong_kind: token,
  user_checkpoint: ['facebook'],
  waba_locked: ['supportHome'],
  waba_maintenance: ['status'],
  webhook_callback: ['webhooks'],
  window_closed: ['templates'],
  wrong_account_type: [],
  wrong_host_or_method: ['messages'],
  wrong_object_id: ['apiSetup'],
};

/** @returns the screens that mend a cause, the first one first; ids that are not known are left out */
export const linksOf = (kind: Kind, facts: Facts): readonly string[] =>
  screensOf[kind].map(name => screens[name](facts));
