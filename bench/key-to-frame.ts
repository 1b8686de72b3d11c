/** How long a key press takes to change the screen, in a list of 10,000 numbers. */
import {setTimeout as pause} from 'node:timers/promises';
import {startSandbox} from '../src/sandbox/index.ts';
import {percentile} from './interleaved.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row} from './row.ts';
import {openTerminal, type Terminal, visible} from './terminal.ts';

const budget = 16;
const down = '\u001b[B';
const backspace = '\u007f';

const press = async (terminal: Terminal, key: string): Promise<number> => {
  const before = terminal.text().length;
  const at = performance.now();
  terminal.write(key);
  const drawn = await terminal.until(text => text.length > before, 2_000);
  // The next press must find the program idle, as a person's would.
  await pause(30);
  return drawn - at;
};

const times = async (terminal: Terminal, keys: readonly string[], rounds: number): Promise<number[]> => {
  const taken: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const key of keys) taken.push(await press(terminal, key));
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

/** The 99th percentile of arrow keys, and of typing and deleting a filter. */
export const keyToFrame = async (program: Program): Promise<Row[]> => {
  const sandbox = await startSandbox({scenario: 'many-numbers', latencyMs: 0});
  const args = [program.bin, 'setup', '--fresh', '--input', '--graph-url', sandbox.url];
  const terminal = openTerminal(program, args);
  try {
    await terminal.until(text => /What do you want to do/.test(visible(text)));
    terminal.write(`\u001b[200~${sandbox.tokens.main}\u001b[201~`);
    await terminal.until(text => (visible(text).slice(-4_000).match(/\+\d/g) ?? []).length >= 4);
    await pause(500);
    return [
      row(`${what}, moving`, await times(terminal, [down], 150)),
      row(`${what}, filtering`, await times(terminal, ['5', '5', backspace, backspace], 40)),
    ];
  } catch (error) {
    return [notThereYet(what, `≤ ${budget} ms`, String(error))];
  } finally {
    await terminal.kill();
    await sandbox.close();
  }
};
