/** What is drawn before the wizard is loaded is what the wizard would have drawn. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {begin} from '../../src/core/state.ts';
import {screenOf} from '../../src/core/view.ts';
import {setupFlow} from '../../src/steps/index.ts';
import {openingScreen} from '../../src/steps/opening.ts';
import type {Wishes} from '../../src/steps/tools.ts';

const wishes: Wishes = {
  profile: 'default',
  profileGiven: false,
  envPath: '.env',
  stores: null,
  appId: null,
  wabaId: null,
  phoneId: null,
  to: null,
  template: null,
  templateLanguage: null,
  journey: null,
  allowTemporary: false,
  expiresWithinDays: null,
  replaceIds: false,
  allowTracked: false,
  gitignore: false,
  also: null,
};

test('the opening screen is the first screen of the wizard', () => {
  const flow = setupFlow({
    wishes,
    asks: true,
    now: () => new Date(),
    practice: null,
    resumedFrom: () => null,
  });
  expect(openingScreen(en)).toEqual(screenOf(flow, begin(), en));
});
