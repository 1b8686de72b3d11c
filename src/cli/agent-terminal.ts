/** Where an AI agent runs the commands the token is not asked for: a person is told what to run, and the agent what then. */
import type {Copy} from '../copy/en.ts';
import {agentOf} from '../terminal/agent.ts';
import type {FlagValues, Invocation} from './arguments.ts';
import {calledIn} from './called.ts';
import {commandFlags, type FlagName} from './flags.ts';
import type {Io} from './io.ts';
import type {Settings} from './settings.ts';
import {UsageError} from './usage.ts';

/**
 * A token that comes from a pipe, a file or a variable was put there by somebody: then all goes on, without a question.
 *
 * @throws UsageError that hands over to the person, where the token would have to be asked for
 */
export const assertNoAgent = (io: Io, invocation: Invocation, settings: Settings, words: Copy): void => {
  const agent = agentOf(io.env);
  if (agent === null || isGiven(settings, io.env)) return;
  const {values} = invocation;
  const command = [`cd ${quoted(io.cwd)}`, said(['setup', ...flagsOf(values, forAgents)], io)].join(' && ');
  const report = said(['check', ...flagsOf(values, notOfCheck), '--json'], io);
  const handOver = {agent: agent.name, command, report};
  const asks = asksOf(settings, words);
  throw new UsageError(
    words.agent.sentence(handOver),
    {code: 'missing-answer', flag: '--token-stdin', choices: [], person: {command, asks}, afterwards: report},
    words.agent.text(handOver, asks),
  );
};

const isGiven = ({tokenStdin, tokenFile}: Settings, env: Io['env']): boolean =>
  tokenStdin || tokenFile !== null || (env['WA_TOKEN_TOKEN'] ?? '').trim() !== '';

/** What the wizard is going to ask, as far as flags do not answer it. */
const asksOf = ({stores, waba, phone, journey, to}: Settings, {agent: {asks}}: Copy): readonly string[] => [
  ...(journey === null ? [asks.journey] : []),
  asks.token,
  ...(waba === null || phone === null ? [asks.account] : []),
  ...(stores === null ? [asks.place] : []),
  asks.review,
  ...(to === null ? [asks.test] : []),
];

/** Flags that say that nobody is there, or what is on a standard input. */
const forAgents: ReadonlySet<FlagName> = new Set<FlagName>([
  ...(['help', 'json', 'no-input', 'input', 'verbose', 'app-secret-stdin'] as const),
]);

const checks: readonly FlagName[] = commandFlags.check;
const notOfCheck: ReadonlySet<FlagName> = new Set<FlagName>([
  ...forAgents,
  ...commandFlags.setup.filter(name => !checks.includes(name)),
]);

/** The flags as they were given, by variables too: those are not set in another terminal. */
const flagsOf = (values: FlagValues, without: ReadonlySet<FlagName>): readonly string[] =>
  commandFlags.setup.flatMap((name): readonly string[] => {
    const value = values[name];
    if (without.has(name) || value === undefined || value === false) return [];
    if (value === true) return [`--${name}`];
    return (typeof value === 'string' ? [value] : value).map(each => `--${name} ${quoted(each)}`);
  });

const said = (words: readonly string[], {env}: Io): string => [calledIn(env), ...words].join(' ');

/** A word for a shell; on Windows for its command prompt. */
const quoted = (word: string): string => {
  if (/^[\w@%+=:,./\\-]+$/.test(word) && (process.platform === 'win32' || !word.includes('\\'))) return word;
  return process.platform === 'win32' ? `"${word}"` : `'${word.replaceAll("'", "'\\''")}'`;
};
