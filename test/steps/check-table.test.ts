/** The table that can be opened: what each check says of itself, against a real verification. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {CheckLine} from '../../src/core/screen.ts';
import {ids} from '../../src/sandbox/world/cast.ts';
import {checkIds} from '../../src/verify/check.ts';
import {openWizard} from '../support/wizard.ts';

const row = (checks: readonly CheckLine[], id: string) => {
  const found = checks.find(check => check.id === id);
  if (found?.more == null) throw new Error(`no such check, or none to be opened: ${id}`);
  return {...found, more: found.more};
};

test('beside the question where to store, every check can be looked at, and says what was asked', async () => {
  const wizard = await openWizard({scenario: 'fresh'});
  await wizard.giveToken();
  const {checks} = await wizard.at('destination', 'choice');
  expect(checks.map(({id}) => id)).toEqual(checkIds);
  for (const id of checkIds) expect(row(checks, id).more.about).toBe(en.checks.matters[id]);
  const [waba] = wizard.sandbox.facts.wabas;
  expect(row(checks, 'app.subscribed').more.asked).toEqual([`GET /${waba?.id}/subscribed_apps`]);
  expect(row(checks, 'phone.health').more.asked).toEqual([
    `GET /${waba?.phones[0]?.id}?fields=health_status`,
  ]);
  expect(row(checks, 'token.shape').more.asked).toEqual([]);
  expect(checks.flatMap(({more}) => more?.actions ?? [])).toEqual([]);
});

test('where the ids are known, what decides each check is what was asked', async () => {
  const wizard = await openWizard({scenario: 'fresh'}, ['--waba', ids.waba, '--phone', ids.phone]);
  await wizard.giveToken();
  const {checks} = await wizard.at('destination', 'choice');
  const asked = new Set(wizard.asked('GET').map(path => `GET ${path.split('?')[0]}`));
  for (const {id, more} of checks) {
    for (const request of more?.asked ?? []) expect(asked, id).toContain(request.split('?')[0]);
  }
});

test('a check that is not well says why and what to do, and is mended from there', async () => {
  const wizard = await openWizard({scenario: 'not-subscribed'});
  await wizard.giveToken();
  await wizard.at('access', 'trouble');
  wizard.session.send({type: 'accept'});
  const {checks} = await wizard.at('destination', 'choice');
  const {status, more} = row(checks, 'app.subscribed');
  expect(status).toBe('warn');
  expect(more.why).not.toBe('');
  expect(more.links[0]?.url).toMatch(/\/apps\/\d+\/whatsapp-business\/wa-settings/);
  const [action] = more.actions;
  if (action === undefined) throw new Error('it can be mended');
  wizard.session.send(action.event);
  await wizard.wait(0, () => wizard.asked('POST').length === 1);
  const after = await wizard.at('destination', 'choice');
  expect(row(after.checks, 'app.subscribed').status).toBe('pass');
});

test('where a gate failed, its own cause is there with links, and what was not asked says so', async () => {
  const wizard = await openWizard({scenario: 'missing-scope'});
  await wizard.giveToken();
  const {checks} = await wizard.at('identity', 'trouble');
  const {more} = row(checks, 'scope.management');
  expect(more.fix.length).toBeGreaterThan(0);
  expect(more.links.map(({label}) => label)).toContain(en.steps.links.systemUsers);
});
