/**
 * A dotenv file as it is: its bytes, and where in them each assignment stands. The grammar is that of the `dotenv` package,
 * and values are read by that package, so that what we say a name holds is what the application will get.
 */
import {parse} from 'dotenv';
import {decode} from './decode.ts';

export interface Assignment {
  readonly name: string;
  /** What `dotenv` reads here. */
  readonly value: string;
  /** As it is written, quotes and surrounding blanks included. */
  readonly raw: string;
  readonly exported: boolean;
  /** Byte offsets: the line's first letter, the end of the separator, the end of `raw`. */
  readonly start: number;
  readonly valueStart: number;
  readonly end: number;
}

export interface Document {
  readonly bytes: Buffer;
  /** In the order of the file; of several with one name the last one counts. */
  readonly assignments: readonly Assignment[];
  /** Names that only a comment assigns, as in `# WHATSAPP_TOKEN=`. */
  readonly suggested: readonly string[];
  /** How this file ends its lines. */
  readonly eol: '\n' | '\r\n';
}

/** `dotenv`'s own expression, with the export and the separator caught as well. */
const assignment =
  /^\s*(export\s+)?([\w.-]+)(\s*=\s*?|:\s+?)(\s*'(?:\\'|[^'])*'|\s*"(?:\\"|[^"])*"|\s*`(?:\\`|[^`])*`|[^#\r\n]+)?\s*(?:#.*)?$/dgm;
const commentedOut = /^[ \t]*#+[ \t]*(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*=/gm;

/** Reads a dotenv file; never fails, for any bytes are some dotenv file. */
export const parseDocument = (bytes: Buffer): Document => {
  const {text, offsets} = decode(bytes);
  const at = (index: number): number => offsets[index] ?? bytes.length;
  const assignments: Assignment[] = [];
  for (const match of text.matchAll(assignment)) {
    const name = match[2] ?? '';
    const values = parse(match[0]);
    const separatorEnd = match.indices?.[3]?.[1] ?? 0;
    assignments.push({
      name,
      value: Object.hasOwn(values, name) ? (values[name] ?? '') : '',
      raw: match[4] ?? '',
      exported: match[1] !== undefined,
      start: at((match.indices?.[1] ?? match.indices?.[2])?.[0] ?? 0),
      valueStart: at(separatorEnd),
      end: at(match.indices?.[4]?.[1] ?? separatorEnd),
    });
  }
  const suggested = [...text.matchAll(commentedOut)].map(match => match[1] ?? '');
  return {bytes, assignments, suggested, eol: lineEnd(bytes)};
};

const lineEnd = (bytes: Buffer): '\n' | '\r\n' => {
  const last = bytes.lastIndexOf(0x0a);
  return last > 0 && bytes[last - 1] === 0x0d ? '\r\n' : '\n';
};

/** The assignment of this name that counts, or undefined. */
export const assignmentOf = ({assignments}: Document, name: string): Assignment | undefined =>
  assignments.findLast(candidate => candidate.name === name);
