/** What is drawn before the wizard is loaded is what the wizard would have drawn. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {begin} from '../../src/core/state.ts';
import {screenOf} from '../../src/core/view.ts';
import {setupFlow} from '../../src/steps/index.ts';
import {openingScreen} from '../../src/steps/opening.ts';
import {noWishes} from '../support/wishes.ts';

test('the opening screen is the first screen of the wizard', () => {
  const flow = setupFlow({
    wishes: noWishes,
    asks: true,
    now: () => new Date(),
    practice: null,
    resumedFrom: () => null,
  });
  expect(openingScreen(en)).toEqual(screenOf(flow, begin(), en));
});
