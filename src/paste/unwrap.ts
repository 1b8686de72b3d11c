/** Takes a value out of what is written around it on one line: quotes, a header's name, `Bearer`, a variable's name. */
import type {Cleaned, CleanedKind, Step} from './clean.ts';

interface Wrapping {
  readonly kind: CleanedKind;
  /** @returns what is inside, or undefined when this is not around it */
  readonly inner: (text: string) => string | undefined;
}

const form = (kind: CleanedKind, pattern: RegExp): Wrapping => ({
  kind,
  inner: text => pattern.exec(text)?.[1],
});

const quotes = '"\'`“”„‘’«»';

/** Quotes at either end; one is enough, as when the other was not copied. By hand: a pattern would be quadratic. */
const unquoted = (text: string): string | undefined => {
  let from = 0;
  let to = text.length;
  while (from < to && quotes.includes(text.charAt(from))) from += 1;
  if (/[,;]$/.test(text) && quotes.includes(text.charAt(to - 2))) to -= 1;
  while (to > from && quotes.includes(text.charAt(to - 1))) to -= 1;
  return from > 0 || to < text.length ? text.slice(from, to) : undefined;
};

const wrappings: readonly Wrapping[] = [
  form('brackets', /^<\s*((?:Bearer\s+)?EAA[^<>]*)>$/i),
  form('header', /^(?:-H|--header)?\s*["']?Authorization["']?\s*[:=]\s*(\S[\s\S]*)$/i),
  form('bearer', /^Bearer(?:\s*:\s*|\s+|%20)(\S[\s\S]*)$/i),
  form('assignment', /^(?:export\s+|set\s+|\$env:|(?:const|let|var)\s+)?[A-Za-z_]\w*\s*=\s*([^=\s][\s\S]*)$/),
  form('assignment', /^["']?[A-Za-z_][\w-]*["']?\s*:\s+(\S[\s\S]*)$/),
  // A label of Meta's screens and what stands behind it or on the next line.
  form(
    'assignment',
    /^\p{L}[\p{L}\d ()/'’-]{0,60}(?::[ \t]{0,8}|:?[ \t]{0,8}[\r\n]{1,3}[ \t]{0,8})(\+?\d[\d ().-]{4,25}|[0-9a-f]{32}|EAA[\w-]*(?:[ \t]*[\r\n]+[ \t]*[\w-]+)+)$/iu,
  ),
  form('text', /^(EAA[\w-]{20,})[.,;:!?)]$/),
  // Last: the closing quote of a value is taken with its opening one, not by itself.
  {kind: 'quotes', inner: unquoted},
];

/** More layers than anybody writes around one value. */
const mostLayers = 8;

/** Takes off one layer after another. Several lines are not touched here: which of them counts is for others to find. */
export const unwrapped: Step = raw => {
  const cleaned: Cleaned[] = [];
  let text = raw;
  for (let layer = 0; layer < mostLayers; layer += 1) {
    const next = peeled(text);
    if (next === null) break;
    cleaned.push({kind: next.kind, count: 1});
    text = next.text;
  }
  return {text, cleaned};
};

const peeled = (text: string): {readonly text: string; readonly kind: CleanedKind} | null => {
  for (const {kind, inner} of wrappings) {
    const inside = inner(text)?.trim();
    if (inside === undefined || inside === '' || hasNamedLines(inside)) continue;
    return {text: inside, kind};
  }
  return null;
};

/** A second line with a name of its own makes it a file, not a value. */
const hasNamedLines = (text: string): boolean =>
  /[\r\n]/.test(text) &&
  text
    .split(/[\r\n]+/)
    .slice(1)
    .some(line => /^\s*(?:export\s+)?["']?[A-Za-z_]\w*["']?\s*[=:]/.test(line));
