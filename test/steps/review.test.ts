/** The review: what matters most stands first. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {standIn} from '../support/cli.ts';
import {startWizard} from '../support/headless.ts';

test('that messages will go out from another number is the first thing that is said', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const before = '109999999999999';
  const files = {
    '.env': `WHATSAPP_PHONE_NUMBER_ID=${before}\nWHATSAPP_BUSINESS_ACCOUNT_ID=108888888888888\n`,
  };
  const wizard = await startWizard({url: sandbox.url, files});
  await wizard.screen();
  let screen = await wizard.paste(sandbox.tokens.main);
  for (let at = 0; screen.kind !== 'review' && at < 6; at += 1)
    screen = await wizard.answer(screen.kind === 'choice' ? (screen.options[0]?.value ?? '') : '');
  const phone = sandbox.facts.wabas[0]?.phones[0];
  expect(screen.notices[0]).toEqual({
    tone: 'warn',
    text: en.steps.review.otherNumber(before, phone?.display ?? ''),
  });
});

test('a file that gets the new token beside another number’s id is named', async () => {
  const sandbox = await standIn({scenario: 'expired'});
  const [phone] = sandbox.facts.wabas[0]?.phones ?? [];
  const fileOf = (id: string) => `WHATSAPP_TOKEN=${sandbox.tokens.main}\nWHATSAPP_PHONE_NUMBER_ID=${id}\n`;
  const other = '109999999999999';
  const files = {
    '.env': fileOf(phone?.id ?? ''),
    '.env.production': fileOf(other),
    '.env.test': fileOf(phone?.id ?? ''),
  };
  const wizard = await startWizard({url: sandbox.url, files});
  await wizard.screen();
  const also = await wizard.paste(sandbox.tokens['replacement'] ?? '');
  if (also.kind !== 'marks') throw new Error(`not asked: ${also.step}`);
  const review = await wizard.send({
    type: 'marked',
    step: 'also',
    values: also.options.map(({value}) => value),
  });
  const told = review.notices.map(({text}) => text);
  expect(told).toContain(en.stores.also.otherNumber('.env.production', other));
  expect(told.filter(text => text === en.stores.also.otherNumber('.env.test', phone?.id ?? ''))).toEqual([]);
});
