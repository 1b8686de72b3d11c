/** The flags as typed values: read once, checked once. A value that makes no sense is a usage error. */

import type {ToolId} from '../stores/command/table.ts';
import type {FlagValues, Invocation} from './arguments.ts';
import type {FlagName} from './flags.ts';
import {readStores, type StoreName} from './store-settings.ts';
import {UsageError} from './usage.ts';

export const journeys = ['first', 'migrate', 'replace', 'healthy', 'unknown'] as const;
export type Journey = (typeof journeys)[number];

export const pendingWishes = ['use', 'discard'] as const;

export interface Settings {
  readonly profile: string;
  readonly envFile: string;
  /** Null: the question of where to store is asked. */
  readonly stores: readonly StoreName[] | null;
  /** The place in a secret store, where one was named. */
  readonly storePlaces: Readonly<Partial<Record<ToolId, string>>>;
  /** The words of `--store-command`. */
  readonly storeCommand: readonly string[] | null;
  readonly names: string | null;
  readonly tokenVar: string | null;
  readonly tokenStdin: boolean;
  readonly tokenFile: string | null;
  readonly appSecretStdin: boolean;
  readonly appSecretFile: string | null;
  readonly keepAppSecret: boolean;
  /** The token that is replaced is revoked; without questions only together with `yes`. */
  readonly revokeOld: boolean;
  readonly yes: boolean;
  /** What becomes of a token that an earlier run could not store; null: asked. */
  readonly pending: 'use' | 'discard' | null;
  readonly appId: string | null;
  readonly waba: string | null;
  readonly phone: string | null;
  readonly to: string | null;
  readonly template: string | null;
  readonly templateLang: string | null;
  readonly journey: Journey | null;
  readonly expiresWithinDays: number | null;
  readonly subscribe: boolean;
  readonly pinFile: string | null;
  readonly allowTemporary: boolean;
  readonly replaceIds: boolean;
  readonly gitignore: boolean;
  readonly allowTracked: boolean;
  /** Other places with the replaced token that are to be updated; null: asked. */
  readonly also: 'all' | readonly string[] | null;
  readonly noInput: boolean;
  readonly input: boolean;
  readonly plain: boolean;
  readonly json: boolean;
  readonly fresh: boolean;
  readonly verbose: boolean;
  readonly graphUrl: string | null;
  readonly graphVersion: string | null;
  readonly timeoutMs: number;
  readonly deadlineMs: number;
  /** Whether the profile, and the file, were named rather than taken by default. */
  readonly profileGiven: boolean;
  readonly envFileGiven: boolean;
}

export interface SettingsWords {
  readonly badValue: (flag: string, value: string, choices: readonly string[]) => string;
  readonly badProfile: (value: string) => string;
  readonly badId: (flag: string, value: string) => string;
  readonly badSeconds: (flag: string, value: string) => string;
  readonly badVariable: (value: string) => string;
  readonly noneWithOthers: string;
  readonly badPlace: (value: string) => string;
  readonly noStoreCommand: string;
  readonly strayStoreCommand: string;
  readonly openQuote: string;
  readonly tokenInArguments: string;
  readonly twoSecrets: string;
}

/** @throws UsageError when a value cannot be used */
export const readSettings = ({values}: Invocation, words: SettingsWords): Settings => {
  const text = (name: FlagName): string | null => {
    const value = values[name];
    return typeof value === 'string' && value !== '' ? value : null;
  };
  const on = (name: FlagName): boolean => values[name] === true;
  const positive = (name: FlagName, fallback: number): number => {
    const raw = text(name);
    const value = Number(raw ?? fallback);
    if (!Number.isFinite(value) || value <= 0) throw new UsageError(words.badSeconds(`--${name}`, raw ?? ''));
    return value;
  };
  const milliseconds = (name: FlagName, fallback: number): number =>
    Math.min(Math.ceil(positive(name, fallback) * 1000), longestMs);
  const id = (name: FlagName): string | null => {
    const raw = text(name);
    if (raw !== null && !/^\d{1,25}$/.test(raw)) throw new UsageError(words.badId(`--${name}`, raw));
    return raw;
  };

  if (on('token-stdin') && on('app-secret-stdin')) throw new UsageError(words.twoSecrets);
  return {
    profile: profileName(text('profile') ?? 'default', words),
    profileGiven: text('profile') !== null,
    envFile: text('env-file') ?? '.env',
    envFileGiven: text('env-file') !== null,
    ...readStores(values, words),
    names: text('names'),
    tokenVar: variableName(text('token-var'), words),
    tokenStdin: on('token-stdin'),
    tokenFile: text('token-file'),
    appSecretStdin: on('app-secret-stdin'),
    appSecretFile: text('app-secret-file'),
    keepAppSecret: on('keep-app-secret'),
    revokeOld: on('revoke-old'),
    yes: on('yes'),
    pending: oneOf('--pending', text('pending'), pendingWishes, words),
    appId: id('app-id'),
    waba: id('waba'),
    phone: id('phone'),
    to: text('to'),
    template: text('template'),
    templateLang: text('template-lang'),
    journey: oneOf('--journey', text('journey'), journeys, words),
    expiresWithinDays: text('expires-within') === null ? null : positive('expires-within', 0),
    subscribe: on('subscribe'),
    pinFile: text('pin-file'),
    allowTemporary: on('allow-temporary'),
    replaceIds: on('replace-ids'),
    gitignore: on('gitignore'),
    allowTracked: on('allow-tracked'),
    also: alsoOf(values.also),
    noInput: on('no-input'),
    input: on('input'),
    plain: on('plain'),
    json: on('json'),
    fresh: on('fresh'),
    verbose: on('verbose'),
    graphUrl: text('graph-url'),
    graphVersion: text('graph-version'),
    timeoutMs: milliseconds('timeout', 8),
    deadlineMs: milliseconds('deadline', 25),
  };
};

/** Some 23 days. A timer of Node's fires at once when it is told more than 31 bits, and `AbortSignal` takes whole numbers only. */
const longestMs = 2_000_000_000;

const alsoOf = (raw: FlagValues['also']): Settings['also'] => {
  if (!Array.isArray(raw)) return null;
  const keys = raw.map(key => String(key).replace(/^\.\//, ''));
  return keys.includes('all') ? 'all' : keys.filter(key => key !== 'none');
};

const oneOf = <T extends string>(
  flag: string,
  raw: string | null,
  choices: readonly T[],
  words: SettingsWords,
): T | null => {
  if (raw === null) return null;
  const choice = choices.find(each => each === raw);
  if (choice === undefined) throw new UsageError(words.badValue(flag, raw, choices));
  return choice;
};

const profileName = (raw: string, words: SettingsWords): string => {
  if (!/^[a-z0-9][a-z0-9._-]{0,63}$/.test(raw)) throw new UsageError(words.badProfile(raw));
  return raw;
};

const variableName = (raw: string | null, words: SettingsWords): string | null => {
  if (raw !== null && !/^[A-Za-z_][A-Za-z0-9_]*$/.test(raw)) throw new UsageError(words.badVariable(raw));
  return raw;
};
