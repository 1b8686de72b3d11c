/** `wa-token demo [SCENARIO]`: the wizard against the stand-in, in a scratch home. Nothing of the person's is touched. */
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Secret} from '../../core/secret.ts';
import {parseGraphUrl} from '../../graph/address.ts';
import {newestVersion} from '../../graph/versions.ts';
import {startSandbox} from '../../sandbox/index.ts';
import {practiceKeychain} from '../../stores/keychain/practice.ts';
import {chooseFrontEnd} from '../../terminal/front-end.ts';
import {practiceProject} from '../practice.ts';
import {readSettings} from '../settings.ts';
import {runSetup} from '../setup.ts';
import {terminalOf} from '../terminal.ts';
import type {Command} from './command.ts';
import {parseScenario} from './sandbox.ts';

export const command: Command = async context => {
  const {io, invocation, words, output} = context;
  const {commands, usage} = words.cli;
  const scenario = parseScenario(invocation, usage.badValue);
  const settings = readSettings(invocation, usage);
  const frontEnd = chooseFrontEnd(settings, terminalOf(io));
  const home = await mkdtemp(join(tmpdir(), 'wa-token-demo-'));
  const sandbox = await startSandbox({scenario});
  // A window that is closed hangs up twice; the second time must not come before the scratch home is gone.
  const hungUp = (): void => {};
  process.on('SIGHUP', hungUp);
  try {
    const address = parseGraphUrl(sandbox.url);
    if (!address.ok) throw new Error('the stand-in is on this machine');
    const cwd = join(home, 'project');
    await mkdir(cwd);
    const asks = frontEnd !== 'flags';
    const {dotEnv, practice} = practiceProject(sandbox, asks);
    if (dotEnv !== null) await writeFile(join(cwd, '.env'), dotEnv, {mode: 0o600});
    const around = {
      address: address.value,
      version: newestVersion,
      folders: {config: join(home, 'config'), state: join(home, 'state')},
      keychain: practiceKeychain(),
      whenKeychainIsSlow: () => () => {},
      cwd,
      env: {},
      practice,
    };
    const intro = commands.demoIntro(scenario, asks ? (dotEnv === null ? 'empty' : 'begun') : 'given');
    if (!settings.json) output.tell(intro);
    return await runSetup({
      context,
      around,
      frontEnd,
      opened: null,
      settings: {
        ...settings,
        ...(asks ? {} : {stores: ['env']}),
        // This scenario shows itself only when an app is asked for.
        ...(scenario === 'wrong-app' ? {appId: sandbox.app.id} : {}),
      },
      given: asks ? null : {secret: new Secret(sandbox.tokens.main), source: null},
      waited: false,
      appSecret: null,
      pin: null,
    });
  } finally {
    await rm(home, {recursive: true, force: true});
    await sandbox.close();
    process.off('SIGHUP', hungUp);
  }
};
