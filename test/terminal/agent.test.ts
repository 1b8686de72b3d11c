/** AI agents by the variables they set for what they run; editors that have an agent are none. */
import {expect, test} from 'vitest';
import {agentOf} from '../../src/terminal/agent.ts';

test.each([
  [{CLAUDECODE: '1'}, 'Claude Code'],
  [{CURSOR_AGENT: '1', CURSOR_TRACE_ID: 'x'}, 'Cursor'],
  [{GEMINI_CLI: '1'}, 'Gemini CLI'],
  [{CODEX_SANDBOX: 'seatbelt'}, 'Codex'],
  [{CODEX_THREAD_ID: '0199'}, 'Codex'],
  [{OPENCODE: '1', AGENT: '1'}, 'OpenCode'],
  [{GOOSE_TERMINAL: '1', AGENT: 'goose'}, 'Goose'],
  [{AI_AGENT: 'devin@1'}, 'devin@1'],
  // The product’s own variable names it better.
  [{AI_AGENT: '1', CLAUDECODE: '1'}, 'Claude Code'],
  [{WA_TOKEN_AGENT: '1'}, ''],
])('%o', (env, name) => {
  expect(agentOf(env)?.name).toBe(name);
});

test.each([
  {},
  {CURSOR_TRACE_ID: 'x', TERM_PROGRAM: 'vscode'},
  {REPL_ID: 'x'},
  {OPENCODE_CLIENT: 'desktop'},
  {GOOSE_PROVIDER: 'openai'},
  {TERM_PROGRAM: 'kiro'},
  {AGENT: '1'},
  {CLAUDECODE: ''},
  {CLAUDECODE: '0'},
  {AI_AGENT: 'false'},
  {CLAUDECODE: '1', WA_TOKEN_AGENT: '0'},
  {AI_AGENT: 'x', WA_TOKEN_AGENT: 'no'},
])('%o is a person’s terminal', env => {
  expect(agentOf(env)).toBeNull();
});
