/** Graph's fields under the names that SDKs and programs give them, and values in the forms they come in. */

export type Fields = Readonly<Record<string, unknown>>;
export type FieldName =
  | 'code'
  | 'subcode'
  | 'message'
  | 'title'
  | 'type'
  | 'details'
  | 'userTitle'
  | 'userMessage'
  | 'transient'
  | 'trace'
  | 'status';

/** `error_subcode`, `errorSubCode` and `SubErrorCode` are one name. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

const names: Readonly<Record<string, FieldName>> = {
  code: 'code',
  errorcode: 'code',
  facebookerrorcode: 'code',
  fberrorcode: 'code',
  innererrorcode: 'code',
  apierrorcode: 'code',
  graphcode: 'code',
  subcode: 'subcode',
  errorsubcode: 'subcode',
  suberrorcode: 'subcode',
  apierrorsubcode: 'subcode',
  facebookerrorsubcode: 'subcode',
  innererrorsubcode: 'subcode',
  message: 'message',
  errormessage: 'message',
  errormsg: 'message',
  apierrormessage: 'message',
  facebookerrormessage: 'message',
  innererrormessage: 'message',
  errordescription: 'message',
  title: 'title',
  errortitle: 'title',
  type: 'type',
  errortype: 'type',
  apierrortype: 'type',
  facebookerrortype: 'type',
  details: 'details',
  errorusertitle: 'userTitle',
  erroruserttl: 'userTitle',
  errorusermsg: 'userMessage',
  errorusermessage: 'userMessage',
  istransient: 'transient',
  transienterror: 'transient',
  fbtraceid: 'trace',
  xfbtraceid: 'trace',
  status: 'status',
  statuscode: 'status',
  httpstatus: 'status',
  httpstatuscode: 'status',
  httpresponsecode: 'status',
  httpcode: 'status',
};

/** @returns what a field is called by Graph, or undefined for a name of somebody else's */
export const fieldNamed = (name: string): FieldName | undefined => {
  if (name.length > 40) return undefined;
  const key = plain(name);
  return Object.hasOwn(names, key) ? names[key] : undefined;
};

/** A code comes as a number, as text, or with a `#`; anything else is none. */
export const numberIn = (value: unknown): number | null => {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 0 ? value : null;
  if (typeof value !== 'string') return null;
  const digits = /^\s*\(?#?(\d{1,9})\)?\s*$/.exec(value)?.[1];
  return digits === undefined ? null : Number(digits);
};

export const textIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

/** Texts "true" and "false" come from logs; null where nothing is said. */
export const truthIn = (value: unknown): boolean | null => {
  if (typeof value === 'boolean') return value;
  if (value === 'true' || value === 'True') return true;
  return value === 'false' || value === 'False' ? false : null;
};

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads a property of an object of unknown making: a getter that throws counts as absent. */
export const propertyOf = (of: object, name: string): unknown => {
  try {
    return Reflect.get(of, name);
  } catch {
    return undefined;
  }
};
