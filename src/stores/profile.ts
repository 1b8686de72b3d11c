/** What is remembered of a stored token: facts that are no secret. The shape is also that of `list --json`. */
import {fail, ok, type Parsed} from '../core/parsed.ts';
import {type Problem, type ProblemFacts, problem} from '../core/problem.ts';

/** A name that is fit for a file and for a keychain entry. */
export type ProfileName = string & {readonly brand: 'ProfileName'};

/** Something of Meta's with an id; the name is null where it is not known. */
export interface Named {
  readonly id: string;
  readonly name: string | null;
}

export interface Profile {
  /** First 12 hex digits of the token's SHA-256. */
  readonly fingerprint: string;
  readonly kind: 'system-user' | 'user' | 'page' | 'app' | 'unknown';
  readonly expires: 'never' | 'at' | 'unknown';
  /** ISO 8601; null unless `expires` is `at`. */
  readonly expiresAt: string | null;
  /** When it was stored, ISO 8601. */
  readonly storedAt: string;
  readonly app: Named | null;
  readonly business: Named | null;
  readonly systemUser: Named | null;
  readonly waba: Named | null;
  readonly phone: ProfilePhone | null;
  readonly stored: readonly Kept[];
}

export interface ProfilePhone {
  readonly id: string;
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
}

/** A place that holds the token. */
export interface Kept {
  readonly store: string;
  /** The entry, or the absolute path of the file. */
  readonly where: string;
  /** Names of the variables in the file; empty where there are none. */
  readonly variables: readonly string[];
  /** It cannot be deleted from here, and that was said: the person deletes it there. */
  readonly named?: true;
}

/** The profile that is meant when none is named. */
export const defaultProfile = 'default' as ProfileName;

/** @returns the name, or the problem `profile/name` */
export const parseProfileName = (raw: string): Parsed<ProfileName, Problem> =>
  isName(raw) ? ok(raw) : fail(problem('profile/name', {name: raw}));

const isName = (raw: string): raw is ProfileName => /^[a-z0-9][a-z0-9._-]{0,63}$/.test(raw);

const schema = 'wa-token.profile/1';

/** Why a file holds no profile. */
export type Damage = Omit<ProblemFacts['profile/unusable'], 'path'>;

/** The file's text of a profile. */
export const printProfile = (profile: Profile): string =>
  `${JSON.stringify({schema, ...profile}, null, 2)}\n`;

/**
 * Reads the text of a profile's file.
 *
 * @returns the profile, or what is wrong with the text
 */
export function parseProfile(text: string): Parsed<Profile, Damage> {
  try {
    const fields = fieldsOf(JSON.parse(text), 'schema');
    if (fields['schema'] !== schema) return fail({why: 'other-schema', detail: schema});
    return ok(profileOf(fields));
  } catch (error) {
    // `JSON.parse` quotes the text in its message; what stands in a damaged file is nobody's business.
    return fail(
      error instanceof Unfit ? {why: 'field', detail: error.message} : {why: 'not-json', detail: ''},
    );
  }
}

/** Carries the name of the field that does not fit out of the nested readers below; never leaves this file. */
class Unfit extends Error {}

type Fields = Readonly<Record<string, unknown>>;

function profileOf(fields: Fields): Profile {
  return {
    fingerprint: text(fields, 'fingerprint', /^[0-9a-f]{12}$/),
    kind: oneOf(fields, 'kind', ['system-user', 'user', 'page', 'app', 'unknown']),
    expires: oneOf(fields, 'expires', ['never', 'at', 'unknown']),
    expiresAt: fields['expiresAt'] === null ? null : text(fields, 'expiresAt', isoDate),
    storedAt: text(fields, 'storedAt', isoDate),
    app: named(fields, 'app'),
    business: named(fields, 'business'),
    systemUser: named(fields, 'systemUser'),
    waba: named(fields, 'waba'),
    phone: phoneOf(fields['phone']),
    stored: list(fields, 'stored').map(keptOf),
  };
}

function named(fields: Fields, name: string): Named | null {
  if (fields[name] === null) return null;
  const inner = fieldsOf(fields[name], name);
  return {id: text(inner, 'id', id), name: textOrNull(inner, 'name')};
}

function phoneOf(raw: unknown): ProfilePhone | null {
  if (raw === null) return null;
  const fields = fieldsOf(raw, 'phone');
  return {
    id: text(fields, 'id', id),
    displayPhoneNumber: textOrNull(fields, 'displayPhoneNumber'),
    verifiedName: textOrNull(fields, 'verifiedName'),
  };
}

function keptOf(raw: unknown): Kept {
  const fields = fieldsOf(raw, 'stored');
  const variables = list(fields, 'variables').map(name => {
    if (typeof name !== 'string') throw new Unfit('variables');
    return name;
  });
  const named = fields['named'] === true ? {named: true as const} : {};
  return {store: text(fields, 'store', /./), where: text(fields, 'where', /./), variables, ...named};
}

const id = /^\d{1,32}$/;
const isoDate = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;

function fieldsOf(raw: unknown, name: string): Fields {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Unfit(name);
  return raw as Fields;
}

function text(fields: Fields, name: string, form: RegExp): string {
  const value = fields[name];
  if (typeof value !== 'string' || !form.test(value)) throw new Unfit(name);
  return value;
}

function textOrNull(fields: Fields, name: string): string | null {
  return fields[name] === null ? null : text(fields, name, /^/);
}

function list(fields: Fields, name: string): readonly unknown[] {
  const value = fields[name];
  if (!Array.isArray(value)) throw new Unfit(name);
  return value;
}

function oneOf<T extends string>(fields: Fields, name: string, values: readonly T[]): T {
  const found = values.find(value => value === fields[name]);
  if (found === undefined) throw new Unfit(name);
  return found;
}
