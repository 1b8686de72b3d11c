/** The three journeys, as lists of answers: what a person finds, types and chooses on the way to a stored token. */
import type {Sandbox, ScenarioName} from '../../src/sandbox/index.ts';
import type {Answers} from './hand-walk.ts';

export interface Journey {
  readonly name: 'first' | 'replace' | 'migrate';
  readonly scenario: ScenarioName;
  /** What the project holds before. */
  readonly files: (sandbox: Sandbox) => Readonly<Record<string, string>>;
  readonly answers: (sandbox: Sandbox) => Answers;
}

const dotEnv = (token: string, {facts}: Sandbox): string =>
  [
    '# Orders by WhatsApp',
    'PORT=3000',
    `WHATSAPP_TOKEN=${token}`,
    `WHATSAPP_PHONE_NUMBER_ID=${facts.wabas[0]?.phones[0]?.id}`,
    `WHATSAPP_BUSINESS_ACCOUNT_ID=${facts.wabas[0]?.id}`,
    '',
  ].join('\n');

const newToken = ({tokens}: Sandbox): string => tokens['replacement'] ?? '';

export const journeys: readonly Journey[] = [
  {
    name: 'first',
    // A new app comes with a number to try it with.
    scenario: 'test-number',
    files: () => ({'package.json': '{"name": "orders"}\n'}),
    answers: ({tokens, facts}) => ({
      tokens: [tokens.main],
      steps: {recipient: facts.recipients[0] ?? '', arrived: 'yes'},
    }),
  },
  {
    name: 'replace',
    scenario: 'expired',
    files: sandbox => ({'.env': dotEnv(sandbox.tokens.main, sandbox)}),
    answers: sandbox => ({tokens: [newToken(sandbox)]}),
  },
  {
    name: 'migrate',
    scenario: 'temporary',
    files: sandbox => ({'.env': dotEnv(sandbox.tokens.main, sandbox)}),
    answers: sandbox => ({tokens: [newToken(sandbox)]}),
  },
];
