/** Which front-end asks: a table. */
import {expect, test} from 'vitest';
import {
  chooseFrontEnd,
  type FrontEnd,
  type FrontEndWishes,
  type TerminalFacts,
} from '../../src/terminal/front-end.ts';

interface Row {
  readonly when: string;
  readonly is: FrontEnd;
  readonly wishes?: Partial<FrontEndWishes>;
  readonly terminal?: Partial<TerminalFacts>;
}

const pipe = {stdinIsTerminal: false};

const rows: readonly Row[] = [
  {when: 'a terminal', is: 'ink'},
  {when: 'a terminal that does not tell its width', is: 'ink', terminal: {columns: null}},
  {when: '40 columns', is: 'ink', terminal: {columns: 40}},
  {when: 'a terminal that knows no size', is: 'lines', terminal: {columns: 0}},
  {when: '39 columns', is: 'lines', terminal: {columns: 39}},
  {when: '--plain', is: 'lines', wishes: {plain: true}},
  {when: 'ACCESSIBLE=1', is: 'plain', terminal: {env: {ACCESSIBLE: '1'}}},
  {when: 'ACCESSIBLE=0', is: 'ink', terminal: {env: {ACCESSIBLE: '0'}}},
  {when: 'ACCESSIBLE, empty', is: 'ink', terminal: {env: {ACCESSIBLE: ''}}},
  {when: 'INK_SCREEN_READER=true', is: 'plain', terminal: {env: {INK_SCREEN_READER: 'true'}}},
  {when: 'TERM=dumb', is: 'plain', terminal: {env: {TERM: 'dumb'}}},
  {when: 'TERM=xterm', is: 'ink', terminal: {env: {TERM: 'xterm'}}},
  {when: 'standard input is no terminal', is: 'flags', terminal: pipe},
  {when: 'standard output is no terminal', is: 'flags', terminal: {stdoutIsTerminal: false}},
  {when: 'no terminal, --input', is: 'flags', terminal: pipe, wishes: {input: true}},
  {when: 'no terminal, ACCESSIBLE=1', is: 'flags', terminal: {...pipe, env: {ACCESSIBLE: '1'}}},
  {when: '--no-input', is: 'flags', wishes: {noInput: true}},
  {when: '--no-input and --input', is: 'flags', wishes: {noInput: true, input: true}},
  {when: '--json', is: 'flags', wishes: {json: true}},
  {when: '--json and --input', is: 'flags', wishes: {json: true, input: true}},
  {when: '--token-stdin', is: 'flags', wishes: {tokenStdin: true}},
  {when: 'an AI agent’s terminal', is: 'flags', terminal: {env: {CLAUDECODE: '1'}}},
  {when: 'WA_TOKEN_AGENT=1', is: 'flags', terminal: {env: {WA_TOKEN_AGENT: '1'}}},
  {
    when: 'WA_TOKEN_AGENT=0 in an agent’s terminal',
    is: 'ink',
    terminal: {env: {CLAUDECODE: '1', WA_TOKEN_AGENT: '0'}},
  },
  {when: 'an agent, --input', is: 'flags', terminal: {env: {CLAUDECODE: '1'}}, wishes: {input: true}},
  {when: 'an agent, ACCESSIBLE=1', is: 'flags', terminal: {env: {CLAUDECODE: '1', ACCESSIBLE: '1'}}},
  {when: 'CI=true', is: 'flags', terminal: {env: {CI: 'true'}}},
  {when: 'CI=false', is: 'ink', terminal: {env: {CI: 'false'}}},
  {when: 'CI=true and --input', is: 'ink', terminal: {env: {CI: 'true'}}, wishes: {input: true}},
  {
    when: 'CI=1, --input, --plain',
    is: 'lines',
    terminal: {env: {CI: '1'}},
    wishes: {input: true, plain: true},
  },
];

test.each(rows)('$when: $is', ({is, wishes = {}, terminal = {}}) => {
  const facts = {stdinIsTerminal: true, stdoutIsTerminal: true, columns: 80, env: {}, ...terminal};
  const wanted = {noInput: false, input: false, plain: false, json: false, tokenStdin: false, ...wishes};
  expect(chooseFrontEnd(wanted, facts)).toBe(is);
});
