/** Long lists in the wizard: the first page at once, the others while somebody looks, and honest about what is missing. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {ScreenOf} from '../../src/core/screen.ts';
import type {World} from '../../src/sandbox/index.ts';
import {standIn} from '../support/cli.ts';
import {startWizard} from '../support/headless.ts';
import {openWizard} from '../support/wizard.ts';

type Opened = Awaited<ReturnType<typeof openWizard>>;
const {coming, stopped} = en.steps.lists;

const listOf = ({session}: Opened): ScreenOf<'choice'> => {
  const screen = session.screen();
  if (screen.kind !== 'choice') throw new Error(`a list, not ${screen.kind}`);
  return screen;
};
const count = (wizard: Opened): number => listOf(wizard).options.length;
const pagesOf = (wizard: Opened, edge: string): number =>
  wizard.asked('GET').filter(path => path.endsWith(edge)).length;

/** How the list looked each time it changed, until this holds. */
const watched = async (
  wizard: Opened,
  until: (list: ScreenOf<'choice'>) => boolean,
): Promise<readonly ScreenOf<'choice'>[]> => {
  const seen: ScreenOf<'choice'>[] = [];
  await new Promise<void>(resolve => {
    const look = (): void => {
      seen.push(listOf(wizard));
      if (!until(listOf(wizard))) return;
      stop();
      resolve();
    };
    const stop = wizard.session.subscribe(look);
    look();
  });
  return seen;
};

/** The list as it first stood: who looks every few milliseconds may find it longer. */
const firstSight = ({session}: Opened, step: string): Promise<ScreenOf<'choice'>> =>
  new Promise(resolve => {
    const stop = session.subscribe(() => {
      const screen = session.screen();
      if (screen.step !== step || screen.kind !== 'choice') return;
      stop();
      resolve(screen);
    });
  });

const openNumbers = async (arrange: (world: World) => void = () => {}): Promise<Opened> => {
  const wizard = await openWizard({scenario: 'many-numbers', arrange});
  await wizard.giveToken();
  await wizard.at('phone', 'choice');
  return wizard;
};

test('the first numbers are there after one page, and all ten thousand while the question stands', async () => {
  const wizard = await openNumbers();
  expect(count(wizard)).toBeLessThan(1_000);
  expect(listOf(wizard).more).toEqual({coming: true, text: coming});
  const seen = await watched(wizard, ({more}) => more === undefined);
  expect(count(wizard)).toBe(10_000);
  // Nothing that stood on the screen changes its place.
  const first = seen[0]?.options ?? [];
  expect(listOf(wizard).options.slice(0, first.length)).toEqual(first);
  // Nor is it made anew with every page.
  expect(listOf(wizard).options[0]).toBe(first[0]);
  // 25 with everything, then a hundred each: half of what the smallest quota allows in an hour.
  expect(pagesOf(wizard, '/phone_numbers')).toBe(101);
});

test('an answer stops the reading, and Back goes on where it was', async () => {
  const wizard = await openNumbers();
  await watched(wizard, ({options}) => options.length >= 225);
  wizard.say('phone', listOf(wizard).options[3]?.value ?? '');
  await wizard.at('destination', 'choice');
  const asked = pagesOf(wizard, '/phone_numbers');
  wizard.session.send({type: 'back'});
  await wizard.at('phone', 'choice');
  expect(count(wizard)).toBeGreaterThanOrEqual(225);
  const before = count(wizard);
  await watched(wizard, ({options}) => options.length > before);
  expect(pagesOf(wizard, '/phone_numbers')).toBeLessThan(asked + 4);
  expect(new Set(listOf(wizard).options.map(({value}) => value)).size).toBe(count(wizard));
});

test('three quarters of the hour’s requests are enough: the rest is left to the programs that use the app', async () => {
  const wizard = await openNumbers(world => {
    for (const {id} of world.accounts) world.calls.set(id, 3_700);
  });
  await watched(wizard, ({more}) => more?.coming === false);
  expect(listOf(wizard).more?.text).toBe(stopped.quota);
  expect(count(wizard)).toBeLessThan(10_000);
  expect(pagesOf(wizard, '/phone_numbers')).toBeLessThan(100);
});

