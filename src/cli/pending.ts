/** What a flag says about a token that an earlier run could not store. */
import type {Custody} from '../stores/custody.ts';
import type {Given} from './secrets.ts';
import type {Settings} from './settings.ts';

/** @returns the token that waits, where it is to be used; null where there is none, or it was discarded, or is asked about */
export const pendingAsked = async (wish: Settings['pending'], custody: Custody): Promise<Given | null> => {
  const pending = wish === null ? null : await custody.look();
  if (pending?.kind !== 'waits') return null;
  const {secret, path} = pending;
  if (wish === 'use') return {secret, source: path === null ? `keychain:${custody.profile}` : `file:${path}`};
  custody.retire(secret);
  await custody.drop(secret);
  return null;
};
