/** Signals that end a run without questions: it still says how far it came, and ends with the code a shell would give. */

const codes = {SIGINT: 130, SIGTERM: 143, SIGHUP: 129} as const;

export interface Stopping {
  /** Aborted by the first of them. */
  readonly signal: AbortSignal;
  /** The exit code of the signal that came; null: none did. */
  code(): 130 | 143 | 129 | null;
  /** From then on a signal ends the program by itself again. */
  close(): void;
}

export const onSignals = (): Stopping => {
  const stop = new AbortController();
  let code: ReturnType<Stopping['code']> = null;
  const heard = (name: NodeJS.Signals): void => {
    code ??= name === 'SIGINT' || name === 'SIGTERM' || name === 'SIGHUP' ? codes[name] : null;
    stop.abort();
  };
  for (const name of Object.keys(codes)) process.on(name, heard);
  return {
    signal: stop.signal,
    code: () => code,
    close() {
      for (const name of Object.keys(codes)) process.off(name, heard);
    },
  };
};
