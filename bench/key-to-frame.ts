/** How long a key press takes to change the screen, in a list of 10,000 numbers, and while that list is being read. */
import {setTimeout as pause} from 'node:timers/promises';
import {type Sandbox, startSandbox} from '../src/sandbox/index.ts';
import {percentile} from './interleaved.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row} from './row.ts';
import {openTerminal, type Terminal, visible} from './terminal.ts';

const budget = 16;
const down = '\u001b[B';
const backspace = '\u007f';
/** Milliseconds before each page: enough of them come while keys are pressed, and not one at every key. */
const pageMs = 120;

/** @param shows whether what was drawn since is the answer to the key: other things move as well */
const press = async (terminal: Terminal, key: string, shows: (drawn: string) => boolean): Promise<number> => {
  const before = terminal.text().length;
  const at = performance.now();
  terminal.write(key);
  const drawn = await terminal.until(text => shows(visible(text.slice(before))), 2_000);
  // The next press must find the program idle, as a person's would.
  await pause(30);
  return drawn - at;
};

/** The pointer at one number after the other, from here on. */
const moving = async (terminal: Terminal, from: number, times: number): Promise<number[]> => {
  const taken: number[] = [];
  for (let place = from + 1; place <= from + times; place += 1) {
    const number = `+1 ${201 + Math.floor(place / 100)}-555-0${100 + (place % 100)}`;
    taken.push(await press(terminal, down, drawn => drawn.includes(`❯ ${number}`)));
  }
  return taken;
};

/** Two figures are typed and deleted again. */
const filtering = async (terminal: Terminal, rounds: number): Promise<number[]> => {
  const steps: readonly (readonly [key: string, shown: RegExp])[] = [
    ['5', /Filter: 5 /],
    ['5', /Filter: 55 /],
    [backspace, /Filter: 5 /],
    [backspace, /type to filter/],
  ];
  const taken: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [key, shown] of steps) taken.push(await press(terminal, key, drawn => shown.test(drawn)));
  }
  return taken;
};

const row = (what: string, taken: readonly number[]): Row => {
  const worst = percentile(taken, 0.99);
  return {
    what,
    measured: `${worst.toFixed(1)} ms`,
    floor: `${percentile(taken, 0.5).toFixed(1)} ms median`,
    compared: '',
    budget: `≤ ${budget} ms`,
    holds: worst <= budget,
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

/** Runs with a list that is read with this latency. */
const inList = async <T>(
  program: Program,
  latencyMs: number,
  measure: (terminal: Terminal) => Promise<T>,
): Promise<T> => {
  const sandbox = await startSandbox({scenario: 'many-numbers', latencyMs});
  const terminal = await openList(program, sandbox);
  try {
    return await measure(terminal);
  } finally {
    await terminal.kill();
    await sandbox.close();
  }
};

/** The 99th percentile of arrow keys, and of typing and deleting a filter. */
export const keyToFrame = async (program: Program): Promise<Row[]> => {
  try {
    const whole = await inList(program, 0, async terminal => {
      await terminal.until(text => /10,000 entries/.test(visible(text.slice(-6_000))), 60_000);
      await pause(500);
      return [
        row(`${what}, moving`, await moving(terminal, 0, 150)),
        row(`${what}, filtering`, await filtering(terminal, 40)),
      ];
    });
    // By the end of it some seven thousand are there.
    const growing = await inList(program, pageMs, async terminal => [
      row(`${what}, moving while it is read`, await moving(terminal, 0, 90)),
      row(`${what}, filtering while it is read`, await filtering(terminal, 25)),
    ]);
    return [...whole, ...growing];
  } catch (error) {
    return [notThereYet(what, `≤ ${budget} ms`, String(error))];
  }
};
