/** A real gnome-keyring on a D-Bus of its own, in a scratch home: the keychain of a machine that is nobody's. */
import {type ChildProcess, spawn, spawnSync} from 'node:child_process';
import {existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';

/** Why these tests cannot run here; empty when they can. */
export const keyringMissing: string =
  process.platform !== 'linux'
    ? 'needs Linux'
    : (['dbus-daemon', 'dbus-send', 'gnome-keyring-daemon', 'secret-tool']
        .filter(tool => !onPath(tool))
        .map(tool => `needs ${tool}`)[0] ?? '');

export interface Keyring {
  /** The environment in which a program finds this keychain, and no other. */
  readonly env: Readonly<Record<string, string>>;
  /** Locks the keyring, as when the person has logged out. */
  lock(): void;
  /** Makes this collection the default one: "session" is kept in memory only. */
  makeDefault(collection: string): void;
  /** Stops the daemon: calls to it get no answer until `resume`. */
  freeze(): void;
  resume(): void;
  secretTool(...args: readonly string[]): {readonly code: number | null; readonly out: string};
  /** The processes in this environment whose command line has this text. */
  pids(command: string): readonly number[];
  stop(): Promise<void>;
}

/** What runs: a keyring that is unlocked, a daemon that has never had one, or no daemon on the bus at all. */
export type Setting = 'unlocked' | 'no-keyring' | 'no-service';

export async function startKeyring(setting: Setting = 'unlocked'): Promise<Keyring> {
  const home = mkdtempSync(join(tmpdir(), 'wa-token-keyring-'));
  const address = `unix:path=${join(home, 'bus')}`;
  const env = scratchEnv(home, address);
  const bus = spawn('dbus-daemon', [`--config-file=${busConfig(home, address)}`, '--nofork', '--nopidfile'], {
    env,
    stdio: 'ignore',
  });
  await until('the bus', () => existsSync(join(home, 'bus')));
  const daemon = setting === 'no-service' ? null : startDaemon(home, env, setting === 'unlocked');
  if (daemon) await until('the keyring', () => owned(env));
  return {
    env,
    lock: () =>
      send(env, [
        '--dest=org.freedesktop.secrets',
        '/org/freedesktop/secrets',
        'org.freedesktop.Secret.Service.Lock',
        'array:objpath:/org/freedesktop/secrets/collection/login',
      ]),
    makeDefault: collection =>
      void send(env, [
        '--dest=org.freedesktop.secrets',
        '/org/freedesktop/secrets',
        'org.freedesktop.Secret.Service.SetAlias',
        'string:default',
        `objpath:/org/freedesktop/secrets/collection/${collection}`,
      ]),
    freeze: () => daemon?.kill('SIGSTOP'),
    resume: () => daemon?.kill('SIGCONT'),
    secretTool(...args) {
      const {status, stdout} = spawnSync('secret-tool', args, {env, encoding: 'utf8', timeout: 10_000});
      return {code: status, out: stdout};
    },
    pids: command => processes(home, command),
    async stop() {
      await Promise.all([daemon, bus].map(ended));
      rmSync(home, {recursive: true, force: true});
    },
  };
}

function startDaemon(home: string, env: Record<string, string>, unlock: boolean): ChildProcess {
  const args = ['--foreground', '--components=secrets', `--control-directory=${join(home, 'control')}`];
  const daemon = spawn('gnome-keyring-daemon', unlock ? [...args, '--unlock'] : args, {
    env,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  daemon.stdin?.end(unlock ? 'the password of a scratch keyring' : '');
  return daemon;
}

/** A bus that starts nothing by itself: with the system's service files it would bring up a second keyring. */
function busConfig(home: string, address: string): string {
  const file = join(home, 'bus.conf');
  writeFileSync(
    file,
    `<busconfig><type>session</type><listen>${address}</listen><policy context="default">
      <allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/><allow own="*"/>
    </policy></busconfig>`,
  );
  return file;
}

function scratchEnv(home: string, address: string): Record<string, string> {
  const folder = (name: string): string => {
    mkdirSync(join(home, name), {mode: 0o700});
    return join(home, name);
  };
  return {
    PATH: process.env['PATH'] ?? '',
    HOME: folder('home'),
    XDG_RUNTIME_DIR: folder('run'),
    XDG_DATA_HOME: folder('data'),
    XDG_CONFIG_HOME: folder('config'),
    XDG_CACHE_HOME: folder('cache'),
    DBUS_SESSION_BUS_ADDRESS: address,
    LC_ALL: 'C.UTF-8',
  };
}

const owned = (env: Record<string, string>): boolean =>
  /boolean true/.test(
    send(env, [
      '--dest=org.freedesktop.DBus',
      '/org/freedesktop/DBus',
      'org.freedesktop.DBus.NameHasOwner',
      'string:org.freedesktop.secrets',
    ]),
  );

function send(env: Record<string, string>, args: readonly string[]): string {
  const {stdout} = spawnSync('dbus-send', ['--session', '--print-reply', ...args], {env, encoding: 'utf8'});
  return stdout;
}

function processes(home: string, command: string): readonly number[] {
  const numbers = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return numbers.filter(pid => {
    try {
      const [line, env] = ['cmdline', 'environ'].map(file => readFileSync(`/proc/${pid}/${file}`, 'utf8'));
      return line?.includes(command) && env?.includes(`HOME=${home}/`);
    } catch {
      return false;
    }
  });
}

function ended(child: ChildProcess | null): Promise<void> {
  if (child === null || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  return new Promise(resolve => {
    child.once('exit', () => resolve());
    child.kill('SIGKILL');
  });
}

/** Waits for what is expected, at most 10 s. */
export async function until(what: string, holds: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!holds()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}

function onPath(tool: string): boolean {
  return (process.env['PATH'] ?? '').split(delimiter).some(folder => existsSync(join(folder, tool)));
}
