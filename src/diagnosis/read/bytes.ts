/** A body that nobody has decoded yet: axios and others hand over bytes when asked to. */

/** @returns null for what is not bytes; what is no text becomes replacement characters, which say nothing */
export const textOfBytes = (value: unknown): string | null => {
  if (value instanceof ArrayBuffer) return new TextDecoder().decode(value);
  return value instanceof Uint8Array ? new TextDecoder().decode(value) : null;
};
