/** `/{phone-number-id}`. */
import {json} from '../http/answer.ts';
import type {Phone} from '../world/world.ts';
import {accountOfPhone} from './access.ts';
import {graphDate} from './dates.ts';
import {phoneHealth} from './health.ts';
import {send} from './messages.ts';
import type {Node} from './node.ts';
import {deregister, register, requestCode, setPin} from './registration.ts';

export const phoneNode: Node<Phone> = {
  type: 'WhatsAppBusinessPhoneNumber',
  defaults: ['verified_name', 'code_verification_status', 'display_phone_number', 'quality_rating', 'id'],
  fields: {
    id: phone => phone.id,
    verified_name: phone => phone.verifiedName,
    code_verification_status: phone => phone.codeVerification,
    display_phone_number: phone => phone.display,
    quality_rating: phone => phone.quality,
    quality_score: phone => ({score: phone.quality}),
    status: phone => phone.status,
    name_status: phone => phone.nameStatus,
    new_name_status: () => 'NONE',
    // That a test number reads SANDBOX is unconfirmed.
    account_mode: phone => (phone.test ? 'SANDBOX' : 'LIVE'),
    platform_type: phone => phone.platform,
    throughput: phone => ({level: phone.platform === 'CLOUD_API' ? 'STANDARD' : 'NOT_APPLICABLE'}),
    is_official_business_account: () => false,
    is_on_biz_app: () => false,
    is_pin_enabled: phone => phone.pin !== null,
    is_preverified_number: () => false,
    last_onboarded_time: phone => (phone.platform === 'CLOUD_API' ? graphDate(phone.onboardedAt) : undefined),
    messaging_limit_tier: () => 'TIER_250',
    whatsapp_business_manager_messaging_limit: () => 'TIER_250',
    health_status: (phone, ask) => phoneHealth(phone, accountOfPhone(ask, phone), ask),
    webhook_configuration: () => ({application: 'https://example.com/whatsapp/webhook'}),
    country_dial_code: phone => /^\+?(1|44|49)/.exec(phone.display)?.[1],
    conversational_automation: () => undefined,
    search_visibility: () => 'VISIBLE',
    certificate: () => undefined,
    country_code: () => undefined,
    username: () => undefined,
  },
  edges: {
    messages: {POST: send},
    register: {POST: register},
    deregister: {POST: deregister},
    request_code: {POST: requestCode},
    whatsapp_business_profile: {GET: () => json({data: [{messaging_product: 'whatsapp'}]})},
  },
  post: setPin,
};

/** The `phone_numbers` edge of an account shows more than the node does. */
export const phoneEdgeDefaults: readonly string[] = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'platform_type',
  'throughput',
  'last_onboarded_time',
  'webhook_configuration',
  'id',
];
