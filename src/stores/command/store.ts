/** Other secret stores as places for the token, each through the tool that the team already has. */
import type {Names} from '../names/table.ts';
import type {Store} from '../store.ts';
import {eachStore} from './each.ts';
import type {Env} from './environment.ts';
import {speakTo} from './speaking.ts';
import type {Tool} from './tool.ts';
import {wholeStore} from './whole.ts';

export interface ToolStoreOptions {
  /** As `--store` has it; `command` for one of the person's own. */
  readonly id: string;
  readonly tool: Tool;
  /** The secret's place in the tool's terms; empty where the tool knows it by itself. */
  readonly where: string;
  /** The variables' names. */
  readonly names: Names;
  /** Ids there that differ may be replaced. */
  readonly replaceIds: boolean;
  readonly env: Env;
  readonly cwd: string;
  /** For one call of the tool, milliseconds. */
  readonly limitMs?: number;
}

/** Writes through a tool: the values are on its standard input only; verified by its exit code, and read back where it can be. */
export const toolStore = (options: ToolStoreOptions): Store => {
  const {form} = options.tool;
  const speaker = speakTo(options);
  return form.kind === 'each' ? eachStore(options, form, speaker) : wholeStore(options, form, speaker);
};

/** The place when none is named. */
export const usualPlace = ({place}: Tool, profile: string): string =>
  // A Kubernetes name has no underscores and no dots in a row; the other tools take what a profile's name can be.
  place.includes('/')
    ? place.replace('{profile}', profile)
    : place.replace('{profile}', profile.replace(/[_.]+/g, '-'));
