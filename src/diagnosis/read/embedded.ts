/** JSON inside other text: an SDK's exception, a log line, a response dumped after its headers. */

/** More tries than this are noise: source code, or a text made to be slow. */
const mostTries = 40;
const longest = 200_000;

/** @returns the values that could be parsed, outermost first, in their order; texts without any give none */
export const jsonIn = (text: string): readonly unknown[] => {
  const found: unknown[] = [];
  let from = 0;
  for (let tries = 0; tries < mostTries; tries += 1) {
    const start = nextOpening(text, from);
    if (start < 0) break;
    const end = closingOf(text, start);
    const parsed = end < 0 ? undefined : parse(text.slice(start, end + 1));
    if (parsed !== undefined) found.push(parsed);
    from = parsed === undefined ? start + 1 : end + 1;
  }
  return found;
};

/** An opening brace or bracket that JSON could begin with. */
const nextOpening = (text: string, from: number): number => {
  const opening = /\{\s*\\*"|\[\s*\{/g;
  opening.lastIndex = from;
  return opening.exec(text)?.index ?? -1;
};

/** The brace that closes the one at `start`; quotes are minded, also escaped ones of JSON within a string. */
const closingOf = (text: string, start: number): number => {
  let depth = 0;
  let isQuoted = false;
  const stop = Math.min(text.length, start + longest);
  for (let at = start; at < stop; at += 1) {
    const character = text[at];
    if (character === '\\' && isQuoted) at += 1;
    else if (character === '"') isQuoted = !isQuoted;
    else if (!isQuoted && (character === '{' || character === '[')) depth += 1;
    else if (!isQuoted && (character === '}' || character === ']')) depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
};

/** As it is, or with its quotes escaped once, as it stands inside another string. */
const parse = (json: string): unknown => {
  for (const form of [json, json.replaceAll('\\"', '"')]) {
    try {
      const value: unknown = JSON.parse(form);
      return value;
    } catch {}
  }
  return undefined;
};
