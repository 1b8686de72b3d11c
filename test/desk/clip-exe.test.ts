/** What clip.exe is given: UTF-16 with its mark, because it takes anything else for the code page of old. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {copyText} from '../../src/desk/clipboard.ts';
import {recordingTool} from '../support/recording-tool.ts';

test('in WSL the text reaches Windows as UTF-16', async () => {
  const {folder} = recordingTool('unused');
  const taken = join(folder, 'taken');
  writeFileSync(join(folder, 'clip.exe'), `#!/bin/sh\ncat > ${taken}\n`, {mode: 0o755});
  const copied = await copyText('“ü”', {
    platform: 'linux',
    env: {PATH: `${folder}:${process.env['PATH']}`},
    machine: {exists: () => false, kernel: '5.15.0-microsoft-standard-WSL2'},
    cwd: folder,
    write: null,
  });
  expect(copied).toEqual({kind: 'copied'});
  expect(readFileSync(taken, 'utf16le')).toBe('\u{FEFF}“ü”');
});
