/** The built program handing the token on: signals, terminal, and who can see the token meanwhile. */
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {afterEach, beforeAll, describe, expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {backUp} from '../../src/stores/env/backup.ts';
import {disk} from '../../src/stores/env/disk.ts';
import {lookAt} from '../../src/stores/env/file.ts';
import {tokenEntry} from '../../src/stores/keychain/entries.ts';
import {createKeychain} from '../../src/stores/keychain/keychain.ts';
import {fakeToken, scratch} from '../support/env-files.ts';
import {keyringMissing, startKeyring, until} from '../support/keyring.ts';
import {openPty} from '../support/pty.ts';
import {built} from './built.ts';
import {isUnix} from './program.ts';

/** This run's own: every process of the machine is looked through for it. */
const token = fakeToken(`u${process.pid}`);
let program: string;
const running: ChildProcess[] = [];

beforeAll(async () => {
  program = join(await built(), 'bin', 'wa-token.js');
});
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

const project = (): {readonly cwd: string; readonly env: NodeJS.ProcessEnv} => {
  const cwd = scratch();
  writeFileSync(join(cwd, '.env'), `WHATSAPP_TOKEN=${token}\n`);
  return {cwd, env: {PATH: process.env['PATH'], HOME: cwd, WA_TOKEN_HOME: join(cwd, 'home'), TERM: 'xterm'}};
};

const command = (...args: readonly string[]): string[] => ['--', program, ...args];

/** Starts `wa-token run` with a script, of Node where nothing else is said, and waits until that has said "ready". */
const started = async (script: string, flags: readonly string[] = [], of = [process.execPath, '-e']) => {
  const child = spawn(process.execPath, command('run', ...flags, '--', ...of, script), {
    ...project(),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  running.push(child);
  let out = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    out += chunk;
  });
  const ended = new Promise<number | null>(resolve => child.once('close', resolve));
  await until('the program', () => out.includes('ready'));
  return {child, ended, out: () => out};
};

/** Says which signal came; a second one within a moment would show. */
const listens = (signals: readonly string[]): string => `
  const {writeSync} = require('fs');
  for (const signal of ${JSON.stringify(signals)}) process.on(signal, () => {
    writeSync(1, 'got ' + signal + ' ');
    setTimeout(() => process.exit(33), 200);
  });
  setInterval(() => {}, 1000);
  writeSync(1, 'ready ');`;

describe.skipIf(!isUnix)('a signal (needs Unix)', () => {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP', 'SIGQUIT', 'SIGUSR1', 'SIGUSR2'] as const;

  test.each(signals)('%s reaches the program, once, and the program decides how it ends', async signal => {
    const {child, ended, out} = await started(listens(signals));
    child.kill(signal);
    expect(await ended).toBe(33);
    expect(out()).toBe(`ready got ${signal} `);
  });

  test('sent as soon as the program says a word does not leave it behind', async () => {
    const script = `trap 'exit 33' TERM; echo ready; while :; do sleep 0.02; done`;
    for (let round = 0; round < 5; round += 1) {
      const {child, ended} = await started(script, [], ['sh', '-c']);
      child.kill('SIGTERM');
      expect(await ended).toBe(33);
    }
  });

  test('that ends the program ends wa-token with 128 and its number', async () => {
    const {child, ended} = await started(`console.log('ready'); setInterval(() => {}, 1000)`);
    child.kill('SIGTERM');
    expect(await ended).toBe(143);
  });

  test('reaches it with --redact as well', async () => {
    const {child, ended, out} = await started(listens(signals), ['--redact']);
    child.kill('SIGTERM');
    expect(await ended).toBe(33);
    expect(out()).toBe('ready got SIGTERM ');
  });
});

describe('the standard streams', () => {
  test('are the program’s own: what is piped in arrives whole, to the last byte', async () => {
    const script = `process.stdin.pipe(process.stdout)`;
    const child = spawn(process.execPath, command('run', '--', process.execPath, '-e', script), {
      ...project(),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    running.push(child);
    const sent = 'a line of some length\n'.repeat(50_000);
    child.stdin.end(sent);
    expect((await text(child.stdout)) === sent).toBe(true);
  });
});

describe.skipIf(!isUnix)('in a terminal (needs Unix)', () => {
  test('the program has the terminal, and Ctrl-C reaches it once', async () => {
    const {cwd, env} = project();
    const script = `console.log([0, 1, 2].map(fd => require('tty').isatty(fd)).join(), process.stdout.columns);
      ${listens(['SIGINT'])}`;
    const terminal = openPty(process.execPath, command('run', '--', process.execPath, '-e', script), {
      cwd,
      onlyEnv: env,
      columns: 77,
    });
    await terminal.see(/ready/);
    expect(terminal.screenText()).toMatch(/true,true,true 77/);
    terminal.type('\u{3}');
    expect(await terminal.ended()).toMatchObject({code: 33});
    expect(terminal.bytes().match(/got SIGINT/g)).toHaveLength(1);
  });

  test('undo asks, and both Ctrl-C and Enter leave the file as it is', async () => {
    const {cwd, env} = project();
    const path = join(cwd, '.env');
    const before = readFileSync(path);
    const stateDir = join(cwd, 'home', 'state');
    const after = Buffer.from('CHANGED=1\n');
    const file = lookAt(disk, path, cwd);
    if (!file.ok || file.value.kind !== 'present') throw new Error('it was just written');
    expect(backUp({disk, stateDir, inPlace: false}, file.value, after, Date.now()).ok).toBe(true);
    writeFileSync(path, after);
    for (const [answer, code] of [
      ['\u{3}', 130],
      ['\r', 0],
      ['y\r', 0],
    ] as const) {
      expect(readFileSync(path)).toEqual(after);
      const terminal = openPty(process.execPath, command('undo'), {cwd, onlyEnv: env, columns: 200});
      await terminal.see(/\[y\/N\]/);
      terminal.type(answer);
      expect(await terminal.ended()).toMatchObject({code});
    }
    expect(readFileSync(path)).toEqual(before);
  });

  test('token is refused, with the reason and without the token', async () => {
    const {cwd, env} = project();
    const terminal = openPty(process.execPath, command('token'), {cwd, onlyEnv: env, columns: 300});
    expect(await terminal.ended()).toMatchObject({code: 2});
    await terminal.see(/not printed here[\s\S]*--reveal/);
    expect(terminal.bytes()).not.toContain('EAAFAKE');
  });

  test('token --reveal prints it', async () => {
    const {cwd, env} = project();
    const terminal = openPty(process.execPath, command('token', '--reveal'), {
      cwd,
      onlyEnv: env,
      columns: 300,
    });
    terminal.mayShow('that is what --reveal is for');
    expect(await terminal.ended()).toMatchObject({code: 0});
    await terminal.until('the token', () => terminal.bytes().trim() === token);
  });
});

describe.skipIf(process.platform !== 'linux')('while the program runs (needs /proc)', () => {
  const holding = (file: 'cmdline' | 'environ'): number[] =>
    readdirSync('/proc')
      .map(Number)
      .filter(pid => {
        try {
          return pid > 0 && readFileSync(`/proc/${pid}/${file}`, 'utf8').includes(token);
        } catch {
          return false;
        }
      });

  test('the token is in the environment of the program and nowhere else', async () => {
    const {child, ended, out} = await started(
      `console.log('ready', process.pid); setInterval(() => {}, 1000)`,
    );
    await until('its number', () => /ready \d+\n/.test(out()));
    expect(holding('cmdline')).toEqual([]);
    expect(holding('environ')).toEqual([Number(/ready (\d+)/.exec(out())?.[1])]);
    child.kill('SIGTERM');
    await ended;
  });
});

describe.skipIf(keyringMissing !== '')(`from a keychain (${keyringMissing || 'gnome-keyring'})`, () => {
  const profile = {
    schema: 'wa-token.profile/1',
    fingerprint: '0123456789ab',
    kind: 'system-user',
    expires: 'never',
    expiresAt: null,
    storedAt: '2026-01-01T00:00:00Z',
    app: null,
    business: null,
    systemUser: null,
    waba: {id: '987654321', name: 'Shop'},
    phone: null,
    stored: [{store: 'keychain', where: 'wa-token/default', variables: []}],
  };

  const inKeychain = async () => {
    const keyring = await startKeyring();
    const cwd = scratch();
    const env = {...keyring.env, WA_TOKEN_HOME: join(cwd, 'home')};
    mkdirSync(join(cwd, 'home', 'config'), {recursive: true});
    writeFileSync(join(cwd, 'home', 'config', 'profile-default.json'), JSON.stringify(profile));
    const written = await createKeychain({env}).write(tokenEntry('default'), new Secret(token));
    expect(written.ok).toBe(true);
    const cli = async (...args: readonly string[]) => {
      const child = spawn(process.execPath, command(...args), {cwd, env, stdio: ['ignore', 'pipe', 'pipe']});
      running.push(child);
      const ended = new Promise<number | null>(resolve => child.once('close', resolve));
      const [code, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
      return {code, out, err};
    };
    return {keyring, cli};
  };

  test('token prints it, and run hands it on under the default names', async () => {
    const {keyring, cli} = await inKeychain();
    try {
      expect(await cli('token')).toEqual({code: 0, out: `${token}\n`, err: ''});
      const script =
        'console.log(process.env.WHATSAPP_ACCESS_TOKEN.length, process.env.WHATSAPP_BUSINESS_ACCOUNT_ID)';
      expect(await cli('run', '--', process.execPath, '-e', script)).toEqual({
        code: 0,
        out: `${token.length} 987654321\n`,
        err: '',
      });
    } finally {
      await keyring.stop();
    }
  });

  test('that has stopped answering: token ends with 4, run with 125, and both say why', async () => {
    const {keyring, cli} = await inKeychain();
    try {
      keyring.freeze();
      const [printed, ran] = await Promise.all([cli('token'), cli('run', '--', 'true')]);
      expect(printed).toMatchObject({code: 4, out: '', err: expect.stringMatching(/keychain/i)});
      expect(ran).toMatchObject({code: 125, out: '', err: expect.stringMatching(/keychain/i)});
    } finally {
      keyring.resume();
      await keyring.stop();
    }
  });
});
