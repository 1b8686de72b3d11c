/** Keeps the answers of an unfinished run, so that the next start goes on there. It never holds a secret. */
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {revive, snapshot} from '../core/resume.ts';
import type {Flow, Known, World} from '../core/step.ts';

const schema = 'wa-token.run/1';

export interface ResumeFile<W extends World> {
  read(): Known<W>;
  write(known: Known<W>): void;
  forget(): void;
}

/** Whatever fails here costs some answers and nothing else, so it is not told. */
export const resumeFile = <W extends World>(
  state: string,
  flow: Flow<W>,
  run: {readonly cwd: string; readonly profile: string},
): ResumeFile<W> => {
  const path = join(state, `run-${nameOf(run)}.json`);
  return {
    read() {
      try {
        const saved: unknown = JSON.parse(readFileSync(path, 'utf8'));
        if (typeof saved !== 'object' || saved === null || !('schema' in saved) || saved.schema !== schema)
          return {};
        return 'answers' in saved ? revive(flow, saved.answers) : {};
      } catch {
        return {};
      }
    },
    // Written at once and in one go: the program may be killed right after an answer.
    write(known) {
      try {
        mkdirSync(state, {recursive: true, mode: 0o700});
        const draft = `${path}.tmp`;
        writeFileSync(draft, JSON.stringify({schema, answers: snapshot(flow, known)}), {mode: 0o600});
        renameSync(draft, path);
      } catch {}
    },
    forget() {
      rmSync(path, {force: true});
    },
  };
};

/** A run goes on where it was begun: in the same folder, for the same profile. */
const nameOf = ({cwd, profile}: {readonly cwd: string; readonly profile: string}): string =>
  createHash('sha256')
    .update(JSON.stringify([cwd, profile]))
    .digest('hex')
    .slice(0, 16);
