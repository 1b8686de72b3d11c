/** Finds secrets in bytes that come in pieces, and says in which line; what is found is named by its fingerprint. */
import type {Secret} from '../../core/secret.ts';

export interface Hit {
  readonly fingerprint: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface Scan {
  /** The hits that end in this piece; a secret that is cut by two pieces is found in the second. */
  push(piece: Buffer): readonly Hit[];
}

export interface Matcher {
  /** Starts at the beginning of a file. */
  scan(): Scan;
  /** The fingerprints of the secrets in these bytes. */
  within(bytes: Buffer): readonly string[];
}

/** Shorter texts would be found in ordinary words, and are no tokens. */
const shortest = 16;
const newline = 0x0a;

export const createMatcher = (secrets: readonly Secret[]): Matcher => {
  const needles = [...new Map(secrets.map(secret => [secret.fingerprint, secret.open()]))]
    .filter(([, text]) => text.length >= shortest)
    .flatMap(([fingerprint, text]) => writtenAs(text).map(bytes => ({fingerprint, bytes})));
  const longest = Math.max(1, ...needles.map(({bytes}) => bytes.length));

  const within: Matcher['within'] = bytes => [
    ...new Set(needles.filter(needle => bytes.includes(needle.bytes)).map(({fingerprint}) => fingerprint)),
  ];

  const scan = (): Scan => {
    let rest = Buffer.alloc(0);
    let line = 1;
    return {
      push(piece) {
        const bytes = rest.length === 0 ? piece : Buffer.concat([rest, piece]);
        const hits = needles.flatMap(needle =>
          positionsOf(needle.bytes, bytes, rest.length).map(at => ({...needle, at})),
        );
        const found = hits
          .sort((a, b) => a.at - b.at)
          .map(({fingerprint, at}) => ({fingerprint, line: line + linesIn(bytes, at)}));
        const kept = Math.min(bytes.length, longest - 1);
        line += linesIn(bytes, bytes.length - kept);
        rest = Buffer.from(bytes.subarray(bytes.length - kept));
        return unrepeated(found);
      },
    };
  };
  return {scan, within};
};

/** As it is, and in UTF-16, as PowerShell's `>` writes; without its last zero byte that is the same in either byte order. */
const writtenAs = (text: string): readonly Buffer[] => [
  Buffer.from(text),
  Buffer.from(text, 'utf16le').subarray(0, -1),
];

/** Where it begins; one that ends before `seen` was found in the piece before. */
const positionsOf = (needle: Buffer, bytes: Buffer, seen: number): readonly number[] => {
  const positions: number[] = [];
  for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) {
    if (at + needle.length > seen) positions.push(at);
  }
  return positions;
};

const linesIn = (bytes: Buffer, end: number): number => {
  let lines = 0;
  for (let at = bytes.indexOf(newline); at >= 0 && at < end; at = bytes.indexOf(newline, at + 1)) lines += 1;
  return lines;
};

const unrepeated = (hits: readonly Hit[]): readonly Hit[] => [
  ...new Map(hits.map(hit => [`${hit.fingerprint} ${hit.line}`, hit])).values(),
];
