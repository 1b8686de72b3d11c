/** Completion scripts, in the shells they are for: what Tab offers is what the command line takes. */
import {execFileSync, spawnSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, describe as group, test} from 'vitest';
import {commandFlags, commandNames} from '../../src/cli/flags.ts';
import {place} from '../support/cli.ts';
import {openPty} from '../support/pty.ts';

/** Writes the script of a shell into a scratch folder. @returns its path */
const scriptOf = async (shell: string): Promise<string> => {
  const here = place();
  const {code, stdout, stderr} = await here.cli(['completion', shell]);
  expect({code, stderr}).toEqual({code: 0, stderr: ''});
  const path = join(here.home, `completion.${shell}`);
  writeFileSync(path, stdout);
  return path;
};

interface Row {
  readonly line: string;
  /** The last word of the line, and what it can become. */
  readonly offers: readonly string[];
}

const rows: readonly Row[] = [
  {line: 'wa-token ch', offers: ['check']},
  {line: 'wa-token doctor --le', offers: ['--leaks']},
  {line: 'wa-token check --app-s', offers: ['--app-secret-file', '--app-secret-stdin']},
  {line: 'wa-token setup --store k', offers: ['keychain', 'kubernetes']},
  {line: 'wa-token setup --journey m', offers: ['migrate']},
  {line: 'wa-token --allow-', offers: ['--allow-temporary', '--allow-tracked']},
  {line: 'wa-token demo sl', offers: ['slow']},
  {line: 'wa-token sandbox --scenario ou', offers: ['outage']},
  {line: 'wa-token help und', offers: ['undo']},
  {line: 'wa-token completion z', offers: ['zsh']},
  // A flag that this command does not take is not offered.
  {line: 'wa-token list --st', offers: []},
];

const here = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;
const needs = (shell: string): string => `${shell}${here(shell) ? '' : ' (is not installed)'}`;

group(needs('bash'), () => {
  const offered = (script: string, line: string): readonly string[] => {
    const asked = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _wa_token; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const words = line.replaceAll('=', ' = ').trimEnd().split(' ');
    const typed = line.endsWith(' ') ? [...words, ''] : words;
    return execFileSync('bash', ['--norc', '-c', asked, 'bash', script, ...typed], {encoding: 'utf8'})
      .split('\n')
      .filter(word => word !== '');
  };

  test.skipIf(!here('bash'))('offers what fits', async () => {
    const script = await scriptOf('bash');
    for (const {line, offers} of rows) expect([...offered(script, line)].sort(), line).toEqual(offers);
    expect(offered(script, 'wa-token setup --store=k')).toEqual(['keychain', 'kubernetes']);
    expect(offered(script, 'wa-token setup --store=')).toContain('env');
    expect(offered(script, 'wa-token run -- uniq')).toContain('uniq');
  });

  test.skipIf(!here('bash'))('knows every command and every flag of it', async () => {
    const script = await scriptOf('bash');
    expect(offered(script, 'wa-token ')).toEqual(commandNames);
    for (const name of commandNames) {
      const flags = commandFlags[name].map(flag => `--${flag}`);
      expect(offered(script, `wa-token ${name} --`), name).toEqual(flags);
    }
  });

  test.skipIf(!here('bash'))('completes at a Tab in a real terminal', async () => {
    const script = await scriptOf('bash');
    const shell = openPty('bash', ['--norc', '--noprofile'], {env: {PS1: 'ready> '}});
    await shell.see(/ready>/);
    shell.type(`source ${script}\r`);
    shell.type('wa-token che\t--app-i\t');
    await shell.see(/wa-token check --app-id/);
    shell.kill('SIGKILL');
  });
});

test.skipIf(!here('fish'))(`${needs('fish')} offers what fits`, async () => {
  const script = await scriptOf('fish');
  const asked = 'source $argv[1]; for line in $argv[2..]; echo "== $line"; complete -C $line; end';
  const lines = [...rows.map(({line}) => line), 'wa-token run -- uniq'];
  const out = execFileSync('fish', ['--no-config', '-c', asked, script, ...lines], {encoding: 'utf8'});
  const offered = new Map(
    out
      .split('== ')
      .slice(1)
      .map(part => part.trimEnd().split('\n'))
      .map(([line = '', ...offers]) => [line, offers.map(offer => offer.split('\t')[0] ?? '').sort()]),
  );
  for (const {line, offers} of rows) expect(offered.get(line), line).toEqual(offers);
  expect(offered.get('wa-token run -- uniq')).toContain('uniq');
});

test.skipIf(!here('zsh'))(`${needs('zsh')} completes at a Tab in a real terminal`, async () => {
  const script = await scriptOf('zsh');
  const shell = openPty('zsh', ['-f'], {env: {PS1: 'ready> '}, columns: 120});
  await shell.see(/ready>/);
  shell.type(`autoload -U compinit; compinit -u -D; source ${script}; clear\r`);
  // One that has one offer is completed, then the line is given up.
  for (const {line, offers} of rows.filter(({offers}) => offers.length === 1)) {
    shell.type(`${line}\t`);
    const whole = `${line.slice(0, line.lastIndexOf(' '))} ${offers[0]}`;
    await shell.until(whole, () => shell.screenText().includes(whole));
    shell.type('\u{15}');
  }
  shell.type('wa-token check --app-s\t\t');
  await shell.see(/--app-secret-file +-- read the app secret from a file/);
  shell.kill('SIGKILL');
});

test.each([
  [[], /for which shell.*wa-token completion bash.*zsh.*fish/],
  [['csh'], /cannot be “csh”.*bash, zsh, fish/],
])('completion %j is told what there is: 2', async (argv, says) => {
  const {code, stdout, stderr} = await place().cli(['completion', ...argv]);
  expect({code, stdout}).toEqual({code: 2, stdout: ''});
  expect(stderr).toMatch(says);
});
