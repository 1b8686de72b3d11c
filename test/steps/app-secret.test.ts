/** The app secret: never asked for by itself, gives the last proofs, and is kept only on consent. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {Screen} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {appSecretEntry} from '../../src/stores/keychain/entries.ts';
import {openWizard} from '../support/wizard.ts';

const {appSecret: say} = en.steps;
const wrong = '0123456789abcdef0123456789abcdef';

const statusOf = ({checks}: Screen, id: string) => checks.find(check => check.id === id)?.status;

const opened = async (options: SandboxOptions = {scenario: 'no-self-inspection'}) => {
  const wizard = await openWizard(options);
  await wizard.giveToken();
  return wizard;
};

type Wizard = Awaited<ReturnType<typeof opened>>;

/** From the question where to store to the one for the secret. */
const toSecret = async (wizard: Wizard) => {
  const {checks} = await wizard.at('destination', 'choice');
  const action = checks.find(({id}) => id === 'token.expiry')?.more?.actions[0];
  if (action === undefined) throw new Error('it is not offered');
  expect(action.label).toBe(say.action);
  wizard.session.send(action.event);
  return wizard.at('app-secret', 'secret');
};

/** Where it is decided whether the secret is kept: the number's own portfolio may not be asked twice. */
const give = async (wizard: Wizard, keep: 'yes' | 'no') => {
  wizard.enterSecret(wizard.sandbox.app.secret);
  await wizard.at('keep-secret', 'choice');
  wizard.say('keep-secret', keep);
  return wizard.at('destination', 'choice');
};

test('nobody is asked for it; what could not be proved says why, and where the secret is', async () => {
  const wizard = await opened();
  const screen = await wizard.at('destination', 'choice');
  expect(statusOf(screen, 'token.expiry')).toBe('unproven');
  // On a screen a key gives it, no flag.
  expect(JSON.stringify(screen.checks)).not.toContain('--app-secret-stdin');
  const more = screen.checks.find(({id}) => id === 'token.expiry')?.more;
  expect(more?.fix).toEqual([say.offer]);
  expect(more?.links[0]?.url).toMatch(/\/apps\/\d+\/settings\/basic/);
});

test('with it the owner and the end are proved, and nothing is asked again', async () => {
  const wizard = await opened();
  const question = await toSecret(wizard);
  expect(question.help).toMatch(/Bakery Messenger[\s\S]*App settings > Basic/);
  const screen = await give(wizard, 'no');
  expect(statusOf(screen, 'token.expiry')).toBe('pass');
  expect(statusOf(screen, 'token.kind')).toBe('pass');
  expect(await wizard.keychain.read(appSecretEntry(wizard.sandbox.app.id))).toMatchObject({value: null});
});

test('an account and a number that were chosen stay chosen', async () => {
  const several = await opened({
    scenario: 'several-accounts',
    arrange: ({users}) => {
      for (const user of users) user.appRoles.clear();
    },
  });
  const [, account] = several.sandbox.facts.wabas;
  await several.at('waba', 'choice');
  several.say('waba', account?.id ?? '');
  await several.at('phone', 'choice');
  several.say('phone', account?.phones[1]?.id ?? '');
  await toSecret(several);
  await give(several, 'no');
  expect(several.session.state().known.phone?.id).toBe(account?.phones[1]?.id);
});

test('with consent it is kept in the keychain, and the next run finds it there', async () => {
  const wizard = await opened();
  await toSecret(wizard);
  await give(wizard, 'yes');
  const held = await wizard.keychain.read(appSecretEntry(wizard.sandbox.app.id));
  expect(held.ok && held.value?.equals(new Secret(wizard.sandbox.app.secret))).toBe(true);

  const next = await openWizard({scenario: 'no-self-inspection'}, [], wizard);
  await next.giveToken();
  expect(statusOf(await next.at('destination', 'choice'), 'token.expiry')).toBe('pass');
});

test('the secret of another app is told as such; without it all is as before', async () => {
  const wizard = await opened();
  await toSecret(wizard);
  wizard.enterSecret(wrong);
  await wizard.at('keep-secret', 'choice');
  wizard.say('keep-secret', 'yes');
  const screen = await wizard.at('identity', 'trouble');
  expect(screen.message).toMatch(/not the secret of Bakery Messenger/);
  expect(await wizard.keychain.read(appSecretEntry(wizard.sandbox.app.id))).toMatchObject({value: null});
  wizard.choose(say.without);
  expect(statusOf(await wizard.at('destination', 'choice'), 'token.expiry')).toBe('unproven');
});

test('after the secret of another app, another one can be entered', async () => {
  const wizard = await opened();
  await toSecret(wizard);
  wizard.enterSecret(wrong);
  await wizard.at('keep-secret', 'choice');
  wizard.say('keep-secret', 'no');
  await wizard.at('identity', 'trouble');
  wizard.choose(say.other);
  expect((await wizard.at('app-secret', 'secret')).help).toContain('Bakery Messenger');
  expect(statusOf(await give(wizard, 'no'), 'token.expiry')).toBe('pass');
});

test('what is no secret is not taken', async () => {
  const wizard = await opened();
  await toSecret(wizard);
  wizard.enterSecret('hunter2');
  expect((await wizard.at('app-secret', 'secret')).rejection).toMatch(/32 characters/);
});

test('Back leads to where it was offered, and nothing is known of a secret', async () => {
  const wizard = await opened();
  await toSecret(wizard);
  wizard.session.send({type: 'back'});
  await wizard.at('destination', 'choice');
  expect(wizard.session.state().known['app-secret']).toBeUndefined();
});

test('a token that inspects itself needs none: it is not offered', async () => {
  const wizard = await opened({scenario: 'fresh'});
  const {checks} = await wizard.at('destination', 'choice');
  expect(checks.flatMap(({more}) => more?.actions ?? [])).toEqual([]);
});
