/** Pictures of a whole journey: the real wizard against the stand-in, drawn by the Ink front-end, screen by screen. */
import type {Screen} from '../../src/core/screen.ts';
import {startSandbox} from '../../src/sandbox/index.ts';
import {handClock} from './clock.ts';
import {walk} from './hand-walk.ts';
import {drawn} from './hands.ts';
import type {Journey} from './journeys.ts';
import {type StagedSession, stagedSession} from './staged-session.ts';
import {type Cell, flat, type TerminalSize, type TestTerminal} from './terminal.ts';
import {openWizard} from './terminal-wizard.ts';

export interface Picture {
  /** Step, and what is special about it where the same step has several: "identity", "identity-trouble", "token-2". */
  readonly name: string;
  readonly screen: Screen;
  readonly text: string;
  readonly cells: readonly (readonly Cell[])[];
}

/** The day on which all of it happens. */
const today = new Date('2026-12-01T09:00:00Z');
const home = '/home/ana';

/** @returns every screen of the journey, in order; always the same for the same program */
export const record = async (journey: Journey, size: TerminalSize): Promise<readonly Picture[]> => {
  const now = (): Date => today;
  const sandbox = await startSandbox({scenario: journey.scenario, now});
  let staged: StagedSession | null = null;
  const wizard = await openWizard({
    front: 'ink',
    sandbox,
    files: journey.files(sandbox),
    size,
    now,
    clock: handClock(today.getTime()),
    through(session, root) {
      staged = stagedSession(session, text => placeless(text, root));
      return staged;
    },
  });
  try {
    if (staged === null) throw new Error('there is a session');
    const album = createAlbum(wizard.terminal);
    const pictures = picturing(album, wizard.terminal, staged);
    const end = await walk(wizard, {
      ...journey.answers(sandbox),
      typed: () => album.take(wizard.session.screen(), 'typed'),
    });
    if (end.kind !== 'finished')
      throw new Error(`the journey ended at ${end.step}:\n${wizard.terminal.screenText()}`);
    await pictures;
    return album.pictures();
  } finally {
    await wizard.close();
    await sandbox.close();
  }
};

/** Pictures by the order in which they were taken; a second one of the same place has a number. */
const createAlbum = (terminal: TestTerminal) => {
  const pictures: Picture[] = [];
  const times = new Map<string, number>();
  return {
    pictures: (): readonly Picture[] => pictures,
    /** @param aspect what is special about it; empty: nothing */
    take(screen: Screen, aspect: string): void {
      const place = aspect === '' ? screen.step : `${screen.step}-${aspect}`;
      const time = (times.get(place) ?? 0) + 1;
      times.set(place, time);
      pictures.push({
        name: time === 1 ? place : `${place}-${time}`,
        screen,
        text: still(terminal.screenText()),
        cells: terminal.cells().map(row => row.map(cell => ({...cell, text: still(cell.text)}))),
      });
    },
  };
};

/** Lets one screen after the other come, and takes a picture of each. */
const picturing = async (
  album: ReturnType<typeof createAlbum>,
  terminal: TestTerminal,
  session: StagedSession,
): Promise<void> => {
  for (;;) {
    const screen = session.screen();
    const signs = drawn(screen).flatMap(stroke => (stroke.type === 'see' ? [stroke.any.map(flat)] : []));
    await terminal.until(screen.title, () => {
      const text = flat(terminal.screenText());
      return (
        signs.every(any => any.some(sign => text.includes(sign))) && terminal.stdout.writableLength === 0
      );
    });
    album.take(screen, screen.kind === 'trouble' ? 'trouble' : '');
    session.seen();
    if (screen.kind === 'finished') return;
    await session.next();
  }
};

/** Folders of this run, and names that are made of them, as they would be on somebody's computer. */
const placeless = (text: string, root: string): string =>
  text.replaceAll(root, home).replace(/(backups\/)[0-9a-f]{8,}/g, '$10123456789abcdef');

/** What turns by itself is drawn as one sign. */
const still = (picture: string): string => picture.replace(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/gu, '⠋');
