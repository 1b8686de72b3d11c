/** The one redactor: stands before every output and before everything that leaves the Graph client in a failure. */
import type {Secret} from '../core/secret.ts';

const dots = '••••';
/** Shorter texts are no secrets Graph would take, and hiding them would blot out ordinary words. */
const shortest = 8;

/** What gives a secret away by its surroundings, or by its own shape. */
const shapes: readonly (readonly [RegExp, string])[] = [
  // Graph repeats the whole token here, whatever was sent as one.
  [/(Malformed access token)[\s:]+[^"\\<>]+/gi, `$1 ${dots}`],
  [
    /((?:access|input|revoke|fb_exchange)_token|client_secret|appsecret_proof)(=|%3D)[^&\s"'\\<>]+/gi,
    `$1$2${dots}`,
  ],
  [/("(?:access_token|client_secret|appsecret_proof)"\s*:\s*")[^"]*/gi, `$1${dots}`],
  // A page's address holds the token of the caller.
  [/("(?:next|previous)"\s*:\s*")https?:[^"]*/gi, `$1${dots}`],
  [/\b(Bearer|OAuth)\s+(?!")[A-Za-z0-9\-_.|%~+/]{16,}=*/g, `$1 ${dots}`],
  // In the middle of a word these letters are mostly a message id's: there only the length of a token tells.
  [/(?<![\w-])(?:EAA|IGAA)[\w-]{16,}|(?:EAA|IGAA)[\w-]{80,}/g, dots],
  [/\bTH(?:\||%7C)\d+(?:\||%7C)\S+/gi, dots],
  [/\b\d{10,20}(?:\||%7C)[A-Za-z0-9_-]{16,}/gi, dots],
];

/** A number with + or of 8 to 13 digits is a person's; ids of 14 to 17 digits stay whole. */
const phone = /(?<![\w.:/+-])(?:\+\d[\d\s().-]{5,18}\d|\d{8,13})(?![\w:]|\.\d|-\d)/g;

/**
 * @param secrets the secrets known by now; read anew at each call
 * @returns a function that puts dots in place of these, of anything shaped like a token, and of what stands where
 *   a token stands (`access_token=…`, `paging.next`, "Malformed access token …")
 */
export const createRedactor =
  (secrets: () => readonly Secret[]): ((text: string) => string) =>
  text => {
    let shown = text;
    for (const form of secrets().flatMap(formsOf)) shown = shown.replaceAll(form, dots);
    for (const [shape, instead] of shapes) shown = shown.replace(shape, instead);
    return shown;
  };

/** Shortens phone numbers in a message for people: +1 631-555-0142 becomes +1•••142. Not for JSON. */
export const shortenPhones = (message: string): string =>
  message.replace(phone, found => {
    const digits = found.replace(/\D/g, '');
    if (digits.length < 7) return found;
    return `${found.startsWith('+') ? '+' : ''}${digits.slice(0, 2)}•••${digits.slice(-3)}`;
  });

/** A value of JSON with each text in it redacted; addresses of pages lose their query, tokens their value. */
export const redactValue = (value: unknown, redact: (text: string) => string): unknown => {
  if (typeof value === 'string') return redact(value);
  if (Array.isArray(value)) return value.map(item => redactValue(item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [
      redact(key),
      /^(access_token|next|previous|client_secret)$/.test(key) && typeof item === 'string'
        ? dots
        : redactValue(item, redact),
    ]),
  );
};

/** As it is, as it stands in an address, and as it stands inside JSON. */
export const formsOf = (secret: Secret): readonly string[] => {
  const value = secret.open();
  if (value.trim().length < shortest) return [];
  const forms = [
    value,
    value.trim(),
    JSON.stringify(value).slice(1, -1),
    inQuery(value),
    inQuery(value).replaceAll('+', '%20'),
  ];
  return [...new Set(forms)].sort((a, b) => b.length - a.length);
};

const inQuery = (value: string): string => new URLSearchParams({v: value}).toString().slice(2);
