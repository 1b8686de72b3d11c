/** How long a command takes that only prints, next to Node itself. */
import {spawnSync} from 'node:child_process';
import {interleaved} from './interleaved.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row, ratioRow} from './row.ts';

const most = 1.5;
const commands = [['--version'], ['explain', '190']];

const timed =
  ({cwd, env}: Program, args: readonly string[]) =>
  async (): Promise<number> => {
    const start = performance.now();
    const {status, stderr} = spawnSync(process.execPath, args, {cwd, env, encoding: 'utf8'});
    const taken = performance.now() - start;
    if (status !== 0) throw new Error(stderr.trim() || `ended with ${status}`);
    return taken;
  };

/** `--version` and `explain 190`, each next to `node -e 0`. */
export const startUp = async (program: Program): Promise<Row[]> => {
  const rows: Row[] = [];
  for (const args of commands) {
    const what = `wa-token ${args.join(' ')}, next to node -e 0`;
    try {
      const {ours, floor} = await interleaved(25, {
        ours: timed(program, [program.bin, ...args]),
        floor: timed(program, ['-e', '0']),
      });
      rows.push(ratioRow(what, ours, floor, most));
    } catch (error) {
      rows.push(notThereYet(what, `≤ ${most} ×`, String(error)));
    }
  }
  return rows;
};
