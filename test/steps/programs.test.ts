/** n8n, Chatwoot and Frappe take the token on a screen of their own: the wizard does not say that they read a `.env`. */
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, describe as group, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {es} from '../../src/copy/es.ts';
import {ptBR} from '../../src/copy/pt-BR.ts';
import type {ScreenOf} from '../../src/core/screen.ts';
import {programIds} from '../../src/stores/names/programs.ts';
import {place, standIn} from '../support/cli.ts';
import {type HeadlessWizard, startWizard} from '../support/headless.ts';

const compose = (image: string) => ({'docker-compose.yml': `services:\n  it:\n    image: ${image}\n`});

const atDestination = async (files: Readonly<Record<string, string>>) => {
  const sandbox = await standIn({scenario: 'fresh'});
  const wizard = await startWizard({url: sandbox.url, files});
  await wizard.screen();
  let screen = await wizard.paste(sandbox.tokens.main);
  while (screen.step !== 'destination') {
    expect(screen.kind, screen.step).toBe('choice');
    screen = await wizard.answer(screen.kind === 'choice' ? (screen.options[0]?.value ?? '') : '');
  }
  return {sandbox, wizard, screen: screen as ScreenOf<'choice'>};
};

/** Goes on to the receipt, without a test message. */
const finish = async (wizard: HeadlessWizard, destination: string) => {
  let screen = await wizard.answer(destination);
  const notices: string[] = [];
  for (let at = 0; screen.kind !== 'finished' && at < 9; at += 1) {
    notices.push(...screen.notices.map(({text}) => text));
    screen = await wizard.answer(screen.kind === 'choice' ? (screen.options[0]?.value ?? '') : '');
  }
  if (screen.kind !== 'finished') throw new Error(`not finished: ${screen.step}`);
  return {receipt: screen.receipt, notices};
};

const say = en.steps.programs;

group('in a project that is such a program', () => {
  test('the question says that it reads no .env, and the keychain is what Enter takes', async () => {
    const {screen} = await atDestination(compose('n8nio/n8n:latest'));
    expect(screen.notices.map(({text}) => text)).toContain(say.seen('n8n', 'docker-compose.yml'));
    expect(screen.help).toBe(say.help('n8n'));
    expect(screen.options[screen.initial]?.value).toBe('keychain');
    expect(screen.options.find(({value}) => value === 'env')?.hint).toBe(say.envHint('n8n'));
    expect(screen.options.find(({value}) => value === 'both')?.hint).toBe(say.bothHint);
  });

  test('the receipt names the screen and the fields, and no secret', async () => {
    const {wizard, sandbox} = await atDestination(compose('chatwoot/chatwoot'));
    const {receipt, notices} = await finish(wizard, 'keychain');
    const [waba] = sandbox.facts.wabas;
    expect(receipt).toEqual(
      expect.arrayContaining([
        say.title('Chatwoot'),
        `  ${say.screens.chatwoot}`,
        `    ${say.field('Phone number ID', waba?.phones[0]?.id ?? '')}`,
        `    ${say.field('Business Account ID', waba?.id ?? '')}`,
        `    ${say.field('API key', say.token('wa-token token --profile default --reveal'))}`,
      ]),
    );
    expect(receipt.join('\n')).not.toContain(sandbox.tokens.main);
    expect(notices).not.toContain(say.unread('Chatwoot', '.env'));
  });

  test('who writes the .env all the same is told before', async () => {
    const {wizard} = await atDestination({'apps.txt': 'frappe\nfrappe_whatsapp\n'});
    const {receipt, notices} = await finish(wizard, 'env');
    expect(notices).toContain(say.unread('frappe_whatsapp', '.env'));
    expect(receipt).toContain(
      `    ${say.field('Token', say.token('wa-token token --env-file .env --reveal'))}`,
    );
  });

  test('a token that was only checked is to be taken from where it is', async () => {
    const {wizard} = await atDestination({
      '.env': "N8N_ENCRYPTION_KEY=fake\nCREDENTIALS_OVERWRITE_DATA='{}'\n",
    });
    const {receipt} = await finish(wizard, 'none');
    expect(receipt).toContain(`    ${say.field('Access Token', say.tokenElsewhere)}`);
    expect(receipt).toContain(`  ${say.variable('CREDENTIALS_OVERWRITE_DATA')}`);
  });
});

test('where a program of the project reads the variable, the .env stays the first choice', async () => {
  const {screen, wizard} = await atDestination({
    ...compose('n8nio/n8n'),
    'bot.js': 'const token = process.env.WHATSAPP_TOKEN;\n',
  });
  expect(screen.options[screen.initial]?.value).toBe('env');
  expect(screen.help).toBe(en.steps.destination.help);
  const {receipt, notices} = await finish(wizard, 'env');
  expect(notices.filter(text => text === say.unread('n8n', '.env'))).toEqual([]);
  expect(receipt).toContain(say.titleIf('n8n'));
});

test('another project hears nothing of them', async () => {
  const {screen, wizard} = await atDestination({'README.md': 'n8n\n'});
  expect(screen.help).toBe(en.steps.destination.help);
  const {receipt} = await finish(wizard, 'env');
  expect(receipt.join('\n')).not.toMatch(/n8n|Chatwoot|frappe/);
});

test('without questions it is said on standard error, and the report stays as it is', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const here = place();
  writeFileSync(join(here.project, '.env'), 'N8N_ENCRYPTION_KEY=fake\n');
  const flags = ['--no-input', '--token-stdin', '--store', 'env', '--json', '--graph-url', sandbox.url];
  const {code, stderr} = await here.cli(['setup', ...flags], {stdin: sandbox.tokens.main});
  expect(code).toBe(0);
  expect(stderr).toContain(say.unread('n8n', '.env'));
});

test('every language names a screen for each, with the labels of that screen', () => {
  const labels = (text: string) => text.match(/“[^”]+”/g);
  for (const {steps} of [es, ptBR])
    for (const id of programIds) expect(labels(steps.programs.screens[id])).toEqual(labels(say.screens[id]));
});
