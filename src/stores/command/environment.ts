/** What a tool gets of the environment: it needs its own settings, which are many, but nothing that is a token of ours. */
import {table} from '../names/table.ts';

export type Env = Readonly<Record<string, string | undefined>>;

const tokenInside = /EAA[A-Za-z0-9_-]{40,}/;
/** Names that hold nothing else than a token or an app secret of ours. */
const ours = new Set(
  table
    .filter(({role, generic}) => !generic && (role === 'token' || role === 'appSecret'))
    .map(({name}) => name),
);

/** Asks no questions, shows no pages, uses no colours. */
const quiet = {
  NO_COLOR: '1',
  GH_PROMPT_DISABLED: '1',
  GH_NO_UPDATE_NOTIFIER: '1',
  AWS_PAGER: '',
  AWS_CLI_AUTO_PROMPT: 'off',
} as const;

export const toolEnv = (env: Env): Record<string, string> => {
  const kept = Object.entries(env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      !entry[0].startsWith('WA_TOKEN_') &&
      !ours.has(entry[0]) &&
      !tokenInside.test(entry[1]),
  );
  return {...Object.fromEntries(kept), ...quiet};
};
