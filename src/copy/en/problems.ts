/** What went wrong outside Graph, and what to do: one entry for each problem code. */
interface Sentence {
  readonly message: string;
  readonly fix: readonly string[];
}

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

export const problems = {
  'paste/empty': () => say('Nothing was given.', 'Copy the token in Meta’s window and paste it here.'),
};
