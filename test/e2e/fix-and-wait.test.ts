/**
 * What can be mended in Meta without a new token is waited for, and then it goes on by itself: in each front-end, with
 * the whole command in this process, because the waits are of 5 s and more and the clock is ours here.
 */
import {mkdtemp, readFile, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Writable} from 'node:stream';
import {describe, expect, onTestFinished, test} from 'vitest';
import {run} from '../../src/cli/run.ts';
import {type Clock, realClock} from '../../src/core/session.ts';
import {startSandbox} from '../../src/sandbox/index.ts';
import {handClock} from '../support/clock.ts';
import {keys, openTerminal} from '../support/terminal.ts';

/** Keystrokes are timed as ever; whoever waits longer waits for `pass`. */
const patientClock = () => {
  const waits = handClock(Date.now());
  const clock: Clock = {
    after: (ms, call) => (ms >= 1_000 ? waits : realClock).after(ms, call),
    now: waits.now,
  };
  return {clock, pass: waits.pass};
};

const begin = async (args: readonly string[], env: NodeJS.ProcessEnv) => {
  const folder = await mkdtemp(join(tmpdir(), 'wa-token-wait-'));
  const sandbox = await startSandbox({scenario: 'missing-asset'});
  onTestFinished(async () => {
    await sandbox.close();
    await rm(folder, {recursive: true, force: true});
  });
  const {clock, pass} = patientClock();
  const terminal = openTerminal({columns: 80, rows: 40});
  const stderr = new Writable({write: (_chunk, _encoding, done) => done()});
  const code = run([...args, '--graph-url', sandbox.url], {
    stdin: terminal.stdin,
    stdout: terminal.stdout,
    stderr,
    env: {HOME: folder, WA_TOKEN_HOME: join(folder, 'home'), WA_TOKEN_AGENT: '0', LANG: 'C.UTF-8', ...env},
    cwd: folder,
    now: () => new Date(),
    clock,
  });
  return {terminal, sandbox, pass, code, dotEnv: () => readFile(join(folder, '.env'), 'utf8')};
};

describe('an account that is given to the system user while wa-token waits', () => {
  test.each([
    ['on the whole screen', [], {}],
    ['in lines', ['--plain'], {}],
    ['in the plain asker', [], {ACCESSIBLE: '1'}],
  ] as const)('is found without a key and without another paste, %s', async (where, args, env) => {
    const {terminal, sandbox, pass, code, dotEnv} = await begin(args, env);
    await terminal.see(/Move off the/);
    if (where === 'on the whole screen') terminal.paste(sandbox.tokens.main);
    else {
      terminal.type(keys.enter);
      await terminal.see(/An app with WhatsApp[\s\S]*not an admin/);
      terminal.type(keys.enter);
      await terminal.see(/A system user[\s\S]*Press Enter when done/);
      terminal.type('t\r');
      await terminal.see(/Paste the token[\s\S]*oken:/);
      terminal.type(`${sandbox.tokens.main}\r`);
    }
    await terminal.see(/The system user does not have the WhatsApp account/);
    await terminal.see(/Checking again every 5 s; goes on by itself/);
    const asked = sandbox.requests.length;
    await terminal.until('it goes on', () => {
      pass(5_000);
      return /Where should the token be kept/.test(terminal.screenText());
    });
    expect(sandbox.requests.length).toBeGreaterThan(asked);
    await terminal.see(/“WhatsApp account” is mended\./);
    await terminal.see(/Nowhere/);
    terminal.type(keys.enter);
    await terminal.see(/Write this\?/);
    terminal.type(keys.enter);
    await terminal.see(/Send a test message to/);
    terminal.type(keys.enter);
    if (where === 'on the whole screen') {
      await terminal.see(/this summary stays/);
      terminal.type(keys.enter);
    }
    expect(await code).toBe(0);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}`);
    expect(terminal.bytes()).not.toContain(sandbox.tokens.main.slice(0, 16));
  });
});
