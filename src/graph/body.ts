/** The body of an answer: read with a limit, then told apart. */

/** More than this no answer of ours has (a page of 100 numbers takes about 40 KB). */
export const bodyLimit = 5_000_000;

export type Body =
  | {readonly kind: 'json'; readonly value: unknown}
  | {readonly kind: 'html' | 'text' | 'truncated'; readonly text: string}
  | {readonly kind: 'empty' | 'too-large'};

/** @returns null when there is more than the limit; the rest is not read. */
export const readBody = async (stream: AsyncIterable<Uint8Array>): Promise<string | null> => {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > bodyLimit) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
};

/** @param raw as read; the status and the content type are no guide (an error page may call itself JSON). */
export const tellBody = (raw: string | null): Body => {
  if (raw === null) return {kind: 'too-large'};
  const text = raw.trim();
  if (text === '') return {kind: 'empty'};
  try {
    return {kind: 'json', value: JSON.parse(text)};
  } catch {
    if (text.startsWith('<')) return {kind: 'html', text};
    return {kind: /^[[{"]/.test(text) ? 'truncated' : 'text', text};
  }
};
