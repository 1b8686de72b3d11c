/** Words about the token itself: its form, its life, its owner, its app. */
import type {Rule} from './rule.ts';

export const tokenWording: readonly Rule[] = [
  {
    because: 'Graph dates the end of a token in this sentence, and in no other',
    says: /session (?:key )?has expired|(?:access )?token (?:provided )?(?:has |is |was )?(?:already )?expired|expired access token/i,
    unless: /verification code|authorization code/i,
    speaksFor: {token_expired: 100, token_temporary: 20},
    decides: true,
  },
  {
    because: 'the same in the language of the account or of the program that tells of it',
    says: /(?:token|jeton|sesi[oó]n|sess[ãa]o)\b[^.\n]{0,30}(?:caduc|venci|venceu|expir(?:ó|ou|é|ad[oa])|scadut|abgelaufen|kedaluwarsa)|过期|истек/i,
    unless: /c[oó]digo|expired/i,
    speaksFor: {token_expired: 100, token_temporary: 20},
  },
  {
    because: 'a changed password or a reset by Meta ends the session that the token came from',
    says: /session (?:has been |was )?invalidated|changed (?:the|their|your) password|does not match current stored session|changed the session for security|(?:cambi|alter|mud|trocou|modifi)\w*[^.\n]{0,20}(?:contrase[ñn]a|senha|password)|chang\w*[^.\n]{0,8}mot de passe/i,
    speaksFor: {session_invalid: 100},
    decides: true,
  },
  {
    because: 'the person logged out, and the token was bound to that session',
    says: /session is invalid|user logged out|logged out of facebook|session key (?:is )?invalid/i,
    speaksFor: {session_invalid: 100, token_expired: 15},
  },
  {
    because: 'Graph could not take the string apart: it is not a whole token, or another product’s',
    says: /cannot parse access token|malformed access token|could not be decrypted|failed to decrypt|invalid oauth access token data|block size|bad signature|postcard/i,
    speaksFor: {token_garbled: 100, token_wrong_family: 35, token_missing: 10},
  },
  {
    because: 'a header that Node or the HTTP library refuses holds a line break or another stray character',
    says: /invalid character in header|invalid header value|header content contains invalid|illegal header value|err_invalid_char|not a valid http header/i,
    speaksFor: {token_garbled: 100},
    decides: true,
  },
  {
    because:
      'a doubled or missing “Bearer” is refused as an authentication error, before the token is looked at',
    codes: [190],
    says: /authentication error/i,
    speaksFor: {token_garbled: 100, token_missing: 30},
  },
  {
    because: 'the signature is made with the app’s secret: id and secret do not belong together',
    says: /access token signature/i,
    speaksFor: {app_id_secret_mismatch: 100, token_garbled: 40, token_other_app: 20},
  },
  {
    because: 'Graph refuses the token and gives no reason',
    holds: ({reading}) => [null, 190].includes(reading.code),
    says: /invalid oauth (?:2\.0 )?access token\.?(?:$|["'},)\n]| \(|\s*\[)|error processing access token/im,
    unless: /signature|parse|data/i,
    speaksFor: {token_garbled: 12, token_dead_unspecified: 10, token_wrong_family: 7, token_expired: -4},
  },
  {
    because: 'no token came along at all',
    says: /(?<!\b(?:page|user|app) )access token is required to request|active access token must be used|must have a valid access_token|missing access token|no access token|without (?:an )?access token/i,
    speaksFor: {token_missing: 100, token_garbled: 10},
  },
  {
    because: '“me” is nobody for an app’s own token, which therefore counts as none',
    says: /active access token must be used to query/i,
    speaksFor: {token_wrong_kind: 110},
  },
  {
    because:
      'under this code it is the app of the token that Graph does not find: a token of Instagram Login or Threads has none',
    codes: [190],
    says: /cannot get application info/i,
    speaksFor: {token_wrong_family: 130, token_wrong_kind: 40},
  },
  {
    because: 'this text comes where no usable token reached Graph: no “Bearer”, a blank, a placeholder',
    says: /provide valid app id/i,
    speaksFor: {token_missing: 100, token_garbled: 90, token_wrong_kind: 10},
  },
  {
    because: 'Graph tells which app the token belongs to',
    says: /does not belong to application|input_token did not match|did not match the viewing app|token (?:belongs to|is for|was issued for) (?:a )?(?:different|another) app/i,
    speaksFor: {token_other_app: 100},
    decides: true,
  },
  {
    because: 'the token that asks must be the app’s own, or a developer’s of it',
    says: /must provide an app access token|requires an app access token|app access token (?:is )?required/i,
    speaksFor: {token_wrong_kind: 100, token_other_app: 20},
  },
  {
    because: 'the request takes another kind of token than the one sent',
    says: /(?:must be called|required?s?|needs?|only be called|supported|only works?)[^.\n]{0,40}\b(?:page|user|system user|business|app)\b[^.\n]{0,10}access[ _]token|(?:page|user) access token is required|invalid access token type|unsupported access token type|requires a page token/i,
    unless: /must provide an app access token|extended permission/i,
    speaksFor: {token_wrong_kind: 100, scope_missing: 10},
  },
  {
    because: 'a token of no person (user 0) is one of Instagram Login or of an app',
    says: /cannot call api for app[^\n]{0,80}\(user 0\)|on behalf of user 0\b/i,
    speaksFor: {token_wrong_family: 60, token_wrong_kind: 20},
  },
  {
    because: 'app and person do not go together: the app is unpublished, or the token is of the wrong kind',
    says: /cannot call api (?:for app|on behalf)/i,
    speaksFor: {app_dev_mode: 40, token_wrong_kind: 35, token_wrong_family: 25},
  },
  {
    because: 'tokens of Instagram Login, of Threads and sign-in tokens begin otherwise than Graph’s',
    says: /\bIGAA|\bTHAA|\bTH\||\bid[_ ]token|\bJWT\b|graph\.instagram\.com|threads (?:api )?token|instagram login token/i,
    speaksFor: {token_wrong_family: 90},
  },
  {
    because: 'the person took the app’s access away',
    says: /user (?:\d+ )?has not\s+authorized application|has not installed the app|has not authorized the application \d|removed the app|app not installed/i,
    speaksFor: {app_removed_by_user: 100, scope_missing: 5},
  },
  {
    because: 'the account behind the token must pass a check of Meta’s first',
    says: /not a confirmed user|cannot access the app till you log in|log in to www\.facebook\.com|security check is required|checkpoint|identity confirmation|complete (?:page publishing )?authorization|confirm your identity/i,
    speaksFor: {user_checkpoint: 100},
    decides: true,
  },
  {
    because:
      'the role on the page is gone, or two-factor authentication is demanded; a changed password looks alike',
    says: /in order to impersonate it|removed from (?:the |this |your )?(?:business|portfolio)|two[- ]factor auth|must be an administrator, editor/i,
    speaksFor: {role_lost_or_2fa: 100, session_invalid: 60},
  },
  {
    // Other things last 90 days too: what may be looked up, what may be scheduled.
    because: 'data access ends when the person does not use the app for 90 days',
    says: /data access (?:has )?expired|(?:\bapp\b|data access|engaged|active|re-?authori[sz]e)[^\n]{0,60}\b90[ -]days?\b|\b90[ -]days?\b[^\n]{0,60}(?:\bapp\b|data access|inactiv|engaged|re-?authori[sz]e)/i,
    speaksFor: {data_access_90_days: 100},
  },
  {
    because: 'the inspected token is dead, and Graph does not say why',
    says: /token (?:is|was) (?:not valid|no longer valid|invalid|revoked)|unable to authenticate the app user|invalidated explicitly/i,
    speaksFor: {token_dead_unspecified: 40, token_expired: 25, token_garbled: 20},
  },
  {
    because: 'a token with an end set is not the lasting one of a system user',
    says: /token expiration was not set to \W?never|temporary (?:access )?token|expires? (?:with)?(?:in|after) (?:1|24) ?h/i,
    speaksFor: {token_temporary: 100, token_expired: 20},
  },
  {
    because: 'the id and the secret of the app are not accepted together',
    says: /error validating (?:application|client secret)|cannot get application info|invalid (?:application|client) (?:id|secret)|invalid client_id|invalid app id\b|incorrect client secret|missing client_id|no app(?:lication)? (?:id|data) was (?:provided|given)|getting data for (?:an|the) application|parameter app_id is required|invalid platform app|client secret is (?:invalid|incorrect)/i,
    unless: /has been deleted/i,
    speaksFor: {app_id_secret_mismatch: 100, app_deleted: 10},
  },
  {
    because: 'the app of the token does not exist any more',
    says: /application has been deleted|app (?:has been|was) deleted/i,
    speaksFor: {app_deleted: 100},
    decides: true,
  },
  {
    because: 'an authorization code is good once, soon, and for one redirect address',
    says: /authorization code|verification code\. please make sure|invalid verification code|redirect[_ ]uri|not (?:permitted|allowed) by the app|isn.t included in the app.s domains|code has been used|matching code was not found|code (?:has |a )?expir(?:ed|é)/i,
    unless: /verify code error|phone|sms|register/i,
    speaksFor: {code_exchange: 100},
    decides: true,
  },
  {
    because: 'the app demands the proof, and none came',
    says: /require[sd]?(?: either)?(?: an?)? app ?secret[_ ]proof|appsecret_proof (?:argument )?(?:is )?(?:required|missing)|appsecret_proof and an appsecret_time argument/i,
    speaksFor: {appsecret_proof_required: 100},
    decides: true,
  },
  {
    because: 'the proof was made from another token or secret',
    says: /invalid appsecret_proof|appsecret_proof[^\n]{0,40}(?:invalid|wrong|incorrect|expired)/i,
    speaksFor: {appsecret_proof_invalid: 100},
    decides: true,
  },
  {
    because: 'a token of an app keeps working only as long as its product: this exception is Account Kit’s',
    holds: ({reading}) => /EMApiException/.test(`${reading.type} ${reading.text}`),
    speaksFor: {product_retired: 150},
  },
];
