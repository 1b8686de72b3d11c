/** Where a token was found that does not belong there, in words: where, never what. */
import type {Copy} from '../copy/en.ts';
import type {Leak, Leaks} from '../stores/leaks/leak.ts';

/** More lines than this help nobody. */
const mostLines = 20;

/** Nothing where nothing was found. */
export const leakLines = ({found, complete}: Leaks, {stores: {leaks: say}}: Copy): readonly string[] => {
  if (found.length === 0) return [];
  const lines = found.slice(0, mostLines).map(leak => `  ${say.place(placeOf(leak), leak.fingerprint)}`);
  const hidden = found.length - lines.length;
  const [first, ...advice] = adviceFor(found, say);
  return [
    say.found,
    ...lines,
    ...(hidden === 0 ? [] : [`  ${say.more(hidden)}`]),
    ...(complete ? [] : [say.incomplete]),
    ...(first === undefined ? [] : [first, ...advice]),
  ];
};

const placeOf = ({path, line, commit}: Leak): string => {
  const where = line === null ? path : `${path}:${line}`;
  return [...(commit === null ? [] : [commit]), ...(where === '' ? [] : [where])].join(' ');
};

const adviceFor = (found: readonly Leak[], say: Copy['stores']['leaks']): readonly string[] => {
  const isIn = (kind: Leak['kind']): boolean => found.some(leak => leak.kind === kind);
  return [
    ...(isIn('history') ? [say.clearHistory] : []),
    ...(isIn('file') ? [say.clearFile] : []),
    ...(isIn('commit') ? [say.clearCommit] : []),
    say.rotate,
  ];
};
