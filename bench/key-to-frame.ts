/** How long a key press takes to change the screen, in a list of 10,000 numbers, and while that list is being read. */
import {setTimeout as pause} from 'node:timers/promises';
import {type Sandbox, startSandbox} from '../src/sandbox/index.ts';
import {percentile} from './interleaved.ts';
import {processorMs} from './processor-time.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row} from './row.ts';
import {openTerminal, type Terminal, visible} from './terminal.ts';

const budget = 16;
const down = '\u001b[B';
const backspace = '\u007f';
/** Milliseconds before each page: enough of them come while keys are pressed, and not one at every key. */
const pageMs = 120;

/** Milliseconds from a key to its frame. */
interface Taken {
  readonly ms: number;
  /** For how many of these the program worked; null where that cannot be told. */
  readonly worked: number | null;
}

/** The program, and right after it the floor. */
interface Both {
  readonly list: Taken;
  readonly floor: Taken;
}

/** @param shows whether what was drawn since is the answer to the key: other things move as well */
const answered = async (
  terminal: Terminal,
  key: string,
  shows: (drawn: string) => boolean,
): Promise<Taken> => {
  terminal.forget();
  const before = processorMs(terminal.pid);
  const at = performance.now();
  terminal.write(key);
  const drawn = await terminal.until(text => shows(visible(text)), 5_000);
  const after = processorMs(terminal.pid);
  // The next press must find the program idle, as a person's would.
  await pause(30);
  return {ms: drawn - at, worked: before === null || after === null ? null : after - before};
};

/** Two programs that are given the same keys. */
interface Pair {
  readonly list: Terminal;
  readonly floor: Terminal;
}

/** Presses a key in both, one after the other: what else the machine does falls on both alike. */
const presser = ({list, floor}: Pair) => {
  let count = 0;
  return async (key: string, shows: (drawn: string) => boolean): Promise<Both> => {
    count += 1;
    return {
      list: await answered(list, key, shows),
      floor: await answered(floor, key, drawn => drawn.includes(`key ${count} `)),
    };
  };
};

type Press = ReturnType<typeof presser>;

/** The pointer at one number after the other, from the first on. */
const moving = async (press: Press, times: number): Promise<readonly Both[]> => {
  const taken: Both[] = [];
  for (let place = 1; place <= times; place += 1) {
    const number = `+1 ${201 + Math.floor(place / 100)}-555-0${100 + (place % 100)}`;
    taken.push(await press(down, drawn => drawn.includes(`❯ ${number}`)));
  }
  return taken;
};

/** Two figures are typed and deleted again. */
const filtering = async (press: Press, rounds: number): Promise<readonly Both[]> => {
  const steps: readonly (readonly [key: string, shown: RegExp])[] = [
    ['5', /Filter: 5 /],
    ['5', /Filter: 55 /],
    [backspace, /Filter: 5 /],
    [backspace, /type to filter/],
  ];
  const taken: Both[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, shown] of steps) taken.push(await press(key, drawn => shown.test(drawn)));
  }
  return taken;
};

const figures = (times: readonly number[]): string =>
  `${percentile(times, 0.99).toFixed(1)} ms (median ${percentile(times, 0.5).toFixed(1)})`;

/** Where others use the machine as well, the processor time tells what of it is the program's. */
const row = (what: string, taken: readonly Both[]): Row => {
  const times = taken.map(({list}) => list.ms);
  const worked = taken.flatMap(({list}) => list.worked ?? []);
  return {
    what,
    measured: figures(times),
    floor: figures(taken.map(({floor}) => floor.ms)),
    compared: worked.length === 0 ? '' : `processor ${figures(worked)}`,
    budget: `≤ ${budget} ms`,
    holds: percentile(times, 0.99) <= budget,
  };
};

const what = 'key press to frame, 10,000 numbers, 99th percentile';

/** Opens the list of numbers. */
const openList = async (program: Program, sandbox: Sandbox): Promise<Terminal> => {
  const args = [program.bin, 'setup', '--fresh', '--input', '--graph-url', sandbox.url];
  const terminal = openTerminal(program, args);
  await terminal.until(text => /What do you want to do/.test(visible(text)));
  terminal.write(`\u001b[200~${sandbox.tokens.main}\u001b[201~`);
  await terminal.until(text => /❯ \+1 201-555-0100/.test(visible(text).slice(-6_000)));
  return terminal;
};

/** Runs with a list that is read with this latency, and with a program that only answers keys. */
const inList = async <T>(
  program: Program,
  latencyMs: number,
  measure: (press: Press, list: Terminal) => Promise<T>,
): Promise<T> => {
  const sandbox = await startSandbox({scenario: 'many-numbers', latencyMs});
  const list = await openList(program, sandbox);
  const floor = openTerminal(program, [program.echo]);
  try {
    await floor.until(text => text.includes('ready'));
    return await measure(presser({list, floor}), list);
  } finally {
    await list.kill();
    await floor.kill();
    await sandbox.close();
  }
};

/** The 99th percentile of arrow keys, and of typing and deleting a filter. */
export const keyToFrame = async (program: Program): Promise<Row[]> => {
  try {
    const whole = await inList(program, 0, async (press, list) => {
      await list.until(text => /10,000 entries/.test(visible(text.slice(-6_000))), 60_000);
      await pause(500);
      return [
        row(`${what}, moving`, await moving(press, 150)),
        row(`${what}, filtering`, await filtering(press, 40)),
      ];
    });
    // A list of its own for each: as many presses as it takes to be read.
    const movingWhileRead = await inList(program, pageMs, async press =>
      row(`${what}, moving while it is read`, await moving(press, 120)),
    );
    const filteringWhileRead = await inList(program, pageMs, async press =>
      row(`${what}, filtering while it is read`, await filtering(press, 30)),
    );
    return [...whole, movingWhileRead, filteringWhileRead];
  } catch (error) {
    return [notThereYet(what, `≤ ${budget} ms`, String(error))];
  }
};
