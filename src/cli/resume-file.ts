/** Keeps the answers of an unfinished run, so that the next start goes on there. It never holds a secret. */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {revive, snapshot} from '../core/resume.ts';
import type {Flow, Known, World} from '../core/step.ts';

const schema = 'wa-token.run/1';
/** Answers that are older say little about today, milliseconds: thirty days. */
const longestMs = 30 * 86_400_000;

/** What an earlier run left. */
export interface Earlier<W extends World> {
  readonly answers: Known<W>;
  /** When the last of them was given, ISO 8601; null: there are none. */
  readonly at: string | null;
}

export interface ResumeFile<W extends World> {
  read(): Earlier<W>;
  write(known: Known<W>): void;
  forget(): void;
}

/** What `setup` knows of the run it may go on with. */
export interface ResumeRun {
  readonly cwd: string;
  readonly profile: string;
  readonly now: () => Date;
}

/** Whatever fails here costs some answers and nothing else, so it is not told. */
export const resumeFile = <W extends World>(state: string, flow: Flow<W>, run: ResumeRun): ResumeFile<W> => {
  const path = join(state, `run-${nameOf(run)}.json`);
  return {
    read() {
      const saved = savedAt(path);
      if (saved === null || run.now().getTime() - Date.parse(saved.at) > longestMs)
        return {answers: {}, at: null};
      const answers = revive(flow, saved.answers);
      return {answers, at: Object.keys(answers).length === 0 ? null : saved.at};
    },
    // Written at once and in one go: the program may be killed right after an answer.
    write(known) {
      try {
        mkdirSync(state, {recursive: true, mode: 0o700});
        const draft = `${path}.tmp`;
        const saved = {schema, at: run.now().toISOString(), answers: snapshot(flow, known)};
        writeFileSync(draft, JSON.stringify(saved), {mode: 0o600});
        renameSync(draft, path);
      } catch {}
    },
    forget() {
      rmSync(path, {force: true});
    },
  };
};

const savedAt = (path: string): {readonly at: string; readonly answers: unknown} | null => {
  try {
    const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof saved !== 'object' || saved === null || !('schema' in saved) || saved.schema !== schema)
      return null;
    if (!('at' in saved) || typeof saved.at !== 'string' || Number.isNaN(Date.parse(saved.at))) return null;
    return {at: saved.at, answers: 'answers' in saved ? saved.answers : {}};
  } catch {
    return null;
  }
};

/** A run goes on where it was begun: in the same folder, for the same profile. */
const nameOf = ({cwd, profile}: ResumeRun): string =>
  createHash('sha256')
    .update(JSON.stringify([cwd, profile]))
    .digest('hex')
    .slice(0, 16);
