/** What a practice run finds in its scratch project, and what its pastes are. */
import {Secret} from '../core/secret.ts';
import type {Sandbox, ScenarioName} from '../sandbox/index.ts';
import type {Practice} from '../steps/token.ts';

/** In these the story begins before the run: the project has the token already. */
const begun: readonly ScenarioName[] = ['expired', 'temporary'];

export interface PracticeProject {
  /** The `.env` of the scratch project; null: it has none. */
  readonly dotEnv: string | null;
  readonly practice: Practice;
}

/** @param asks false: nobody is led through it, so the token of the scenario is the one that is given */
export const practiceProject = (sandbox: Sandbox, asks: boolean): PracticeProject => {
  const {main} = sandbox.tokens;
  const {secret} = sandbox.app;
  const {replacement = main} = sandbox.tokens;
  if (!asks || !begun.includes(sandbox.scenario))
    return {dotEnv: null, practice: pastes(main, replacement, secret)};
  return {dotEnv: dotEnvOf(sandbox), practice: pastes(replacement, replacement, secret)};
};

/** As a small bot's project has it. */
const dotEnvOf = ({tokens, facts}: Sandbox): string => {
  const [waba] = facts.wabas;
  return [
    'PORT=3000',
    `WHATSAPP_TOKEN=${tokens.main}`,
    `WHATSAPP_PHONE_NUMBER_ID=${waba?.phones[0]?.id ?? ''}`,
    `WHATSAPP_BUSINESS_ACCOUNT_ID=${waba?.id ?? ''}`,
    '',
  ].join('\n');
};

/** First the token of the story, then one that is made as the advice says. */
const pastes = (first: string, later: string, appSecret: string): Practice => {
  let given = 0;
  return {
    next() {
      given += 1;
      return new Secret(given === 1 ? first : later);
    },
    appSecret: () => new Secret(appSecret),
  };
};
