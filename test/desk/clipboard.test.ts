/** Copying and reading through small real programs on PATH, which note what they were given. */
import {readdirSync} from 'node:fs';
import {expect, test} from 'vitest';
import {copyText, readClipboard} from '../../src/desk/clipboard.ts';
import {clipboardTools} from '../../src/desk/clipboard-tools.ts';
import {osc52} from '../../src/desk/osc52.ts';
import {recordingTool} from '../support/recording-tool.ts';

const desktop = {exists: () => false, kernel: '6.1.0'};
const wsl = {exists: () => false, kernel: '5.15.0-microsoft-standard-WSL2'};

/** A Linux desktop whose search path has this one folder. */
const clipboardWith = (folder: string, env: NodeJS.ProcessEnv) => {
  const written: string[] = [];
  return {
    written,
    platform: 'linux' as const,
    env: {PATH: folder, ...env},
    machine: desktop,
    cwd: folder,
    write: (bytes: string) => void written.push(bytes),
  };
};

test.each([
  ['wl-copy', {WAYLAND_DISPLAY: 'wayland-0'}, []],
  ['xclip', {DISPLAY: ':0'}, ['-selection', 'clipboard', '-in']],
  ['xsel', {DISPLAY: ':0'}, ['--clipboard', '--input']],
])('%s gets the text on its standard input, and nothing else says it', async (name, env, args) => {
  const tool = recordingTool(name);
  const clipboard = clipboardWith(tool.folder, env);
  expect(await copyText('WhatsApp server, “ü”', clipboard)).toEqual({kind: 'copied'});
  expect(tool.calls().map(call => [call.args, call.input])).toEqual([[args, 'WhatsApp server, “ü”']]);
  expect(clipboard.written).toEqual([]);
});

test('a tool that stays to hand the text out does not keep anybody waiting', async () => {
  const tool = recordingTool(
    'xclip',
    "require('node:child_process').spawn('/bin/sleep', ['20'], {detached: true, stdio: 'inherit'}).unref(); return {}",
  );
  // Waited for, it would be over its time limit, and a tool that failed.
  expect(await copyText('text', clipboardWith(tool.folder, {DISPLAY: ':0'}))).toEqual({kind: 'copied'});
});

test('where one tool fails the next is tried, and at last the terminal', async () => {
  const tool = recordingTool('xclip', 'return {code: 1}');
  const clipboard = clipboardWith(tool.folder, {DISPLAY: ':0'});
  expect(await copyText('text', clipboard)).toEqual({kind: 'sent'});
  expect(clipboard.written).toEqual([osc52('text')]);
});

test('over SSH the tools of the other computer are left alone, and the terminal is asked', async () => {
  const tool = recordingTool('xclip');
  const clipboard = clipboardWith(tool.folder, {DISPLAY: ':0', SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22'});
  expect(await copyText('text', clipboard)).toEqual({kind: 'sent'});
  expect(tool.calls()).toEqual([]);
  expect(clipboard.written).toEqual([osc52('text')]);
});

test('inside tmux over SSH, tmux hands the text on', async () => {
  const tool = recordingTool('tmux');
  const clipboard = clipboardWith(tool.folder, {
    TMUX: '/tmp/x,1,0',
    SSH_CONNECTION: '10.0.0.1 1 10.0.0.2 22',
  });
  expect(await copyText('text', clipboard)).toEqual({kind: 'sent'});
  expect(tool.calls().map(({args, input}) => [args, input])).toEqual([[['load-buffer', '-w', '-'], 'text']]);
  expect(clipboard.written).toEqual([]);
});

test('a terminal that must not be sent codes is not, and that is said', async () => {
  const {folder} = recordingTool('none-of-them');
  const clipboard = {...clipboardWith(folder, {}), write: null};
  expect(await copyText('text', clipboard)).toEqual({kind: 'no-way'});
});

test('a token is never copied', async () => {
  const tool = recordingTool('xclip');
  const clipboard = clipboardWith(tool.folder, {DISPLAY: ':0'});
  await expect(copyText(`EAAFAKE${'x'.repeat(180)}`, clipboard)).rejects.toThrow('never copied');
  expect(tool.calls()).toEqual([]);
  expect(clipboard.written).toEqual([]);
});

test('what is read is the text on the clipboard', async () => {
  const tool = recordingTool('xclip', "return {stdout: 'from the clipboard “ü”'}");
  expect(await readClipboard(clipboardWith(tool.folder, {DISPLAY: ':0'}))).toEqual({
    kind: 'text',
    text: 'from the clipboard “ü”',
  });
  expect(tool.calls()[0]?.args).toEqual(['-selection', 'clipboard', '-out']);
});

test.each([
  ['an error, as with a picture', 'return {code: 1}'],
  ['nothing', "return {stdout: ' '}"],
])('%s is no text', async (_what, answer) => {
  const {folder} = recordingTool('wl-paste', answer);
  const read = await readClipboard(clipboardWith(folder, {WAYLAND_DISPLAY: 'wayland-0'}));
  expect(read).toEqual({kind: 'none', why: 'no-text'});
});

test('without a tool, over SSH and in a container nothing is read', async () => {
  const tool = recordingTool('xclip', "return {stdout: 'text'}");
  const {folder} = recordingTool('none-of-them');
  const here = clipboardWith(tool.folder, {DISPLAY: ':0'});
  expect(await readClipboard(clipboardWith(folder, {DISPLAY: ':0'}))).toEqual({kind: 'none', why: 'no-tool'});
  expect(await readClipboard({...here, env: {...here.env, SSH_CONNECTION: 'a 1 b 2'}})).toEqual({
    kind: 'none',
    why: 'ssh',
  });
  expect(await readClipboard({...here, machine: {...desktop, exists: () => true}})).toEqual({
    kind: 'none',
    why: 'container',
  });
  expect(tool.calls()).toEqual([]);
  expect(readdirSync(tool.folder)).toContain('xclip');
});

test('the tools of each system', () => {
  const programs = (platform: NodeJS.Platform, env: NodeJS.ProcessEnv, machine = desktop) =>
    clipboardTools({platform, env, machine}).map(({copy: [program]}) => program);
  expect(programs('darwin', {})).toEqual(['pbcopy']);
  expect(programs('win32', {})).toEqual(['clip.exe']);
  expect(programs('linux', {DISPLAY: ':0', WAYLAND_DISPLAY: 'wayland-0', TMUX: 'x'})).toEqual([
    'wl-copy',
    'xclip',
    'xsel',
    'tmux',
  ]);
  expect(programs('linux', {DISPLAY: ':0'}, wsl)).toEqual(['clip.exe']);
  expect(programs('linux', {})).toEqual([]);
});
