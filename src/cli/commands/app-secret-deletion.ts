/** The secret of an app, kept on consent, goes with the last profile of that app. */
import {appSecretEntry, entryName} from '../../stores/keychain/entries.ts';
import type {Profile, ProfileName} from '../../stores/profile.ts';
import type {Profiles} from '../../stores/profiles.ts';
import type {CommandContext} from './command.ts';
import type {Deletion} from './deletion.ts';
import {keychainFor} from './loading.ts';

/**
 * @param removed the profile that is gone
 * @returns null where none was kept, another profile is of the same app, or the keychain cannot be asked
 */
export const deleteAppSecret = async (
  {app}: Profile,
  removed: ProfileName,
  profiles: Profiles,
  {io, words, output}: CommandContext,
): Promise<Deletion | null> => {
  if (app === null || (await isOfOthers(app.id, removed, profiles))) return null;
  const keychain = await keychainFor(io, () => output.tell(words.steps.keychainSlow));
  try {
    const entry = appSecretEntry(app.id);
    const deleted = await keychain.remove(entry);
    if (!deleted.ok || !deleted.value) return null;
    const kept = {store: 'keychain', where: entryName(entry), variables: []};
    const sentence = words.remove.removed(kept.where, []);
    return {kept, outcome: {kind: 'removed', variables: []}, sentence};
  } finally {
    keychain.close();
  }
};

/** A profile that cannot be read may be of the app: then the secret stays. */
const isOfOthers = async (appId: string, removed: ProfileName, profiles: Profiles): Promise<boolean> => {
  const names = await profiles.names();
  if (!names.ok) return true;
  for (const name of names.value.filter(each => each !== removed)) {
    const profile = await profiles.read(name);
    if (!profile.ok || profile.value?.app?.id === appId) return true;
  }
  return false;
};
