/** A terminal in memory: what a person would see, and every byte that was written to it. */
import {EventEmitter} from 'node:events';
import {PassThrough, Writable} from 'node:stream';
import {stripVTControlCharacters} from 'node:util';
import xterm from '@xterm/headless';
import {watchOutput} from './witness/outputs.ts';

const deadlineMs = 40_000;

export interface TerminalSize {
  readonly columns: number;
  readonly rows: number;
}

/** However it was wrapped. */
export const flat = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** One sign on the screen, and how it looks. Colours are numbers of the palette; null: the terminal's own. */
export interface Cell {
  readonly text: string;
  /** Columns it takes: 0 behind a wide one. */
  readonly width: number;
  readonly colour: number | null;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underlined: boolean;
  readonly inverse: boolean;
}

export const openTerminal = ({columns, rows}: TerminalSize = {columns: 80, rows: 24}) => {
  const screen = new xterm.Terminal({
    cols: columns,
    rows,
    allowProposedApi: true,
    scrollback: 1_000,
    convertEol: true,
  });
  let bytes = '';
  const watched = watchOutput('terminal in memory', () => bytes);
  let isRaw = false;

  const stdout = new (class extends Writable {
    readonly isTTY = true;
    get columns() {
      return screen.cols;
    }
    get rows() {
      return screen.rows;
    }
    override _write(chunk: Buffer, _encoding: string, done: () => void) {
      bytes += chunk.toString();
      screen.write(chunk, done);
    }
  })();

  const stdin = Object.assign(new PassThrough(), {
    isTTY: true,
    setRawMode(on: boolean) {
      isRaw = on;
    },
    ref() {},
    unref() {},
  });
  // Answers of the terminal itself.
  screen.onData(answer => stdin.write(answer));

  const screenText = (): string => {
    const {buffer} = screen;
    const lines = Array.from({length: screen.rows}, (_, row) => {
      const line = buffer.active.getLine(buffer.active.viewportY + row);
      return line?.translateToString(true, 0, screen.cols).trimEnd() ?? '';
    });
    return lines.join('\n').trimEnd();
  };

  const cellsIn = (row: number): readonly Cell[] => {
    const {active} = screen.buffer;
    const line = active.getLine(active.viewportY + row);
    return Array.from({length: screen.cols}, (_, column) => line?.getCell(column)).flatMap(cell =>
      cell === undefined
        ? []
        : [
            {
              text: cell.getChars(),
              width: cell.getWidth(),
              colour: cell.isFgDefault() ? null : cell.getFgColor(),
              bold: cell.isBold() !== 0,
              dim: cell.isDim() !== 0,
              underlined: cell.isUnderline() !== 0,
              inverse: cell.isInverse() !== 0,
            },
          ],
    );
  };

  /** Waits until this holds, and shows the screen when it never does. */
  const until = async (what: string, holds: () => boolean): Promise<void> => {
    const end = Date.now() + deadlineMs;
    while (!holds()) {
      if (Date.now() > end)
        throw new Error(`never came: ${what}\n${'-'.repeat(screen.cols)}\n${screenText()}`);
      await new Promise(resolve => setTimeout(resolve, 4));
    }
  };

  return {
    mayShow: watched.mayShow,
    stdin,
    stdout,
    signals: new EventEmitter(),
    screenText,
    /** What is on the screen, row by row. */
    cells: () => Array.from({length: screen.rows}, (_, row) => cellsIn(row)),
    until,
    see: (text: RegExp) => until(String(text), () => text.test(screenText())),
    seeGone: (text: RegExp) => until(`${text} gone`, () => !text.test(screenText())),
    /** Sends these characters in one chunk. */
    type: (text: string) => void stdin.write(text),
    /** Pastes as a terminal does: in brackets when the program asked for them. */
    paste: (text: string) =>
      void stdin.write(screen.modes.bracketedPasteMode ? `\u{1B}[200~${text}\u{1B}[201~` : text),
    resize(size: TerminalSize) {
      screen.resize(size.columns, size.rows);
      stdout.emit('resize');
    },
    /** Everything that was ever written. */
    bytes: () => bytes,
    /** The same as text, without the codes that move, colour and wipe. */
    printed: () => stripVTControlCharacters(bytes).replaceAll('\r', ''),
    isRaw: () => isRaw,
    isAlternate: () => screen.buffer.active.type === 'alternate',
    pastesInBrackets: () => screen.modes.bracketedPasteMode,
    /** Whether the cursor is shown, by the last word on it. */
    showsCursor: () => bytes.lastIndexOf('\u{1B}[?25h') >= bytes.lastIndexOf('\u{1B}[?25l'),
    /** The longest line and the number of lines that have text. */
    extent: () => {
      const lines = screenText().split('\n');
      return {width: Math.max(...lines.map(line => line.length)), height: lines.length};
    },
  };
};

export type TestTerminal = ReturnType<typeof openTerminal>;

export const keys = {
  enter: '\r',
  escape: '\u{1B}',
  up: '\u{1B}[A',
  down: '\u{1B}[B',
  right: '\u{1B}[C',
  left: '\u{1B}[D',
  home: '\u{1B}[H',
  end: '\u{1B}[F',
  pageUp: '\u{1B}[5~',
  pageDown: '\u{1B}[6~',
  tab: '\t',
  backspace: '\u{7F}',
  ctrlC: '\u{03}',
  ctrlU: '\u{15}',
} as const;
