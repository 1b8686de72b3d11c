/** The screens of the wizard's cards, as they are in a run of which so much is known. */
import {type Copy, en} from '../../src/copy/en.ts';
import type {Front, Screen} from '../../src/core/screen.ts';
import {begin, type State} from '../../src/core/state.ts';
import {transition} from '../../src/core/transition.ts';
import {screenOf} from '../../src/core/view.ts';
import {setupFlow} from '../../src/steps/index.ts';
import type {Aim, Known, Situation, Wizard} from '../../src/steps/world.ts';
import {noWishes} from './wishes.ts';

const flow = setupFlow({
  wishes: noWishes,
  asks: true,
  now: () => new Date('2026-11-26T12:00:00Z'),
  practice: null,
  resumedFrom: () => null,
});

/** A walk through the cards: the person answers, goes back, quits and comes again. */
export interface CardWalk {
  screen(): Screen;
  /** Answers what is shown: '' is Enter. */
  answer(value?: string): CardWalk;
  back(): CardWalk;
}

const at = (state: State<Wizard>, words: Copy): CardWalk => {
  const screen = (): Screen => screenOf(flow, state, words);
  const after = (event: Front): CardWalk => at(transition(flow, state, event).state, words);
  return {
    screen,
    answer: (value = '') => after({type: 'answered', step: screen().step, value}),
    back: () => after({type: 'back'}),
  };
};

/** Nothing lies about, and nothing is known. */
export const nothingFound: Situation = {
  journey: 'first',
  deciding: null,
  others: [],
  ids: {},
  idsFrom: '.env',
  profile: null,
  pending: {kind: 'none'},
};

/** What was found out before the first card: what the run is for, and what is known of Meta's things. */
export const found = (aim: Aim, ids: Situation['ids'] = {}, profile: Situation['profile'] = null): Known => ({
  situation: {...nothingFound, ids, profile},
  journey: {aim, found: 'first'},
});

/** @param known what there is before the first card; the journey decides which cards there are */
export const walkFrom = (known: Known, words: Copy = en): CardWalk =>
  at(transition(flow, begin(known), {type: 'started'}).state, words);
