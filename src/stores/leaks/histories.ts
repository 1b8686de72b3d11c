/** Where shells and other prompts write down what was typed: a token given as an argument or pasted there stays. */
import {homedir} from 'node:os';
import {join} from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** Files that may be there, each once. */
export const historyFiles = (env: Env): readonly string[] => {
  const home = env['HOME'] || env['USERPROFILE'] || safeHome();
  const shared = env['XDG_DATA_HOME'] || join(home, '.local', 'share');
  const state = env['XDG_STATE_HOME'] || join(home, '.local', 'state');
  const roaming = env['APPDATA'] || join(home, 'AppData', 'Roaming');
  const powershell = (name: string) => [
    join(shared, 'powershell', 'PSReadLine', name),
    join(roaming, 'Microsoft', 'Windows', 'PowerShell', 'PSReadLine', name),
  ];
  const inHome = [
    '.bash_history',
    '.zsh_history',
    '.zhistory',
    '.histfile',
    '.sh_history',
    '.ash_history',
    '.ksh_history',
    '.python_history',
    '.node_repl_history',
    '.irb_history',
    '.php_history',
    '.config/fish/fish_history',
  ];
  const named = ['HISTFILE', 'NODE_REPL_HISTORY', 'PYTHON_HISTORY'].flatMap(name => env[name] || []);
  const zsh = env['ZDOTDIR'] ? [join(env['ZDOTDIR'], '.zsh_history')] : [];
  return [
    ...new Set([
      ...inHome.map(name => join(home, name)),
      ...['ConsoleHost_history.txt', 'Visual Studio Code Host_history.txt'].flatMap(powershell),
      join(shared, 'fish', 'fish_history'),
      join(state, 'python_history'),
      join(state, 'bash', 'history'),
      join(state, 'zsh', 'history'),
      ...zsh,
      ...named,
    ]),
  ];
};

const safeHome = (): string => {
  try {
    return homedir();
  } catch {
    return '/nonexistent';
  }
};
