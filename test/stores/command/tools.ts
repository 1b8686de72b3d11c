/** What the tests of the secret stores share: stores over recording tools, and the values they are given. */
import {expect} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {toolStore, usualPlace} from '../../../src/stores/command/store.ts';
import {ownCommand, type ToolId, tools} from '../../../src/stores/command/table.ts';
import type {Tool} from '../../../src/stores/command/tool.ts';
import {defaultNames} from '../../../src/stores/names/table.ts';
import type {RecordingTool} from '../../support/recording-tool.ts';

export const token = `EAAFAKE${'n'.repeat(120)}`;
export const oldToken = `EAAFAKE${'o'.repeat(120)}`;
export const values = {
  token: new Secret(token),
  phoneId: '106540352242922',
  wabaId: '102290129340398',
  appId: '100000000000001',
  version: 'v26.0',
};
export const base64 = (text: string): string => Buffer.from(text).toString('base64');

interface Wishes {
  readonly where?: string;
  readonly replaceIds?: boolean;
  readonly limitMs?: number;
  readonly env?: Readonly<Record<string, string>>;
}

const storeOver = (id: string, tool: Tool, recording: RecordingTool, wishes: Wishes) =>
  toolStore({
    id,
    tool,
    where: wishes.where ?? usualPlace(tool, 'default'),
    names: defaultNames,
    replaceIds: wishes.replaceIds ?? false,
    env: {...recording.env, ...wishes.env},
    cwd: recording.folder,
    ...(wishes.limitMs === undefined ? {} : {limitMs: wishes.limitMs}),
  });

export const storeOf = (id: ToolId, recording: RecordingTool, wishes: Wishes = {}) =>
  storeOver(id, tools[id], recording, wishes);
export const ownStore = (words: readonly string[], recording: RecordingTool, wishes: Wishes = {}) =>
  storeOver('command', ownCommand(words), recording, wishes);

/** No token was ever in an argument or in the environment of the tool, or in what is told of it. */
export const expectKept = (recording: RecordingTool, told: unknown = ''): void => {
  const seen = JSON.stringify([recording.calls().map(({args, env}) => [args, env]), told]);
  for (const secret of [token, oldToken]) {
    expect(seen).not.toContain(secret);
    expect(seen).not.toContain(base64(secret));
  }
};

/** The arguments of each call in one line. */
export const linesOf = (recording: RecordingTool): readonly string[] =>
  recording.calls().map(({args}) => args.join(' '));
