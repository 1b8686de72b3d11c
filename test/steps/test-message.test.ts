/** The test message: what was sent is named, what is refused can be changed, what did not arrive is explained by what is known. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {World} from '../../src/sandbox/index.ts';
import {arrivedAdvice} from '../../src/steps/arrived-advice.ts';
import type {Finding} from '../../src/verify/index.ts';
import {openWizard} from '../support/wizard.ts';

const {arrived, trouble, template} = en.steps;
const to = '+16505551234';

/** Stores nothing, and comes to the question to whom it is sent. */
const toRecipient = async (...[options, args = []]: Parameters<typeof openWizard>) => {
  const wizard = await openWizard(options, ['--store', 'none', ...args]);
  await wizard.giveToken();
  await wizard.wait(
    0,
    () =>
      ['recipient', 'access'].includes(wizard.session.screen().step) &&
      wizard.session.screen().kind !== 'working',
  );
  if (wizard.session.screen().kind === 'trouble') wizard.session.send({type: 'accept'});
  await wizard.at('recipient', 'text');
  return wizard;
};

const receiptAfterNo = async (...of: Parameters<typeof openWizard>): Promise<string> => {
  const wizard = await toRecipient(...of);
  wizard.say('recipient', wizard.sandbox.facts.recipients[0] ?? to);
  await wizard.at('arrived', 'choice');
  wizard.say('arrived', 'no');
  await wizard.wait(0, () => wizard.session.screen().kind === 'finished');
  const screen = wizard.session.screen();
  return screen.kind === 'finished' ? screen.receipt.join('\n') : '';
};

test('the question whether it arrived names the template, and how it begins', async () => {
  const wizard = await toRecipient({scenario: 'real-number'});
  wizard.say('recipient', to);
  const {help} = await wizard.at('arrived', 'choice');
  expect(help).toMatch(/opening_hours: “.{10,60}”$/);
});

test('a template that the number may not send gives way to one of the account’s own', async () => {
  const wizard = await toRecipient({scenario: 'real-number'}, ['--template', 'hello_world']);
  wizard.say('recipient', to);
  const {actions} = await wizard.at('send', 'trouble');
  expect(actions[0]?.label).toBe(trouble.otherTemplate);
  wizard.choose(trouble.otherTemplate);
  const {options} = await wizard.at('template', 'choice');
  expect(options.map(({label}) => label)).toEqual(['opening_hours']);
  wizard.say('template', options[0]?.value ?? '');
  await wizard.at('arrived', 'choice');
});

test('where there is no other one, it says how to make one; once that is there it is offered', async () => {
  const worlds: World[] = [];
  const wizard = await toRecipient({
    scenario: 'real-number',
    arrange(world) {
      worlds.push(world);
      for (const account of world.accounts)
        Object.assign(account, {templates: account.templates.filter(({name}) => name === 'hello_world')});
    },
  });
  wizard.say('recipient', to);
  await wizard.at('template', 'choice');
  wizard.say('template', 'hello_world/en_US');
  const {actions, fix, links} = await wizard.at('send', 'trouble');
  expect(actions.map(({label}) => label)).not.toContain(trouble.otherTemplate);
  expect(fix[0]).toBe(template.make);
  expect(links[0]?.url).toContain('message-templates');
});

test('what can hold a message back is told by what is known of the number', async () => {
  const {advice} = arrived;
  const onTest = await receiptAfterNo({scenario: 'test-number'});
  expect(onTest).toContain(advice.testNumber);
  expect(onTest).not.toContain(advice.unknown);
  const facts = {entities: [{type: 'WABA', canSend: 'BLOCKED', says: ''}]};
  const held: Finding = {
    id: 'phone.health',
    status: 'fail',
    reason: {code: 'held-back', facts},
    analysis: null,
  };
  const access = {verdict: 'proved', findings: [held], failure: null, waba: null, phone: null} as const;
  expect(arrivedAdvice({access}, en)[0]).toContain('The WhatsApp account is BLOCKED');
  const onReal = await receiptAfterNo({scenario: 'real-number'});
  expect(onReal).not.toContain(advice.testNumber);
  expect(onReal).not.toContain(advice.unknown);
});

test('while Meta counts requests the list of templates is waited for, and the message can be left out', async () => {
  const worlds: World[] = [];
  const wizard = await toRecipient({scenario: 'real-number', arrange: world => void worlds.push(world)});
  for (const world of worlds) world.limitedUntil = Date.parse('2100-01-01T00:00:00Z') / 1000;
  wizard.say('recipient', to);
  const {actions, waiting} = await wizard.at('templates', 'trouble');
  expect(waiting?.kind).toBe('pausing');
  const {wait, anyway} = en.steps.waiting;
  expect(actions.map(({label}) => label)).toEqual([wait, anyway, trouble.otherRecipient]);
  wizard.choose(trouble.otherRecipient);
  await wizard.at('recipient', 'text');
});
