/** Where a token or an id was found, in Brazilian Portuguese: a path stays as it is. */

/**
 * @param source "environment", "profile NAME" or the path of a file, as the program names it
 * @returns for a list: "ambiente"
 */
export const sourceName = (source: string): string =>
  source === 'environment' ? 'ambiente' : source.replace(/^profile (?=[^/ ]+$)/, 'perfil ');

/** @returns inside a sentence: "do ambiente", "de .env" */
export const fromSource = (source: string): string => {
  const name = sourceName(source);
  return name === source ? `de ${source}` : `do ${name}`;
};
