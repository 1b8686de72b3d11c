/** What a token told before it failed: the links of the cards lead there, and no card that is needed is left out. */
import {expect, test} from 'vitest';
import type {Screen, ScreenOf} from '../../src/core/screen.ts';
import {learns, linkIds} from '../../src/steps/known-ids.ts';
import {found} from '../support/cards.ts';
import {standIn} from '../support/cli.ts';
import {type HeadlessWizard, startWizard} from '../support/headless.ts';

/** “Make a new token”, which is what Enter does. */
const pressNew = (wizard: HeadlessWizard): Promise<Screen> => wizard.send(goingOf(wizard.session.screen()));

const goingOf = (screen: Screen) => {
  const event = screen.kind === 'trouble' ? screen.actions[0]?.event : undefined;
  if (event?.type !== 'go') throw new Error(`leads nowhere: ${screen.kind}`);
  return event;
};

test('a token that lacks a permission has told whose it is: the card leads to that system user', async () => {
  const sandbox = await standIn({scenario: 'missing-scope'});
  const wizard = await startWizard({url: sandbox.url});
  await wizard.screen();
  await wizard.answer('replace');
  const trouble = (await wizard.paste(sandbox.tokens.main)) as ScreenOf<'trouble'>;
  const [link] = trouble.links;
  expect(link?.url).toMatch(/selected_user_id=\d+/);
  await pressNew(wizard);
  const card = (await wizard.screen()) as ScreenOf<'guide'>;
  expect(card.step).toBe('generate');
  expect(card.link?.url).toBe(link?.url);
});

test('a temporary token pasted ahead of the cards: making a new one begins with the system user, and no card is missing', async () => {
  const sandbox = await standIn({scenario: 'temporary'});
  const wizard = await startWizard({
    url: sandbox.url,
    files: {'.env': `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`},
  });
  await wizard.screen();
  const trouble = await wizard.paste(sandbox.tokens.main);
  expect(trouble.kind).toBe('trouble');
  await pressNew(wizard);
  const steps: string[] = [];
  for (let at = 0; at < 4; at += 1) {
    steps.push((await wizard.screen()).step);
    if (at < 3) await wizard.answer();
  }
  expect(steps).toEqual(['system-user', 'assets', 'generate', 'token']);
});

test('what was told is for links only: it answers nothing', () => {
  const known = found('another', {wabaId: '102290129340398'});
  const after = learns(
    {
      code: 'gate',
      findings: [],
      failed: {id: 'waba.access', status: 'fail', reason: {code: 'no-account', facts: {}}, analysis: null},
      access: {
        verdict: 'failed',
        findings: [],
        failure: null,
        waba: {id: '102290129340002', name: null, business: {id: '506914307656634', name: null}},
        phone: null,
      } as never,
      identity: {kind: 'system-user', app: null, userId: '61556061234567', grantedBusinesses: null} as never,
    },
    known,
  );
  expect(after.situation?.ids).toEqual(known.situation?.ids);
  expect(linkIds(after)).toEqual({
    wabaId: '102290129340002',
    businessId: '506914307656634',
    systemUserId: '61556061234567',
  });
});
