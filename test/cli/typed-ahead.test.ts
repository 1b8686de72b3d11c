/** What was pressed before a question came must not answer it: on a stream, and on a real terminal. */
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {PassThrough} from 'node:stream';
import {fileURLToPath} from 'node:url';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {dropTypedAhead} from '../../src/cli/typed-ahead.ts';
import {isUnix} from '../e2e/program.ts';
import {handClock} from '../support/clock.ts';
import {openPty} from '../support/pty.ts';

const keyboard = () => {
  const modes: boolean[] = [];
  return {modes, stdin: Object.assign(new PassThrough(), {setRawMode: (on: boolean) => modes.push(on)})};
};

const isOver = (work: Promise<void>): (() => boolean) => {
  let over = false;
  void work.then(() => {
    over = true;
  });
  return () => over;
};

/** Lets a stream hand on what was written to it. */
const turn = (): Promise<void> => new Promise(resolve => setImmediate(resolve));

describe('what was typed ahead', () => {
  test('is dropped once nothing more comes', async () => {
    const {stdin, modes} = keyboard();
    const clock = handClock();
    stdin.write('m');
    const over = isOver(dropTypedAhead(stdin, clock));
    await turn();
    clock.pass(20);
    stdin.write('n');
    await turn();
    clock.pass(20);
    await turn();
    expect(over()).toBe(false);
    clock.pass(30);
    await expect.poll(over).toBe(true);
    expect(modes).toEqual([true, false]);
    stdin.write('y\n');
    expect(String(stdin.read())).toBe('y\n');
  });

  test('holds the question up for a moment only, however much comes', async () => {
    const {stdin} = keyboard();
    const clock = handClock();
    const over = isOver(dropTypedAhead(stdin, clock));
    for (let passed = 0; passed < 300; passed += 20) {
      stdin.write('x');
      await turn();
      clock.pass(20);
    }
    await expect.poll(over).toBe(true);
  });

  test('is nothing where no keys are pressed, and ends with the input', async () => {
    const piped = new PassThrough();
    piped.write('y\n');
    await dropTypedAhead(piped, handClock());
    expect(String(piped.read())).toBe('y\n');

    const {stdin} = keyboard();
    const dropped = dropTypedAhead(stdin, handClock());
    stdin.end();
    await dropped;
  });
});

describe.skipIf(!isUnix)('on a terminal (needs a Unix one)', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'wa-token-ahead-'));
  });
  afterEach(() => rmSync(folder, {recursive: true, force: true}));

  test.each(['n', 'n\r'])('%j is no answer to the question that follows', async ahead => {
    const go = join(folder, 'go');
    const terminal = openPty(process.execPath, [
      fileURLToPath(new URL('../support/asks-on-sign.ts', import.meta.url)),
      go,
    ]);
    await terminal.see(/ready/);
    terminal.type(ahead);
    await terminal.until('the echo', () => terminal.bytes().length > 'ready\r\n'.length);
    writeFileSync(go, '');
    await terminal.see(/\[Y\/n\]/);
    terminal.type('y\r');
    await terminal.see(/said yes/);
  });
});
