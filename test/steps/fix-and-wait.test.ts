/** Gates that somebody mends in Meta's screens: looked at cheaply, for half an hour, and gone on from without a key. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {World} from '../../src/sandbox/index.ts';
import {openWizard} from '../support/wizard.ts';

const {trouble, waiting} = en.steps;

/** Nobody gives the account: it is as before at every look. */
const neverGiven = ({pendingGrant}: World): void => {
  if (pendingGrant !== null && pendingGrant !== undefined) pendingGrant.looksLeft = 1_000;
};

/** So many looks, each answered before the next. */
const look = async (wizard: Awaited<ReturnType<typeof openWizard>>, times: number) => {
  for (let made = 0; made < times; made += 1) {
    const before = wizard.sandbox.requests.length;
    wizard.clock.pass(20_000);
    await wizard.wait(0, () => wizard.sandbox.requests.length > before);
    await wizard.wait(0, () => {
      const screen = wizard.session.screen();
      const {status} = wizard.session.state();
      return screen.kind === 'trouble' && status.kind === 'failed' && status.watch?.kind !== 'looking';
    });
  }
};

test('an account that is given meanwhile lands after some looks of one request each, and is ticked', async () => {
  const wizard = await openWizard({scenario: 'missing-asset'});
  await wizard.giveToken();
  const screen = await wizard.at('accounts', 'trouble');
  expect(screen.waiting).toEqual({kind: 'looking', text: waiting.looking(5)});
  expect(screen.links[0]?.url).toContain('selected_user_id=');
  const before = wizard.sandbox.requests.length;
  await look(wizard, 1);
  expect(wizard.sandbox.requests.length).toBe(before + 1);
  await wizard.wait(5_000, () => wizard.session.screen().step === 'destination');
  const {notices} = await wizard.at('destination', 'choice');
  expect(notices.map(({text}) => text)).toContain('“WhatsApp account” is mended.');
});

test('after three minutes a new token is offered too, and leads to the card that makes one', async () => {
  const wizard = await openWizard({scenario: 'missing-asset', arrange: neverGiven});
  await wizard.giveToken();
  expect((await wizard.at('accounts', 'trouble')).overdue).toBe('');
  await look(wizard, 18);
  const screen = await wizard.at('accounts', 'trouble');
  expect(screen.overdue).toBe(waiting.overdue);
  expect(screen.actions.map(({label}) => label)).toContain(trouble.newToken);
  wizard.choose(trouble.newToken);
  await wizard.at('generate', 'guide');
});

test('while Meta counts requests nothing is asked; when the time has come it goes on by itself', async () => {
  const worlds: World[] = [];
  const wizard = await openWizard({scenario: 'rate-limited', arrange: world => void worlds.push(world)});
  await wizard.giveToken();
  const screen = await wizard.at('accounts', 'trouble');
  expect(screen.waiting).toMatchObject({kind: 'pausing', text: expect.stringMatching(/in 1[12] min \d+ s/)});
  expect(screen.fix).toEqual([waiting.pauseFix]);
  expect(screen.actions.map(({label}) => label)).toEqual([waiting.wait, waiting.anyway]);
  const before = wizard.sandbox.requests.length;
  // What Enter does: nothing.
  wizard.choose(waiting.wait);
  wizard.clock.pass(60_000);
  expect(wizard.session.screen()).toMatchObject({
    waiting: {text: expect.stringMatching(/in 1[01] min \d+ s/)},
  });
  expect(wizard.sandbox.requests.length).toBe(before);
  for (const world of worlds) world.limitedUntil = 0;
  await wizard.wait(60_000, () => wizard.session.screen().step === 'destination');
  const {notices} = await wizard.at('destination', 'choice');
  expect(notices.map(({text}) => text)).toContain(waiting.answers);
});

test('an outage is looked at until Meta answers again', async () => {
  const worlds: World[] = [];
  const wizard = await openWizard({scenario: 'outage', arrange: world => void worlds.push(world)});
  await wizard.giveToken();
  await wizard.at('identity', 'trouble');
  for (const world of worlds) world.weather = 'clear';
  await wizard.wait(5_000, () => wizard.session.screen().step === 'destination');
});
