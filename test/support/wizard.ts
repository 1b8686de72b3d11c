/** The whole wizard against the stand-in, without a front-end: screens are read, events are sent, time is ours. */
import {mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough, Writable} from 'node:stream';
import {expect, onTestFinished, vi} from 'vitest';
import {readArguments} from '../../src/cli/arguments.ts';
import {readSettings} from '../../src/cli/settings.ts';
import {makeTools} from '../../src/cli/tools.ts';
import {en} from '../../src/copy/en.ts';
import type {Screen, ScreenOf} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import {startSession} from '../../src/core/session.ts';
import {parseGraphUrl} from '../../src/graph/address.ts';
import {newestVersion} from '../../src/graph/versions.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {setupFlow} from '../../src/steps/index.ts';
import type {Wizard} from '../../src/steps/world.ts';
import type {Keychain} from '../../src/stores/keychain/keychain.ts';
import {practiceKeychain} from '../../src/stores/keychain/practice.ts';
import {standIn} from './cli.ts';
import {handClock} from './clock.ts';

/** Starts it in an empty project. @param args flags of `setup` @param keychain an empty one where none is given */
export const openWizard = async (
  options: SandboxOptions,
  args: readonly string[] = [],
  keychain: Keychain = practiceKeychain(),
) => {
  const sandbox = await standIn(options);
  const address = parseGraphUrl(sandbox.url);
  if (!address.ok) throw new Error('the stand-in has an address');
  const home = mkdtempSync(join(tmpdir(), 'wa-token-wizard-'));
  const cwd = join(home, 'project');
  mkdirSync(cwd);
  const settings = readSettings(readArguments(args, {}, en.cli.usage), en.cli.usage);
  const clock = handClock(Date.now());
  const nowhere = new Writable({write: (_chunk, _encoding, done) => done()});
  const {tools, pool} = makeTools({
    io: {stdin: new PassThrough(), stdout: nowhere, stderr: nowhere, env: {}, cwd, now: () => new Date()},
    settings,
    around: {
      address: address.value,
      version: newestVersion,
      folders: {config: join(home, 'config'), state: join(home, 'state')},
      keychain,
      whenKeychainIsSlow: () => () => {},
      cwd,
      env: {},
      practice: null,
    },
    appSecret: null,
    preset: null,
    asks: true,
    tell: () => {},
    hide: () => {},
    words: en,
  });
  const flow = setupFlow({
    wishes: tools.wishes,
    asks: true,
    now: tools.now,
    practice: null,
    resumedFrom: () => null,
  });
  const session = startSession<Wizard>({
    flow,
    tools,
    words: en,
    clock,
    crashed: error => {
      throw error;
    },
  });
  onTestFinished(async () => {
    session.close();
    await pool.close();
    rmSync(home, {recursive: true, force: true});
  });

  /** The screen of this step and kind, once it is there. */
  const at = async <K extends Screen['kind']>(step: string, kind: K): Promise<ScreenOf<K>> => {
    await vi.waitFor(
      () => expect({step: session.screen().step, kind: session.screen().kind}).toEqual({step, kind}),
      {timeout: 5_000, interval: 5},
    );
    return session.screen() as ScreenOf<K>;
  };

  return {
    sandbox,
    session,
    clock,
    keychain,
    at,
    /** Gives the token at once, as somebody who has it does. */
    async giveToken(token = sandbox.tokens.main) {
      await session.settled();
      session.send({type: 'entered', secret: new Secret(token)});
    },
    enterSecret: (text: string) => session.send({type: 'entered', secret: new Secret(text)}),
    answer: (step: string, value: string) => session.send({type: 'answered', step, value}),
    /** Does what the screen offers under this label. */
    choose(label: string) {
      const screen = session.screen();
      const action =
        screen.kind === 'trouble' ? screen.actions.find(each => each.label === label) : undefined;
      if (action === undefined) throw new Error(`not offered: ${label}`);
      session.send(action.event);
    },
    /** Lets the program look again, until the screen is another. */
    async wait(ms: number, until: () => boolean) {
      await vi.waitFor(
        () => {
          clock.pass(ms);
          expect(until()).toBe(true);
        },
        {timeout: 5_000, interval: 20},
      );
    },
    asked: (method: string) =>
      sandbox.requests
        .filter(request => request.method === method)
        .map(({path}) => path.replace(/^\/v[\d.]+/, '')),
  };
};
