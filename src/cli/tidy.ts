/** What every start does first: it removes the temporary files that a killed run left, for they may hold a token. */
import {cleanUp} from '../stores/env/journal.ts';
import {findFolders} from '../stores/folders.ts';
import type {Io} from './io.ts';

/** Quick where there is nothing to do; without a home folder there is nothing. */
export const tidy = async ({env}: Io): Promise<void> => {
  const folders = await findFolders(env);
  if (folders.ok) cleanUp(folders.value.state);
};
