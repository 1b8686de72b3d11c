/**
 * Takes a token out of a `.env`: the value goes, the name stays, empty. The program then says that the token is missing
 * rather than that it was never asked for, and the next token finds its place. Every other byte stays.
 */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import {Secret} from '../../core/secret.ts';
import type {Removal} from '../store.ts';
import {forgetBackup} from './backup.ts';
import {type Disk, disk as realDisk} from './disk.ts';
import {type Assignment, type Document, parseDocument} from './document.ts';
import {lookAt, unusable} from './file.ts';
import {alone} from './lock.ts';
import {misread} from './readers.ts';
import {replaceFile} from './replace.ts';

export interface Removing {
  readonly path: string;
  readonly cwd: string;
  readonly stateDir: string;
  /** Of the token that is to go (see `Secret.fingerprint`): another one in its place is left alone. */
  readonly fingerprint: string;
  /** Names under which it was stored. */
  readonly names: readonly string[];
  readonly disk?: Disk;
}

/** Also deletes the backup of the file: it holds a token too. */
export const removeToken = async ({
  disk = realDisk,
  ...removing
}: Removing): Promise<Parsed<Removal, Problem>> => {
  const {path, cwd, stateDir} = removing;
  const found = lookAt(disk, path, cwd, 'read');
  if (!found.ok) return found;
  try {
    return await alone(disk, stateDir, found.value.target, () => {
      const removed = removeOnce(disk, removing);
      if (removed.ok) forgetBackup(disk, stateDir, found.value.target);
      return removed;
    });
  } catch (error) {
    return unusable(stateDir, error, 'writing');
  }
};

const removeOnce = (disk: Disk, removing: Removing): Parsed<Removal, Problem> => {
  const {path, cwd, stateDir, fingerprint, names} = removing;
  const file = lookAt(disk, path, cwd, 'read');
  if (!file.ok) return file;
  if (file.value.kind === 'absent') return ok({kind: 'gone'});
  const document = parseDocument(file.value.bytes);
  const holders = document.assignments.filter(({value}) => new Secret(value).fingerprint === fingerprint);
  if (holders.length === 0) return ok(withoutIt(document, names));
  const bytes = emptied(document, holders, path);
  if (!bytes.ok) return bytes;
  const writable = lookAt(disk, path, cwd);
  if (!writable.ok) return writable;
  const written = replaceFile({disk, stateDir, inPlace: false}, file.value, bytes.value);
  if (!written.ok) return written;
  return ok({kind: 'removed', names: [...new Set(holders.map(({name}) => name))]});
};

const withoutIt = ({assignments}: Document, names: readonly string[]): Removal => {
  const [token] = names;
  const others = assignments.filter(({name, value}) => name === token && value.trim() !== '');
  return others.length === 0 ? {kind: 'gone'} : {kind: 'other'};
};

/** Nothing at all after the `=` where both readers take that for empty, else a pair of quotes. */
const spellings = ['', "''", '""'];

const emptied = (
  document: Document,
  holders: readonly Assignment[],
  path: string,
): Parsed<Buffer, Problem> => {
  const wanted = new Map(
    document.assignments.map(each => [each.name, holders.includes(each) ? '' : null] as const),
  );
  // Of several assignments of one name the last one counts, and that may be one that stays.
  const empty = new Map(
    [...wanted].flatMap(([name, value]) => (value === null ? [] : [[name, value] as const])),
  );
  for (const spelling of spellings) {
    const bytes = cut(document.bytes, holders, spelling);
    if (misread(document.bytes, bytes, empty) === undefined) return ok(bytes);
  }
  return fail(problem('env/unrepresentable', {path, name: holders[0]?.name ?? '', reason: 'dotenv'}));
};

/** From the end of the file to its start, so that offsets of what comes before stay true. */
const cut = (bytes: Buffer, holders: readonly Assignment[], instead: string): Buffer =>
  holders.toReversed().reduce((rest, {raw, valueStart, end}) => {
    const lead = Buffer.byteLength(/^\s*/.exec(raw)?.[0] ?? '');
    const tail = Buffer.byteLength(/\s*$/.exec(raw)?.[0] ?? '');
    return Buffer.concat([
      rest.subarray(0, valueStart + lead),
      Buffer.from(instead),
      rest.subarray(end - tail),
    ]);
  }, bytes);
