/** Answers of Graph that are no errors and still tell what is wrong. */
import {nothingRead, type Reading} from '../reading.ts';
import {type Fields, isRecord, numberIn, textIn} from './fields.ts';

/** @returns null for anything that is not such an answer */
export const readReport = (of: Fields): Reading | null =>
  debugToken(of) ?? health(of) ?? phoneNumber(of) ?? subscribedApps(of);

/** `debug_token` answers 200 for a dead token, with the number in `error.subcode`. */
const debugToken = (of: Fields): Reading | null => {
  if (typeof of['is_valid'] !== 'boolean') return null;
  const error = isRecord(of['error']) ? of['error'] : {};
  const message = textIn(error['message']) ?? '';
  return {
    ...nothingRead,
    form: 'debug-token',
    code: numberIn(error['code']),
    subcode: (numberIn(error['subcode']) ?? numberIn(error['error_subcode'])) || null,
    message,
    text: message,
    fields: of,
  };
};

const health = (of: Fields): Reading | null => {
  const status = isRecord(of['health_status']) ? of['health_status'] : of;
  const entities = status['entities'];
  if (!Array.isArray(entities) || !entities.some(entity => isRecord(entity) && 'can_send_message' in entity))
    return null;
  return {...nothingRead, form: 'health', fields: status};
};

/** A phone number's node, asked for with the fields that show its state. */
const phoneNumber = (of: Fields): Reading | null => {
  const asked = ['platform_type', 'code_verification_status', 'name_status', 'is_on_biz_app'];
  return asked.some(name => name in of) && !('error' in of)
    ? {...nothingRead, form: 'phone-number', fields: of}
    : null;
};

const subscribedApps = (of: Fields): Reading | null => {
  const {data} = of;
  if (!Array.isArray(data) || !data.some(app => isRecord(app) && 'whatsapp_business_api_data' in app))
    return null;
  return {...nothingRead, form: 'subscribed-apps', fields: of};
};
