/** Looks through everything that was ever committed: a token that was taken out again is still in the history. */
import type {Secret} from '../../core/secret.ts';
import {type Asking, gitOutput} from './git-output.ts';
import type {Leak, Leaks} from './leak.ts';
import {createMatcher, type Matcher} from './matcher.ts';

/** All branches, tags, the stash and what the reflogs still know; only what each commit added. */
const log = [
  ...['-c', 'log.showRoot=true', '-c', 'log.showSignature=false', 'log', '--all', '--reflog', '-p', '-c'],
  ...['--unified=0', '--text', '--no-color', '--no-ext-diff', '--no-textconv', '--no-renames', '--no-notes'],
  // A commit begins with this byte, which is the first of no other line: those are indented or have a sign.
  ...['--src-prefix=a/', '--dst-prefix=b/', '--format=%x01%H%n%w(0,1,1)%B'],
];

/** No token is in git's arguments: it prints all, and we look through it. */
export const lookIntoGit = async (secrets: readonly Secret[], asking: Asking): Promise<Leaks> => {
  const inside = await gitOutput(['rev-parse', '--git-dir'], asking, () => {});
  if (!inside) return {found: [], complete: true};
  const found: Leak[] = [];
  const reader = readLog(createMatcher(secrets), leak => found.push(leak));
  const complete = await gitOutput(log, asking, reader.push);
  reader.end();
  return {found: oldestEach(found), complete: complete && !asking.signal.aborted};
};

/** A line longer than this is looked at in pieces. */
const longLine = 1_000_000;
const newline = 0x0a;

/** Reads git's log line by line and tells where a secret stands. */
const readLog = (matcher: Matcher, tell: (leak: Leak) => void) => {
  let rest: Buffer = Buffer.alloc(0);
  const at = {commit: '', path: '', line: 0, isMessage: true};

  const look = (line: Buffer): void => {
    for (const fingerprint of matcher.within(line)) {
      const {commit, path, isMessage} = at;
      const where = isMessage ? {path: '', line: null} : {path, line: at.line};
      tell({fingerprint, kind: 'commit', commit: commit.slice(0, 12), ...where});
    }
  };

  const take = (line: Buffer): void => {
    const [first] = line;
    if (first === 1) {
      Object.assign(at, {commit: line.toString('latin1', 1), path: '', line: 0, isMessage: true});
    } else if (at.isMessage && !startsWith(line, 'diff --')) {
      look(line);
    } else if (startsWith(line, 'diff --')) {
      Object.assign(at, {isMessage: false, path: '', line: 0});
    } else if (at.line === 0 && startsWith(line, '+++ ')) {
      at.path = line.toString('utf8', 4).replace(/^b\//, '').replace(/\t$/, '');
    } else if (startsWith(line, '@@')) {
      at.line = Number(/\+(\d+)[^+]*@@/.exec(line.toString('latin1', 0, 200))?.[1] ?? 0);
    } else if (at.line > 0 && isAdded(line)) {
      look(line);
      at.line += 1;
    }
  };

  return {
    push(piece: Buffer): void {
      const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
      let start = 0;
      for (let end = bytes.indexOf(newline); end >= 0; end = bytes.indexOf(newline, start)) {
        take(bytes.subarray(start, end));
        start = end + 1;
      }
      rest = Buffer.from(bytes.subarray(start));
      if (rest.length > longLine) {
        look(rest);
        // Its sign, and as much of it as a token may be cut at.
        rest = Buffer.concat([rest.subarray(0, 1), rest.subarray(-10_000)]);
      }
    },
    end(): void {
      if (rest.length > 0) take(rest);
    },
  };
};

const startsWith = (line: Buffer, text: string): boolean => line.toString('latin1', 0, text.length) === text;

/** In the diff of a merge there is a column for each parent. */
const isAdded = (line: Buffer): boolean => /^ ?\+/.test(line.toString('latin1', 0, 2));

/** The log begins with the newest commit; where a line came in is what matters. */
const oldestEach = (leaks: readonly Leak[]): readonly Leak[] => [
  ...new Map(leaks.map(leak => [`${leak.fingerprint} ${leak.path}`, leak])).values(),
];
