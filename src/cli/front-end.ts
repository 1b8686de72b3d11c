/** Which front-end asks: decided once, before anything of it is loaded. */

export type FrontEnd = 'ink' | 'lines' | 'plain' | 'flags';

export interface TerminalFacts {
  readonly stdinIsTerminal: boolean;
  readonly stdoutIsTerminal: boolean;
  /** Columns of the terminal; null when it does not say. */
  readonly columns: number | null;
  readonly env: NodeJS.ProcessEnv;
}

export interface FrontEndWishes {
  readonly noInput: boolean;
  readonly input: boolean;
  readonly plain: boolean;
  readonly json: boolean;
  readonly tokenStdin: boolean;
}

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !/^(|0|false|no|off)$/i.test(value);

/** Narrower than this, Ink's cards would break in the middle of words. */
const narrowest = 40;

export const chooseFrontEnd = (wishes: FrontEndWishes, terminal: TerminalFacts): FrontEnd => {
  const {env} = terminal;
  if (wishes.noInput || wishes.json || wishes.tokenStdin) return 'flags';
  if (isOn(env['CI']) && !wishes.input) return 'flags';
  if (!terminal.stdinIsTerminal || !terminal.stdoutIsTerminal) return 'flags';
  // A screen reader hears each repaint again; a dumb terminal shows its codes: neither gets anything redrawn.
  if (isOn(env['ACCESSIBLE']) || isOn(env['INK_SCREEN_READER']) || env['TERM'] === 'dumb') return 'plain';
  if (wishes.plain || (terminal.columns !== null && terminal.columns < narrowest)) return 'lines';
  return 'ink';
};
