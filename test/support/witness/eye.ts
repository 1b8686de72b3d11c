/**
 * Watches what a process writes into files and hands to the processes it starts, and reports every token that is not on its
 * way to a store. It looks at the calls themselves, so that a file that is gone a moment later has been seen too.
 */
import child from 'node:child_process';
import fs from 'node:fs';
import {syncBuiltinESMExports} from 'node:module';
import {hasToken} from './tokens.ts';

export interface Finding {
  readonly what: 'written to a file' | 'argument of a process' | 'environment of a process' | 'printed';
  readonly where: string;
}

export interface Watching {
  readonly report: (finding: Finding) => void;
  /** Whether a call that is under way is the program's, and not that of a test around it. */
  readonly isOurs: () => boolean;
  /** Whether the process that is about to start is meant to have the token in its environment. */
  readonly handsOn: () => boolean;
  /** Told of each call that was looked at. */
  readonly looked: (what: 'write' | 'start') => void;
}

/**
 * Where a token may be written: `.env` files and the drafts beside what is changed, the copies of changed files, a token
 * that a person wanted kept, and files that are written over in place.
 */
const isStore = (path: string): boolean =>
  /(?:^|[\\/])\.env[^\\/]*$|\.wa-token-[0-9a-f]{12}\.tmp$|[\\/]backups[\\/][0-9a-f]{16}\.env$|[\\/]pending-[^\\/]+\.token$/.test(
    path,
  );

export const watch = (watching: Watching): void => {
  watchFiles(watching);
  watchProcesses(watching);
  syncBuiltinESMExports();
};

const watchFiles = ({report, isOurs, looked}: Watching): void => {
  /** Paths of open files, by their number; null for one that is written over in place. */
  const open = new Map<number, string | null>();
  const {openSync, writeSync, writeFileSync, appendFileSync} = fs;

  const look = (target: unknown, content: unknown): void => {
    const path = typeof target === 'number' ? open.get(target) : String(target);
    // Standard output and error are looked at where they arrive.
    if (path == null) return;
    looked('write');
    if (hasToken(content) && !isStore(path) && isOurs()) report({what: 'written to a file', where: path});
  };

  fs.openSync = (path, flags, mode) => {
    const file = openSync(path, flags, mode);
    open.set(file, flags === 'r+' ? null : String(path));
    return file;
  };
  const written = (file: number, content: string | NodeJS.ArrayBufferView, ...rest: never[]): number => {
    look(file, content);
    return writeSync(file, content as string, ...rest);
  };
  Object.assign(fs, {writeSync: written});
  fs.writeFileSync = (file, content, options) => {
    look(file, content);
    writeFileSync(file, content, options);
  };
  fs.appendFileSync = (file, content, options) => {
    look(file, content);
    appendFileSync(file, content, options);
  };
  const {writeFile, appendFile} = fs.promises;
  fs.promises.writeFile = (file, content, options) => {
    look(file, content);
    return writeFile(file, content, options);
  };
  fs.promises.appendFile = (file, content, options) => {
    look(file, content);
    return appendFile(file, content, options);
  };
};

/** What `ChildProcess` is given to start with; Node's own, and the same for all ways of starting. */
interface Start {
  readonly args?: readonly string[];
  readonly envPairs?: readonly string[];
}

const watchProcesses = ({report, isOurs, handsOn, looked}: Watching): void => {
  const prototype: {spawn?: (start: Start) => unknown} = child.ChildProcess.prototype as never;
  const {spawn} = prototype;
  if (spawn === undefined) throw new Error('this Node starts processes in another way');
  prototype.spawn = function (this: unknown, start: Start): unknown {
    looked('start');
    const name = start.args?.[0] ?? '';
    if (start.args?.some(hasToken) === true && isOurs()) report({what: 'argument of a process', where: name});
    if (start.envPairs?.some(hasToken) === true && isOurs() && !handsOn())
      report({what: 'environment of a process', where: name});
    return spawn.call(this, start);
  };
};
