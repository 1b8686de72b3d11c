/** A redirect carries an error in its address, and a log may show a body as it was sent in a form: with "%22" for a quote. */

const isEscaped = /%(?:20|22|7b)/i;
const isRedirect = /[?&#]error(?:_code|_message|_description|_reason|)=/;

/** @returns the text with what stands for blanks and quotes in an address turned back; all other texts as they are */
export const outOfAddress = (text: string): string => {
  const spaced = isRedirect.test(text) ? text.replaceAll('+', ' ') : text;
  return isEscaped.test(spaced) ? spaced.replace(/(?:%[\da-f]{2})+/gi, decoded) : spaced;
};

const decoded = (escaped: string): string => {
  try {
    return decodeURIComponent(escaped);
  } catch {
    return escaped;
  }
};
