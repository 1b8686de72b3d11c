/** What is said on the main screen when somebody leaves before the end: what is kept, where, and how to go on. */

export const leaving = {
  /** Nothing of the project was touched. */
  unwritten: 'Stopped; no token was stored.',
  stored: (places: string) => `Stopped. The token is stored (${places}); the rest was left out.`,
  practice: 'Practice stopped. Nothing was kept.',
  /** What waits for the next start; one of these. */
  answers: 'Your answers are kept.',
  inKeychain: (days: number) =>
    `Your answers are kept, and the token waits in your keychain for ${days} days.`,
  inFile: (path: string) => `Your answers are kept, and the token waits in ${path}, which only you can read.`,
  notKept: (path: string, why: string) =>
    `Your answers are kept, but not the token: ${path} could not be written (${why}). Copy it again before you close Meta’s window.`,
  lost: 'Your answers are kept, but not the token. Copy it again before you close Meta’s window.',
  /** @param command what is typed in this folder */
  goOn: (command: string) => `To go on here: ${command}`,
  startAgain: (command: string) => `To start again: ${command}`,
};
