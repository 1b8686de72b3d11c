/** The replaced token: it is left unless somebody says otherwise, and revoked only when the new one is in its place. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {Screen} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import {wayBack} from '../../src/core/way-back.ts';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {appSecretEntry} from '../../src/stores/keychain/entries.ts';
import {standIn} from '../support/cli.ts';
import {idLines, startWizard, type WizardOptions} from '../support/headless.ts';

const say = en.steps.oldToken;
const wrong = '0123456789abcdef0123456789abcdef';

interface Begun extends Partial<WizardOptions> {
  readonly scenario?: SandboxOptions['scenario'];
  /** By its name in the stand-in: what the project holds. */
  readonly old?: string;
  /** Answers by step; all else is what Enter takes. */
  readonly answers?: Readonly<Record<string, string>>;
}

/** Replaces the token of the project, and goes on to what is asked about the old one, or to the receipt. */
const replaced = async ({scenario = 'temporary', old = 'main', answers = {}, ...options}: Begun = {}) => {
  const sandbox = await standIn({scenario});
  const oldToken = sandbox.tokens[old] ?? '';
  const files = {'.env': `WHATSAPP_TOKEN=${oldToken}\n${idLines(sandbox)}`, ...options.files};
  const wizard = await startWizard({url: sandbox.url, ...options, files});
  await wizard.screen();
  let screen = await wizard.paste(sandbox.tokens['replacement'] ?? '');
  for (let at = 0; screen.kind !== 'finished' && screen.kind !== 'trouble' && at < 12; at += 1) {
    if (screen.step === 'old-token' || screen.step === 'revoke-secret') break;
    if (screen.kind === 'marks') {
      const values = screen.options.filter(({value}) => value !== answers['also']).map(({value}) => value);
      screen = await wizard.send({type: 'marked', step: screen.step, values});
      continue;
    }
    const first = screen.kind === 'choice' ? (screen.options[screen.initial]?.value ?? '') : '';
    screen = await wizard.answer(answers[screen.step] ?? first);
  }
  const revocations = () => sandbox.requests.filter(({path}) => path.includes('/oauth/revoke')).length;
  const isAlive = async () => {
    const asked = await fetch(`${sandbox.url}/v26.0/me`, {headers: {authorization: `Bearer ${oldToken}`}});
    return asked.ok;
  };
  const fingerprint = new Secret(oldToken).fingerprint;
  return {sandbox, wizard, screen, revocations, isAlive, fingerprint};
};

const receiptOf = (screen: Screen): string => {
  if (screen.kind !== 'finished') throw new Error(`not finished: ${screen.step}/${screen.kind}`);
  return screen.receipt.join('\n');
};
const act = (screen: Screen, label: string) => {
  const action = screen.kind === 'trouble' ? screen.actions.find(each => each.label === label) : undefined;
  if (action === undefined) throw new Error(`not offered: ${label}`);
  return action.event;
};

test('it is asked for when the new one is stored; Enter and Escape leave it', async () => {
  const {screen, wizard, revocations, isAlive, fingerprint} = await replaced();
  expect(wizard.session.state().known.store).toHaveLength(1);
  expect(screen).toMatchObject({
    step: 'old-token',
    question: say.question(fingerprint),
    help: say.help([]),
    initial: 0,
    flag: '--revoke-old',
  });
  expect(wayBack(screen)).toEqual({type: 'answered', step: 'old-token', value: 'leave'});
  const receipt = receiptOf(await wizard.answer('leave'));
  expect(receipt).toContain('To put .env back as it was: ');
  expect(revocations()).toBe(0);
  expect(await isAlive()).toBe(true);
});

test('revoked with the secret that is asked for: the token is dead, and so is the copy that held it', async () => {
  const {wizard, sandbox, revocations, isAlive, fingerprint} = await replaced();
  const asked = await wizard.answer('revoke');
  expect(asked).toMatchObject({step: 'revoke-secret', kind: 'secret', flag: '--app-secret-stdin'});
  const backup = wizard.session.state().known.store?.[0]?.backup ?? '';
  const {existsSync} = await import('node:fs');
  expect(existsSync(backup)).toBe(true);
  const receipt = receiptOf(await wizard.paste(sandbox.app.secret));
  expect(receipt).toContain(say.proofs.refused(fingerprint));
  expect(receipt).toContain(say.gone(['.env']));
  expect(receipt).not.toContain('To put .env back as it was: ');
  expect(existsSync(backup)).toBe(false);
  expect(revocations()).toBe(1);
  expect(await isAlive()).toBe(false);
});

test('Back from the secret comes to the question', async () => {
  const {wizard} = await replaced();
  await wizard.answer('revoke');
  expect((await wizard.send({type: 'back'})).step).toBe('old-token');
});

test('the secret of another app: the cause, and another one, or the token is left', async () => {
  const {wizard, sandbox, revocations, isAlive} = await replaced();
  await wizard.answer('revoke');
  const trouble = await wizard.paste(wrong);
  expect(trouble).toMatchObject({kind: 'trouble', step: 'revoke', message: say.failed});
  expect(JSON.stringify(trouble)).not.toContain(wrong);
  expect(revocations()).toBe(1);
  expect(await isAlive()).toBe(true);
  expect((await wizard.send(act(trouble, say.otherSecret))).step).toBe('revoke-secret');
  await wizard.paste(wrong);
  expect(revocations()).toBe(2);
  const again = await wizard.screen();
  expect(await wizard.send(act(again, say.leave))).toMatchObject({kind: 'finished'});
  expect(await isAlive()).toBe(true);
  expect(sandbox.requests.some(({path}) => path.includes(wrong))).toBe(false);
});

test('a secret that is known is not asked for: given before, or kept in the keychain', async () => {
  const given = await standIn({scenario: 'temporary'});
  const {secret} = given.app;
  const first = await replaced({appSecret: secret});
  expect(receiptOf(await first.wizard.answer('revoke'))).toContain(say.proofs.refused(first.fingerprint));

  const second = await replaced();
  await second.wizard.keychain.write(appSecretEntry(second.sandbox.app.id), new Secret(secret));
  expect(receiptOf(await second.wizard.answer('revoke'))).toContain(say.proofs.refused(second.fingerprint));
});

test('places that are left with it are named before', async () => {
  const sandbox = await standIn({scenario: 'temporary'});
  const {screen} = await replaced({
    files: {'.env.local': `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`},
    answers: {also: '.env.local'},
  });
  expect(screen).toMatchObject({help: say.help(['.env.local'])});
});

test('nothing is asked of one that is dead, is another app’s, or was not replaced', async () => {
  expect((await replaced({scenario: 'expired'})).screen.kind).toBe('finished');
  expect(
    (await replaced({scenario: 'fresh', old: 'other-app', answers: {journey: 'replace'}})).screen.kind,
  ).toBe('finished');
  expect((await replaced({args: ['--store', 'none']})).screen.kind).toBe('finished');
});
