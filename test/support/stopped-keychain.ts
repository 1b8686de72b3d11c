/** Every command that asks the keychain, in a home whose tokens are there, while the keychain's daemon has stopped. */
import {spawn} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {Secret} from '../../src/core/secret.ts';
import {tokenEntry} from '../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../src/stores/keychain/keychain.ts';
import {printProfile} from '../../src/stores/profile.ts';
import {type Keyring, startKeyring} from './keyring.ts';
import {profileOf} from './profile.ts';

const profiles = ['default', 'shop', 'other'];

export interface StoppedCase {
  readonly name: string;
  readonly argv: readonly string[];
  /** It asks Graph, whose address is to be given. */
  readonly asksGraph: boolean;
  readonly code: number;
  readonly says: RegExp;
}

const silent = /no answer|not answer/i;
const setup = ['setup', '--no-input', '--token-stdin'];

/** @see docs/keychain.md for the words; the token is on standard input */
export const stoppedCases: readonly StoppedCase[] = [
  {
    name: 'setup --store keychain',
    argv: [...setup, '--store', 'keychain'],
    asksGraph: true,
    code: 4,
    says: silent,
  },
  {
    name: 'setup --store keychain --store env',
    argv: [...setup, '--store', 'keychain', '--store', 'env'],
    asksGraph: true,
    code: 4,
    says: silent,
  },
  {
    name: 'setup --profile, which reads the old token first',
    argv: [...setup, '--profile', 'shop', '--store', 'keychain'],
    asksGraph: true,
    code: 4,
    says: silent,
  },
  {name: 'check', argv: ['check', '--no-input'], asksGraph: true, code: 4, says: silent},
  {
    name: 'check --profile',
    argv: ['check', '--no-input', '--profile', 'shop'],
    asksGraph: true,
    code: 4,
    says: silent,
  },
  {
    name: 'send --profile',
    argv: ['send', '--no-input', '--profile', 'shop', '--to', '+16505550100'],
    asksGraph: true,
    code: 4,
    says: silent,
  },
  {name: 'token', argv: ['token'], asksGraph: false, code: 4, says: silent},
  {name: 'run', argv: ['run', '--', 'true'], asksGraph: false, code: 125, says: silent},
  {name: 'remove', argv: ['remove', '--yes'], asksGraph: false, code: 4, says: silent},
  {name: 'doctor', argv: ['doctor'], asksGraph: true, code: 4, says: silent},
  {name: 'doctor --leaks', argv: ['doctor', '--leaks'], asksGraph: false, code: 3, says: /could not be read/},
];

/** A keychain that has this token under every profile, and has stopped. */
export const stoppedKeyring = async (token: string): Promise<Keyring> => {
  const keyring = await startKeyring();
  const keychain = createKeychain({env: keyring.env});
  for (const name of profiles) await keychain.write(tokenEntry(name), new Secret(token));
  keychain.close();
  keyring.freeze();
  return keyring;
};

/** Makes profiles whose token is in the keychain, and one that waits there and is to be removed. */
export const fillHome = (home: string, token: string): void => {
  const [config, state] = [join(home, 'config'), join(home, 'state')];
  for (const folder of [config, state]) mkdirSync(folder, {recursive: true});
  const {fingerprint} = new Secret(token);
  for (const name of profiles) {
    const stored = [{store: 'keychain', where: `wa-token/${name}`, variables: []}];
    writeFileSync(join(config, `profile-${name}.json`), printProfile(profileOf({fingerprint, stored})));
  }
  const since = '2020-01-01T00:00:00Z';
  const pending = {schema: 'wa-token.pending/1', fingerprint, since, keychain: true, over: true};
  writeFileSync(join(state, 'pending-default.json'), JSON.stringify(pending));
};

/** Runs the built program with nobody there. @param program its file */
export const runStopped = async (
  program: string,
  argv: readonly string[],
  {cwd, keyring, stdin = ''}: {readonly cwd: string; readonly keyring: Keyring; readonly stdin?: string},
) => {
  const child = spawn(process.execPath, ['--', program, ...argv], {
    cwd,
    env: {...keyring.env, WA_TOKEN_HOME: join(cwd, 'home')},
    stdio: 'pipe',
  });
  child.stdin.on('error', () => {});
  child.stdin.end(stdin);
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
  return {code, out, err};
};
