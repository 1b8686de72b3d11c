/** Where to keep the token, when the place it belongs in cannot be written at the moment. */
import {chmodSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {ScreenOf} from '../../src/core/screen.ts';
import {standIn} from '../support/cli.ts';
import {startWizard} from '../support/headless.ts';

const {destination} = en.steps;

test('a file that cannot be written is looked at again, when it is mended, and nobody leaves the token nowhere by Enter', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const wizard = await startWizard({url: sandbox.url, files: {'.env': 'WHATSAPP_TOKEN=\n'}});
  const file = join(wizard.project, '.env');
  await wizard.screen();
  chmodSync(file, 0o400);
  const asked = (await wizard.paste(sandbox.tokens.main)) as ScreenOf<'choice'>;
  expect(asked).toMatchObject({kind: 'choice', step: 'destination'});
  const at = asked.options.findIndex(({label}) => label === destination.lookAgain);
  expect(asked.options[at]?.hint).toBe('Allow it with: chmod u+w .env');
  expect(at).toBe(asked.options.length - 2);
  chmodSync(file, 0o600);
  const anew = (await wizard.answer(asked.options[at]?.value ?? '')) as ScreenOf<'choice'>;
  expect(anew).toMatchObject({step: 'destination', initial: 0});
  expect(anew.options.every(({unavailable}) => unavailable === null)).toBe(true);
  expect(anew.options.map(({label}) => label)).not.toContain(destination.lookAgain);
});

test('a token that a file of the project had already is not told as being where it does not belong', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const wizard = await startWizard({
    url: sandbox.url,
    files: {
      '.env': `WHATSAPP_TOKEN=${sandbox.tokens['old']}\n`,
      '.env.staging': `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`,
    },
    args: ['--store', 'none'],
  });
  await wizard.screen();
  let screen = await wizard.paste(sandbox.tokens.main);
  for (let at = 0; screen.kind !== 'finished' && at < 5; at += 1) screen = await wizard.answer('');
  if (screen.kind !== 'finished') throw new Error(`not finished: ${screen.step}`);
  expect(screen.receipt.join('\n')).not.toContain('.env.staging');
});
