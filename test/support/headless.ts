/** The whole wizard without a front-end: real tools over loopback, a scratch project, a keychain in memory. */
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {onTestFinished} from 'vitest';
import {readArguments} from '../../src/cli/arguments.ts';
import {readSettings} from '../../src/cli/settings.ts';
import {presetOf, settingsIn} from '../../src/cli/setup.ts';
import {makeTools} from '../../src/cli/tools.ts';
import {en} from '../../src/copy/en.ts';
import type {Front, Screen} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import {type RunningSession, startSession} from '../../src/core/session.ts';
import type {Known} from '../../src/core/step.ts';
import {parseGraphUrl} from '../../src/graph/address.ts';
import {newestVersion} from '../../src/graph/versions.ts';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {setupFlow} from '../../src/steps/index.ts';
import type {Wizard} from '../../src/steps/world.ts';
import type {Keychain} from '../../src/stores/keychain/keychain.ts';
import {practiceKeychain} from '../../src/stores/keychain/practice.ts';
import type {Profile, ProfileName} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';
import {handClock} from './clock.ts';
import {pathWithGit} from './path-with-git.ts';
import {profileOf} from './profile.ts';

export interface WizardOptions {
  /** Where Graph is; a stand-in's. */
  readonly url: string;
  readonly args?: readonly string[];
  /** Files of the project: text by name. */
  readonly files?: Readonly<Record<string, string>>;
  readonly env?: NodeJS.ProcessEnv;
  readonly profiles?: Readonly<Record<string, Profile>>;
  /** Tokens in the keychain, by profile. */
  readonly keychain?: Readonly<Record<string, string>>;
  readonly appSecret?: string;
  readonly now?: () => Date;
  /** What an earlier run left, in the same project and keychain. */
  readonly after?: HeadlessWizard;
  readonly known?: Known<Wizard>;
}

export interface HeadlessWizard {
  readonly session: RunningSession<Wizard>;
  readonly flow: ReturnType<typeof setupFlow>;
  readonly project: string;
  readonly config: string;
  readonly clock: ReturnType<typeof handClock>;
  readonly keychain: Keychain;
  /** What was saved last, of the answers. */
  saved(): Known<Wizard>;
  /** The next screen that does not work. */
  screen(): Promise<Screen>;
  /** Sends an event, and gives the next screen. */
  send(event: Front): Promise<Screen>;
  /** Answers the screen that is shown, and gives the next. */
  answer(value?: string): Promise<Screen>;
  paste(token: string): Promise<Screen>;
  /** Files of the project: text by name. */
  files(): Readonly<Record<string, string>>;
}

/** A profile of this very token. */
export const profileFor = (token: string, some: Partial<Profile> = {}): Profile =>
  profileOf({fingerprint: new Secret(token).fingerprint, waba: null, phone: null, ...some});

/** The ids of the stand-in's first account, as lines of a `.env`. */
export const idLines = ({facts}: Sandbox): string =>
  [
    `WHATSAPP_PHONE_NUMBER_ID=${facts.wabas[0]?.phones[0]?.id}`,
    `WHATSAPP_BUSINESS_ACCOUNT_ID=${facts.wabas[0]?.id}`,
    '',
  ].join('\n');

export const startWizard = async (options: WizardOptions): Promise<HeadlessWizard> => {
  const {url, args = [], env = {}, after} = options;
  const root =
    after === undefined
      ? realpathSync(mkdtempSync(join(tmpdir(), 'wa-token-wizard-')))
      : join(after.project, '..');
  const project = join(root, 'project');
  const config = join(root, 'config');
  if (after === undefined) {
    onTestFinished(() => rmSync(root, {recursive: true, force: true}));
    mkdirSync(project);
  }
  for (const [name, text] of Object.entries(options.files ?? {})) writeFileSync(join(project, name), text);
  const profiles = createProfiles(config);
  for (const [name, profile] of Object.entries(options.profiles ?? {}))
    await profiles.write(name as ProfileName, profile);
  const keychain = after?.keychain ?? practiceKeychain();
  for (const [account, token] of Object.entries(options.keychain ?? {}))
    await keychain.write({service: 'wa-token', account}, new Secret(token));
  const address = parseGraphUrl(url);
  if (!address.ok) throw new Error(`not an address: ${url}`);
  const around = {
    address: address.value,
    version: newestVersion,
    folders: {config, state: join(root, 'state')},
    keychain,
    whenKeychainIsSlow: () => () => {},
    cwd: project,
    env,
    practice: null,
  };
  const io = {
    stdin: new PassThrough(),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    env: {PATH: pathWithGit(root)},
    cwd: project,
    now: options.now ?? (() => new Date()),
  };
  const settings = settingsIn(
    readSettings(readArguments(['setup', ...args], {}, en.cli.usage), en.cli.usage),
    project,
  );
  const {tools, pool} = makeTools({
    io,
    settings,
    around,
    appSecret: options.appSecret === undefined ? null : new Secret(options.appSecret),
    pin: null,
    preset: presetOf(settings, en.cli.usage.badValue),
    asks: true,
    tell: () => {},
    hide: () => {},
    words: en,
  });
  const clock = handClock(Date.now());
  const flow = setupFlow({
    wishes: tools.wishes,
    asks: true,
    now: io.now,
    practice: null,
    resumedFrom: () => (options.known === undefined ? null : '2026-11-20T12:00:00.000Z'),
  });
  let saved: Known<Wizard> = options.known ?? {};
  const session = startSession<Wizard>({
    flow,
    tools,
    words: en,
    clock,
    ...(options.known === undefined ? {} : {known: options.known}),
    save: known => {
      saved = known;
    },
    crashed(error) {
      throw error;
    },
  });
  onTestFinished(async () => {
    session.close();
    await pool.close();
  });
  const send = (event: Front): Promise<Screen> => {
    session.send(event);
    return session.settled();
  };
  return {
    session,
    flow,
    project,
    config,
    clock,
    keychain,
    saved: () => saved,
    screen: () => session.settled(),
    send,
    answer: (value = '') => send({type: 'answered', step: session.screen().step, value}),
    paste: token => send({type: 'entered', secret: new Secret(token)}),
    files: () =>
      Object.fromEntries(
        readdirSync(project, {withFileTypes: true})
          .filter(each => each.isFile())
          .map(({name}) => [name, readFileSync(join(project, name), 'utf8')]),
      ),
  };
};
