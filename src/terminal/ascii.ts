/** Sentences for a terminal that has only ASCII. */

const substitutes: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '…': '.',
  '→': '>',
  '←': '<',
  '↑': '^',
  '↓': 'v',
  '›': '>',
  '·': '-',
  '•': '*',
  '●': '*',
  '✔': '+',
  '✓': '+',
  '✗': 'x',
  '❯': '>',
  '×': 'x',
  '\u{A0}': ' ',
};

/** The typography of sentences in ASCII, sign by sign, so that no row gets wider. Letters of names stay as they are. */
export const inAscii = (text: string): string =>
  text.replace(/[‘’“”„–—…→←↑↓›·•●✔✓✗❯×\u{A0}]/gu, sign => substitutes[sign] ?? sign);
