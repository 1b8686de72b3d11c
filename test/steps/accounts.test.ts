/** A second account in the wizard: its token gets a name of its own, and replaces the first one's only where that is said. */
import {describe, expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {defaultProfile, type ProfileName} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';
import {standIn} from '../support/cli.ts';
import {fakeToken} from '../support/env-files.ts';
import {profileFor, startWizard, type WizardOptions} from '../support/headless.ts';

const first = fakeToken('f');
const kept = [{store: 'keychain', where: 'wa-token/default', variables: []}];
const firstProfile = profileFor(first, {
  waba: {id: '2000', name: 'Shop'},
  phone: {id: '3000', displayPhoneNumber: '+1 555 0100', verifiedName: null},
  stored: kept,
});

/** The first account's token is in the keychain under the usual name; the second one's is pasted. */
const begin = async (options: Partial<WizardOptions> = {}) => {
  const sandbox = await standIn({scenario: 'fresh'});
  const wizard = await startWizard({
    url: sandbox.url,
    profiles: {default: firstProfile},
    keychain: {default: first},
    ...options,
  });
  await wizard.screen();
  const entry = async (account: string) => {
    const held = await wizard.keychain.read({service: 'wa-token', account});
    return held.ok ? (held.value?.open() ?? null) : null;
  };
  const profiles = createProfiles(wizard.config);
  const saved = async (name: ProfileName) => {
    const read = await profiles.read(name);
    return read.ok ? read.value : null;
  };
  return {wizard, sandbox, token: sandbox.tokens.main, entry, saved};
};

const bakery = 'harbour-bakery' as ProfileName;

describe('for another account', () => {
  test('a name is asked for, made from the account’s, and both tokens are kept', async () => {
    const {wizard, token, entry, saved} = await begin();
    await wizard.answer('another');
    const asked = await wizard.paste(token);
    expect(asked).toMatchObject({
      kind: 'text',
      step: 'profile',
      flag: '--profile',
      initial: bakery,
      question: en.stores.name.question('default', 'Shop (+1 555 0100)', bakery),
      help: en.stores.name.help('default'),
    });
    expect(await wizard.answer(bakery)).toMatchObject({step: 'destination'});
    const review = await wizard.answer('keychain');
    expect(review).toMatchObject({kind: 'review', places: [{lines: [{sign: '+'}]}]});
    expect(JSON.stringify(review)).toContain(`wa-token/${bakery}`);
    await wizard.answer();
    expect([await entry('default'), await entry(bakery)]).toEqual([first, token]);
    expect(await saved(defaultProfile)).toEqual(firstProfile);
    expect(await saved(bakery)).toMatchObject({stored: [{where: `wa-token/${bakery}`}]});
  });

  test('no place of the first account’s token is offered for the new one', async () => {
    const files = {'.env.local': `WHATSAPP_TOKEN=${first}\n`};
    const {wizard, token} = await begin({files});
    await wizard.answer('another');
    await wizard.paste(token);
    await wizard.answer(bakery);
    expect(await wizard.answer('keychain')).toMatchObject({step: 'review'});
  });

  test('the name that is taken replaces it, and the review says so first', async () => {
    const {wizard, token, entry, saved} = await begin();
    await wizard.answer('another');
    await wizard.paste(token);
    await wizard.answer('default');
    const review = await wizard.answer('keychain');
    expect(review.notices[0]).toEqual({
      tone: 'warn',
      text: en.stores.name.replaced('default', 'Shop (+1 555 0100)'),
    });
    await wizard.answer();
    expect(await entry('default')).toBe(token);
    expect((await saved(defaultProfile))?.waba?.id).not.toBe('2000');
  });

  test('an entry that no profile tells of is named before it is replaced', async () => {
    const {wizard, token} = await begin({profiles: {}});
    const unclaimed = en.stores.name.unclaimed('default', new Secret(first).fingerprint);
    await wizard.answer('first');
    await wizard.paste(token);
    const review = await wizard.answer('keychain');
    expect(review.notices).toContainEqual({tone: 'warn', text: unclaimed});
  });

  test.each(['', 'Two words', '../x'])('%j is no name, and is asked for again', async name => {
    const {wizard, token} = await begin();
    await wizard.answer('another');
    await wizard.paste(token);
    const screen = await wizard.answer(name);
    expect(screen.step).toBe('profile');
    expect(screen.rejection).not.toBe('');
  });

  test('a name that others have is not suggested; one that this account has is', async () => {
    const taken = profileFor(fakeToken('t'), {waba: {id: '4000', name: 'Harbour Bakery'}});
    const {wizard, token} = await begin({profiles: {default: firstProfile, [bakery]: taken}});
    await wizard.answer('another');
    expect(await wizard.paste(token)).toMatchObject({initial: 'harbour-bakery-2'});
  });
});

describe('nobody is asked for a name', () => {
  test('where the profile’s own token is replaced: the review says whose it was', async () => {
    const {wizard, token} = await begin();
    await wizard.answer('replace');
    const screen = await wizard.paste(token);
    expect(screen.step).toBe('review');
    expect(screen.notices[0]?.text).toBe(en.stores.name.replaced('default', 'Shop (+1 555 0100)'));
  });

  test('where this project’s token has a profile of another name: that one is renewed', async () => {
    const old = fakeToken('o');
    const {wizard, token, saved, entry} = await begin({
      profiles: {default: firstProfile, mine: profileFor(old)},
      files: {'.env': `WHATSAPP_TOKEN=${old}\n`},
    });
    await wizard.answer('replace');
    await wizard.paste(token);
    await wizard.answer();
    expect(wizard.files()['.env']).toContain(token);
    expect(await saved(defaultProfile)).toEqual(firstProfile);
    expect(await entry('default')).toBe(first);
    expect((await saved('mine' as ProfileName))?.stored).toMatchObject([{store: 'env'}]);
  });

  test('where nothing is kept under the usual name', async () => {
    const {wizard, token} = await begin({profiles: {}, keychain: {}});
    expect(await wizard.paste(token)).toMatchObject({step: 'destination'});
  });
});
