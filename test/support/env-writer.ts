/**
 * A program of its own that writes a token into FOLDER/.env, and kills itself before its system call number KILL_AT.
 * With IN_PLACE a mounted file is written over.
 */
import {join} from 'node:path';
import {Secret} from '../../src/core/secret.ts';
import {type Disk, disk} from '../../src/stores/env/disk.ts';
import {cleanUp} from '../../src/stores/env/journal.ts';
import {envStore} from '../../src/stores/env/store.ts';

const [folder = '', killAt = '0', variable = '', token = ''] = process.argv.slice(2);

let calls = 0;
const mortal = new Proxy(disk, {
  get: (target, name) => {
    const call: unknown = Reflect.get(target, name);
    if (typeof call !== 'function') return call;
    return (...args: readonly unknown[]) => {
      calls += 1;
      if (calls === Number(killAt)) process.kill(process.pid, 'SIGKILL');
      return Reflect.apply(call, target, args);
    };
  },
}) satisfies Disk;

cleanUp(join(folder, 'state'));
const store = envStore({
  path: '.env',
  cwd: folder,
  stateDir: join(folder, 'state'),
  names: {preset: null, tokenVar: variable},
  git: async () => ({kind: 'none'}),
  inPlace: process.env['IN_PLACE'] === '1',
  disk: mortal,
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
