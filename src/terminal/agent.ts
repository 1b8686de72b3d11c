/**
 * Whether an AI agent runs the commands here. Only variables that an agent sets for the commands it runs are in the
 * table, not those of editors that have one: a person in such an editor's terminal must be able to paste a token. So
 * CURSOR_TRACE_ID, REPL_ID, OPENCODE_CLIENT, GOOSE_PROVIDER or TERM_PROGRAM are none.
 */
import type {Env} from './abilities.ts';

export interface Agent {
  readonly name: string;
  /** The variable that told. */
  readonly variable: string;
}

/** Each as its maker documents it, or as at least two detectors of other projects (mise, Vercel, GitButler) have it. */
const agents: readonly Agent[] = [
  // https://docs.claude.com/en/docs/claude-code/settings
  {name: 'Claude Code', variable: 'CLAUDECODE'},
  // https://forum.cursor.com/t/132427
  {name: 'Cursor', variable: 'CURSOR_AGENT'},
  // https://github.com/google-gemini/gemini-cli/blob/main/docs/tools/shell.md
  {name: 'Gemini CLI', variable: 'GEMINI_CLI'},
  {name: 'Qwen Code', variable: 'QWEN_CODE'},
  // https://github.com/openai/codex: with a sandbox, in the cloud, and in any thread
  {name: 'Codex', variable: 'CODEX_SANDBOX'},
  {name: 'Codex', variable: 'CODEX_CI'},
  {name: 'Codex', variable: 'CODEX_THREAD_ID'},
  // https://github.com/vercel/vercel/pull/15834
  {name: 'OpenCode', variable: 'OPENCODE'},
  // https://github.com/aaif-goose/goose/pull/4205
  {name: 'Goose', variable: 'GOOSE_TERMINAL'},
  // https://github.com/vercel/vercel/pull/14635, /15413
  {name: 'Augment', variable: 'AUGMENT_AGENT'},
  {name: 'Antigravity', variable: 'ANTIGRAVITY_AGENT'},
  {name: 'Amp', variable: 'AMP_CURRENT_THREAD_ID'},
  {name: 'Cline', variable: 'CLINE_ACTIVE'},
  {name: 'Crush', variable: 'CRUSH'},
  {name: 'GitHub Copilot CLI', variable: 'COPILOT_CLI'},
];

/** The name that is not bound to one product (https://github.com/vercel/vercel/tree/main/packages/detect-agent). */
const general = 'AI_AGENT';

/** Decides, whatever the others say. */
export const agentSwitch = 'WA_TOKEN_AGENT';

/**
 * @returns null where no agent shows itself, or where the person says that there is none
 */
export const agentOf = (env: Env): Agent | null => {
  const decided = (env[agentSwitch] ?? '').trim();
  if (decided !== '') return isOn(decided) ? {name: '', variable: agentSwitch} : null;
  const found = agents.find(({variable}) => isOn(env[variable]));
  if (found !== undefined) return found;
  return isOn(env[general]) ? {name: (env[general] ?? '').trim().slice(0, 40), variable: general} : null;
};

const isOn = (value: string | undefined): boolean =>
  value !== undefined && !/^\s*(|0|false|no|off)\s*$/i.test(value);
