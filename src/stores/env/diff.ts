/** What an edit will change, as a unified diff that shows no secret: neither the new one nor any that was there. */
import type {DiffLine} from '../../core/screen.ts';
import {type Document, parseDocument} from './document.ts';
import type {Edited} from './edit.ts';
import {type MaskedLine, maskLines, type Shown} from './mask.ts';

const around = 2;

/** @param shown what may be seen of a value; all others are dots */
export const diff = (before: Document, edited: Edited, shown: Shown): readonly DiffLine[] => {
  const old = maskLines(before, shown);
  const fresh = maskLines(parseDocument(edited.bytes), shown);
  const lines = merge(old, fresh, touched(old, edited), touchedAfter(fresh, edited));
  return withContext(lines);
};

type Span = {readonly start: number; readonly end: number};

const touched = (lines: readonly MaskedLine[], {splices}: Edited): ReadonlySet<MaskedLine> =>
  meeting(
    lines,
    splices.filter(({kind}) => kind === 'rewrite'),
  );

const touchedAfter = (lines: readonly MaskedLine[], {splices}: Edited): ReadonlySet<MaskedLine> => {
  let shift = 0;
  const spans = splices.map(({kind, start, end, text}) => {
    const added = Buffer.byteLength(text);
    // A line end that had to be added to the last line changes that line for nobody who reads it.
    const open = kind === 'append' && start > 0 && !lines.some(line => line.end === start + shift);
    const lead = open ? (text.startsWith('\r\n') ? 2 : 1) : 0;
    const span = {start: start + shift + lead, end: start + shift + added};
    shift += added - (end - start);
    return span;
  });
  return meeting(lines, spans);
};

const meeting = (lines: readonly MaskedLine[], spans: readonly Span[]): ReadonlySet<MaskedLine> =>
  new Set(lines.filter(line => spans.some(span => meets(line, span, line === lines.at(-1)))));

const meets = (line: Span, {start, end}: Span, last: boolean): boolean =>
  line.start <= start && start === end
    ? start < line.end || (last && start === line.end)
    : line.start < end && start < line.end;

/** Lines that no edit touches are the same on both sides, in the same order. */
const merge = (
  old: readonly MaskedLine[],
  fresh: readonly MaskedLine[],
  gone: ReadonlySet<MaskedLine>,
  added: ReadonlySet<MaskedLine>,
): readonly DiffLine[] => {
  const lines: DiffLine[] = [];
  for (let i = 0, j = 0; i < old.length || j < fresh.length; ) {
    const [was, is] = [old[i], fresh[j]];
    if (was !== undefined && gone.has(was)) {
      lines.push({sign: '-', text: was.text});
      i += 1;
    } else if (is !== undefined && (added.has(is) || was === undefined)) {
      lines.push({sign: '+', text: is.text});
      j += 1;
    } else {
      lines.push({sign: ' ', text: (was ?? is)?.text ?? ''});
      i += 1;
      j += 1;
    }
  }
  return lines;
};

const withContext = (lines: readonly DiffLine[]): readonly DiffLine[] => {
  const near = (index: number) =>
    lines.slice(Math.max(0, index - around), index + around + 1).some(({sign}) => sign !== ' ');
  let number = 0;
  let skipped = true;
  return lines.flatMap((line, index) => {
    if (line.sign !== '+') number += 1;
    if (!near(index)) {
      skipped = true;
      return [];
    }
    const heading: readonly DiffLine[] = skipped && index > 0 ? [{sign: '@', text: String(number)}] : [];
    skipped = false;
    return [...heading, line];
  });
};
