/** What is not well although the token works: told before it is stored, waited for, and mended where wa-token can. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {openWizard} from '../support/wizard.ts';

const {concern, register, subscribe, trouble} = en.steps;
const textsOf = ({notices}: {readonly notices: readonly {readonly text: string}[]}) =>
  notices.map(({text}) => text);

test('all is well: nobody is asked, and the next question is where to store', async () => {
  const wizard = await openWizard({scenario: 'fresh'});
  await wizard.giveToken();
  await wizard.at('destination', 'choice');
  expect(wizard.asked('POST')).toEqual([]);
});

test('a trouble that is none of the token’s is told, and Enter stores all the same', async () => {
  const wizard = await openWizard({scenario: 'payment-missing'});
  await wizard.giveToken();
  const screen = await wizard.at('access', 'trouble');
  expect(screen).toMatchObject({title: concern.title, tone: 'bad', waiting: {kind: 'looking'}});
  expect(screen.message).toMatch(/payment method\. .*The token itself works/);
  expect(screen.links[0]?.url).toContain('business_id=');
  expect(screen.actions[0]).toMatchObject({label: concern.accept, event: {type: 'accept'}});
  wizard.session.send({type: 'accept'});
  const destination = await wizard.at('destination', 'choice');
  expect(textsOf(destination).join(' ')).toMatch(/Sending: /);
  expect(wizard.asked('POST')).toEqual([]);
});

test('Back from the next question comes to the trouble that was accepted, and looks anew', async () => {
  const wizard = await openWizard({scenario: 'payment-missing'});
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  wizard.session.send({type: 'accept'});
  await wizard.at('destination', 'choice');
  const asked = wizard.sandbox.requests.length;
  wizard.session.send({type: 'back'});
  await wizard.at('access', 'trouble');
  expect(wizard.sandbox.requests.length).toBeGreaterThan(asked);
});

test('what somebody mends elsewhere is seen by one small request, ticked, and gone on from', async () => {
  const world: {pay: () => void} = {pay: () => {}};
  const wizard = await openWizard({
    scenario: 'payment-missing',
    arrange: ({accounts: [account]}) => {
      world.pay = () => {
        if (account !== undefined) account.paid = true;
      };
    },
  });
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  const before = wizard.sandbox.requests.length;
  wizard.clock.pass(5_000);
  await wizard.wait(0, () => wizard.sandbox.requests.length > before);
  expect(wizard.sandbox.requests.length).toBe(before + 1);
  world.pay();
  await wizard.wait(5_000, () => wizard.session.screen().step === 'destination');
  expect(textsOf(await wizard.at('destination', 'choice'))).toContain('“Sending” is mended.');
});

test('an app that is not subscribed is subscribed when the person says so, and not before', async () => {
  const wizard = await openWizard({scenario: 'not-subscribed'});
  await wizard.giveToken();
  const screen = await wizard.at('access', 'trouble');
  expect(screen.tone).toBe('warn');
  expect(screen.fix[0]).toMatch(/subscribes .+ to .+ with one request/);
  expect(wizard.asked('POST')).toEqual([]);
  wizard.choose(subscribe.action);
  const next = await wizard.at('destination', 'choice');
  expect(textsOf(next)).toContain('“Webhook subscription” is mended.');
  expect(wizard.asked('POST')).toEqual([expect.stringMatching(/^\/\d+\/subscribed_apps$/)]);
});

test('a number is registered with the PIN that is entered, in one request', async () => {
  const wizard = await openWizard({scenario: 'unregistered-number'});
  await wizard.giveToken();
  const screen = await wizard.at('access', 'trouble');
  expect(screen.fix[0]).toMatch(/six-digit PIN/);
  wizard.choose(register.action);
  const question = await wizard.at('pin', 'secret');
  expect(question.help).toMatch(/has none yet: the six digits you enter become its PIN/);
  expect(question.help).toMatch(/ten tries in 72 hours/);
  expect(question.tokenStep).toBeNull();
  wizard.enterSecret('12345');
  expect((await wizard.at('pin', 'secret')).rejection).toBe('A PIN is six digits.');
  wizard.enterSecret('212 834');
  expect(textsOf(await wizard.at('destination', 'choice'))).toContain('“Registration” is mended.');
  expect(wizard.asked('POST')).toEqual([expect.stringMatching(/^\/\d+\/register$/)]);
});

/** A number that has a PIN, and lost its registration. */
const withPin = (pin: string) =>
  openWizard({
    scenario: 'unregistered-number',
    arrange: ({accounts: [account]}) => {
      const [phone] = account?.phones ?? [];
      if (phone !== undefined) phone.pin = pin;
    },
  });