test('when Meta takes no more requests, what is there stays, and the missing one can be typed', async () => {
  const worlds: World[] = [];
  const wizard = await openNumbers(world => worlds.push(world));
  for (const world of worlds) world.limitedUntil = Date.now() / 1_000 + 600;
  await watched(wizard, ({more}) => more?.coming === false);
  expect(listOf(wizard).more?.text).toBe(stopped.limited);
  for (const world of worlds) world.limitedUntil = 0;
  const wanted = wizard.sandbox.facts.wabas[0]?.phones.at(-1)?.id ?? '';
  const other = listOf(wizard).other?.(wanted);
  expect(other?.label).toBe(en.steps.typedId.use(wanted).label);
  wizard.say('phone', other?.value ?? '');
  await wizard.at('destination', 'choice');
  expect(wizard.session.state().known.access?.phone?.id).toBe(wanted);
});

test('accounts are listed with their first hundred, and the others come', async () => {
  const wizard = await openWizard({
    scenario: 'several-accounts',
    arrange({accounts, tokens}) {
      const [model] = accounts;
      if (model === undefined) return;
      for (let at = 0; at < 250; at += 1)
        accounts.push({...model, id: `${300_000_000_000_000 + at}`, name: `Branch ${at}`});
      for (const token of tokens) Object.assign(token, {targets: {}});
    },
  });
  const first = firstSight(wizard, 'waba');
  await wizard.giveToken();
  expect((await first).options.length).toBeLessThanOrEqual(200);
  await watched(wizard, ({more}) => more === undefined);
  expect(count(wizard)).toBeGreaterThanOrEqual(252);
  expect(pagesOf(wizard, '/assigned_whatsapp_business_accounts')).toBe(3);
});

test('templates are read on until one can be sent, and the others come while one is chosen', async () => {
  const wizard = await openWizard({
    scenario: 'real-number',
    arrange({accounts}) {
      const templates = accounts[0]?.templates ?? [];
      const plain = templates.find(({name}) => name === 'opening_hours');
      const filled = templates.find(({name}) => name === 'order_ready');
      if (plain === undefined || filled === undefined) return;
      const copies = (of: typeof plain, name: string) =>
        Array.from({length: 120}, (_, at) => ({...of, id: `${name}${at}`, name: `${name}_${at}`}));
      templates.splice(0, templates.length, ...copies(filled, 'with_blanks'), ...copies(plain, 'plain'));
    },
  });
  await wizard.giveToken();
  await wizard.at('destination', 'choice');
  wizard.say('destination', 'none');
  await wizard.at('recipient', 'text');
  wizard.say('recipient', '+16505550101');
  await wizard.at('template', 'choice');
  expect(count(wizard)).toBeGreaterThan(0);
  await watched(wizard, ({more}) => more === undefined);
  expect(listOf(wizard).options.map(({label}) => label)).toContain('plain_119');
  expect(pagesOf(wizard, '/message_templates')).toBe(3);
});

test.each(['number', 'account'] as const)(
  'where Graph lists nothing, the id of the %s is waited for, and leads on once it can be seen',
  async kind => {
    const wizard = await openWizard({scenario: 'missing-asset'});
    await wizard.giveToken();
    const trouble = await wizard.at('accounts', 'trouble');
    expect(trouble.actions.map(({label}) => label)).toContain(en.steps.typedId.way.label);
    wizard.choose(en.steps.typedId.way.label);
    await wizard.at('typed-id', 'text');
    wizard.say('typed-id', '+1 631-555-0142');
    expect(wizard.session.screen().rejection).toBe(en.steps.typedId.notOne);
    const [account] = wizard.sandbox.facts.wabas;
    wizard.say('typed-id', (kind === 'number' ? account?.phones[0]?.id : account?.id) ?? '');
    const unseen = await wizard.at('accounts', 'trouble');
    expect(unseen.waiting?.kind).toBe('looking');
    await wizard.wait(5_000, () => wizard.session.screen().step === 'destination');
    expect(wizard.session.state().known.access).toMatchObject({
      waba: {id: account?.id},
      phone: {id: account?.phones[0]?.id},
    });
  },
);

test('who goes back from typing an id without one has the list looked for again', async () => {
  const wizard = await openWizard({scenario: 'missing-asset'});
  await wizard.giveToken();
  await wizard.at('accounts', 'trouble');
  wizard.choose(en.steps.typedId.way.label);
  await wizard.at('typed-id', 'text');
  wizard.say('typed-id', '');
  await wizard.at('accounts', 'trouble');
});

