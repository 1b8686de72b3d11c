/** What is held now: by files, by the environment, by saved profiles. */
import type {Secret} from '../core/secret.ts';
import type {Tools} from '../steps/tools.ts';
import type {ToolId} from '../stores/command/table.ts';
import {decidingToken, type FoundToken, findTokens} from '../stores/env/find.ts';
import {tokenEntry} from '../stores/keychain/entries.ts';
import {findOldPlaces, oldFiles} from '../stores/old-places.ts';
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

  const oldPlaces: Tools['oldPlaces'] = async reach => {
    const asksKeychain = reach.profiles && reach.keychain;
    const kept = asksKeychain ? reach.profile : null;
    const token = oldHere() ?? (kept === null ? null : await oldInKeychain(kept));
    if (token === null) return {token, places: [], profile};
    const looking = {
      old: token,
      found: found(),
      cwd,
      target: path,
      profile,
      placeIn: (id: ToolId) => placeIn(id, profile),
    };
    if (!reach.profiles) return {token, places: oldFiles(looking), profile};
    return {
      token,
      profile,
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
