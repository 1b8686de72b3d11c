/** What a tool gets of the environment: it needs its own settings, which are many, but nothing of ours. */
import {type Env, withoutSecrets} from '../environment.ts';

export type {Env} from '../environment.ts';

/** Asks no questions, shows no pages, uses no colours. */
const quiet = {
  NO_COLOR: '1',
  GH_PROMPT_DISABLED: '1',
  GH_NO_UPDATE_NOTIFIER: '1',
  AWS_PAGER: '',
  AWS_CLI_AUTO_PROMPT: 'off',
} as const;

export const toolEnv = (env: Env): Record<string, string> => {
  const kept = Object.entries(withoutSecrets(env)).filter(([name]) => !name.startsWith('WA_TOKEN_'));
  return {...Object.fromEntries(kept), ...quiet};
};
