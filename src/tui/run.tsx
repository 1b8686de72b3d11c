/** Runs the Ink front-end: alternate screen, keys, signals, and a terminal left as it was, whatever happens. */
import {render} from 'ink';
import type {Ending, Session} from '../core/screen.ts';
import {createKeyboard} from '../paste/keyboard.ts';
import {App} from './app.tsx';
import {silentInput} from './keys/listen.ts';
import {comesBack, showLinks} from './link.ts';
import {unbroken} from './look/rows.ts';
import {type Theme, themeFor} from './look/theme.ts';
import type {InkOptions, Screenful} from './options.ts';
import type {Outcome} from './outcome.ts';
import {createStage, type Stage} from './stage.ts';
import {createTurn} from './turn.ts';
import type {Size} from './view.ts';
import {watch} from './watch.ts';

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
  const stage = createStage({
    session,
    desk: options.desk,
    clock,
    words,
    theme,
    size: sizeOf(stdout),
    onOutcome: turn.settle,
    onFirstFrame: options.onFirstFrame ?? (() => {}),
  });
  let onKey = stage.press;
  const keyboard = createKeyboard(clock, key => turn.guard(() => onKey(key)));
  const stop = watch(options, {
    end: ending => turn.settle({type: 'end', ending}),
    resume: () => turn.settle({type: 'resumed'}),
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
      const left = await showLinks(outcome, options, theme, back);
      if (left !== null) return left;
      onKey = stage.press;
    }
  } finally {
    stop();
    keyboard.reset();
    stage.leave();
    stage.close();
  }
};

const sizeOf = ({columns, rows}: Screenful): Size => ({columns: columns || 80, rows: rows || 24});

/** Frames a second. Ink draws at most so often: a key right after a turn of a spinner waits for one millisecond. */
const maxFps = 1_000;
/** The alternate screen keeps the cursor where it was; a frame begins at the top. */
const toTheTop = '\u{1B}[2J\u{1B}[H';

const show = async (stage: Stage, options: InkOptions, outcome: Promise<Outcome>): Promise<Outcome> => {
  const {stdin, stdout} = options;
  const app = <App stage={stage} toTheTop={() => void stdout.write(toTheTop)} />;
  // Ink does so only after its first frame: a token pasted at the sight of that would be echoed by the terminal.
  setRaw(stdin, true);
  const ink = render(app, {
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
    onRender: stage.drew,
  });
  const exit = ink.waitUntilExit();
  try {
    // Ink ends by itself only when drawing threw; its promise then brings the error.
    return await Promise.race([outcome, exit.then(() => outcome)]);
  } finally {
    // tmux brings the rows above the cursor to the main screen when the window grew meanwhile: none are left.
    ink.clear();
    ink.unmount();
    await exit.catch(() => {});
    setRaw(stdin, false);
  }
};

/** A terminal that is gone cannot be set. */
const setRaw = (stdin: InkOptions['stdin'], on: boolean): void => {
  if (stdin.isTTY === true && !stdin.destroyed) stdin.setRawMode?.(on);
};

const printReceipt = (session: Session, stdout: Screenful, theme: Theme): void => {
  const screen = session.screen();
  if (screen.kind !== 'finished') return;
  stdout.write(`${theme.finish(unbroken(screen.receipt.join('\n'), stdout.columns || 80))}\n`);
};
