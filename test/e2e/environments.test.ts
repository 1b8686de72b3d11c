/** Terminals as they come, each tried with the built program; docs/terminals.md says the same in words. */
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, type Program, type StartOptions, stage} from './program.ts';

const {open, start} = stage();

interface Row extends StartOptions {
  readonly name: string;
  readonly is: 'ink' | 'lines' | 'plain' | 'flags';
  /** What else is seen of it. */
  readonly also?: (program: Program) => void;
}

const esc = '\u{1B}';
/** Escape sequences that colour text. */
const colour = /\u{1B}\[(?:[34][0-8]|9[0-7])(?:;[\d;]+)?m/u;
/** Between the start of the program and its end: what the shell around it says is not ours. */
const own = (program: Program): string =>
  program
    .bytes()
    .replace(/^[\s\S]*?\[runs \d+\]/, '')
    .replace(/\[left \d+\][\s\S]*$/, '');
const isAscii = (program: Program): void => expect(program.screenText()).toMatch(/^[\x20-\x7E\n]*$/);
const redirected = (how: string): StartOptions => ({within: ['sh', '-c', how, 'sh']});

const rows: readonly Row[] = [
  {name: 'a terminal of 80 columns', is: 'ink'},
  {name: 'of 40 columns', is: 'ink', columns: 40},
  {name: 'of 39 columns', is: 'lines', columns: 39},
  {name: '--plain', is: 'lines', args: ['--plain']},
  {name: 'ACCESSIBLE=1', is: 'plain', env: {ACCESSIBLE: '1'}},
  {name: 'INK_SCREEN_READER=true', is: 'plain', env: {INK_SCREEN_READER: 'true'}},
  {name: 'TERM=dumb', is: 'plain', env: {TERM: 'dumb'}},
  {
    name: 'NO_COLOR',
    is: 'ink',
    env: {NO_COLOR: '1'},
    also: program => expect(own(program)).not.toMatch(colour),
  },
  {
    name: 'NO_COLOR --plain',
    is: 'lines',
    args: ['--plain'],
    env: {NO_COLOR: '1'},
    also: program => expect(own(program)).not.toMatch(colour),
  },
  {name: 'a locale without UTF-8', is: 'ink', env: {LANG: 'C'}, also: isAscii},
  {name: 'a locale without UTF-8, --plain', is: 'lines', args: ['--plain'], env: {LANG: 'C'}, also: isAscii},
  {name: 'the Linux console', is: 'ink', env: {TERM: 'linux'}, also: isAscii},
  {name: 'SSH', is: 'ink', env: {SSH_CONNECTION: '10.0.0.1 5 10.0.0.2 22', SSH_TTY: '/dev/pts/1'}},
  {name: 'CI=true', is: 'flags', env: {CI: 'true'}},
  {name: 'CI=true --input', is: 'ink', env: {CI: 'true'}, args: ['--input']},
  {name: '--no-input', is: 'flags', args: ['--no-input']},
  {name: 'nothing on standard input', is: 'flags', ...redirected('exec "$@" </dev/null')},
  {name: 'a pipe on standard input', is: 'flags', ...redirected('echo yes | exec "$@"')},
  {
    name: 'a pipe behind standard output',
    is: 'flags',
    ...redirected('{ "$@"; echo $? >code; } | cat; exit $(cat code)'),
  },
  {
    name: 'an AI agent’s terminal',
    is: 'flags',
    env: {WA_TOKEN_AGENT: '', CLAUDECODE: '1'},
    also: program => expect(program.text()).toMatch(/AI agent \(Claude Code\)[\s\S]*wa-token setup/),
  },
  {name: 'that of an agent, where a person says so', is: 'ink', env: {WA_TOKEN_AGENT: '0', CLAUDECODE: '1'}},
];

const question = /What do you\s+want to do/;

describe.skipIf(!isUnix)('tried (needs a Unix terminal)', () => {
  test.each(rows)('$name: $is', async ({is, also, name: _name, ...options}) => {
    const program = start(await open({scenario: 'fresh'}), options);
    switch (is) {
      case 'ink':
        await program.see(question);
        expect(program.isAlternate()).toBe(true);
        break;
      case 'lines':
        await program.next(/Escape goes back/);
        await program.next(question);
        expect(program.isAlternate()).toBe(false);
        break;
      case 'plain':
        await program.next(/Type < and Enter to go back/);
        await program.next(question);
        break;
      case 'flags':
        expect(await program.leaves()).toBe(2);
        expect(program.text()).toMatch(/--token-stdin/);
        expect(own(program)).not.toContain(esc);
        also?.(program);
        return;
    }
    also?.(program);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
    if (is !== 'plain') return;
    expect(own(program)).not.toContain(esc);
    // A carriage return that ends a line is the terminal's own.
    expect(own(program).replaceAll('\r\n', '')).not.toContain('\r');
  });
});
