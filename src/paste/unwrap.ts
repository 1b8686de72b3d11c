/** Takes a value out of what is written around it on one line: quotes, a header's name, `Bearer`, a variable's name. */
import type {Cleaned, CleanedKind, Step} from './clean.ts';

interface Wrapping {
  readonly kind: CleanedKind;
  /** Its first group is what is inside. */
  readonly form: RegExp;
}

const wrappings: readonly Wrapping[] = [
  {kind: 'quotes', form: /^["'`“”„‘’«»]+([\s\S]*?)["'`“”„‘’«»]*[,;]?$/},
  {kind: 'quotes', form: /^([^"'`“”„‘’«»]+)["'`“”„‘’«»]+[,;]?$/},
  {kind: 'brackets', form: /^<\s*((?:Bearer\s+)?EAA[^<>]*?)\s*>$/i},
  {kind: 'header', form: /^(?:-H|--header)?\s*["']?Authorization["']?\s*[:=]\s*([\s\S]+)$/i},
  {kind: 'bearer', form: /^Bearer(?:\s*:\s*|\s+|%20)([\s\S]+)$/i},
  {
    kind: 'assignment',
    form: /^(?:export\s+|set\s+|\$env:|(?:const|let|var)\s+)?[A-Za-z_]\w*\s*=(?![=\s]*$)\s*([^=\s][\s\S]*)$/,
  },
  {kind: 'assignment', form: /^["']?[A-Za-z_][\w-]*["']?\s*:(?!\/\/)\s+([\s\S]+)$/},
  {kind: 'assignment', form: /^(EAA[\w-]{20,})[,;]$/},
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
  for (const {kind, form} of wrappings) {
    const inner = form.exec(text)?.[1]?.trim();
    if (inner === undefined || inner === '' || inner.length >= text.length) continue;
    // A second line with a name of its own makes it a file, not a value.
    if (/[\r\n]\s*(?:export\s+)?["']?[A-Za-z_]\w*["']?\s*[=:]/.test(inner)) continue;
    return {text: inner, kind};
  }
  return null;
};
