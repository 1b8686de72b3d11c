/** The addresses of Meta's screens, with the ids filled in that are known. Forms as Meta uses them in 2026. */
import type {Facts} from './diagnosis.ts';

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
  apps: () => `${developers}/apps`,
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

export type ScreenName = keyof typeof screens;

/** @param facts ids that are not known are left out */
export const screenAddress = (name: ScreenName, facts: Facts): string => screens[name](facts);
