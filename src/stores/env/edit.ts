/**
 * Changes assignments of a document and nothing else. Every edit is tried on the whole file and read back by `dotenv` and
 * Node before it counts: a spelling that any of them reads otherwise is not used.
 */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Assignment, assignmentOf, type Document} from './document.ts';
import {spellings} from './quote.ts';
import {misread} from './readers.ts';

/** Replaces the bytes from `start` to `end` of the document as it was. */
export interface Splice {
  readonly kind: 'rewrite' | 'append';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export interface Edited {
  readonly bytes: Buffer;
  /** In the order of the file. */
  readonly splices: readonly Splice[];
  /** Names whose assignment was changed or added; those that had the value already are left alone. */
  readonly changed: readonly string[];
  readonly added: readonly string[];
}

/** A value that no spelling brings into this file unharmed; `reader` is who would read it otherwise. */
export interface Unfit {
  readonly name: string;
  readonly reader: 'dotenv' | 'node --env-file';
}

/** Says what the block is and no more: a date or a fingerprint would make a diff of every run. */
export const blockTitle = '# WhatsApp Cloud API';

/**
 * @param document the file as it is
 * @param changes what each name is to hold; a missing name is added in one block at the end
 */
export const edit = (document: Document, changes: ReadonlyMap<string, string>): Parsed<Edited, Unfit> => {
  const due = [...changes].filter(([name, value]) => !holds(document, name, value));
  const added = due.filter(([name]) => assignmentOf(document, name) === undefined);
  const present = due
    .flatMap(([name, value]) => {
      const old = assignmentOf(document, name);
      return old === undefined ? [] : [{old, value}];
    })
    .sort((a, b) => b.old.start - a.old.start);
  // From the end of the file to its start, so that offsets of what comes before stay true.
  let draft: Draft = {bytes: document.bytes, splices: []};
  if (added.length > 0) {
    const drafted = firstFit(draft, new Map(added), blocks(document, added));
    if (!drafted.ok) return drafted;
    draft = drafted.value;
  }
  for (const {old, value} of present) {
    const drafted = firstFit(draft, new Map([[old.name, value]]), rewritings(document, old, value));
    if (!drafted.ok) return drafted;
    draft = drafted.value;
  }
  const names = (pairs: readonly (readonly [string, string])[]) => pairs.map(([name]) => name);
  return ok({...draft, changed: names(due), added: names(added)});
};

interface Draft {
  readonly bytes: Buffer;
  readonly splices: readonly Splice[];
}

/** A name that reads right in `dotenv` but not in Node is written anew, so that both do. */
const holds = (document: Document, name: string, value: string): boolean =>
  misread(document.bytes, document.bytes, new Map([[name, value]])) === undefined;

const firstFit = (
  {bytes, splices}: Draft,
  wanted: ReadonlyMap<string, string>,
  candidates: readonly Splice[],
): Parsed<Draft, Unfit> => {
  let unfit: Unfit | undefined;
  for (const splice of candidates) {
    const after = apply(bytes, splice);
    const wrong = misread(bytes, after, wanted);
    if (wrong === undefined) return ok({bytes: after, splices: [splice, ...splices]});
    // The first spelling is the one a person would write: its fault is the one to tell.
    unfit ??= {
      name: wanted.has(wrong.name) ? wrong.name : ([...wanted.keys()][0] ?? ''),
      reader: wrong.reader,
    };
  }
  return fail(unfit ?? {name: [...wanted.keys()][0] ?? '', reader: 'dotenv'});
};

const apply = (bytes: Buffer, {start, end, text}: Splice): Buffer =>
  Buffer.concat([bytes.subarray(0, start), Buffer.from(text), bytes.subarray(end)]);

/** In place: the line as it is but for the value; else written anew; else on a line of its own, for a reader that needs one. */
const rewritings = ({bytes, eol}: Document, old: Assignment, value: string): readonly Splice[] => {
  const styles = spellings(value, old.raw);
  const blank = old.raw.trim() === '';
  const lead = blank ? '' : (/^\s*/.exec(old.raw)?.[0] ?? '');
  const tail = blank ? old.raw : (/\s*$/.exec(old.raw)?.[0] ?? '');
  // "value#comment" is one value to a shell and to Python; a blank before the comment makes it the same for all.
  const gap = tail === '' && bytes[old.end] === 0x23 ? ' ' : tail;
  const name = `${old.exported ? 'export ' : ''}${old.name}`;
  const before = old.start === 0 || bytes[old.start - 1] === 0x0a ? '' : eol;
  const layouts: readonly ((style: string) => Omit<Splice, 'kind' | 'end'>)[] = [
    style => ({start: old.valueStart, text: lead + style + gap}),
    style => ({start: old.start, text: `${name}=${style}${gap}`}),
    style => ({start: old.start, text: `${before}${name}=${style}${gap}`}),
    style => ({start: old.start, text: `${before}${name}=${style}${gap}${eol}`}),
  ];
  // A plain value on a line of its own is read by more programs than a quoted one in its old place.
  return styles.flatMap(style =>
    layouts.map((layout): Splice => ({kind: 'rewrite', end: old.end, ...layout(style)})),
  );
};

/** One block at the end; a second run that adds names extends the block of the first. */
const blocks = ({bytes, eol}: Document, added: readonly (readonly [string, string])[]): readonly Splice[] => {
  const open = bytes.length > 0 && bytes.at(-1) !== 0x0a;
  const tail = bytes.toString('latin1').split(/\r?\n/).slice(-12);
  const ours = tail.slice(tail.lastIndexOf(blockTitle) + 1);
  const extends_ =
    tail.includes(blockTitle) &&
    ours.every(line => line === '' || /^\w+=\S*$/.test(line)) &&
    !ours.slice(0, -1).includes('');
  const heading = extends_ ? [] : [...(bytes.length > 0 ? [''] : []), blockTitle];
  const spelled = added.map(([name, value]) => spellings(value).map(style => `${name}=${style}`));
  const most = Math.max(...spelled.map(({length}) => length));
  return Array.from({length: most}, (_, index) => {
    const lines = spelled.map(each => each[Math.min(index, each.length - 1)] ?? '');
    const text = [...heading, ...lines].map(line => line + eol).join('');
    return {kind: 'append', start: bytes.length, end: bytes.length, text: (open ? eol : '') + text};
  });
};
