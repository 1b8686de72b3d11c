/** Says what a cleaned text is: a token, or which of the many other things that lie beside it on Meta's pages. */
import {tokensIn} from './extract.ts';

/** Something that is no access token. */
export type WrongKind =
  /** 32 hex digits: an app secret, or a client token, which looks the same. */
  | 'app-secret'
  /** `APPID|` and 32 hex digits: app id with app secret or client token. */
  | 'app-pair'
  /** `APPID|` and anything else: an app access token. */
  | 'app-token'
  /** 14 to 17 digits: of a phone number, a WhatsApp account, an app, a portfolio. */
  | 'id'
  | 'phone-number'
  | 'pin'
  | 'number'
  | 'verify-token'
  | 'instagram'
  | 'threads'
  | 'jwt'
  | 'masked'
  | 'placeholder'
  | 'private-key'
  /** The id of a message: `wamid.…`. */
  | 'message-id'
  /** A key or id of another company, known by its form: it is not sent to Meta. */
  | 'other-service'
  | 'several-tokens'
  | 'json'
  | 'command'
  | 'url'
  | 'text'
  | 'too-short'
  | 'too-long';

export type Thing =
  /** Begins like a Graph token; `truncated`: too short for one, or exactly as long as a common limit. */
  | {readonly kind: 'token'; readonly truncated: boolean}
  /** Not the usual shape, but a header can carry it. */
  | {readonly kind: 'odd-token'}
  | {readonly kind: 'empty'}
  | {readonly kind: 'binary'}
  /** `position` counts from 1. */
  | {readonly kind: 'unsendable'; readonly character: string; readonly position: number}
  | {readonly kind: 'wrong'; readonly what: WrongKind};

/** Longer than any token, and than servers take in a header. */
const longest = 4_096;
/** `EAA` and 80 more (observed; Meta promises no form). */
const shortest = 83;
/** Where fields and terminals cut: a token of exactly this length may have been longer. */
const cuts: ReadonlySet<number> = new Set([1_023, 1_024, 2_047, 2_048, 4_095, 4_096]);

/** In this order: the first that fits names it. Matched against at most {@link longest} characters. */
const forms: readonly (readonly [WrongKind, RegExp])[] = [
  ['private-key', /^-----BEGIN /],
  ['verify-token', /^(?!EAA)[\w.-]{0,60}verify[\w.-]{0,60}$/i],
  ['masked', /^(?:EA|IG)[A-Za-z0-9_-]*(?:\*|•|●|·|…|\.{3})/],
  ['masked', /^[*•●·.…]{3,}[A-Za-z0-9]{0,8}$/],
  ['placeholder', /^(?:<[\s\S]*>|\{\{?[^{}]*\}?\}|\[[^\][]*\]|\$\{?\(?[A-Za-z_][\w:.]*\)?\}?|%\w+%)$/],
  ['placeholder', /^(?:process\.env|os\.environ|getenv|env\(|ENV\[)/],
  [
    'placeholder',
    /^(?:your|my|the|insert|paste|put|enter|replace|add|change)[\s_-]*(?:[A-Za-z0-9]+[\s_-]+)*(?:token|here|me|key|this)\b/i,
  ],
  [
    'placeholder',
    /^(?:none|null|undefined|nil|todo|tbd|xxx+|changeme|example|token|access[\s_-]?token|[A-Z]+(?:[_ ][A-Z]+)+)$/,
  ],
  // `EAAxxxxxxxx`, as guides have it.
  ['placeholder', /^EAA[A-Za-z]{0,2}([A-Za-z0-9])\1{4,70}$/],
  ['app-secret', /^[0-9a-f]{32}$/i],
  ['app-pair', /^\d{5,20}\|[0-9a-f]{32}$/i],
  ['threads', /^TH(?:\||AA)[\w|-]*$/],
  ['instagram', /^IG(?:AA|Q|QV)[\w-]*$/],
  ['app-token', /^\d{5,20}\|[\w-]+$/],
  ['jwt', /^eyJ[\w-]*\.[\w-]+(?:\.[\w-]*)*$/],
  [
    'other-service',
    /^(?:ghp_|gho_|ghs_|github_pat_|glpat-|sk-|sk_live_|sk_test_|pk_live_|xox[abp]-|AKIA|ASIA|AIza|SG\.|npm_|hf_|shpat_)[\w.-]{8,}$/,
  ],
  ['other-service', /^\d{8,10}:[\w-]{35}$/],
  // Twilio's ids and keys; a UUID.
  ['other-service', /^[A-Z]{2}[0-9a-f]{32}$/],
  ['other-service', /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i],
  ['message-id', /^wamid\.[\w+/=-]+$/],
  ['json', /^[{[][\s\S]*[}\]]$/],
  ['command', /^(?:\$\s+)?(?:curl|wget|http|npm|npx|export|set|python3?|node)\s/],
  ['url', /^https?:\/\//i],
];

/** Digits as people write them, with what they put between. */
const digitForms: readonly (readonly [WrongKind, RegExp])[] = [
  ['phone-number', /^(?:\+|00)\d{5,18}$/],
  ['pin', /^\d{6}$/],
  ['id', /^\d{14,17}$/],
  ['phone-number', /^\d{8,13}$/],
  ['number', /^\d+$/],
];

/** @param text a text as `clean` gives it back. Never throws. */
export const recognise = (text: string): Thing => {
  if (text.trim() === '') return {kind: 'empty'};
  if (/[\u0000-\u0008\u000E-\u001F\u007F\uFFFD]/.test(text)) return {kind: 'binary'};
  const named = wrongForm(text);
  if (named !== undefined) return {kind: 'wrong', what: named};
  const foreign = /[^\u0009-\u000D\u0020-\u007E]/u.exec(text);
  if (foreign !== null) return {kind: 'unsendable', character: foreign[0], position: foreign.index + 1};
  if (text.length > longest) return {kind: 'wrong', what: 'too-long'};
  if (/\s/.test(text)) return {kind: 'wrong', what: 'text'};
  if (/^EAA[A-Za-z0-9_-]*$/.test(text)) {
    return {kind: 'token', truncated: text.length < shortest || cuts.has(text.length)};
  }
  return text.length < 16 ? {kind: 'wrong', what: 'too-short'} : {kind: 'odd-token'};
};

const wrongForm = (text: string): WrongKind | undefined => {
  if (tokensIn(text).length > 1) return 'several-tokens';
  if (text.length > longest) return undefined;
  const digits = text.replace(/[\s().-]/g, '');
  const number = digitForms.find(([, form]) => form.test(digits))?.[0];
  return number ?? forms.find(([, form]) => form.test(text))?.[0];
};

/** Whether a text that was given where something else was asked is a token all the same, or the beginning of one. */
export const hasTokenLook = (text: string): boolean =>
  tokensIn(text).length === 1 || /^\s*["']?EAA[\w-]{17,}/.test(text);
