/** A program of its own that writes a token into FOLDER/.env; with IN_PLACE a mounted file is written over. */
import {join} from 'node:path';
import {Secret} from '../../src/core/secret.ts';
import {cleanUp} from '../../src/stores/env/journal.ts';
import {envStore} from '../../src/stores/env/store.ts';

const [folder = '', variable = '', token = ''] = process.argv.slice(2);

cleanUp(join(folder, 'state'));
const store = envStore({
  path: '.env',
  cwd: folder,
  stateDir: join(folder, 'state'),
  names: {preset: null, tokenVar: variable},
  git: async () => ({kind: 'none'}),
  inPlace: process.env['IN_PLACE'] === '1',
});
const outcome = await store.write({
  token: new Secret(token),
  phoneId: null,
  wabaId: null,
  appId: null,
  version: null,
});
if (!outcome.ok) console.error(JSON.stringify(outcome.problem));
process.exitCode = outcome.ok ? 0 : 4;
