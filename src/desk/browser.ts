/** Opens an address in the browser, where there is one that the person sees. */
import type {Clock} from '../core/session.ts';
import {type Machine, surroundings} from '../stores/keychain/surroundings.ts';

/** Why an address was not opened. */
export type Unopened =
  /** A browser there would be on another computer than the person. */
  | 'ssh'
  | 'container'
  /** Linux without a graphical session. */
  | 'no-screen'
  | 'no-program'
  /** The program that opens addresses said that it could not. */
  | 'failed';

export type Opened = {readonly kind: 'opened'} | {readonly kind: 'not-opened'; readonly why: Unopened};

/** The program that was started for an address, as far as it matters here. */
export interface Launched {
  readonly exitCode: number | null;
  once(event: 'exit', call: (code: number | null) => void): unknown;
}

export interface Browsing {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly machine?: Machine;
  readonly clock: Clock;
  /** Starts the system's own opener; rejects when there is none. */
  readonly launch: (url: string) => Promise<Launched>;
}

/** An opener that has not failed by then (ms) is showing its window. */
const settledMs = 1_500;

/** Starts what the system opens addresses with. */
export const launchBrowser = async (url: string): Promise<Launched> => (await import('open')).default(url);

/** @returns whether a browser was started; never rejects */
export const openInBrowser = async (url: string, browsing: Browsing): Promise<Opened> => {
  const hidden = noWindow(browsing);
  if (hidden !== null) return {kind: 'not-opened', why: hidden};
  try {
    const failed = await fails(await browsing.launch(url), browsing.clock);
    return failed ? {kind: 'not-opened', why: 'failed'} : {kind: 'opened'};
  } catch {
    return {kind: 'not-opened', why: 'no-program'};
  }
};

const noWindow = ({platform, env, machine}: Browsing): Unopened | null => {
  const {system, place} = surroundings(platform, env, machine);
  if (place === 'ssh' || place === 'container') return place;
  const hasScreen = [env['DISPLAY'], env['WAYLAND_DISPLAY']].some(each => (each ?? '') !== '');
  return system === 'linux' && place === 'desktop' && !hasScreen ? 'no-screen' : null;
};

const fails = (launched: Launched, clock: Clock): Promise<boolean> =>
  new Promise(resolve => {
    const ended = (code: number | null): void => {
      stop();
      resolve(code !== 0 && code !== null);
    };
    const stop = clock.after(settledMs, () => resolve(false));
    launched.once('exit', ended);
    if (launched.exitCode !== null) ended(launched.exitCode);
  });
