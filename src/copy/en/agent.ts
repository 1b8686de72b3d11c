/** What is said where an AI agent runs the commands: the person takes over for the token, and the agent gets a report. */

/** Who is handed over from, and the two commands that do it. */
export interface HandOver {
  readonly agent: string;
  /** What the person runs. */
  readonly command: string;
  /** What the agent runs afterwards. */
  readonly report: string;
}

export const agent = {
  /** @param name empty where it did not give one */
  reason: (name: string) =>
    `An AI agent${name === '' ? '' : ` (${name})`} runs the commands here, and whatever is typed or pasted here reaches it. So the token is pasted elsewhere: by the person, in a terminal of their own.`,
  asks: {
    journey: 'what to do: set a token up, or replace one',
    token: 'the access token: pasted once, and not shown',
    account: 'which WhatsApp account and which number, where there are several',
    place: 'where to keep the token',
    review: 'whether to write what it shows',
    test: 'a number for a test message; Enter alone skips it',
  },
  text: ({agent: name, command, report}: HandOver, asks: readonly string[]) =>
    [
      agent.reason(name),
      '',
      'The person runs:',
      `  ${command}`,
      'It asks:',
      ...asks.map(each => `  - ${each}`),
      '',
      `Afterwards the agent runs “${report}”: it tells what was stored and whether it works, and no secret.`,
      'A token must not be asked for in a chat. A place that has it already can hand it over: … | wa-token setup --token-stdin --store env',
      'No agent? Set WA_TOKEN_AGENT=0.',
    ].join('\n'),
  sentence: ({agent: name, command, report}: HandOver) =>
    `${agent.reason(name)} The person runs: ${command} – afterwards the agent runs: ${report}`,
};
