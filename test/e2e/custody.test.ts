/** From the paste until a store was read back the token is not lost, however the program ends. */
import {existsSync} from 'node:fs';
import {readFile, stat, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {afterAll, afterEach, beforeAll, describe, expect, test} from 'vitest';
import {type Keyring, keyringMissing, startKeyring, until} from '../support/keyring.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, type StartOptions, stage} from './program.ts';

const {open, start, dotEnv, filesWith, home} = stage();

const slow = {scenario: 'fresh', latencyMs: 60_000} as const;
const record = (): string => join(home(), 'wa-token', 'state', 'pending-default.json');
const file = (): string => join(home(), 'wa-token', 'state', 'pending-default.token');

const paste = async (program: Program, token: string): Promise<void> => {
  await program.see(/What do you want to do/);
  program.paste(token);
};

/** Keeps the token in the `.env` and leaves. */
const store = async (program: Program): Promise<void> => {
  await program.see(/Where should the token be kept/);
  program.press('1');
  await program.see(/Write this\?/);
  program.press(keys.enter);
  await program.see(/The token is stored/);
  program.press(keys.enter);
  await program.see(/this summary stays/);
  program.press(keys.enter);
  expect(await program.leaves()).toBe(0);
};

describe.skipIf(keyringMissing !== '')(
  `with a keychain (${keyringMissing || 'a real gnome-keyring'})`,
  () => {
    let keyring: Keyring;
    beforeAll(async () => {
      keyring = await startKeyring();
    });
    afterEach(() => keyring.resume());
    afterAll(() => keyring.stop());

    const pending = (): string =>
      keyring.secretTool('lookup', 'service', 'wa-token-pending', 'account', 'default').out;
    const env = (): NodeJS.ProcessEnv => ({
      DBUS_SESSION_BUS_ADDRESS: keyring.env['DBUS_SESSION_BUS_ADDRESS'],
      XDG_RUNTIME_DIR: keyring.env['XDG_RUNTIME_DIR'],
    });
    const held = /Held in your keychain until it is stored/;

    test('the token is held while Graph is waited for, and offered after Ctrl-C until it is stored', async () => {
      const never = await open(slow);
      const token = never.tokens.main;
      const first = start(never, {env: env()});
      await paste(first, token);
      await first.see(held);
      expect(pending()).toBe(token);
      first.press(keys.ctrlC);
      await first.see(/the token waits in\s+your\s+keychain for 7 days/);
      expect(await first.leaves()).toBe(130);
      expect(first.text()).not.toContain('[Y/n]');
      expect(await filesWith(token)).toEqual([]);
      expect(await readFile(record(), 'utf8')).not.toContain(token.slice(0, 16));

      const second = start(never, {env: env(), args: ['--plain']});
      await second.next(/It is in your keychain \(fingerprint [0-9a-f]{12}\)/);
      await second.next(/A token from \d{4}-\d\d-\d\d \d\d:\d\d waits/);
      await second.next(/Discard it/);
      second.press(keys.ctrlC);
      expect(await second.leaves()).toBe(130);
      expect(pending()).toBe(token);
      keepsSecret(first, token);
      keepsSecret(second, token);
    });

    test('what waits is used, stored, and gone from the keychain', async () => {
      const sandbox = await open({scenario: 'fresh'});
      const token = sandbox.tokens.main;
      const first = start(sandbox, {env: env()});
      await paste(first, token);
      await first.see(/Where should the token be kept/);
      await first.see(held);
      process.kill(first.pid(), 'SIGKILL');
      await first.until('its end', () => first.bytes().includes('[over]'));
      expect(pending()).toBe(token);

      const second = start(sandbox, {env: env()});
      await second.see(/A token waits/);
      second.press(keys.enter);
      await store(second);
      expect(await dotEnv()).toContain(token);
      expect(pending()).toBe('');
      expect(existsSync(record())).toBe(false);

      const third = start(sandbox, {env: env()});
      await third.see(/What do you want to do/);
      third.press(keys.ctrlC);
      expect(await third.leaves()).toBe(130);
    });

    test('what is discarded is gone; another that is pasted takes its place', async () => {
      const never = await open(slow);
      const first = start(never, {env: env()});
      await paste(first, never.tokens.main);
      await first.see(held);
      process.kill(first.pid(), 'SIGTERM');
      expect(await first.leaves()).toBe(143);

      const second = start(never, {env: env()});
      await second.see(/A token waits/);
      const other = never.tokens['replacement'] ?? '';
      second.paste(other);
      await second.see(held);
      expect(pending()).toBe(other);
      second.press(keys.ctrlC);
      expect(await second.leaves()).toBe(130);

      const third = start(never, {env: env()});
      await third.see(/A token waits/);
      third.press('2');
      await third.see(/What do you want to do/);
      third.press(keys.ctrlC);
      expect(await third.leaves()).toBe(130);
      expect(pending()).toBe('');
      expect(existsSync(record())).toBe(false);
    });

    test('after seven days it is removed by any command that looks at a keychain', async () => {
      const never = await open(slow);
      const first = start(never, {env: env()});
      await paste(first, never.tokens.main);
      await first.see(held);
      first.press(keys.ctrlC);
      expect(await first.leaves()).toBe(130);
      const kept: unknown = JSON.parse(await readFile(record(), 'utf8'));
      const since = new Date(Date.now() - 8 * 86_400_000).toISOString();
      await writeFile(record(), JSON.stringify({...(kept as object), since}));

      const second = start(never, {env: env(), args: ['check', '--no-input']});
      expect(await second.leaves()).toBe(4);
      await until('its removal', () => pending() === '' && !existsSync(record()));
    });

    test('a keychain that hangs delays neither the check nor the end; a file is asked for', async () => {
      const sandbox = await open({scenario: 'fresh'});
      const token = sandbox.tokens.main;
      keyring.freeze();
      const program = start(sandbox, {env: env()});
      await paste(program, token);
      await program.see(/Looking at the places/);
      expect(sandbox.requests.length).toBeGreaterThan(0);
      program.press(keys.ctrlC);
      await program.next(/\[Y\/n\]/);
      program.press(keys.enter);
      await program.see(/waits in/);
      expect(await program.leaves()).toBe(130);
      expect(await filesWith(token)).toEqual([file()]);
      keepsSecret(program, token);
    });
  },
);

describe.skipIf(!isUnix).each([
  ['on the whole screen', {}],
  ['in lines', {args: ['--plain']}],
  ['in the plain asker', {env: {ACCESSIBLE: '1'}}],
] as const)('without a keychain, %s (needs a Unix terminal)', (name, options: StartOptions) => {
  const isInk = name === 'on the whole screen';

  const toWaiting = async (program: Program, token: string): Promise<void> => {
    if (isInk) {
      await paste(program, token);
      await program.next(/Asking Graph about the token/);
      return;
    }
    await program.next(/What do you want to do[\s\S]*Move off the/);
    program.press(keys.enter);
    await program.next(/An app with WhatsApp[\s\S]*not an admin/);
    program.press(keys.enter);
    await program.next(/Press Enter when done/);
    program.type('t\r');
    await program.next(/Paste the token[\s\S]*oken:/);
    program.type(`${token}\r`);
    await program.next(/Asking Graph about the token/);
  };

  test('Ctrl-C asks once for a file only the person can read', async () => {
    const never = await open(slow);
    const token = never.tokens.main;
    const program = start(never, options);
    await toWaiting(program, token);
    program.press(keys.ctrlC);
    await program.next(/Keep it until you go on\?[\s\S]*\[Y\/n\]/);
    program.type('what\r');
    await program.next(/Please answer y or n[\s\S]*\[Y\/n\]/);
    program.press(keys.enter);
    await program.next(/waits in/);
    expect(await program.leaves()).toBe(130);
    expect((await stat(file())).mode & 0o777).toBe(0o600);
    expect(await filesWith(token)).toEqual([file()]);
    keepsSecret(program, token);

    const second = start(never, options);
    await second.next(/A token waits[\s\S]*A token from[\s\S]*Discard/);
    second.press(keys.enter);
    await second.next(/Asking Graph about the token/);
    second.press(keys.ctrlC);
    await second.next(/waits in/);
    expect(await second.leaves()).toBe(130);
    expect(second.text()).not.toContain('[Y/n]');
    expect(await filesWith(token)).toEqual([file()]);
  });

  // Where whole lines are read, what is not entered is nobody's yet.
  const readsKeys = !('env' in options);
  (readsKeys ? test : () => {})(
    'a token that is complete in its field is asked about before Enter, too',
    async () => {
      const never = await open(slow);
      const token = never.tokens.main;
      const program = start(never, options);
      await (isInk
        ? program.see(/What do you want to do/)
        : program.next(/What do you want to do[\s\S]*Move off/));
      if (isInk) program.press('t');
      else {
        program.press(keys.enter);
        await program.next(/An app with WhatsApp[\s\S]*not an admin/);
        program.press(keys.enter);
        await program.next(/Press Enter when done/);
        program.type('t\r');
      }
      await program.next(/Paste the token/);
      await program.next(/oken/);
      program.paste(token);
      await program.next(/205 characters, looks/);
      program.press(keys.ctrlC);
      await program.next(/Keep it until you go on\?[\s\S]*\[Y\/n\]/);
      program.press(keys.enter);
      expect(await program.leaves()).toBe(130);
      expect(await filesWith(token)).toEqual([file()]);
      keepsSecret(program, token);
    },
  );

  test('a crash asks for it too', async () => {
    const never = await open(slow);
    const token = never.tokens.main;
    const bug = join(home(), 'bug.cjs');
    await writeFile(bug, "process.on('SIGUSR2', () => { throw new Error('a bug'); });");
    const env = {...options.env, NODE_OPTIONS: `--require ${bug}`};
    const program = start(never, {...options, env});
    await toWaiting(program, token);
    process.kill(program.pid(), 'SIGUSR2');
    await program.next(/\[Y\/n\]/);
    program.press(keys.enter);
    await program.next(/[Ww]aits in[\s\S]*has a bug/);
    expect(await program.leaves()).toBe(70);
    expect(await filesWith(token)).toEqual([file()]);
    keepsSecret(program, token);
  });

  test.each([
    ['no', 'n\r'],
    ['a second Ctrl-C', keys.ctrlC],
  ])('%s keeps nothing', async (_how, stroke) => {
    const never = await open(slow);
    const program = start(never, options);
    await toWaiting(program, never.tokens.main);
    program.press(keys.ctrlC);
    await program.next(/\[Y\/n\]/);
    program.type(stroke);
    await program.next(/no token was stored/);
    expect(await program.leaves()).toBe(130);
    expect(await filesWith(never.tokens.main)).toEqual([]);
  });

  test('SIGTERM that nobody answers writes the file, a hang-up does not', async () => {
    const never = await open(slow);
    const token = never.tokens.main;
    const program = start(never, options);
    await toWaiting(program, token);
    process.kill(program.pid(), 'SIGTERM');
    await program.next(/waits in/);
    expect(await program.leaves()).toBe(143);
    expect(await filesWith(token)).toEqual([file()]);

    const other = await open(slow);
    const left = start(other, options);
    await toWaiting(left, token);
    process.kill(left.pid(), 'SIGHUP');
    expect(await left.leaves()).toBe(129);
    expect(await filesWith(token)).toEqual([]);
  });
});

describe.skipIf(!isUnix)('a token in its file (needs a Unix terminal)', () => {
  test('is offered, stored, and deleted', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const first = start(sandbox);
    await paste(first, token);
    await first.see(/Where should the token be kept/);
    first.press(keys.ctrlC);
    await first.next(/\[Y\/n\]/);
    first.press('y', keys.enter);
    expect(await first.leaves()).toBe(130);

    const second = start(sandbox);
    await second.see(/A token waits[\s\S]*pending-default\.token/);
    second.press(keys.enter);
    await store(second);
    expect(await dotEnv()).toContain(token);
    expect(existsSync(file())).toBe(false);
    expect(existsSync(record())).toBe(false);
  });

  test('is not asked for again when Meta has refused the token', async () => {
    const sandbox = await open({scenario: 'expired'});
    const program = start(sandbox);
    await paste(program, sandbox.tokens.main);
    await program.see(/expired/);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
    expect(program.text()).not.toContain('[Y/n]');
  });
});
