/** Runs the Ink front-end: alternate screen, keys, signals, and a terminal left as it was, whatever happens. */
import type {Writable} from 'node:stream';
import {render} from 'ink';
import type {Ending, Link, Session} from '../core/screen.ts';
import type {Clock} from '../core/session.ts';
import type {Key} from '../paste/chunks.ts';
import {createKeyboard} from '../paste/keyboard.ts';
import {App} from './app.tsx';
import {type Input, listen, silentInput} from './keys/listen.ts';
import {type Theme, themeFor} from './look/theme.ts';
import type {Words} from './screens/pane.ts';
import {createStage, type Outcome, type Stage} from './stage.ts';
import type {Size} from './view.ts';

export type Screenful = Writable & {
  readonly isTTY?: boolean;
  readonly columns?: number;
  readonly rows?: number;
};

/** Where signals come from: `process` itself. */
export interface Signals {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', call: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', call: () => void): unknown;
}

export interface InkOptions {
  readonly session: Session;
  readonly stdin: Input;
  readonly stdout: Screenful;
  readonly env: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly words: Words;
  readonly clock: Clock;
  readonly signals: Signals;
  /** Aborted with an error when something below the front-end broke: the terminal is put right and the error thrown on. */
  readonly broken?: AbortSignal;
  /** Called once, when the first frame is drawn. */
  readonly onFirstFrame?: () => void;
}

/**
 * Draws the session until the person leaves.
 *
 * @returns how it ended; after `finished` the receipt is on the main screen
 * @throws what was thrown while drawing or by a key, after the terminal was put right; the caller tells it
 */
export const runInk = async (options: InkOptions): Promise<Ending> => {
  const {session, stdout, clock, words} = options;
  const theme = themeFor(options.env, options.platform ?? process.platform);
  const turn = createTurn();
  const stage = createStage({session, clock, words, theme, size: sizeOf(stdout), onOutcome: turn.settle});
  let onKey = stage.press;
  const keyboard = createKeyboard(clock, key => turn.guard(() => onKey(key)));
  const stop = watch(options, {
    end: ending => turn.settle({type: 'end', ending}),
    fail: turn.fail,
    resize: () => stage.resize(sizeOf(stdout)),
    chunk: text => turn.guard(() => keyboard.push(text)),
  });
  try {
    for (;;) {
      const outcome = await show(stage, options, turn.next());
      keyboard.reset();
      if (outcome.type === 'resumed') continue;
      if (outcome.type === 'end') {
        if (outcome.ending === 'finished') printReceipt(session, stdout, theme);
        return outcome.ending;
      }
      const back = turn.next();
      onKey = key => comesBack(key, turn.settle);
      const left = await showLink(outcome.link, options, theme, back);
      if (left !== null) return left;
      onKey = stage.press;
    }
  } finally {
    stop();
    keyboard.reset();
    stage.close();
  }
};

const sizeOf = ({columns, rows}: Screenful): Size => ({columns: columns ?? 80, rows: rows ?? 24});

/** What is waited for: the outcome of what is shown, or the error that ended it. */
const createTurn = () => {
  let resolve: (outcome: Outcome) => void = () => {};
  let reject: (error: unknown) => void = () => {};
  /** What came while nobody waited is not lost. */
  let early: Outcome | null = null;
  const settle = (outcome: Outcome): void => {
    if (outcome.type === 'end') early ??= outcome;
    resolve(outcome);
  };
  const fail = (error: unknown): void => reject(error);
  return {
    settle,
    fail,
    next: (): Promise<Outcome> =>
      new Promise((accept, refuse) => {
        resolve = accept;
        reject = refuse;
        if (early !== null) accept(early);
      }),
    guard(call: () => void): void {
      try {
        call();
      } catch (error) {
        fail(error);
      }
    },
  };
};

interface Watching {
  readonly end: (ending: Ending) => void;
  readonly fail: (error: unknown) => void;
  readonly resize: () => void;
  readonly chunk: (text: string) => void;
}

/** Signals, the terminal's size and its end, keys. */
const watch = ({signals, stdin, stdout, broken}: InkOptions, on: Watching): (() => void) => {
  const interrupted = (): void => on.end('interrupted');
  const terminated = (): void => on.end('terminated');
  const hungUp = (): void => on.end('hung-up');
  const broke = (): void => on.fail(broken?.reason);
  signals.on('SIGINT', interrupted);
  signals.on('SIGTERM', terminated);
  signals.on('SIGHUP', hungUp);
  stdout.on('resize', on.resize);
  // A terminal that is gone answers each write with an error, also those of taking leave: the listener stays.
  stdout.on('error', hungUp);
  broken?.addEventListener('abort', broke);
  const deafen = listen(stdin, {onChunk: on.chunk, onGone: hungUp});
  return () => {
    deafen();
    signals.off('SIGINT', interrupted);
    signals.off('SIGTERM', terminated);
    signals.off('SIGHUP', hungUp);
    stdout.off('resize', on.resize);
    broken?.removeEventListener('abort', broke);
  };
};

/** Frames a second. Ink draws at most so often, and a key is to be seen within 16 ms. */
const maxFps = 240;
/** The alternate screen keeps the cursor where it was; a frame begins at the top. */
const toTheTop = '\u{1B}[2J\u{1B}[H';

const show = async (stage: Stage, options: InkOptions, outcome: Promise<Outcome>): Promise<Outcome> => {
  const {stdin, stdout, onFirstFrame} = options;
  let frames = 0;
  let isUp = false;
  const ink = render(null, {
    stdin: silentInput(stdin),
    stdout,
    alternateScreen: true,
    exitOnCtrlC: false,
    patchConsole: false,
    incrementalRendering: false,
    interactive: true,
    isScreenReaderEnabled: false,
    kittyKeyboard: {mode: 'disabled'},
    maxFps,
    onRender() {
      if (!isUp) return;
      stage.drew();
      frames += 1;
      if (frames === 1) onFirstFrame?.();
    },
  });
  const exit = ink.waitUntilExit();
  try {
    stdout.write(toTheTop);
    isUp = true;
    ink.rerender(<App stage={stage} />);
    // Ink ends by itself only when drawing threw; its promise then brings the error.
    return await Promise.race([outcome, exit.then(() => outcome)]);
  } finally {
    isUp = false;
    ink.unmount();
    await exit.catch(() => {});
  }
};

/** Leaves the alternate screen, so that the address can be copied whole, until Enter. */
const showLink = async (
  link: Link,
  {stdin, stdout, words}: InkOptions,
  theme: Theme,
  back: Promise<Outcome>,
): Promise<Ending | null> => {
  stdout.write(theme.finish(`${words.link.intro}\n\n${link.url}\n\n${words.link.comeBack}\n`));
  stdin.ref?.();
  stdin.setRawMode?.(true);
  try {
    const outcome = await back;
    return outcome.type === 'end' ? outcome.ending : null;
  } finally {
    stdin.setRawMode?.(false);
  }
};

const comesBack = (key: Key, settle: (outcome: Outcome) => void): void => {
  if (key.type !== 'key') return;
  if (key.name === 'ctrl-c') settle({type: 'end', ending: 'interrupted'});
  if (key.name === 'enter' || key.name === 'escape') settle({type: 'resumed'});
};

const printReceipt = (session: Session, stdout: Screenful, theme: Theme): void => {
  const screen = session.screen();
  if (screen.kind === 'finished') stdout.write(`${theme.finish(screen.receipt.join('\n'))}\n`);
};
