/** Which front-end asks: decided once, before anything of it is loaded. */
import type {Env} from './abilities.ts';
import {agentOf} from './agent.ts';

export type FrontEnd = 'ink' | 'lines' | 'plain' | 'flags';

/** What decided. */
export type Because =
  | 'no-input'
  | 'json'
  | 'token-stdin'
  | 'agent'
  | 'ci'
  | 'no-terminal'
  | 'accessible'
  | 'screen-reader'
  | 'dumb'
  | 'plain'
  | 'narrow'
  /** Nothing speaks against the whole screen. */
  | 'usual';

export interface TerminalFacts {
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  /** Columns of the terminal; null when it does not say. */
  readonly columns: number | null;
  readonly env: Env;
}

export interface FrontEndWishes {
  readonly noInput: boolean;
  readonly input: boolean;
  readonly plain: boolean;
  readonly json: boolean;
  readonly tokenStdin: boolean;
}

export interface Decision {
  readonly frontEnd: FrontEnd;
  readonly because: Because;
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !/^(|0|false|no|off)$/i.test(value);

/** Narrower than this, Ink's cards would break in the middle of words. One that knows no size says 0: a line fits any. */
export const narrowest = 40;

/** Why nobody is asked; null: somebody is. */
const unasked = (wishes: FrontEndWishes, terminal: TerminalFacts): Because | null => {
  if (wishes.noInput) return 'no-input';
  if (wishes.json) return 'json';
  if (wishes.tokenStdin) return 'token-stdin';
  // Whoever answers there is no person, and what a person types there an agent reads.
  if (agentOf(terminal.env) !== null) return 'agent';
  if (isOn(terminal.env['CI']) && !wishes.input) return 'ci';
  return terminal.stdinIsTerminal && terminal.stdoutIsTerminal ? null : 'no-terminal';
};

/** A screen reader hears each repaint again; a dumb terminal shows its codes: neither gets anything redrawn. */
const unpainted = ({env}: TerminalFacts): Because | null => {
  if (isOn(env['ACCESSIBLE'])) return 'accessible';
  if (isOn(env['INK_SCREEN_READER'])) return 'screen-reader';
  return env['TERM'] === 'dumb' ? 'dumb' : null;
};

/** The front-end, and what decided for it. */
export const decideFrontEnd = (wishes: FrontEndWishes, terminal: TerminalFacts): Decision => {
  const silent = unasked(wishes, terminal);
  if (silent !== null) return {frontEnd: 'flags', because: silent};
  const bare = unpainted(terminal);
  if (bare !== null) return {frontEnd: 'plain', because: bare};
  if (wishes.plain) return {frontEnd: 'lines', because: 'plain'};
  if (terminal.columns !== null && terminal.columns < narrowest)
    return {frontEnd: 'lines', because: 'narrow'};
  return {frontEnd: 'ink', because: 'usual'};
};

/** The front-end alone. */
export const chooseFrontEnd = (wishes: FrontEndWishes, terminal: TerminalFacts): FrontEnd =>
  decideFrontEnd(wishes, terminal).frontEnd;
