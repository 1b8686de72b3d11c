/** The screens of the wizard's cards, as they are in a run of which so much is known. */
import {en} from '../../src/copy/en.ts';
import type {Screen} from '../../src/core/screen.ts';
import {begin, type State} from '../../src/core/state.ts';
import {transition} from '../../src/core/transition.ts';
import {screenOf} from '../../src/core/view.ts';
import {setupFlow} from '../../src/steps/index.ts';
import type {Tools} from '../../src/steps/tools.ts';
import type {Aim, Known, Situation, Wizard} from '../../src/steps/world.ts';

const wishes: Tools['wishes'] = {
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

const flow = setupFlow({
  wishes,
  asks: true,
  now: () => new Date('2026-11-26T12:00:00Z'),
  practice: null,
  resumed: () => false,
});

/** A walk through the cards: the person answers, goes back, quits and comes again. */
export interface CardWalk {
  screen(): Screen;
  /** Answers what is shown: '' is Enter. */
  answer(value?: string): CardWalk;
  back(): CardWalk;
}

const at = (state: State<Wizard>): CardWalk => ({
  screen: () => screenOf(flow, state, en),
  answer: (value = '') =>
    at(transition(flow, state, {type: 'answered', step: screenOf(flow, state, en).step, value}).state),
  back: () => at(transition(flow, state, {type: 'back'}).state),
});

/** What was found out before the first card: what the run is for, and what is known of Meta's things. */
export const found = (aim: Aim, ids: Situation['ids'] = {}, profile: Situation['profile'] = null): Known => ({
  situation: {
    journey: 'first',
    deciding: null,
    others: [],
    ids,
    idsFrom: '.env',
    profile,
    pending: {kind: 'none'},
  },
  journey: {aim, found: 'first'},
});

/** @param known what there is before the first card; the journey decides which cards there are */
export const walkFrom = (known: Known): CardWalk =>
  at(transition(flow, begin(known), {type: 'started'}).state);
