/** What stands in "Object with ID '…'": its shape tells what was put there. */
import type {Facts} from '../diagnosis.ts';

export type Look =
  | 'empty'
  | 'word'
  | 'me'
  | 'masked'
  | 'phone-number'
  | 'short-number'
  | 'id'
  | 'compound'
  | 'other-asset'
  | 'right-id';

/** @param facts our own ids: an id that equals one of another kind was swapped */
export const looksLike = (objectId: string, facts: Facts): Look => {
  const id = objectId.trim();
  if (id === '') return 'empty';
  if (id === 'me') return 'me';
  if (id === facts.wabaId && edgeOf(facts) === 'number') return 'other-asset';
  if (id === facts.wabaId && edgeOf(facts) === 'account') return 'right-id';
  if (id === facts.phoneId) return edgeOf(facts) === 'account' ? 'other-asset' : 'right-id';
  if ([facts.businessId, facts.appId, facts.systemUserId].includes(id)) return 'other-asset';
  if (id === facts.wabaId) return facts.phoneId === undefined ? 'right-id' : 'other-asset';
  if (
    /^(?:(?:act_)?\+?\d{0,6}[x*•…]{3,}\d{0,6}|<[^<>]{1,40}>|\[[^[\]]{1,40}\]|(?:act_)?(?:\.{3}|…))$/i.test(
      id,
    ) &&
    !id.startsWith('+')
  )
    return 'masked';
  if (/^123456789/.test(id)) return 'masked';
  if (/^\+|^(?:00)?\d{10,13}$|^\d[\d ()-]{8,18}\d$/.test(id) && !/^\d{14,}$/.test(id)) return 'phone-number';
  if (/^\d{1,9}$/.test(id)) return 'short-number';
  if (/^(?:\d{14,20}|act_\d{4,20})$/.test(id)) return 'id';
  return /^\d{5,}_\d+/.test(id) ? 'compound' : 'word';
};

/** What the request’s path wants an id of; null where it does not tell. */
const edgeOf = ({request = ''}: Facts): 'number' | 'account' | null => {
  if (/\/(?:messages|register|deregister|request_code|verify_code|whatsapp_business_profile)\b/.test(request))
    return 'number';
  return /\/(?:phone_numbers|message_templates|subscribed_apps|assigned_users)\b/.test(request)
    ? 'account'
    : null;
};
