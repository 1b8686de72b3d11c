/** Which secret stores are offered, and that one whose tool is slow keeps nobody waiting. */
import {delimiter} from 'node:path';
import {describe, expect, test, vi} from 'vitest';
import {offersAhead} from '../../../src/stores/command/offers.ts';
import {type RecordingTool, recordingTool} from '../../support/recording-tool.ts';

const begin = (graceMs: number | null, ...tools: readonly RecordingTool[]) => {
  // Only their own folders: what this machine has is not asked.
  const folders = tools.map(({folder}) => folder).join(delimiter);
  return offersAhead({env: {PATH: folders}, cwd: tools[0]?.folder ?? '/', graceMs});
};

describe.skipIf(process.platform === 'win32')('offers (needs a Unix shebang)', () => {
  test('a tool that is signed in; one that is not, or not there, is none', async () => {
    const [gh, vault] = [recordingTool('gh'), recordingTool('vault', 'return {code: 2}')];
    expect(await begin(null, gh, vault).result()).toEqual({usable: ['gh'], silent: []});
    expect(gh.calls().map(({args}) => args)).toEqual([['auth', 'status']]);
  });

  test('nobody waits for a slow one: it is named, and offered once it has said so', async () => {
    const [gh, aws] = [recordingTool('gh'), recordingTool('aws', 'return {hang: true}')];
    const ahead = begin(0, gh, aws);
    ahead.begin();
    expect(await ahead.result()).toEqual({usable: [], silent: ['gh', 'aws']});
    await vi.waitFor(
      async () => expect(await ahead.result()).toEqual({usable: ['gh'], silent: ['aws']}),
      40_000,
    );
    ahead.close();
  });

  test('what was asked ahead is not asked again, and the next time anew', async () => {
    const gh = recordingTool('gh');
    const ahead = begin(null, gh);
    ahead.begin();
    ahead.begin();
    await ahead.result();
    expect(gh.calls()).toHaveLength(1);
    await ahead.result();
    expect(gh.calls()).toHaveLength(2);
  });

  test('one that hangs is stopped when the program ends', async () => {
    const aws = recordingTool('aws', 'return {state: String(process.pid), hang: true}');
    const ahead = begin(null, aws);
    const result = ahead.result();
    await vi.waitFor(() => expect(aws.state()).not.toBe(''), 5_000);
    ahead.close();
    expect(await result).toEqual({usable: [], silent: ['aws']});
    await vi.waitFor(() => expect(() => process.kill(Number(aws.state()), 0)).toThrow('ESRCH'), 5_000);
  });
});
