/** Asks the terminal itself to put a text on its clipboard: over SSH that is the clipboard of the person's computer. */

/** @returns what is to be written to the terminal. It shows nothing, and whether the terminal obeys cannot be known. */
export const osc52 = (text: string): string =>
  `\u{1B}]52;c;${Buffer.from(text, 'utf8').toString('base64')}\u{07}`;
