/** Walks the real wizard from its first screen on, as somebody who takes whatever is offered, and keeps every screen. */
import {mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Readable, Writable} from 'node:stream';
import {readArguments} from '../../src/cli/arguments.ts';
import {beginSetup} from '../../src/cli/begin-setup.ts';
import type {Io} from '../../src/cli/io.ts';
import {createOutput} from '../../src/cli/output.ts';
import {readSettings} from '../../src/cli/settings.ts';
import {en} from '../../src/copy/en.ts';
import type {Language} from '../../src/copy/languages.ts';
import type {Front, Screen, Session} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import {type ScenarioName, startSandbox} from '../../src/sandbox/index.ts';
import {pathWithGit} from './path-with-git.ts';

export interface Walk {
  readonly scenario: ScenarioName;
  /** Added to `setup`. */
  readonly flags?: readonly string[];
  /** The scenario's own token stands in the `.env` already. */
  readonly found?: true;
}

/** More screens than any walk has: a circle is a bug of the walker. */
const most = 60;

/** @returns every screen once that a person sees, in order; the first trouble ends the walk */
export const walk = async (
  {scenario, flags = [], found}: Walk,
  language: Language,
): Promise<readonly Screen[]> => {
  const sandbox = await startSandbox({scenario, ...(scenario === 'slow' ? {latencyMs: 50} : {})});
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'wa-token-walk-')));
  try {
    const project = join(root, 'project');
    mkdirSync(project);
    if (found) writeFileSync(join(project, '.env'), `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`);
    const seen: Screen[] = [];
    const drive = async (session: Session) => {
      await attend(session, sandbox.tokens.main, seen);
      return 'quit' as const;
    };
    const io = ioIn(root, project);
    const words = await language.all();
    const argv = ['setup', '--graph-url', sandbox.url, '--store', 'env', ...flags];
    const invocation = readArguments(argv, io.env, en.cli.usage);
    const context = {io, invocation, words, language, output: createOutput(io)};
    const settings = readSettings(invocation, en.cli.usage);
    await beginSetup({context, settings, frontEnd: 'ink', opened: {drive, close: async () => {}}});
    return seen;
  } finally {
    await sandbox.close();
    rmSync(root, {recursive: true, force: true});
  }
};

const ioIn = (root: string, project: string): Io => {
  const nowhere = () => new Writable({write: (_chunk, _encoding, done) => done()});
  return {
    stdin: Readable.from([]),
    stdout: nowhere(),
    stderr: nowhere(),
    env: {
      PATH: pathWithGit(root),
      HOME: root,
      WA_TOKEN_HOME: join(root, 'home'),
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
    },
    cwd: project,
    now: () => new Date(),
  };
};

const attend = async (session: Session, token: string, seen: Screen[]): Promise<void> => {
  const places = new Set<string>();
  const keep = (): void => {
    const screen = session.screen();
    const place = `${screen.kind}/${screen.step}`;
    if (!places.has(place)) seen.push(screen);
    places.add(place);
  };
  const stop = session.subscribe(keep);
  for (let at = 0; at < most; at += 1) {
    const screen = await session.settled();
    keep();
    if (screen.kind === 'finished' || screen.kind === 'trouble') break;
    answer(session, screen, token);
  }
  stop();
};

const answer = (session: Session, screen: Screen, token: string): void =>
  session.send(eventFor(screen, token));

const eventFor = (screen: Screen, token: string): Front => {
  const {step} = screen;
  switch (screen.kind) {
    case 'guide':
    case 'letter':
    case 'review':
      return {type: 'answered', step, value: ''};
    case 'choice':
      return {type: 'answered', step, value: screen.options[screen.initial]?.value ?? ''};
    case 'marks':
      return {
        type: 'marked',
        step,
        values: screen.options.filter(({ticked}) => ticked).map(({value}) => value),
      };
    case 'text':
      return {type: 'answered', step, value: '+16505551234'};
    case 'secret':
      return {type: 'entered', secret: new Secret(token)};
    case 'working':
    case 'trouble':
    case 'finished':
      throw new Error(`nothing is asked on ${screen.kind}`);
  }
};
