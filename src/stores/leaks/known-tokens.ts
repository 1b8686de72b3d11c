/** Every token that this machine's owner is known to have: in `.env*` files, in profiles, and in backups of files. */
import {Secret} from '../../core/secret.ts';
import {backups} from '../env/backup.ts';
import {disk} from '../env/disk.ts';
import {parseDocument} from '../env/document.ts';
import {lookAt} from '../env/file.ts';
import {findTokens} from '../env/find.ts';
import {readEnv} from '../env/read.ts';
import type {Folders} from '../folders.ts';
import {tokenEntry} from '../keychain/entries.ts';
import type {Keychain} from '../keychain/keychain.ts';
import {hasTokenShape} from '../names/shape.ts';
import {createProfiles} from '../profiles.ts';
import type {Env} from './histories.ts';

export interface KnownToken {
  readonly secret: Secret;
  /** Where it is known from: a file, "$NAME", "keychain NAME", a backup. */
  readonly from: string;
  /** The file that holds it by right; null for other places. */
  readonly file: string | null;
}

export interface Knowing {
  readonly cwd: string;
  readonly env: Env;
  readonly envFile: string;
  readonly folders: Folders;
  readonly keychain: Keychain;
}

/**
 * The old ones first: those that only a backup still has. A token that cannot be read is left out.
 * @returns the tokens, and the profiles whose keychain entry could not be read
 */
export const knownTokens = async (
  knowing: Knowing,
): Promise<{readonly tokens: readonly KnownToken[]; readonly unread: readonly string[]}> => {
  const {cwd, env, envFile, folders} = knowing;
  const inProfiles = await ofProfiles(knowing);
  const lying = findTokens({cwd, env, envFile}).map(({name, secret, where}) => ({
    secret,
    from: where.kind === 'environment' ? `$${name}` : where.path,
    file: where.kind === 'environment' ? null : where.path,
  }));
  const current = eachOnce([...lying, ...inProfiles.tokens], cwd);
  const before = inBackups(folders.state).filter(
    old => !current.some(({secret}) => secret.equals(old.secret)),
  );
  return {tokens: [...before, ...current], unread: inProfiles.unread};
};

/** A file of this folder may be one that a profile names with its whole path. */
const eachOnce = (tokens: readonly KnownToken[], cwd: string): readonly KnownToken[] => {
  const seen = new Set<string>();
  return tokens.filter(({secret, from, file}) => {
    const found = file === null ? null : lookAt(disk, file, cwd, 'read');
    const key = `${secret.fingerprint} ${found?.ok ? found.value.target : from}`;
    return seen.size < seen.add(key).size;
  });
};

const ofProfiles = async ({folders, keychain}: Knowing) => {
  const profiles = createProfiles(folders.config);
  const names = await profiles.names();
  const tokens: KnownToken[] = [];
  const unread: string[] = [];
  // One that does not answer is asked once, not once for each profile.
  let answers = true;
  for (const name of names.ok ? names.value : []) {
    const read = await profiles.read(name);
    for (const {store, where, variables} of (read.ok && read.value?.stored) || []) {
      if (store === 'keychain') {
        const held: Awaited<ReturnType<Keychain['read']>> | null = answers
          ? await keychain.read(tokenEntry(name))
          : null;
        answers &&= held?.ok === true;
        if (held?.ok !== true) unread.push(name);
        else if (held.value !== null) tokens.push({secret: held.value, from: `keychain ${name}`, file: null});
      }
      if (store === 'env') {
        const facts = readEnv({path: where, cwd: '/', tokenVar: variables[0] ?? null});
        const token = facts.ok ? facts.value.token : null;
        if (token !== null) tokens.push({secret: token.secret, from: where, file: where});
      }
    }
  }
  return {tokens, unread};
};

/** Tokens that files held before. @param only the one file that is meant; null: every one */
export const inBackups = (state: string, only: string | null = null): readonly KnownToken[] =>
  backups(disk, state).flatMap(({target, copy}) => {
    if (copy === null || (only !== null && only !== target)) return [];
    const file = lookAt(disk, copy, '/', 'read');
    if (!file.ok || file.value.kind === 'absent') return [];
    return parseDocument(file.value.bytes)
      .assignments.filter(({value}) => hasTokenShape(value))
      .map(({value}) => ({secret: new Secret(value), from: `${target} before`, file: null}));
  });
