import {expect, it, vi} from 'vitest';
import {Secret} from '../../../src/core/secret.ts';
import {services} from '../../../src/stores/keychain/entries.ts';
import {practiceKeychain} from '../../../src/stores/keychain/practice.ts';
import {sweepProbes} from '../../../src/stores/keychain/sweep.ts';
import {standIn} from '../../support/cli.ts';
import {startWizard} from '../../support/headless.ts';

it('removes probe entries older than ten minutes, and leaves those that may be in use', async () => {
  const keychain = practiceKeychain();
  const now = Date.UTC(2026, 10, 21);
  for (const account of [`${now - 11 * 60_000}-aa`, `${now - 60_000}-bb`, 'not-ours'])
    await keychain.write({service: services.probe, account}, new Secret('probe'));
  expect(await sweepProbes(keychain, now)).toEqual({ok: true, value: 1});
  expect(await keychain.list(services.probe)).toEqual({
    ok: true,
    value: [`${now - 60_000}-bb`, 'not-ours'],
  });
});

it('is done by the wizard once its own probe has passed, and nobody waits for it', async () => {
  const sandbox = await standIn({scenario: 'fresh'});
  const wizard = await startWizard({url: sandbox.url});
  const {keychain} = wizard;
  await keychain.write({service: services.probe, account: '1000-aa'}, new Secret('probe'));
  await wizard.screen();
  expect(await keychain.list(services.probe)).toEqual({ok: true, value: ['1000-aa']});
  await wizard.paste(sandbox.tokens.main);
  await vi.waitFor(async () => expect(await keychain.list(services.probe)).toEqual({ok: true, value: []}));
});
