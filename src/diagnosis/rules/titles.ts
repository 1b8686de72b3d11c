/**
 * Meta's list of codes has a title and a sentence for each, and programs show these without the code. Where no code is
 * read they stand for it, with the causes that the code itself speaks for.
 */
import {entryOf} from './codes.ts';
import type {Weights} from './entry.ts';
import type {Rule} from './rule.ts';

/** The sentences whose own words no other rule hears. */
const titles: readonly (readonly [number, RegExp])[] = [
  [0, /(?:error|code|\b0)\W{1,4}authexception\b|unable to authenticate the app user/i],
  [1, /invalid request or possible server error/i],
  [2, /temporary due to downtime|due to being overloaded|request couldn.t be processed|field_exception/i],
  [3, /capability or permissions issue/i],
  [
    10,
    /application does not have permission|not enough permission to use|app is not permitted|(?:user has no|not have) permission (?:for this|to (?:post|manage|access))|sufficient permissions? to perform/i,
  ],
  [21, /was migrated to page/i],
  [24, /requested resource does not exist/i],
  [100, /unsupported or misspelled parameters|error parsing graph query|cannot determine the target/i],
  [9007, /media is not ready/i],
  [130429, /message throughput (?:has been )?reached/i],
  [131005, /\b(?:meta|whatsapp)\b[^\n]{0,40}\baccess denied\b/i],
  [131008, /required parameter is missing|missing a required parameter/i],
  [131009, /parameter values? (?:is|are) (?:not valid|invalid)/i],
  [131016, /service overloaded/i],
  [131021, /recipient can(?:not|.t) be (?:the )?sender|sender and recipient phone number/i],
  [131031, /verify data included in the request against/i],
  [131037, /display name approval|approved display name/i],
  [131045, /incorrect certificate|phone number registration error/i],
  [131048, /restrictions on how many messages/i],
  [131049, /chose not to deliver/i],
  [
    131063,
    /marketing templates? (?:sends? )?(?:are|is) (?:not supported|disabled) (?:on|for) (?:the )?cloud api/i,
  ],
  [131051, /message type is not (?:currently )?supported/i],
  [132000, /param(?:eter)? count mismatch|number of variable parameter/i],
  [132005, /hydrated[^.\n]{0,12} text (?:is )?too long|translated text is too long/i],
  [132012, /parameter format mismatch|variable parameter values/i],
  [132018, /template parameters have issues|issue with the parameters in/i],
  [132068, /flow is (?:in )?blocked/i],
  [132069, /flow is (?:in )?throttled/i],
  [133006, /needs to be (?:re-?)?verified before/i],
  [133010, /phone number (?:is )?not registered\b(?! (?:on|with|in) (?!the\b))/i],
  [133010, /account is not registered|does not exist in (?:the )?cloud api/i],
  [133015, /attempt(?:ing)? to register this phone number|attempting to register was/i],
  [133016, /register\W{1,3}deregister rate limit/i],
  [134100, /only marketing messages|only supports sending marketing/i],
  [134101, /template is (?:still )?syncing/i],
  [134102, /template (?:is )?unavailable/i],
  [135000, /generic user error|unknown error with your request parameters/i],
  [136024, /request code error|requested a code too many/i],
  [138000, /calling (?:apis? )?(?:is |are )?not enabled/i],
  [200, /\bpermissions? error\b/i],
  [2200, /subscription validation failed/i],
  [139002, /without specifying endpoint_uri/i],
  [139000, /blocked by integrity|integrity requirements/i],
];

/** As much as other words that name a cause, which a code's own weights are not. */
const times = (weights: Weights, factor: number): Weights =>
  Object.fromEntries(Object.entries(weights).map(([kind, weight]) => [kind, weight * factor]));

export const titleWording: readonly Rule[] = titles.map(([code, says]) => ({
  because: `Meta’s list has this for ${code}`,
  says,
  holds: ({reading}) => reading.code === null && reading.subcode === null,
  speaksFor: times(entryOf(code, null)?.speaksFor ?? {}, 8),
}));
