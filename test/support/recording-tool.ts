/**
 * A small real program under the name of a tool: it notes its arguments, environment and standard input, and answers as
 * the test has it. Written in Node, so that it needs nothing of the machine.
 */
import {mkdtempSync, readFileSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {delimiter, join} from 'node:path';

export interface Recorded {
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
}

export interface RecordingTool {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  calls(): readonly Recorded[];
  /** What the tool keeps: a text that its answers read and write as `state`. */
  state(): string;
  /** Somebody else changes it. */
  change(state: string): void;
}

/**
 * @param answer the body of a function of `(args, input, state)`, giving `{code, stdout, stderr, state, hang}`, all optional
 * @param state what it keeps in the beginning
 */
export const recordingTool = (name: string, answer = 'return {}', state = ''): RecordingTool => {
  const folder = mkdtempSync(join(tmpdir(), 'wa-token-tool-'));
  const [log, kept] = [join(folder, 'calls.jsonl'), join(folder, 'state')];
  writeFileSync(log, '');
  writeFileSync(kept, state);
  const script = `#!${process.execPath}
const fs = require('node:fs');
const args = process.argv.slice(2);
const input = fs.readFileSync(args.some(each => each.includes('/dev/stdin')) ? '/dev/stdin' : 0, 'utf8');
fs.appendFileSync(${JSON.stringify(log)}, JSON.stringify({args, env: process.env, input}) + '\\n');
const state = fs.readFileSync(${JSON.stringify(kept)}, 'utf8');
const given = ((args, input, state) => { ${answer} })(args, input, state);
if (given.state !== undefined) fs.writeFileSync(${JSON.stringify(kept)}, given.state);
if (given.hang) setInterval(() => {}, 1000);
else {
  process.stdout.write(given.stdout ?? '');
  process.stderr.write(given.stderr ?? '');
  process.exitCode = given.code ?? 0;
}
`;
  writeFileSync(join(folder, name), script, {mode: 0o755});
  return {
    folder,
    env: {PATH: [folder, process.env['PATH'] ?? ''].join(delimiter), HOME: folder},
    calls: () =>
      readFileSync(log, 'utf8')
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line) as Recorded),
    state: () => readFileSync(kept, 'utf8'),
    change: next => writeFileSync(kept, next),
  };
};
