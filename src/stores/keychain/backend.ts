/** Which program keeps the secrets, and whether what it keeps outlives the session. */
import {readFileSync} from 'node:fs';
import {runProgram} from '../command/program.ts';
import type {Env} from './child-env.ts';
import {surroundings} from './surroundings.ts';

export interface Backend {
  /** As people call it, e.g. "GNOME Keyring"; null: not known. */
  readonly name: string | null;
  /** False: it is gone with the session. Null: not known. */
  readonly lasts: boolean | null;
}

/** To be asked where a probe passed: asking a Secret Service starts it. */
export const backendOf = async (env: Env, platform: NodeJS.Platform): Promise<Backend> => {
  switch (surroundings(platform, env).system) {
    case 'macos':
      return {name: 'the login keychain', lasts: true};
    case 'windows':
      // keytar writes with CRED_PERSIST_ENTERPRISE.
      return {name: 'Windows Credential Manager', lasts: true};
    case 'linux': {
      const [collection, pid] = await Promise.all([
        ask(env, ...secrets, 'org.freedesktop.Secret.Service', 'ReadAlias', 'default'),
        ask(env, ...bus, 'org.freedesktop.DBus', 'GetConnectionUnixProcessID', 'org.freedesktop.secrets'),
      ]);
      return {name: nameOf(pid), lasts: lastsIn(collection)};
    }
  }
};

const secrets = ['org.freedesktop.secrets', '/org/freedesktop/secrets'] as const;
const bus = ['org.freedesktop.DBus', '/org/freedesktop/DBus'] as const;

type Call = readonly [to: string, path: string, type: string, method: string, text: string];

/** Programs that can ask the session bus; one of them is there wherever there is a bus. */
const askers: readonly (readonly [program: string, args: (call: Call) => readonly string[]])[] = [
  [
    'dbus-send',
    ([to, path, type, method, text]) => [
      ...['--session', '--print-reply', '--reply-timeout=1500', `--dest=${to}`],
      ...[path, `${type}.${method}`, `string:${text}`],
    ],
  ],
  [
    'gdbus',
    ([to, path, type, method, text]) => [
      ...['call', '--session', '--timeout', '2', '--dest', to],
      ...['--object-path', path, '--method', `${type}.${method}`, text],
    ],
  ],
  ['busctl', ([to, path, type, method, text]) => ['--user', 'call', to, path, type, method, 's', text]],
];

const limitMs = 2_000;

/** @returns the answer as text; null: none */
const ask = async (env: Env, ...call: Call): Promise<string | null> => {
  for (const [program, args] of askers) {
    const ran = await runProgram(program, args(call), {env, cwd: '/', limitMs, input: ''});
    // One that is there and gets no answer is not followed by another: the bus is what is silent.
    if (ran.kind !== 'missing') return ran.kind === 'ended' && ran.code === 0 ? ran.stdout : null;
  }
  return null;
};

/** The collection that new entries go to: the one called "session" is kept in memory only (Secret Service API). */
const lastsIn = (answer: string | null): boolean | null => {
  const [path] = /\/org\/freedesktop\/secrets\/\w+\/\w+/.exec(answer ?? '') ?? [];
  return path === undefined ? null : !path.endsWith('/session');
};

const known: readonly (readonly [RegExp, string])[] = [
  [/^gnome-keyring/, 'GNOME Keyring'],
  [/^(kwalletd|ksecretd)/, 'KWallet'],
  [/^keepassxc/, 'KeePassXC'],
];

const nameOf = (answer: string | null): string | null => {
  const [, pid] = /(?:uint32|\bu)\s+(\d+)/.exec(answer ?? '') ?? [];
  if (pid === undefined) return null;
  try {
    const program = readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
    return known.find(([pattern]) => pattern.test(program))?.[1] ?? program;
  } catch {
    return null;
  }
};
