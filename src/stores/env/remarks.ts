/** Facts about a file that are worth a word before it is written. */
import {relative} from 'node:path';
import type {Remark} from '../store.ts';
import type {Changes} from './changes.ts';
import type {Document} from './document.ts';
import type {Edited} from './edit.ts';
import type {EnvFile} from './file.ts';
import {type GitState, isOpen} from './git.ts';
import type {IgnoreLine} from './gitignore.ts';
import {syncedBy} from './synced.ts';

export interface Remarkable {
  readonly file: EnvFile;
  readonly document: Document;
  readonly changes: Changes;
  readonly edited: Edited;
  readonly git: GitState;
  /** The line that is going to be added to `.gitignore`, if one is. */
  readonly ignoring: IgnoreLine | null;
}

/** @param place the file as the person gave it, and the folder that is relative to */
export const remarksOn = (
  {
    path,
    cwd,
    env = {},
  }: {
    readonly path: string;
    readonly cwd: string;
    readonly env?: Readonly<Record<string, string | undefined>>;
  },
  {file, document, changes, edited, git, ignoring}: Remarkable,
): readonly Remark[] => {
  const remarks: Remark[] = [];
  if (file.kind === 'absent') remarks.push({code: 'env/new-file', path});
  if (file.kind === 'present') {
    if (edited.changed.length === 0) remarks.push({code: 'env/unchanged', path});
    if ((file.mode & 0o077) !== 0 && process.platform !== 'win32')
      remarks.push({code: 'env/open-to-others', path});
    if (file.links > 1) remarks.push({code: 'env/hard-links', path, count: file.links - 1});
    if (file.mounted) remarks.push({code: 'env/bind-mount', path});
  }
  if (file.linked) remarks.push({code: 'env/symlink', path, target: relative(cwd, file.target)});
  for (const name of changes.values.keys()) {
    const count = document.assignments.filter(each => each.name === name).length;
    if (count > 1) remarks.push({code: 'env/duplicate', name, count});
  }
  for (const [name, value] of changes.values) {
    const real = env[name] ?? '';
    if (real !== '' && real !== value) remarks.push({code: 'env/shadowed', path, name});
  }
  const service = syncedBy(file.target);
  if (service !== null) remarks.push({code: 'env/synced', path, service});
  if (ignoring !== null) remarks.push({code: 'env/gitignore-line', path: ignoring.path, line: ignoring.line});
  else if (isOpen(git)) remarks.push({code: 'env/not-ignored', path});
  return remarks;
};
