/** Words about Graph itself: limits, faults that pass, answers that are no answers. */
import type {Rule} from './rule.ts';

export const serviceWording: readonly Rule[] = [
  {
    because: 'Graph counts requests and refuses more for a while',
    says: /rate.?limit|request limit|too many (?:calls|requests|messages)|limit reached|throttl|calls to this api have exceeded|exceeded the rate/i,
    unless: /spam|regist|authorization code/i,
    speaksFor: {rate_limit: 60},
  },
  {
    because: 'a limit that Graph calls lasting, with a subcode of its own, is a block and no quota',
    codes: [4, 9, 17, 32],
    holds: ({reading}) => reading.isTransient === false && reading.subcode !== null,
    speaksFor: {account_restricted: 150, rate_limit: 20},
  },
  {
    because: 'a sentence for the person about a fault that lasts says what to change in the request',
    codes: [1],
    holds: ({reading}) => reading.isTransient === false && reading.userMessage !== null,
    unless: /again later|temporar|unexpected|unknown error[^\n]{0,40}try/i,
    speaksFor: {payload_invalid: 80},
  },
  {
    because: 'Graph says that the fault passes',
    holds: ({reading}) => reading.isTransient === true && !isLimit(reading.code),
    speaksFor: {meta_transient: 60},
  },
  {
    because: 'Graph had a fault of its own, and asks to try again',
    says: /unknown error|unexpected error|something went wrong|temporarily unavailable|service unavailable|retry your request|try again later|internal (?:server )?error|system error|generic error/i,
    unless:
      /application info|error validating|generic user error|log(?:ged)? out|reduce the amount|verify token|callback|account has been|authori[sz]ation/i,
    speaksFor: {meta_transient: 40},
  },
  {
    because: 'a JSON reader that stumbles over “<” or over nothing was given a page or an empty answer',
    says: /unexpected token ['"‘]?<|invalid character '<'|expecting value: line 1|not valid json|unexpected end of (?:json|input)|jsondecodeerror|<!doctype|<html|json parse error|syntaxerror: json|premature end/i,
    speaksFor: {non_json_meta_fault: 90},
  },
  {
    because: 'a bare reason phrase of HTTP is what a server in between writes; Graph writes JSON',
    forms: ['text'],
    says: /^\W{0,3}(?:HTTP\S*\s*)?(?:5\d\d\W{0,3})?\s*(?:internal server error|service (?:temporarily )?unavailable|bad gateway|gateway time-?out)\W{0,3}$/i,
    speaksFor: {non_json_meta_fault: 60},
  },
  {
    because: 'a gateway between answered in Graph’s place',
    says: /bad gateway|gateway time-?out|upstream (?:connect|request)|cloudflare|no healthy upstream|sorry, something went wrong|facebook \| error/i,
    unless: /graphmethodexception|oauthexception/i,
    speaksFor: {non_json_meta_fault: 70},
  },
  {
    because: 'refusals that change from one to the next and end in 401 are one token running out',
    says: /(?:→|->|then|in turn)[^\n]*\b401\b/i,
    holds: ({reading}) => reading.form === 'text',
    speaksFor: {token_expired: 70, token_temporary: 30},
  },
  {
    because: 'HTTP 401 without a word of Graph’s is a token that was not accepted',
    forms: ['text'],
    holds: ({reading}) => reading.code === null && reading.httpStatus === 401,
    speaksFor: {token_expired: 5, token_garbled: 4, token_missing: 3},
  },
  {
    because: 'HTTP 403 without a word of Graph’s is a right that is missing somewhere',
    forms: ['text'],
    holds: ({reading}) => reading.code === null && reading.httpStatus === 403,
    speaksFor: {scope_missing: 5, asset_not_assigned: 4, app_blocked: 2},
  },
  {
    because: 'a 5xx without a word of Graph’s is a server’s fault, Meta’s or one in between',
    forms: ['text'],
    holds: ({reading}) => reading.code === null && (reading.httpStatus ?? 0) >= 500,
    speaksFor: {meta_transient: 5, non_json_meta_fault: 4},
  },
  {
    because: 'HTTP 404 without a word of Graph’s is an address or an id that does not exist',
    forms: ['text'],
    holds: ({reading}) => reading.code === null && reading.httpStatus === 404,
    speaksFor: {wrong_object_id: 5, wrong_host_or_method: 4},
  },
];

const isLimit = (code: number | null): boolean =>
  code !== null && [4, 17, 32, 341, 613, 80_007, 80_008, 130_429, 131_048, 131_056].includes(code);
