/** What kind of place the program runs in: the same refusal of a keychain has other ways out on a desktop than over SSH. */
import {existsSync} from 'node:fs';
import {release} from 'node:os';
import type {ProblemFacts} from '../../core/problem.ts';
import type {Env} from './child-env.ts';

/** The part of `keychain/unavailable` that is not about the error. */
export type Surroundings = Pick<ProblemFacts['keychain/unavailable'], 'system' | 'place'>;

/** What is looked at beside the environment; passed in by tests. */
export interface Machine {
  readonly exists: (path: string) => boolean;
  /** Release of the kernel: that of WSL names its maker. */
  readonly kernel: string;
}

export function surroundings(
  platform: NodeJS.Platform,
  env: Env,
  machine: Machine = {exists: existsSync, kernel: release()},
): Surroundings {
  if (platform === 'win32') return {system: 'windows', place: env['SSH_CONNECTION'] ? 'ssh' : 'desktop'};
  if (platform === 'darwin') return {system: 'macos', place: env['SSH_CONNECTION'] ? 'ssh' : 'desktop'};
  const contained =
    env['container'] ||
    env['KUBERNETES_SERVICE_HOST'] ||
    ['/.dockerenv', '/run/.containerenv'].some(machine.exists);
  if (contained) return {system: 'linux', place: 'container'};
  if (env['WSL_DISTRO_NAME'] || /microsoft/i.test(machine.kernel)) return {system: 'linux', place: 'wsl'};
  return {system: 'linux', place: env['SSH_CONNECTION'] ? 'ssh' : 'desktop'};
}
