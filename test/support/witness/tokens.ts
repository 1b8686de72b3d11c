/** What the witness looks for: anything of a token's shape. Real ones are in no file of this project, so these are all fake. */

const shape = /EAA[A-Za-z0-9_-]{40,}/;

/** Whether a text, or bytes, hold a token or the greater part of one. */
export const hasToken = (content: unknown): boolean => {
  if (typeof content === 'string') return content.includes('EAA') && shape.test(content);
  if (!(content instanceof Uint8Array)) return false;
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  return bytes.includes('EAA') && shape.test(bytes.toString('latin1'));
};
