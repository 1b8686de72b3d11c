/** A probe that runs beside other work: a keychain that does not answer costs its time only once, and while Graph is asked. */
import type {Keychain} from './keychain.ts';

export interface ProbeAhead {
  /** Begins to probe, unless it was begun already. */
  begin(): void;
  /** What the probe said, begun now at the latest; the next time it is made anew. */
  result(): ReturnType<Keychain['probe']>;
}

export const probeAhead = (keychain: Pick<Keychain, 'probe'>): ProbeAhead => {
  let begun: ReturnType<Keychain['probe']> | null = null;
  return {
    begin() {
      begun ??= keychain.probe();
    },
    result() {
      const result = begun ?? keychain.probe();
      begun = null;
      return result;
    },
  };
};
