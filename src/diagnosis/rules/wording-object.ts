/** Words about the object, the address and the method; the id in the message is the best hint there is. */
import {looksLike} from './object-id.ts';
import type {Evidence, Rule} from './rule.ts';

const named =
  (...looks: readonly ReturnType<typeof looksLike>[]) =>
  ({reading, facts}: Evidence): boolean =>
    reading.objectId !== null && looks.includes(looksLike(reading.objectId, facts));

/** Objects of Instagram and Threads: media, comments, replies. */
const isOfPersons = ({reading}: Evidence): boolean =>
  /^(?:IG|TH|Threads)\w*Exception$/.test(reading.type ?? '');

/** The error of a missing object puts causes side by side that have nothing in common; each rule below takes one apart. */
export const objectWording: readonly Rule[] = [
  {
    because: 'a word, a phone number or an empty value stands where an id belongs',
    holds: evidence => named('word', 'phone-number', 'empty')(evidence) && !isOfPersons(evidence),
    speaksFor: {wrong_object_id: 150},
    decides: true,
  },
  {
    because: 'a word in place of an id of Instagram’s may also be how it was made unrecognisable',
    holds: evidence => named('word', 'empty')(evidence) && isOfPersons(evidence),
    speaksFor: {wrong_object_id: 60, object_deleted: 20, object_invisible: 16, wrong_host_or_method: 12},
  },
  {
    because: 'what people post is deleted by them, and no portfolio assigns it',
    holds: evidence => named('id', 'compound')(evidence) && isOfPersons(evidence),
    speaksFor: {object_deleted: 18, object_invisible: 6, asset_not_assigned: -12, token_other_app: -5},
  },
  {
    because: 'the id is the account’s, the portfolio’s or the app’s, and the request needs another',
    holds: named('other-asset'),
    speaksFor: {wrong_object_id: 150},
    decides: true,
  },
  {
    because: 'the id is the right one, so what is missing is the right to see it',
    holds: named('right-id'),
    speaksFor: {
      asset_not_assigned: 60,
      scope_missing: 30,
      token_minted_before_grant: 20,
      wrong_object_id: -20,
    },
  },
  {
    because: 'such a short number is no id of WhatsApp’s: a placeholder, or something that is gone',
    holds: named('short-number'),
    speaksFor: {wrong_object_id: 12, object_deleted: 11},
  },
  {
    because:
      '“me” is whoever the token belongs to: a token that is nobody’s for this product, or an empty variable',
    holds: ({reading}) => reading.objectId === 'me',
    speaksFor: {wrong_object_id: 12, token_wrong_kind: 8, object_invisible: 6},
  },
  {
    because: 'the id was masked by whoever reported it',
    holds: named('masked'),
    speaksFor: {wrong_object_id: 25, asset_not_assigned: 10, scope_missing: 5},
  },
  {
    because: 'an id of the right length is one that was not assigned, or another asset’s',
    holds: named('id'),
    speaksFor: {asset_not_assigned: 14, wrong_object_id: 8, token_other_app: 6, scope_missing: 4},
  },
  {
    because: 'an object made of two ids is a post or a comment: gone, or another’s',
    holds: named('compound'),
    speaksFor: {object_deleted: 20, object_invisible: 15, wrong_object_id: 8},
  },
  {
    because: 'without “due to missing permissions” the object is just not there, or not yet everywhere',
    says: /object with id \S{1,40} does not exist\W{0,4}$/i,
    speaksFor: {meta_transient: 8, object_deleted: 7},
  },
  {
    because: 'Graph says that the object is not there, and gives no id to judge by',
    says: /object does not exist|does not exist or (?:does not|has been)|has been (?:deleted|removed)(?! from)|no longer exists/i,
    unless:
      /template|application has been|object with id|(?:authorization|verification|this|your) code|permission is either|\(#33\)/i,
    speaksFor: {object_deleted: 40, object_invisible: 30, wrong_object_id: 20},
  },
  {
    because: 'Graph’s sentence on a missing object, without the id: every cause of 100/33 is left',
    says: /cannot be loaded due to missing permissions?, or does not support this operation/i,
    holds: ({reading}) => reading.objectId === null && reading.code === null,
    speaksFor: {wrong_object_id: 12, asset_not_assigned: 8, object_deleted: 5, scope_missing: 3},
  },
  {
    because: 'Graph refuses the request for an object it does not name',
    says: /unsupported (?:get|post|delete|put) request\b/i,
    unless: /object with id/i,
    speaksFor: {wrong_object_id: 36, object_invisible: 28, token_wrong_kind: 14, token_missing: 12},
  },
  {
    because: 'the subcode says that the object is not there, whatever is not named',
    says: /unsupported (?:get|post|delete|put) request\b/i,
    unless: /object with id/i,
    holds: ({reading}) => reading.subcode === 33,
    speaksFor: {object_deleted: 16, token_missing: -12},
  },
  {
    because:
      'this edge is a WhatsApp account’s or number’s, so the id is of something else: the node’s type says of what',
    says: /nonexisting field \((?:message_templates|phone_numbers|subscribed_apps|assigned_users|messages|flows|(?:owned|client)_whatsapp_business_accounts|display_phone_number|verified_name|(?:conversation_|template_|pricing_|call_)?analytics)\)/i,
    speaksFor: {wrong_object_id: 100},
  },
  {
    because: 'a portfolio and an app have hardly anything that is asked for by its id',
    says: /nonexisting field \([^)]{0,80}\) on node type \((?:Business|Application|SystemUser)\)/i,
    speaksFor: {wrong_object_id: 60},
  },
  {
    because:
      'only a person has Pages and advertising accounts, only a system user a client’s portfolio: “me” is another, by the token that was sent',
    says: /nonexisting field \((?:accounts|adaccounts|businesses|permissions)\)(?! on node type \(User)|nonexisting field \(client_business_id\)/i,
    speaksFor: {token_wrong_kind: 150},
  },
  {
    because: 'an empty variable stands where the name of a field belongs',
    says: /nonexisting field \((?:undefined|null|none|nan|)\)/i,
    speaksFor: {payload_invalid: 60},
  },
  {
    because: 'the node is WhatsApp’s own, so it is the field that does not exist',
    says: /nonexisting field \([^)]{0,80}\) on node type \(WhatsApp\w*\)/i,
    speaksFor: {payload_invalid: 45},
  },
  {
    because:
      'a type has not what was asked for: the id is another’s, the field was taken away, or it is misspelled',
    says: /nonexisting field/i,
    speaksFor: {wrong_object_id: 40, endpoint_withdrawn: 32, payload_invalid: 30, api_version: 15},
  },
  {
    because: 'a parameter holds an id of another kind',
    says: /(?:is not|not) a valid[^.\n]{0,40}\bid\b|invalid[^.\n]{0,20}\b(?:user|page|object|account|business|number|node) ?id\b|param(?:eter)? [\w[]*id\W{0,3} must be a (?:numeric|valid)|global (?:user )?ids?\b|must be a valid[^.\n]{0,24}\bid\b|aliases you requested do not exist|empty identifier|invalid fbid|cannot query users by their username|invalid id\b|wrong (?:phone number|waba|business account) id/i,
    speaksFor: {wrong_object_id: 100},
  },
  {
    because: 'a Page knows people by ids of its own: another Page’s or app’s token does not find them',
    says: /no matching user found|cannot send messages? to this (?:id|user)/i,
    speaksFor: {wrong_object_id: 60, token_other_app: 45},
  },
  {
    because:
      'an app can be subscribed to a WhatsApp account only: the id is a portfolio’s, or not this token’s',
    says: /app subscription to waba failed|subscri\w+ (?:the )?(?:app|waba)[^.\n]{0,30}failed/i,
    speaksFor: {wrong_object_id: 30, asset_not_assigned: 28, scope_missing: 20},
  },
  {
    because: 'Graph took the version, or what stands in its place, for part of the path',
    says: /unknown path components/i,
    speaksFor: {api_version: 60, wrong_host_or_method: 30, wrong_object_id: 10},
  },
  {
    because:
      'Graph quotes the path from where it does not know on: an edge that there is nowhere, by itself, means that version and object were found',
    says: /[Uu]nknown path components: \\?\/(?!(?:me|messages|media|feed|accounts|phone_numbers|message_templates|subscribed_apps)\b)[a-z_]+(?![\w/{.-])/,
    speaksFor: {wrong_host_or_method: 60},
  },
  {
    because: 'an id stands where an edge belongs',
    says: /unknown path components: \\?\/\d{6,}/i,
    speaksFor: {wrong_object_id: 90},
  },
  {
    because: 'the version was retired, or does not exist',
    says: /(?:deprecated|unsupported|invalid|retired|old|unknown) (?:api |graph api )?version|version (?:v?\d+(?:\.\d+)?)? ?(?:is|was|has been) (?:deprecated|retired|no longer|not)|requires version v?\d/i,
    speaksFor: {api_version: 80, endpoint_withdrawn: 15},
  },
  {
    because: 'the endpoint or field was withdrawn',
    says: /(?:is|are|was|has been|were) (?:deprecated|removed(?! from)|withdrawn|sunset|discontinued|no longer (?:available|supported))|deprecated (?:for|in|as of|metric)|no longer supported|endpoint (?:has been )?(?:removed|retired)/i,
    unless: /version (?:is|was|has been) deprecated|parameter is no longer|permission is either/i,
    speaksFor: {endpoint_withdrawn: 60, api_version: 15, product_retired: 15},
  },
  {
    because: 'Instagram’s exchange of tokens words a secret that is not the app’s as a wrong method',
    says: /unsupported request - method type/i,
    holds: ({reading}) => /^IG/.test(reading.type ?? ''),
    unless: /refresh_access_token/i,
    speaksFor: {app_id_secret_mismatch: 25},
  },
  {
    because: 'the same where a token is refreshed: it ran out, or its product is gone',
    says: /refresh_access_token[^\n]{0,400}unsupported request - method type/i,
    speaksFor: {token_expired: 65, product_retired: 65, token_wrong_family: -40},
  },
  {
    because: 'these types were those of Instagram’s first interface, which is gone with its address',
    says: /\b(?:OAuthAccessTokenException|OAuthPermissionsException|OAuthParameterException|APINotAllowedError|APINotFoundError)\b/,
    speaksFor: {product_retired: 60, wrong_host_or_method: 50},
  },
  {
    because: 'an empty variable stands in the address',
    says: /graph\.facebook\.com\/(?:v[\d.]+\/)?(?:none|undefined|null|nan)\b|graph\.facebook\.com\/(?:v[\d.]+)?\/\//i,
    speaksFor: {wrong_object_id: 120},
  },
  {
    because: 'the address does not take this method, or lost part of its path or its token',
    says: /unsupported request - method type|method type: (?:get|post|delete)\b|method (?:type )?(?:is )?not (?:allowed|supported)|unsupported method|unknown method/i,
    speaksFor: {wrong_host_or_method: 60, token_missing: 20, app_dev_mode: 12},
  },
];
