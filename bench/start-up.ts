/** How long a command takes that asks nobody anything, next to Node itself. */
import {spawnSync} from 'node:child_process';
import {rm, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {interleaved} from './interleaved.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row, ratioRow} from './row.ts';

const rounds = 25;

/** Those that only print, and those that fetch a token from `.env` first. */
const commands: readonly {readonly args: readonly string[]; readonly most: number}[] = [
  {args: ['--version'], most: 1.5},
  {args: ['explain', '190'], most: 1.5},
  {args: ['token'], most: 2},
  // There is no program that does nothing on Windows.
  ...(process.platform === 'win32' ? [] : [{args: ['run', '--', 'true'], most: 2}]),
];

const timed =
  ({cwd, env}: Program, args: readonly string[]) =>
  async (): Promise<number> => {
    const start = performance.now();
    const {status, stderr} = spawnSync(process.execPath, args, {cwd, env, encoding: 'utf8'});
    const taken = performance.now() - start;
    if (status !== 0) throw new Error(stderr.trim() || `ended with ${status}`);
    return taken;
  };

/** Each command next to `node -e 0`. */
export const startUp = async (program: Program): Promise<Row[]> => {
  const dotEnv = join(program.cwd, '.env');
  await writeFile(dotEnv, `WHATSAPP_ACCESS_TOKEN=EAAFAKE${'x'.repeat(150)}\n`, {mode: 0o600});
  const rows: Row[] = [];
  for (const {args, most} of commands) {
    const what = `wa-token ${args.join(' ')}, next to node -e 0`;
    try {
      const {ours, floor} = await interleaved(rounds, {
        ours: timed(program, ['--', program.bin, ...args]),
        floor: timed(program, ['-e', '0']),
      });
      rows.push(ratioRow(what, ours, floor, most));
    } catch (error) {
      rows.push(notThereYet(what, `≤ ${most} ×`, String(error)));
    }
  }
  await rm(dotEnv);
  return rows;
};
