/** The built program in a real terminal, with a scratch home and a scratch project, against a stand-in. */
import {existsSync} from 'node:fs';
import {mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {afterAll, afterEach, beforeAll, expect} from 'vitest';
import {type Sandbox, type SandboxOptions, startSandbox} from '../../src/sandbox/index.ts';
import {openPty} from '../support/pty.ts';
import {keys} from '../support/terminal.ts';
import {built} from './built.ts';

/** A terminal of this kind is what Unix has; on Windows signals and `stty` are others. */
export const isUnix = process.platform !== 'win32';

export interface StartOptions {
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly columns?: number;
  readonly rows?: number;
  /** A command that runs the program, given as its further arguments. */
  readonly within?: readonly string[];
  /** The command has a stand-in of its own: `demo`. */
  readonly hasGraph?: boolean;
}

/** Runs it, says under which number, with which code it ended, and how the terminal was left; Ctrl-C is the program's. */
const script = `trap : INT; sh -c 'echo "[runs $$]"; exec "$@"' sh "$@"; echo "[left $?]"; stty -a; echo "[over]"`;

export type Program = Omit<ReturnType<typeof openPty>, 'pid'> & {
  /** The number of the process itself. */
  pid(): number;
  /** Presses keys, one after the other, and counts them. */
  press(...strokes: readonly string[]): void;
  pressed(): number;
  /** What it wrote, without escape codes. */
  text(): string;
  /** Waits for text that was written after what was waited for last. */
  next(text: RegExp): Promise<void>;
  /**
   * Agrees to the review on the whole screen. Right after a paste that takes a second Enter: the first may have been meant
   * for the paste.
   */
  agree(review: RegExp): Promise<void>;
  /**
   * Waits for its end; a token that it still holds then is not to be kept.
   * @returns its exit code, when the terminal is as it was before
   */
  leaves(): Promise<number>;
};

/** What the tests of one file share: scratch folders, stand-ins, running programs; all gone afterwards. */
export const stage = () => {
  let root: string;
  let home: string;
  const sandboxes: Sandbox[] = [];
  const running: ReturnType<typeof openPty>[] = [];
  const folders: string[] = [];
  const scratch = async (name: string): Promise<string> => {
    const folder = await mkdtemp(join(tmpdir(), `wa-token-${name}-`));
    folders.push(folder);
    return folder;
  };
  let cwd: string;

  beforeAll(async () => {
    root = await built();
  });
  afterEach(async () => {
    for (const terminal of running.splice(0)) terminal.kill('SIGKILL');
    await Promise.all(sandboxes.splice(0).map(sandbox => sandbox.close()));
  });
  afterAll(() => Promise.all(folders.map(folder => rm(folder, {recursive: true, force: true}))));

  return {
    /** A stand-in, and a home and a project nothing has been in. */
    async open(options: SandboxOptions): Promise<Sandbox> {
      home = await scratch('home');
      cwd = await scratch('project');
      const sandbox = await startSandbox(options);
      sandboxes.push(sandbox);
      return sandbox;
    },
    /** Files of the project, by name. */
    async write(files: Readonly<Record<string, string>>): Promise<void> {
      for (const [name, text] of Object.entries(files)) await writeFile(join(cwd, name), text);
    },
    home: () => home,
    cwd: () => cwd,
    dotEnv: (): Promise<string> => readFile(join(cwd, '.env'), 'utf8'),
    hasDotEnv: (): boolean => existsSync(join(cwd, '.env')),
    /** The files under home and project that hold this text. */
    async filesWith(text: string): Promise<readonly string[]> {
      const found: string[] = [];
      for (const folder of [home, cwd]) {
        for (const entry of await readdir(folder, {recursive: true, withFileTypes: true})) {
          const path = join(entry.parentPath, entry.name);
          if (entry.isFile() && (await readFile(path, 'latin1')).includes(text)) found.push(path);
        }
      }
      return found;
    },
    start(
      /** Where Graph is said to be. */
      sandbox: Pick<Sandbox, 'url'>,
      {args = [], env = {}, columns = 80, rows = 24, within = [], hasGraph = false}: StartOptions = {},
    ): Program {
      const program = join(root, 'bin', 'wa-token.js');
      const graph = hasGraph ? [] : ['--graph-url', sandbox.url];
      const command = [...within, process.execPath, '--', program, ...args, ...graph];
      const terminal = openPty('sh', ['-c', script, 'sh', ...command], {
        cwd,
        columns,
        rows,
        onlyEnv: {...surroundings(home, join(root, 'cache')), ...env},
      });
      running.push(terminal);
      return programIn(terminal);
    },
  };
};

/** Nothing of the machine that runs the tests: not its CI, not its keychain, not its colours. */
const surroundings = (home: string, caches: string): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  HOME: home,
  WA_TOKEN_HOME: join(home, 'wa-token'),
  WA_TOKEN_AGENT: '0',
  // Shared, so that only the first start compiles.
  XDG_CACHE_HOME: caches,
  LANG: 'C.UTF-8',
  TERM: 'xterm-256color',
});

const programIn = (terminal: ReturnType<typeof openPty>): Program => {
  let count = 0;
  let seen = 0;
  const text = (): string => stripVTControlCharacters(terminal.bytes()).replaceAll('\r', '');
  return {
    ...terminal,
    pid() {
      const found = /\[runs (\d+)\]/.exec(terminal.bytes());
      if (found === null) throw new Error('it does not run yet');
      return Number(found[1]);
    },
    press(...strokes) {
      for (const stroke of strokes) terminal.type(stroke);
      count += strokes.length;
    },
    pressed: () => count,
    text,
    async next(wanted) {
      const found = () => wanted.exec(text().slice(seen));
      await terminal.until(String(wanted), () => found() !== null);
      const match = found();
      if (match !== null) seen += match.index + match[0].length;
    },
    async agree(review) {
      await terminal.see(review);
      this.press(keys.enter);
      const asksAgain = (): boolean => /that Enter|Ese Enter|Esse Enter/.test(terminal.screenText());
      await terminal.until('an answer', () => asksAgain() || !review.test(terminal.screenText()));
      if (asksAgain()) this.press(keys.enter);
    },
    async leaves() {
      await terminal.until('its end', () => /\[over\]|\[Y\/n\]/.test(terminal.bytes()));
      if (/\[Y\/n\]/.test(terminal.bytes())) terminal.type('n\r');
      await terminal.until('[over]', () => /\[over\]/.test(terminal.bytes()));
      const [, code = '', settings = ''] = /\[left (\d+)\]([\s\S]*)\[over\]/.exec(terminal.bytes()) ?? [];
      expect(settings).toMatch(/(?<!-)\bicanon\b/);
      expect(settings).toMatch(/(?<!-)\becho\b/);
      expect(settings).toMatch(/(?<!-)\bisig\b/);
      expect(terminal.showsCursor()).toBe(true);
      await terminal.until('all drawn', () => !terminal.isAlternate() && !terminal.pastesInBrackets());
      return Number(code);
    },
  };
};

/** The token is nowhere in what the program wrote: not whole, and no telling part of it. */
export const keepsSecret = (program: Pick<Program, 'bytes'>, ...tokens: readonly string[]): void => {
  for (const token of tokens) {
    for (const part of [token.slice(0, 16), token.slice(60, 84), token.slice(-24)])
      expect(program.bytes()).not.toContain(part);
  }
};
