/** Which secret stores can be used now: their program is there and signed in. Asked only when the choice is about to be made. */
import type {Env} from './environment.ts';
import {programPath, runProgram} from './program.ts';
import {type ToolId, toolIds, tools} from './table.ts';

/** A tool that asks a server which does not answer is not offered. */
const limitMs = 2_000;

export const offeredTools = async (around: {
  readonly env: Env;
  readonly cwd: string;
}): Promise<readonly ToolId[]> => {
  const usable = await Promise.all(toolIds.map(async id => ((await isUsable(id, around)) ? id : null)));
  return usable.filter(id => id !== null);
};

const isUsable = async (id: ToolId, around: {readonly env: Env; readonly cwd: string}): Promise<boolean> => {
  const {program, signedIn, opensInput} = tools[id];
  if (opensInput && process.platform === 'win32') return false;
  if (programPath(program, around) === null) return false;
  const ran = await runProgram(program, signedIn, {...around, limitMs, input: ''});
  return ran.kind === 'ended' && ran.code === 0;
};
