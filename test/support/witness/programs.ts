/** Starts of the built program get the witness as well. */
import {mkdtempSync, readdirSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import type {Finding} from './eye.ts';

const preload = new URL('./in-program.ts', import.meta.url).href;
const folder = mkdtempSync(join(tmpdir(), 'wa-token-witness-'));
const file = join(folder, 'findings');

/** How many starts were given the witness. */
let starts = 0;

/** The arguments with the witness among them, where they start the built program with this Node. */
export const witnessed = (args: readonly string[]): readonly string[] => {
  const program = args.findIndex(arg => /[\\/]bin[\\/]wa-token\.js$/.test(arg));
  const node = args.indexOf(process.execPath);
  if (program < 0 || node < 0 || node > program) return args;
  starts += 1;
  return args.toSpliced(node + 1, 0, '--import', preload);
};

export const witnessEnv = {WITNESS: file} as const;

/** What the programs have reported since this was asked last. */
export const takeReports = (): readonly Finding[] => {
  const found = readdirSync(folder).flatMap(name =>
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter(line => line !== '')
      .map(line => JSON.parse(line) as Finding),
  );
  rmSync(file, {force: true});
  return found;
};

export const programsStarted = (): number => starts;

export const closeReports = (): void => rmSync(folder, {recursive: true, force: true});
