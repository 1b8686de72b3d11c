/** Which terminals hide a link behind its label (OSC 8); in all others the address itself is shown. */
import {expect, test} from 'vitest';
import {abilitiesOf} from '../../src/terminal/abilities.ts';

const hides = (env: NodeJS.ProcessEnv): boolean => abilitiesOf(env, 'linux').links;

test.each([
  ['iTerm', {TERM_PROGRAM: 'iTerm.app'}],
  ['VS Code', {TERM_PROGRAM: 'vscode'}],
  ['WezTerm', {WEZTERM_PANE: '0'}],
  ['kitty', {TERM: 'xterm-kitty'}],
  ['Windows Terminal', {WT_SESSION: '1'}],
  ['GNOME Terminal', {TERM: 'xterm-256color', VTE_VERSION: '7600'}],
  ['whatever is told to', {TERM: 'xterm', FORCE_HYPERLINK: '1'}],
])('%s does', (_name, env) => {
  expect(hides(env)).toBe(true);
});

test.each([
  ['a terminal that says nothing of it', {TERM: 'xterm-256color'}],
  ['Terminal.app', {TERM_PROGRAM: 'Apple_Terminal', TERM: 'xterm-256color'}],
  ['the version of VTE that crashed on them', {VTE_VERSION: '5000'}],
  ['tmux, whatever is around it', {TMUX: '/tmp/tmux,1,0', TERM_PROGRAM: 'iTerm.app'}],
  ['screen, whatever is around it', {STY: '1.pts', VTE_VERSION: '7600', TERM: 'xterm'}],
  ['the Linux console', {TERM: 'linux'}],
  ['whatever is told not to', {TERM: 'xterm-kitty', FORCE_HYPERLINK: '0'}],
])('%s does not', (_name, env) => {
  expect(hides(env)).toBe(false);
});
