/** The Ink front-end on a terminal in memory. */
import {onTestFinished} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {Desk} from '../../src/core/desk.ts';
import type {Ending, Session} from '../../src/core/screen.ts';
import {type Clock, realClock} from '../../src/core/session.ts';
import {runInk} from '../../src/tui/run.tsx';
import {fakeDesk} from '../support/fake-desk.ts';
import {openTerminal, type TerminalSize} from '../support/terminal.ts';

export interface InkWishes {
  readonly size?: TerminalSize;
  readonly env?: NodeJS.ProcessEnv;
  readonly platform?: NodeJS.Platform;
  readonly clock?: Clock;
  readonly broken?: AbortSignal;
  readonly desk?: Desk;
}

/** Starts it; what the test leaves running ends with the test. */
export const openInk = (
  session: Session,
  {size, env = {}, platform = 'linux', clock = realClock, broken, desk = fakeDesk()}: InkWishes = {},
) => {
  const terminal = openTerminal(size);
  let frames = 0;
  let rawAtFirst: boolean | null = null;
  const ending: Promise<Ending> = runInk({
    session,
    desk,
    stdin: terminal.stdin,
    stdout: terminal.stdout,
    env: {LANG: 'en_US.UTF-8', ...env},
    platform,
    words: en.ui,
    clock,
    signals: terminal.signals,
    onFirstFrame: () => {
      frames += 1;
      rawAtFirst ??= terminal.isRaw();
    },
    ...(broken === undefined ? {} : {broken}),
  });
  onTestFinished(async () => {
    terminal.signals.emit('SIGTERM');
    await ending.catch(() => {});
  });
  return {...terminal, ending, firstFrames: () => frames, wasRawAtFirst: () => rawAtFirst};
};
