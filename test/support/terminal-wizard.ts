/** The whole wizard in memory: a scratch home and project, a stand-in, a terminal, and one of the front-ends that ask. */
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readArguments} from '../../src/cli/arguments.ts';
import {reportNow} from '../../src/cli/conclude.ts';
import type {Io} from '../../src/cli/io.ts';
import type {Opened} from '../../src/cli/open-ink.ts';
import {createOutput} from '../../src/cli/output.ts';
import type {Reported} from '../../src/cli/report.ts';
import {readSettings} from '../../src/cli/settings.ts';
import {performSetup} from '../../src/cli/setup.ts';
import type {Surroundings} from '../../src/cli/surroundings.ts';
import {en} from '../../src/copy/en.ts';
import {english} from '../../src/copy/languages.ts';
import type {Ending, Session} from '../../src/core/screen.ts';
import {type Clock, realClock} from '../../src/core/session.ts';
import {parseGraphUrl} from '../../src/graph/address.ts';
import {newestVersion} from '../../src/graph/versions.ts';
import {runLines} from '../../src/lines/inquirer.ts';
import {runPlain} from '../../src/lines/plain.ts';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {practiceKeychain} from '../../src/stores/keychain/practice.ts';
import type {FrontEnd} from '../../src/terminal/front-end.ts';
import {runInk} from '../../src/tui/run.tsx';
import {fakeDesk} from './fake-desk.ts';
import {openTerminal, type TerminalSize, type TestTerminal} from './terminal.ts';

/** The front-ends that ask a person. */
export type Asking = Exclude<FrontEnd, 'flags'>;

export interface WizardWishes {
  readonly front: Asking;
  readonly sandbox: Sandbox;
  readonly flags?: readonly string[];
  /** What is in the project before, by path. */
  readonly files?: Readonly<Record<string, string>>;
  readonly size?: TerminalSize;
  /** What the wizard waits by. */
  readonly clock?: Clock;
  readonly now?: () => Date;
  /** Stands between the wizard and its front-end. @param root the folder that home and project are in */
  readonly through?: (session: Session, root: string) => Session;
}

export interface OpenWizard {
  readonly front: Asking;
  readonly terminal: TestTerminal;
  readonly project: string;
  /** What the front-end shows. */
  readonly session: Session;
  /** The report of what is known when the front-end has ended. */
  readonly ended: Promise<Reported & {readonly ending: Ending}>;
  /** Ends it where it is, as Ctrl-C does, and leaves nothing behind. */
  close(): Promise<void>;
}

export const openWizard = async (wishes: WizardWishes): Promise<OpenWizard> => {
  const {front, sandbox, flags = [], files = {}, clock = realClock, now = () => new Date()} = wishes;
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'wa-token-wizard-')));
  const project = join(root, 'project');
  mkdirSync(project);
  for (const [path, text] of Object.entries(files)) writeFileSync(join(project, path), text);
  const terminal = openTerminal(wishes.size);
  const env = {
    PATH: pathWithGit(root),
    HOME: root,
    LANG: 'en_US.UTF-8',
    TERM: front === 'plain' ? 'dumb' : 'xterm-256color',
    COLORTERM: 'truecolor',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_NOSYSTEM: '1',
  };
  const io: Io = {...terminal, stderr: terminal.stdout, env, cwd: project, now, clock};
  const invocation = readArguments(['setup', ...flags], {}, en.cli.usage);
  const address = parseGraphUrl(sandbox.url);
  if (!address.ok) throw new Error('the stand-in is on this machine');
  const around: Surroundings = {
    address: address.value,
    version: newestVersion,
    folders: {config: join(root, 'config'), state: join(root, 'state')},
    keychain: practiceKeychain(),
    whenKeychainIsSlow: () => () => {},
    cwd: project,
    env: {},
    practice: null,
  };
  let ending: Ending | null = null;
  let shown: (session: Session) => void = () => {};
  const session = new Promise<Session>(resolve => {
    shown = resolve;
  });
  const opened: Opened = {
    async drive(real, broken) {
      const through = wishes.through?.(real, root) ?? real;
      shown(through);
      ending = await runFront(front, {terminal, session: through, env, broken});
      return ending;
    },
    close: async () => {},
  };
  const performed = performSetup(
    {
      context: {io, invocation, words: en, language: english, output: createOutput(io)},
      around,
      frontEnd: front,
      opened,
      settings: readSettings(invocation, en.cli.usage),
      given: null,
      waited: false,
      appSecret: null,
      pin: null,
    },
    reportNow,
  );
  const ended = performed.then(reported => {
    if (ending === null) throw new Error('the front-end has not ended');
    return {...reported, ending};
  });
  // Whoever waits for the end hears of an error.
  ended.catch(() => {});
  return {
    front,
    terminal,
    project,
    session: await Promise.race([session, ended.then(() => session)]),
    ended,
    async close() {
      terminal.signals.emit('SIGINT');
      await ended.catch(() => {});
      rmSync(root, {recursive: true, force: true});
    },
  };
};

import {pathWithGit} from './path-with-git.ts';

interface Running {
  readonly terminal: TestTerminal;
  readonly session: Session;
  readonly env: NodeJS.ProcessEnv;
  readonly broken: AbortSignal;
}

const runFront = (front: Asking, {terminal, ...running}: Running): Promise<Ending> => {
  const {stdin, stdout, signals} = terminal;
  const options = {
    ...running,
    stdin,
    stdout,
    signals,
    desk: fakeDesk(),
    // What waits for the silence after a paste waits for real.
    clock: realClock,
    platform: 'linux' as const,
  };
  switch (front) {
    case 'ink':
      return runInk({...options, words: en.ui});
    case 'lines':
      return runLines({...options, words: en.lines});
    case 'plain':
      return runPlain({...options, words: en.lines});
  }
};
