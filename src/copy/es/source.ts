/** Where a token or an id was found, in Spanish: a path stays as it is. */

/**
 * @param source "environment", "profile NAME" or the path of a file, as the program names it
 * @returns for a list: "entorno"
 */
export const sourceName = (source: string): string =>
  source === 'environment' ? 'entorno' : source.replace(/^profile (?=[^/ ]+$)/, 'perfil ');

/** @returns inside a sentence: "del entorno", "de .env" */
export const fromSource = (source: string): string => {
  const name = sourceName(source);
  return name === source ? `de ${source}` : `del ${name}`;
};
