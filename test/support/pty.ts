/** A program in a real pseudo-terminal, with every byte it wrote and the screen a person would see. */
import pty from '@lydell/node-pty';
import xterm from '@xterm/headless';
import {watchOutput} from './witness/outputs.ts';
import {witnessEnv, witnessed} from './witness/programs.ts';

const deadlineMs = 40_000;

export interface PtyOptions {
  /** Added to the environment of this process. */
  readonly env?: NodeJS.ProcessEnv;
  /** The whole environment, in place of this process's. */
  readonly onlyEnv?: NodeJS.ProcessEnv;
  readonly columns?: number;
  readonly rows?: number;
  readonly cwd?: string;
}

export const openPty = (file: string, args: readonly string[], options: PtyOptions = {}) => {
  const {columns = 80, rows = 24} = options;
  const screen = new xterm.Terminal({cols: columns, rows, allowProposedApi: true, scrollback: 1_000});
  const [start = file, ...rest] = witnessed([file, ...args]);
  const child = pty.spawn(start, [...rest], {
    cols: columns,
    rows,
    cwd: options.cwd ?? process.cwd(),
    env: {
      ...(options.onlyEnv ?? {...process.env, CI: '', TERM: 'xterm-256color', ...options.env}),
      ...witnessEnv,
    },
  });
  let bytes = '';
  const watched = watchOutput(`terminal of ${file}`, () => bytes);
  let exit: {readonly code: number; readonly signal: number} | null = null;
  let drawing = 0;
  child.onData(data => {
    drawing += 1;
    // What was written counts as seen once it is drawn: the screen is never behind the bytes.
    screen.write(data, () => {
      bytes += data;
      drawing -= 1;
    });
  });
  child.onExit(({exitCode, signal}) => {
    exit = {code: exitCode, signal: signal ?? 0};
  });

  const screenText = (): string => {
    const {active} = screen.buffer;
    return Array.from({length: active.length}, (_, row) =>
      (active.getLine(row)?.translateToString(true, 0, screen.cols) ?? '').trimEnd(),
    )
      .join('\n')
      .trimEnd();
  };

  const until = async (what: string, holds: () => boolean): Promise<void> => {
    const end = Date.now() + deadlineMs;
    while (!holds()) {
      if (Date.now() > end) throw new Error(`never came: ${what}\n${screenText()}`);
      await new Promise(resolve => setTimeout(resolve, 10));
    }
  };

  return {
    pid: child.pid,
    mayShow: watched.mayShow,
    screenText,
    until,
    bytes: () => bytes,
    see: (text: RegExp) => until(String(text), () => text.test(screenText())),
    type: (text: string) => child.write(text),
    /** Pastes as a terminal does: in brackets when the program asked for them. */
    paste: (text: string) =>
      child.write(screen.modes.bracketedPasteMode ? `\u{1B}[200~${text}\u{1B}[201~` : text),
    resize(size: {readonly columns: number; readonly rows: number}) {
      screen.resize(size.columns, size.rows);
      child.resize(size.columns, size.rows);
    },
    isAlternate: () => screen.buffer.active.type === 'alternate',
    pastesInBrackets: () => screen.modes.bracketedPasteMode,
    /** Whether the cursor is shown, by the last word on it. */
    showsCursor: () => bytes.lastIndexOf('\u{1B}[?25h') >= bytes.lastIndexOf('\u{1B}[?25l'),
    kill: (signal: string) => child.kill(signal),
    /** Closes the terminal's window, as it were. */
    hangUp() {
      // Not in the package's types, because Windows terminals have no such thing.
      if ('destroy' in child && typeof child.destroy === 'function') child.destroy();
    },
    /** Waits for the end of the program. */
    ended: async () => {
      await until('the end', () => exit !== null && drawing === 0);
      return exit;
    },
  };
};
