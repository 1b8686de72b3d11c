/** Results that go on while a question stands. */
import {expect, test} from 'vitest';
import type {Event} from '../../src/core/event.ts';
import {ok} from '../../src/core/parsed.ts';
import {Secret} from '../../src/core/secret.ts';
import {startSession} from '../../src/core/session.ts';
import {begin, currentStep, type State} from '../../src/core/state.ts';
import {transition} from '../../src/core/transition.ts';
import {handClock} from '../support/clock.ts';
import {type Small, smallFlow} from '../support/small-flow.ts';

const secret = new Secret('fake-token');
const answer = (step: string, value = 'x'): Event<Small> => ({type: 'answered', step, value});
const checked = (goesOn: boolean): Event<Small> => ({
  type: 'settled',
  run: 1,
  outcome: ok({checked: 'first', goesOn}),
  at: 0,
});
const grown = (run: number, text: string, goesOn = true): Event<Small> => ({
  type: 'grown',
  run,
  result: {checked: text, goesOn},
});

const walk = (events: readonly Event<Small>[]) => {
  const flow = smallFlow();
  let state: State<Small> = begin();
  let commands: readonly unknown[] = [];
  for (const event of [{type: 'started'} as const, ...events]) {
    const moved = transition(flow, state, event);
    state = moved.state;
    commands = moved.commands;
  }
  return {state, commands, at: currentStep(flow, state)?.id ?? 'end'};
};

const toAccount = [answer('greeting'), answer('card'), {type: 'entered', secret} as const, checked(true)];

test('a result that goes on is read on as soon as the question that is made of it stands', () => {
  const {commands, at} = walk(toAccount);
  expect(at).toBe('account');
  expect(commands).toEqual([{type: 'grow', step: 'check', run: 2}]);
});

test('one that is complete is not', () => {
  const {commands} = walk([...toAccount.slice(0, 3), checked(false)]);
  expect(commands).toEqual([]);
});

test('a longer result takes the place of the shorter one, and is not begun again', () => {
  const {state, commands} = walk([...toAccount, grown(2, 'longer')]);
  expect(state.known.check).toEqual({checked: 'longer', goesOn: true});
  expect(commands).toEqual([]);
});

test('nothing that was derived from the shorter one is forgotten', () => {
  const {state} = walk([...toAccount, answer('account', 'a'), {type: 'back'}, grown(3, 'longer')]);
  expect(state.known).toMatchObject({check: {checked: 'longer'}, account: 'a'});
});

test('its end stops it, and so does an answer, Back, or the end of the wizard', () => {
  expect(walk([...toAccount, grown(2, 'all', false)]).state.growing).toBeNull();
  for (const event of [answer('account'), {type: 'back'} as const, {type: 'quit'} as const]) {
    const {state, commands} = walk([...toAccount, event]);
    expect(state.growing).toBeNull();
    expect(commands).toContainEqual({type: 'abort', run: 2});
  }
});

test('who comes back to the question has it read on from where it was', () => {
  const {commands} = walk([...toAccount, grown(2, 'longer'), answer('account'), {type: 'back'}]);
  expect(commands).toContainEqual({type: 'grow', step: 'check', run: 3});
});

test('what comes late from one that was stopped is dropped', () => {
  const {state} = walk([...toAccount, answer('account'), grown(2, 'late')]);
  expect(state.known.check?.checked).toBe('first');
});

const started = (grow: NonNullable<Small['tools']['grow']>) => {
  const flow = smallFlow();
  const check = flow.steps.find(({id}) => id === 'check');
  if (check?.kind !== 'do' || check.id !== 'check') throw new Error('a step checks');
  const errors: unknown[] = [];
  const session = startSession<Small>({
    flow: {
      ...flow,
      steps: flow.steps.map(step =>
        step === check ? {...check, run: async () => ok({checked: 'first', goesOn: true})} : step,
      ),
    },
    tools: {check: async () => 'fine', accounts: [], landed: async () => true, grow},
    words: {hello: 'Which'},
    clock: handClock(),
    crashed: error => errors.push(error),
  });
  for (const step of ['greeting', 'card']) session.send({type: 'answered', step, value: 'x'});
  session.send({type: 'entered', secret});
  return {session, errors};
};

test('listeners hear of each piece, and an answer aborts the reading', async () => {
  let stopped: AbortSignal | undefined;
  let more: (text: string) => void = () => {};
  const {session} = started(async (give, signal) => {
    stopped = signal;
    more = text => give({checked: text, goesOn: true});
  });
  await session.settled();
  const heard: (string | undefined)[] = [];
  session.subscribe(() => heard.push(session.state().known.check?.checked));
  more('second');
  more('third');
  expect(heard).toEqual(['second', 'third']);
  expect(stopped?.aborted).toBe(false);
  session.send({type: 'answered', step: 'account', value: 'a'});
  expect(stopped?.aborted).toBe(true);
  more('late');
  expect(session.state().known.check?.checked).toBe('third');
});

test('a bug while reading on is told', async () => {
  const bug = new Error('a bug');
  const {session, errors} = started(async () => {
    throw bug;
  });
  await session.settled();
  await new Promise(resolve => setImmediate(resolve));
  expect(errors).toEqual([bug]);
});
