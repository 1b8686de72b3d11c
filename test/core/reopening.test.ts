/** From a trouble to a card or to the token's question, and back: nothing is lost by looking. */
import {expect, test} from 'vitest';
import type {Event} from '../../src/core/event.ts';
import {fail, ok} from '../../src/core/parsed.ts';
import {Secret} from '../../src/core/secret.ts';
import {begin, currentStep, type State} from '../../src/core/state.ts';
import {transition} from '../../src/core/transition.ts';
import {screenOf} from '../../src/core/view.ts';
import {type Small, smallFlow} from '../support/small-flow.ts';

const answer = (step: string): Event<Small> => ({type: 'answered', step, value: `my ${step}`});
const given = new Secret('fake-token');
const entered = (secret: Secret): Event<Small> => ({type: 'entered', secret});
const failed = (run: number): Event<Small> => ({type: 'settled', run, outcome: fail('expired'), at: 0});
const passed = (run: number): Event<Small> => ({type: 'settled', run, outcome: ok({checked: 'x'}), at: 0});
const back: Event<Small> = {type: 'back'};
const toCard: Event<Small> = {type: 'go', to: 'card', forget: 'token'};
const toToken: Event<Small> = {type: 'go', to: 'token', forget: 'token'};

/** The token that was given has expired. */
const toTrouble: readonly Event<Small>[] = [
  {type: 'started'},
  answer('greeting'),
  answer('card'),
  entered(given),
  failed(1),
];

const walk = (...events: readonly Event<Small>[]) => {
  const flow = smallFlow();
  let state: State<Small> = begin();
  const runs: string[] = [];
  for (const event of [...toTrouble, ...events]) {
    const moved = transition(flow, state, event);
    state = moved.state;
    for (const command of moved.commands) if (command.type === 'run') runs.push(command.step);
  }
  const at = currentStep(flow, state)?.id ?? 'end';
  return {state, runs, at, screen: screenOf(flow, state, {hello: 'Which'})};
};

test('Back from a card that a failed token led to is the failed token again, looked at anew', () => {
  expect(walk(toCard).at).toBe('card');
  expect(walk(toCard, back)).toMatchObject({at: 'check', runs: ['check', 'check']});
  expect(walk(toCard, back, failed(2)).screen.kind).toBe('trouble');
});

test('so it is from the token’s own question, and through the card to it', () => {
  expect(walk(toToken, back).at).toBe('check');
  expect(walk(toCard, answer('card')).at).toBe('token');
  expect(walk(toCard, answer('card'), back).at).toBe('card');
  expect(walk(toCard, answer('card'), back, back).at).toBe('check');
});

test('once back there, Back leads to the questions before it', () => {
  expect(walk(toCard, back, failed(2), back).at).toBe('token');
  expect(walk(toCard, back, failed(2), back, back).at).toBe('card');
  expect(walk(toCard, back, failed(2), back, back, back).at).toBe('greeting');
});

test('a new token ends it: Back from the card is then what it always was', () => {
  const another = walk(toCard, entered(new Secret('fake-other')), passed(2), back, back);
  expect(another.at).toBe('card');
  expect(walk(toCard, entered(new Secret('fake-other')), passed(2), back, back, back).at).toBe('greeting');
});

test('what has gone meanwhile is told', () => {
  expect(walk(toCard, back, passed(2)).screen.notices).toContainEqual({tone: 'good', text: 'expired mended'});
});

test('what writes is not done again because somebody went back', () => {
  const fromStore = [
    toCard,
    entered(new Secret('fake-other')),
    passed(2),
    answer('account'),
    answer('number'),
    failed(3),
    {type: 'go', to: 'number', forget: null} as const,
    back,
  ];
  expect(walk(...fromStore)).toMatchObject({at: 'account', runs: ['check', 'check', 'store']});
});