test('a wrong PIN is told, sent once, and another one can be entered', async () => {
  const wizard = await withPin('654321');
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  wizard.choose(register.action);
  expect((await wizard.at('pin', 'secret')).help).toMatch(/The number has one: enter that/);
  wizard.enterSecret('212834');
  const screen = await wizard.at('register', 'trouble');
  expect(screen.message).toMatch(/PIN of the number is another one/);
  expect(screen.waiting).toBeNull();
  expect(screen.actions.map(({label}) => label)).toEqual([register.otherPin, register.leave]);
  wizard.choose(register.otherPin);
  await wizard.at('pin', 'secret');
  expect(wizard.asked('POST')).toHaveLength(1);
  wizard.enterSecret('654321');
  await wizard.at('destination', 'choice');
  expect(wizard.asked('POST')).toHaveLength(2);
});

test.each(['back', 'leave'] as const)(
  'after a wrong PIN nothing is sent again: %s leads to where it was left',
  async how => {
    const wizard = await withPin('654321');
    await wizard.giveToken();
    await wizard.at('access', 'trouble');
    wizard.choose(register.action);
    await wizard.at('pin', 'secret');
    wizard.enterSecret('212834');
    await wizard.at('register', 'trouble');
    if (how === 'back') wizard.session.send({type: 'back'});
    else wizard.choose(register.leave);
    expect((await wizard.at('access', 'trouble')).title).toBe(concern.title);
    wizard.session.send({type: 'accept'});
    await wizard.at('destination', 'choice');
    expect(wizard.asked('POST')).toHaveLength(1);
  },
);

test('Back at the PIN leads to the trouble it was for, and nothing was sent', async () => {
  const wizard = await openWizard({scenario: 'unregistered-number'});
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  wizard.choose(register.action);
  expect((await wizard.at('pin', 'secret')).canGoBack).toBe(true);
  wizard.session.send({type: 'back'});
  expect((await wizard.at('access', 'trouble')).message).toMatch(/not registered/);
  expect(wizard.asked('POST')).toEqual([]);
});

test('too many tries are told as such, and no further one is offered', async () => {
  const wizard = await openWizard({
    scenario: 'unregistered-number',
    arrange: ({accounts: [account]}) => {
      const now = Math.floor(Date.now() / 1_000);
      account?.phones[0]?.registrations.push(...Array.from({length: 10}, () => now));
    },
  });
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  wizard.choose(register.action);
  await wizard.at('pin', 'secret');
  wizard.enterSecret('212834');
  const screen = await wizard.at('register', 'trouble');
  expect(screen.message).toMatch(/too often/);
  expect(screen.actions.map(({label}) => label)).toEqual([register.leave]);
});

test('a number of the WhatsApp Business app is not offered for registration', async () => {
  const {remedyFor} = await import('../../src/steps/remedies.ts');
  const {certainly} = await import('../../src/diagnosis/index.ts');
  const wizard = await openWizard({scenario: 'unregistered-number'});
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  const {status} = wizard.session.state();
  if (status.kind !== 'failed' || status.problem.code !== 'concern') throw new Error('it is a concern');
  expect(remedyFor(status.problem.failed, status.problem, en)).not.toBeNull();
  const failed = {...status.problem.failed, analysis: certainly('coexistence_number', {})};
  expect(remedyFor(failed, status.problem, en)).toBeNull();
});

test('“Check again” reads everything anew', async () => {
  const wizard = await openWizard({scenario: 'account-locked'});
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  const before = wizard.sandbox.requests.length;
  wizard.choose(trouble.retry);
  await wizard.wait(0, () => wizard.sandbox.requests.length >= before + 3);
  await wizard.at('access', 'trouble');
});