test('who goes back from typing an id is at the list again, as it was', async () => {
  const wizard = await openNumbers();
  const before = count(wizard);
  wizard.say('phone', 'typed-id');
  await wizard.at('typed-id', 'text');
  wizard.session.send({type: 'back'});
  await wizard.at('phone', 'choice');
  expect(count(wizard)).toBeGreaterThanOrEqual(before);
});

test.each(['102290129349999', '106540352249999'])(
  'an id that is not seen (%s) may be mistyped: that is said beside the missing right, and Enter alone drops it',
  async id => {
    const wizard = await openWizard({scenario: 'several-accounts'});
    await wizard.giveToken();
    await wizard.at('waba', 'choice');
    wizard.say('waba', `typed-id ${id}`);
    const trouble = await wizard.at('accounts', 'trouble');
    const {unseen, compare, before, way} = en.steps.typedId;
    const {causes} = en.diagnosis;
    expect(trouble.message).toBe(unseen(id, causes.asset_not_assigned.title));
    expect(trouble.fix[0]).toBe(compare);
    expect(trouble.others[0]?.title).toBe(causes.wrong_object_id.title);
    // It may be a number's id: no edge of an account is asked for.
    expect(JSON.stringify([trouble.tellApart, trouble.others])).not.toContain(`/${id}/`);
    wizard.choose(way.label);
    const field = await wizard.at('typed-id', 'text');
    expect(field.initial).toBe('');
    expect(field.help).toContain(before(id));
    wizard.say('typed-id', '');
    await wizard.at('waba', 'choice');
  },
);

const known = (ids: {readonly phone: string; readonly waba: string}) => ({
  '.env': `WHATSAPP_PHONE_NUMBER_ID=${ids.phone}\nWHATSAPP_BUSINESS_ACCOUNT_ID=${ids.waba}\n`,
});

/** The steps that Back stops at, from the place on. */
const backFrom = async (wizard: Awaited<ReturnType<typeof startWizard>>): Promise<readonly string[]> => {
  const steps: string[] = [];
  for (let screen = await wizard.screen(); screen.canGoBack && steps.length < 9; ) {
    steps.push(screen.step);
    screen = await wizard.send({type: 'back'});
  }
  return steps;
};

test('account and number that were known can be changed: Back stops at both, and from there all are listed', async () => {
  const sandbox = await standIn({scenario: 'several-accounts'});
  const [waba] = sandbox.facts.wabas;
  const files = known({phone: waba?.phones[0]?.id ?? '', waba: waba?.id ?? ''});
  const wizard = await startWizard({url: sandbox.url, files});
  await wizard.screen();
  await wizard.paste(sandbox.tokens.main);
  expect((await wizard.send({type: 'back'})).step).toBe('phone');
  expect((await wizard.send({type: 'back'})).step).toBe('waba');
  const typing = await wizard.answer('typed-id');
  expect(typing.step).toBe('typed-id');
  const list = await wizard.answer('');
  expect(list).toMatchObject({step: 'waba', kind: 'choice'});
  expect(list.kind === 'choice' && list.options.length).toBeGreaterThan(1);
});

test('an id that was typed can be changed for another', async () => {
  const sandbox = await standIn({scenario: 'several-accounts'});
  const wizard = await startWizard({url: sandbox.url});
  await wizard.screen();
  await wizard.paste(sandbox.tokens.main);
  await wizard.answer('typed-id');
  const [, other] = sandbox.facts.wabas;
  expect((await wizard.answer(other?.phones[0]?.id ?? '')).step).toBe('destination');
  expect((await wizard.send({type: 'back'})).step).toBe('phone');
  await wizard.answer('typed-id');
  await wizard.answer('');
  expect(await wizard.screen()).toMatchObject({step: 'waba', kind: 'choice'});
});

test('another number than was known can be gone back to, also where it is the only one', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const files = known({phone: '109999999999999', waba: sandbox.facts.wabas[0]?.id ?? ''});
  const wizard = await startWizard({url: sandbox.url, files});
  await wizard.screen();
  await wizard.paste(sandbox.tokens.main);
  expect((await backFrom(wizard)).slice(0, 2)).toEqual(['destination', 'phone']);
});
