/** How long until the wizard shows itself, next to an Ink program that draws one line. */
import {setTimeout as pause} from 'node:timers/promises';
import {interleaved} from './interleaved.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row, ratioRow} from './row.ts';
import {openTerminal, visible} from './terminal.ts';

const what = 'first Ink frame of setup, next to one line in Ink';
const most = 1.15;

// The cache is written after the first frame: it must get the time, or the next start is a cold one.
const writesCacheFor = 250;

const untilText = (program: Program, args: readonly string[]) => async (): Promise<number> => {
  const terminal = openTerminal(program, args);
  try {
    const at = await terminal.until(text => /\p{L}/u.test(visible(text)));
    await pause(writesCacheFor);
    return at - terminal.startedAt;
  } finally {
    await terminal.kill();
  }
};

/** From the start of the process until the first letter arrives on a pseudo-terminal. */
export const firstFrame = async (program: Program): Promise<Row[]> => {
  try {
    const {ours, floor, asOurs} = await interleaved(15, {
      ours: untilText(program, [program.bin, 'setup', '--fresh', '--input']),
      floor: untilText(program, [program.floor]),
      asOurs: untilText(program, [program.floorAsOurs]),
    });
    // The second floor has our build's own shortcuts in Ink's start; it is there to see what is left to gain.
    const shortcut = ratioRow('  the same, the line bundled with our settings', ours, asOurs, most);
    return [ratioRow(what, ours, floor, most), {...shortcut, budget: '', holds: null}];
  } catch (error) {
    return [notThereYet(what, `≤ ${most} ×`, String(error))];
  }
};
