/** A line front-end in a terminal in memory, with its end as a promise. */
import {en} from '../../src/copy/en.ts';
import type {Desk} from '../../src/core/desk.ts';
import type {Ending, Screen, Session} from '../../src/core/screen.ts';
import {realClock} from '../../src/core/session.ts';
import {runLines} from '../../src/lines/inquirer.ts';
import type {LineWords} from '../../src/lines/options.ts';
import {runPlain} from '../../src/lines/plain.ts';
import {fakeDesk} from '../support/fake-desk.ts';
import {type FakeSession, fakeSession, finished} from '../support/fake-session.ts';
import {keys, openTerminal, type TerminalSize} from '../support/terminal.ts';

export const fronts = ['lines', 'plain'] as const;
/** How each goes back. */
export const back = {lines: keys.escape, plain: '<\r'};

/** Shows one screen until something is sent, then the end. */
export const answering = (screen: Screen): FakeSession =>
  fakeSession(screen, (_event, now) => (now.kind === 'finished' ? undefined : finished()));

export const open = (
  front: 'lines' | 'plain',
  session: Session,
  size?: TerminalSize,
  more: {
    readonly env?: NodeJS.ProcessEnv;
    readonly platform?: NodeJS.Platform;
    readonly broken?: AbortSignal;
    readonly desk?: Desk;
    readonly words?: LineWords;
  } = {},
) => {
  const terminal = openTerminal(size);
  const run = front === 'lines' ? runLines : runPlain;
  const ending: Promise<Ending> = run({
    session,
    desk: more.desk ?? fakeDesk(),
    stdin: terminal.stdin,
    stdout: terminal.stdout,
    env: more.env ?? (front === 'plain' ? {TERM: 'dumb'} : {}),
    words: more.words ?? en.lines,
    clock: realClock,
    signals: terminal.signals,
    ...(more.platform === undefined ? {} : {platform: more.platform}),
    ...(more.broken === undefined ? {} : {broken: more.broken}),
  });
  const drained = async (): Promise<void> =>
    terminal.until('all written', () => terminal.stdout.writableLength === 0);
  return {...terminal, ending: ending.finally(drained)};
};
