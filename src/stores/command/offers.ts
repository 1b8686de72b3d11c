/**
 * Which secret stores can be used now: their program is there and signed in. They are asked beside other work, and one that
 * is slow to say so keeps nobody waiting: it is named instead of offered.
 */
import type {Env} from './environment.ts';
import {programPath, runProgram} from './program.ts';
import {type ToolId, toolIds, tools} from './table.ts';

export interface Offers {
  readonly usable: readonly ToolId[];
  /** Their program is there and has not said anything yet. */
  readonly silent: readonly ToolId[];
}

export interface OffersAhead {
  /** Begins to ask, unless that was begun already. */
  begin(): void;
  /** What has been said by now, begun now at the latest; the next time all are asked anew. */
  result(): Promise<Offers>;
  /** Nobody waits for an answer any more. */
  close(): void;
}

export interface Asking {
  readonly env: Env;
  readonly cwd: string;
  /** How long `result` waits, milliseconds; null: as long as a tool may take. */
  readonly graceMs: number | null;
}

type Said = 'usable' | 'unusable' | 'silent';

/** A tool that asks a server which does not answer is stopped. */
const limitMs = 2_000;

export const offersAhead = (asking: Asking): OffersAhead => {
  const said = new Map<ToolId, Said>();
  const closing = new AbortController();
  let begun: Promise<unknown> | null = null;
  const ask = async (id: ToolId): Promise<void> => {
    const answer = await saidBy(id, asking, closing.signal);
    // Silence does not take back what was said before.
    if (answer !== 'silent' || !said.has(id)) said.set(id, answer);
  };
  const begin = (): Promise<unknown> => {
    begun ??= Promise.all(toolIds.map(ask));
    return begun;
  };
  const those = (wanted: Said): readonly ToolId[] =>
    toolIds.filter(id => (said.get(id) ?? 'silent') === wanted);
  return {
    begin: () => void begin(),
    async result() {
      await within(begin(), asking.graceMs);
      begun = null;
      return {usable: those('usable'), silent: those('silent')};
    },
    close: () => closing.abort(),
  };
};

const within = async (work: Promise<unknown>, ms: number | null): Promise<void> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>(resolve => {
    if (ms !== null) timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
};

const saidBy = async (id: ToolId, around: Asking, signal: AbortSignal): Promise<Said> => {
  const {program, signedIn, opensInput} = tools[id];
  if (opensInput && process.platform === 'win32') return 'unusable';
  if (programPath(program, around) === null) return 'unusable';
  const {env, cwd} = around;
  const ran = await runProgram(program, signedIn, {env, cwd, limitMs, input: '', signal});
  if (ran.kind === 'timed-out') return 'silent';
  return ran.kind === 'ended' && ran.code === 0 ? 'usable' : 'unusable';
};
