/** The `.gitignore` line that keeps a `.env` out of commits, added only on request. */
import {basename, dirname, join} from 'node:path';
import {ok, type Parsed} from '../../core/parsed.ts';
import type {Problem} from '../../core/problem.ts';
import {type EnvFile, lookAt} from './file.ts';
import {type Replacing, replaceFile} from './replace.ts';

export interface IgnoreLine {
  /** As it is shown: beside the `.env`, given as that was. */
  readonly path: string;
  readonly line: string;
  readonly file: EnvFile;
  readonly bytes: Buffer;
}

/** @param envPath as the person gave it. @returns what to add to the `.gitignore` beside it. */
export const ignoreLine = (tools: Replacing, envPath: string, cwd: string): Parsed<IgnoreLine, Problem> => {
  const path = join(dirname(envPath), '.gitignore');
  const file = lookAt(tools.disk, path, cwd);
  if (!file.ok) return file;
  // Slash and backslashes keep git from reading anything in the name as a pattern.
  const line = `/${basename(envPath).replace(/[\\*?[\] ]/g, '\\$&')}`;
  const old = file.value.kind === 'present' ? file.value.bytes : Buffer.alloc(0);
  const eol = old.includes('\r\n') ? '\r\n' : '\n';
  const gap = old.length > 0 && old.at(-1) !== 0x0a ? eol : '';
  return ok({path, line, file: file.value, bytes: Buffer.concat([old, Buffer.from(`${gap}${line}${eol}`)])});
};

/** A new `.gitignore` is there for everybody to read; `replaceFile` makes new files for their owner only. */
export const writeIgnoreLine = (tools: Replacing, {file, bytes}: IgnoreLine): Parsed<void, Problem> => {
  const written = replaceFile(tools, file, bytes);
  if (written.ok && file.kind === 'absent') tools.disk.chmodSync(file.target, 0o644 & ~process.umask());
  return written;
};
