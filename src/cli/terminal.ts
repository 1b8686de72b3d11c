/** What is known of the terminal before a front-end is chosen. */
import type {TerminalFacts} from '../terminal/front-end.ts';
import type {Io} from './io.ts';

export const terminalOf = ({stdin, stdout, env}: Io): TerminalFacts => ({
  stdinIsTerminal: stdin.isTTY === true,
  stdoutIsTerminal: stdout.isTTY === true,
  columns: stdout.columns ?? null,
  env,
});
