/** Runs a session with the front-end that was chosen; each is loaded only here, and only when it is used. */
import {flushCompileCache} from 'node:module';
import type {Desk} from '../core/desk.ts';
import type {Ending, Session} from '../core/screen.ts';
import {realClock} from '../core/session.ts';
import type {FrontEnd} from '../terminal/front-end.ts';
import {type DeskOptions, deskFor} from './desk.ts';
import type {Io} from './io.ts';

/** Now and not at the end: a wizard that is left open, or killed, would not make the next start quicker. */
export const keepCompiledCode = (): void => void setImmediate(flushCompileCache);

/** What every front-end takes of the process. */
export const terminalParts = (io: Io, desk: Desk) => ({
  desk,
  stdin: io.stdin,
  stdout: io.stdout,
  env: io.env,
  clock: io.clock ?? realClock,
  signals: process,
});

export interface Driving extends Omit<DeskOptions, 'codes'> {
  readonly frontEnd: Exclude<FrontEnd, 'flags'>;
  readonly session: Session;
  /** Aborted with the bug when a step threw. */
  readonly broken: AbortSignal;
}

/** @returns how it ended; the receipt was printed by the front-end */
export const drive = async (driving: Driving): Promise<Ending> => {
  const {frontEnd, session, io, words, broken} = driving;
  const desk = deskFor({...driving, codes: frontEnd !== 'plain'});
  const options = {...terminalParts(io, desk), session, broken};
  switch (frontEnd) {
    case 'ink': {
      const {runInk} = await import('../tui/run.tsx');
      return runInk({...options, words: words.ui, onFirstFrame: keepCompiledCode});
    }
    case 'lines': {
      // Inquirer asks the process itself whether there are to be colours, while it loads.
      if ((io.env['NO_COLOR'] ?? '') !== '') {
        process.env['NO_COLOR'] = '1';
        delete process.env['FORCE_COLOR'];
      }
      const {runLines} = await import('../lines/inquirer.ts');
      return runLines({...options, words: words.lines});
    }
    case 'plain': {
      const {runPlain} = await import('../lines/plain.ts');
      return runPlain({...options, words: words.lines});
    }
  }
};
