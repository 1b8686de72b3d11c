/**
 * The environment without what is secret in it: no process that is started needs a token or an app secret of ours, but for
 * the one of `run`. This is the one place that says which variables those are.
 */
import {type Role, table} from './names/table.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** Found anywhere in a value, as in a header or an address. */
const tokenInside = /EAA[A-Za-z0-9_-]{40,}/;
const appSecretAlone = /^[0-9a-f]{32}$/i;
const settings: ReadonlySet<string> = new Set(['WA_TOKEN_TOKEN', 'WA_TOKEN_PIN']);

const namesOf = (isGeneric: boolean, ...roles: readonly Role[]): ReadonlySet<string> =>
  new Set(
    table.filter(({role, generic}) => generic === isGeneric && roles.includes(role)).map(({name}) => name),
  );
/** Names that hold nothing else than a secret of ours. */
const ours = namesOf(false, 'token', 'appSecret', 'verifyToken');
const perhapsOurs = namesOf(true, 'appSecret');

const isSecret = (name: string, value: string): boolean =>
  settings.has(name) ||
  ours.has(name) ||
  tokenInside.test(value) ||
  (perhapsOurs.has(name) && appSecretAlone.test(value));

/** For a process that needs settings of many kinds, but no secret of ours. */
export const withoutSecrets = (env: Env): Record<string, string> =>
  Object.fromEntries(
    Object.entries(env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !isSecret(entry[0], entry[1]),
    ),
  );

/**
 * Takes the secrets out of the environment of this process, so that what libraries start on their own does not inherit
 * them.
 *
 * @returns the environment as it was, for those who look for a token in it
 */
export const takeSecrets = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const before = {...env};
  for (const [name, value] of Object.entries(before))
    if (value !== undefined && isSecret(name, value)) delete env[name];
  return before;
};
