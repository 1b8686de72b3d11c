/** A command run in memory: streams of our own, a scratch home and project, and nothing of this machine's environment. */
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, relative} from 'node:path';
import {Readable, Writable} from 'node:stream';
import {onTestFinished} from 'vitest';
import type {Io} from '../../src/cli/io.ts';
import type {Print} from '../../src/cli/print.ts';
import {run} from '../../src/cli/run.ts';
import type {Languages} from '../../src/copy/languages.ts';
import {type Sandbox, type SandboxOptions, startSandbox} from '../../src/sandbox/index.ts';
import {watchOutput} from './witness/outputs.ts';

export interface CliInput {
  /** Standard input; absent: empty. */
  readonly stdin?: string | Buffer;
  /** Added to the scratch environment. */
  readonly env?: NodeJS.ProcessEnv;
  readonly stdinIsTerminal?: boolean;
  /** Width of a terminal on standard output; absent: a pipe. */
  readonly columns?: number;
  readonly now?: () => Date;
  /** Takes results in place of standard output. */
  readonly print?: Print;
  /** Default: those that are shipped. */
  readonly languages?: Languages;
  /** Default: the project of the place. */
  readonly cwd?: string;
}

export interface CliResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What is in the project afterwards: text by path. */
  readonly files: Readonly<Record<string, string>>;
}

export interface Place {
  /** The working folder. */
  readonly project: string;
  readonly home: string;
  /** Runs a command here. */
  cli(argv: readonly string[], input?: CliInput): Promise<CliResult>;
  /** Every file in home and project that holds this text. */
  filesWith(text: string): readonly string[];
}

/** A home and a project nothing has been in, for one test. */
export const place = (): Place => {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'wa-token-cli-')));
  onTestFinished(() => rmSync(root, {recursive: true, force: true}));
  const project = join(root, 'project');
  const home = join(root, 'home');
  mkdirSync(project);
  mkdirSync(home);
  return {
    project,
    home,
    async cli(argv, input = {}) {
      const stdout = collector(input.columns);
      const stderr = collector(input.columns);
      const why = mayPrint(argv);
      const watched = watchOutput(`wa-token ${argv.join(' ')}`, stdout.text);
      if (why !== null) watched.mayShow(why);
      watchOutput(`wa-token ${argv.join(' ')} (standard error)`, stderr.text);
      const io: Io = {
        stdin: Object.assign(Readable.from(input.stdin === undefined ? [] : [Buffer.from(input.stdin)]), {
          isTTY: input.stdinIsTerminal === true,
        }),
        stdout: stdout.stream,
        stderr: stderr.stream,
        ...(input.print === undefined ? {} : {print: input.print}),
        env: {...surroundings(root, home), ...input.env},
        cwd: input.cwd ?? project,
        now: input.now ?? (() => new Date()),
      };
      const code = await run(argv, io, input.languages);
      return {code, stdout: stdout.text(), stderr: stderr.text(), files: filesIn(project)};
    },
    filesWith: text => [home, project].flatMap(folder => holders(folder, text)),
  };
};

/** What prints tokens on purpose. */
const mayPrint = (argv: readonly string[]): string | null => {
  if (argv[0] === 'token') return 'that is what it is for';
  if (argv[0] === 'sandbox' || argv[0] === 'demo') return 'the tokens of a stand-in are no secret';
  return argv[0] === 'run' && !argv.includes('--redact') ? 'the program that is run prints it' : null;
};

/** Git and the keychain helper must find their programs; no session bus, so no keychain of this machine. */
const surroundings = (root: string, home: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: root,
  WA_TOKEN_HOME: home,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
});

const collector = (columns?: number) => {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  const facts = columns === undefined ? {} : {isTTY: true, columns, rows: 24};
  return {stream: Object.assign(stream, facts), text: () => Buffer.concat(chunks).toString('utf8')};
};

/** Regular files only: a FIFO would keep the reader waiting. */
const walk = (folder: string): readonly string[] =>
  readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter(entry => entry.isFile() && !entry.parentPath.includes('.git'))
    .map(entry => join(entry.parentPath, entry.name));

const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(walk(folder).map(path => [relative(folder, path), textOf(path)]));

const textOf = (path: string): string => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '(cannot be read)';
  }
};

const holders = (folder: string, text: string): readonly string[] =>
  walk(folder).filter(path => textOf(path).includes(text));

/** A stand-in that is closed when the test is over. */
export const standIn = async (options: SandboxOptions): Promise<Sandbox> => {
  const sandbox = await startSandbox(options);
  onTestFinished(() => sandbox.close());
  return sandbox;
};
