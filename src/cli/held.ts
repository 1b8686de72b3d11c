/** What is held now: by files, by the environment, by saved profiles. */
import {resolve} from 'node:path';
import type {Secret} from '../core/secret.ts';
import type {Tools} from '../steps/tools.ts';
import type {ToolId} from '../stores/command/table.ts';
import {disk} from '../stores/env/disk.ts';
import {lookAt} from '../stores/env/file.ts';
import {decidingToken, type FoundToken, findTokens} from '../stores/env/find.ts';
import {tokenEntry} from '../stores/keychain/entries.ts';
import {inBackups} from '../stores/leaks/known-tokens.ts';
import {findOldPlaces, oldFiles, otherFiles} from '../stores/old-places.ts';
import type {ProfileName} from '../stores/profile.ts';
import type {Places} from './store-tools.ts';

/**
 * @param placeIn where a secret store would keep the token of this run
 * @param tokenName the name in use here
 */
export const heldIn = (
  {settings, around, profile, profiles}: Places,
  placeIn: Tools['placeIn'],
  tokenName: () => string,
) => {
  const {cwd, keychain} = around;
  const path = settings.envFile;
  const found = (): readonly FoundToken[] => findTokens({cwd, env: around.env, envFile: path});

  const oldHere = (): Secret | null => decidingToken(found(), tokenName)?.secret ?? null;

  /** The token that the profile has in the keychain. */
  const oldInKeychain = async (name: ProfileName): Promise<Secret | null> => {
    const read = await profiles.read(name);
    if (!read.ok || read.value?.stored.some(({store}) => store === 'keychain') !== true) return null;
    const held = await keychain.read(tokenEntry(name));
    return held.ok ? held.value : null;
  };

  /** What the target held before, as its backup and the profiles that name it know. */
  const former = async (): Promise<readonly string[]> => {
    const file = lookAt(disk, path, cwd, 'read');
    const before = file.ok ? inBackups(around.folders.state, file.value.target) : [];
    const names = await profiles.names();
    const read = await Promise.all((names.ok ? names.value : []).map(name => profiles.read(name)));
    const saved = read.flatMap(each => {
      const isHere = each.ok && each.value?.stored.some(({where}) => where === resolve(cwd, path)) === true;
      return isHere ? [each.value?.fingerprint ?? ''] : [];
    });
    return [...before.map(({secret}) => secret.fingerprint), ...saved];
  };

  const oldPlaces: Tools['oldPlaces'] = async reach => {
    const asksKeychain = reach.profiles && reach.keychain;
    const kept = asksKeychain ? reach.profile : null;
    const token = oldHere() ?? (kept === null ? null : await oldInKeychain(kept));
    if (token === null) return {token, places: [], others: [], profile};
    const looking = {
      old: token,
      former: reach.profiles ? await former() : [],
      found: found(),
      cwd,
      target: path,
      profile,
      placeIn: (id: ToolId) => placeIn(id, profile),
    };
    if (!reach.profiles) return {token, places: oldFiles(looking), others: [], profile};
    return {
      token,
      profile,
      others: otherFiles(looking),
      places: await findOldPlaces(looking, {profiles, keychain: asksKeychain ? keychain : null}),
    };
  };

  /** The names in the target file that hold the token which is replaced. */
  const namesOfOld = (): readonly string[] => {
    const old = oldHere();
    return found().flatMap(({name, secret, where}) =>
      where.kind === 'env-file' && where.path === path && old?.equals(secret) === true ? [name] : [],
    );
  };
  return {found, namesOfOld, oldPlaces};
};
