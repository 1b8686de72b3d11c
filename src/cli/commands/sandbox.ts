/** `wa-token sandbox`: serves the stand-in Graph until it is stopped. */
import {type ScenarioName, scenarioNames, startSandbox} from '../../sandbox/index.ts';
import type {Invocation} from '../arguments.ts';
import {UsageError} from '../usage.ts';
import type {Command} from './command.ts';

export const command: Command = async ({io, invocation, words, output}) => {
  const {usage, commands} = words.cli;
  const scenario = parseScenario(invocation, usage.badValue);
  // Whoever has read the line below may end it at once.
  const told = stopped();
  const port = parsePort(invocation, usage.badPort);
  const sandbox = await startSandbox({scenario, port}).catch((error: NodeJS.ErrnoException) => {
    if (error.syscall !== 'listen') throw error;
    throw new UsageError(usage.portTaken(port, String(error.code)));
  });
  const {url, tokens, app} = sandbox;
  // Written past the redactor on purpose: these tokens open nothing but this stand-in.
  if (invocation.values.json === true) {
    io.stdout.write(`${JSON.stringify({schema: 'wa-token.sandbox/1', url, scenario, tokens, app})}\n`);
  } else {
    const named = Object.entries(tokens).map(([name, token]) => `${commands.sandboxToken(name)} ${token}`);
    io.stdout.write(`${[url, ...named].join('  ')}\n`);
    output.tell(commands.sandboxReady(url, scenario));
  }
  const code = await told;
  await sandbox.close();
  return code;
};

export const parseScenario = (
  {values, positionals}: Invocation,
  badValue: (flag: string, value: string, choices: readonly string[]) => string,
): ScenarioName => {
  const asked = positionals[0] ?? values.scenario ?? 'fresh';
  const scenario = scenarioNames.find(name => name === asked);
  if (scenario === undefined) throw new UsageError(badValue('The scenario', String(asked), scenarioNames));
  return scenario;
};

const parsePort = ({values}: Invocation, badPort: (value: string) => string): number => {
  const raw = String(values.port ?? '0');
  const port = Number(raw);
  if (!/^\d{1,5}$/.test(raw) || port > 65_535) throw new UsageError(badPort(raw));
  return port;
};

/** Resolves with the exit code of the signal that ended it. */
const stopped = (): Promise<number> =>
  new Promise(resolve => {
    process.once('SIGINT', () => resolve(130));
    process.once('SIGTERM', () => resolve(143));
    process.once('SIGHUP', () => resolve(129));
  });
