/** What a person sees where something is mended, waited for, or proved: the wizard itself, against the stand-in. */
import {describe, expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {SandboxOptions, World} from '../../src/sandbox/index.ts';
import {openWizard} from '../support/wizard.ts';
import {openInk} from './open-ink.ts';

type Wizard = Awaited<ReturnType<typeof openWizard>>;

interface Scene {
  readonly name: string;
  readonly options: SandboxOptions;
  /** From the token to the screen that is recorded; `see` waits for it to be drawn. */
  readonly play: (wizard: Wizard) => Promise<RegExp>;
}

const {register, subscribe, trouble, appSecret} = en.steps;

const toConcern = async (wizard: Wizard) => void (await wizard.at('access', 'trouble'));

const withPin = ({accounts: [account]}: World): void => {
  const [phone] = account?.phones ?? [];
  if (phone !== undefined) phone.pin = '654321';
};

const neverGiven = ({pendingGrant}: World): void => {
  if (pendingGrant !== null && pendingGrant !== undefined) pendingGrant.looksLeft = 1_000;
};

const toAppSecret = async (wizard: Wizard) => {
  const {checks} = await wizard.at('destination', 'choice');
  const action = checks.find(({id}) => id === 'token.expiry')?.more?.actions[0];
  if (action !== undefined) wizard.session.send(action.event);
  await wizard.at('app-secret', 'secret');
};

const scenes: readonly Scene[] = [
  {
    name: 'unregistered',
    options: {scenario: 'unregistered-number'},
    play: async wizard => {
      await toConcern(wizard);
      return /not registered/;
    },
  },
  {
    name: 'pin',
    options: {scenario: 'unregistered-number', arrange: withPin},
    play: async wizard => {
      await toConcern(wizard);
      wizard.choose(register.action);
      return /Six-digit PIN/;
    },
  },
  {
    name: 'wrong-pin',
    options: {scenario: 'unregistered-number', arrange: withPin},
    play: async wizard => {
      await toConcern(wizard);
      wizard.choose(register.action);
      await wizard.at('pin', 'secret');
      wizard.enterSecret('212834');
      return /PIN of the number is another one/;
    },
  },
  {
    name: 'not-subscribed',
    options: {scenario: 'not-subscribed'},
    play: async wizard => {
      await toConcern(wizard);
      return /Subscribe the app/;
    },
  },
  {
    name: 'mended',
    options: {scenario: 'not-subscribed'},
    play: async wizard => {
      await toConcern(wizard);
      wizard.choose(subscribe.action);
      await wizard.at('destination', 'choice');
      return /Where should the token be kept/;
    },
  },
  {
    name: 'payment-missing',
    options: {scenario: 'payment-missing'},
    play: async wizard => {
      await toConcern(wizard);
      return /payment/;
    },
  },
  {
    name: 'missing-asset',
    options: {scenario: 'missing-asset', arrange: neverGiven},
    play: async wizard => {
      await wizard.at('accounts', 'trouble');
      return /does not have/;
    },
  },
  {
    name: 'overdue',
    options: {scenario: 'missing-asset', arrange: neverGiven},
    play: async wizard => {
      await wizard.at('accounts', 'trouble');
      await wizard.wait(20_000, () => {
        const screen = wizard.session.screen();
        return screen.kind === 'trouble' && screen.actions.some(({label}) => label === trouble.newToken);
      });
      return /Still not there/;
    },
  },
  {
    name: 'over',
    options: {scenario: 'missing-asset', arrange: neverGiven},
    play: async wizard => {
      await wizard.at('accounts', 'trouble');
      await wizard.wait(20_000, () => {
        const screen = wizard.session.screen();
        return screen.kind === 'trouble' && screen.waiting?.kind === 'over';
      });
      return /for 30 minutes/;
    },
  },
  {
    name: 'rate-limited',
    options: {scenario: 'rate-limited'},
    play: async wizard => {
      await wizard.at('accounts', 'trouble');
      return /takes requests again/;
    },
  },
  {
    name: 'app-secret',
    options: {scenario: 'no-self-inspection'},
    play: async wizard => {
      await toAppSecret(wizard);
      return /App secret/;
    },
  },
  {
    name: 'keep-secret',
    options: {scenario: 'no-self-inspection'},
    play: async wizard => {
      await toAppSecret(wizard);
      wizard.enterSecret(wizard.sandbox.app.secret);
      return /for the next time/;
    },
  },
  {
    name: 'other-secret',
    options: {scenario: 'no-self-inspection'},
    play: async wizard => {
      await toAppSecret(wizard);
      wizard.enterSecret('0123456789abcdef0123456789abcdef');
      await wizard.at('keep-secret', 'choice');
      wizard.say('keep-secret', 'no');
      return new RegExp(appSecret.other, 'i');
    },
  },
];

/** What turns or counts is drawn as one sign, and one time. */
const still = (picture: string) =>
  picture
    .replace(/[⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏]/gu, '⠋')
    .replace(
      /in 1\d min \d+ s(\s+)\(at(\s+)\d\d:\d\d\)/,
      'in 11 min 58 s$1(at$2 14:05)'.replace('$2 ', '$2'),
    );

describe.each(scenes)('$name', ({name, options, play}) => {
  test.each([
    {columns: 80, rows: 24},
    {columns: 50, rows: 15},
  ])('is drawn in $columns x $rows', async size => {
    const wizard = await openWizard(options);
    await wizard.giveToken();
    const drawn = await play(wizard);
    const ink = openInk(wizard.session, {size});
    await ink.see(drawn);
    await ink.see(/Ctrl-C stop/);
    expect(ink.extent().width).toBeLessThanOrEqual(size.columns);
    await expect(`${still(ink.screenText())}\n`).toMatchFileSnapshot(
      `../screens/mending/${name}-${size.columns}x${size.rows}.txt`,
    );
  });
});
