/**
 * Bytes as text with a way back: a `.env` may hold bytes that are no UTF-8 (an old latin-1 comment), and they must stay.
 * Line ends become "\n" here, as they do in `dotenv`, so that the grammar below sees what `dotenv` sees.
 */

export interface Decoded {
  readonly text: string;
  /** Where in the bytes each character of `text` starts; one entry more than there are characters. */
  readonly offsets: Uint32Array;
}

/** @param bytes the file as it is, in any encoding that has ASCII at its bottom. */
export const decode = (bytes: Buffer): Decoded => {
  const offsets = new Uint32Array(bytes.length + 1);
  const parts: string[] = [];
  let length = 0;
  for (let at = 0; at < bytes.length; ) {
    const [character, size] = characterAt(bytes, at);
    for (let unit = 0; unit < character.length; unit += 1) offsets[length + unit] = at;
    length += character.length;
    parts.push(character);
    at += size;
  }
  offsets[length] = bytes.length;
  return {text: parts.join(''), offsets};
};

const characterAt = (bytes: Buffer, at: number): readonly [string, number] => {
  const first = bytes[at] ?? 0;
  if (first === 0x0d) return ['\n', bytes[at + 1] === 0x0a ? 2 : 1];
  if (first < 0x80) return [String.fromCharCode(first), 1];
  const size = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const character = bytes.toString('utf8', at, at + size);
  const whole =
    Buffer.byteLength(character) === size && bytes.subarray(at, at + size).equals(Buffer.from(character));
  return whole && [...character].length === 1 ? [character, size] : [unknown, unknownSize(bytes, at, size)];
};

/** Bytes that are no UTF-8 can be in a value or a comment, never in a name; a sequence cut short counts as one character. */
const unknown = '\ufffd';
const unknownSize = (bytes: Buffer, at: number, size: number): number => {
  let most = 1;
  while (most < size - 1 && bytes.toString('utf8', at, at + most + 1) === unknown) most += 1;
  return Math.min(most, bytes.length - at);
};
