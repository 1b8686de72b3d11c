/** Steps beside the way: come to by a wish alone, left by Back to where one was, and never done twice by themselves. */
import {expect, test} from 'vitest';
import type {Event} from '../../src/core/event.ts';
import {fail, ok} from '../../src/core/parsed.ts';
import {Secret} from '../../src/core/secret.ts';
import {begin, currentStep, type State} from '../../src/core/state.ts';
import {transition} from '../../src/core/transition.ts';
import {screenOf} from '../../src/core/view.ts';
import {type Small, smallFlow} from '../support/small-flow.ts';

const answer = (step: string): Event<Small> => ({type: 'answered', step, value: `my ${step}`});
const settled = (
  run: number,
  outcome: Extract<Event<Small>, {type: 'settled'}>['outcome'],
): Event<Small> => ({
  type: 'settled',
  run,
  outcome,
  at: 0,
});
const secret = (text: string): Event<Small> => ({type: 'entered', secret: new Secret(text)});
const toKey: Event<Small> = {type: 'go', to: 'key', forget: 'key'};
const back: Event<Small> = {type: 'back'};

/** `check` fails with something that can be lived with. */
const toTrouble: readonly Event<Small>[] = [
  {type: 'started'},
  answer('greeting'),
  answer('card'),
  secret('fake-token'),
  settled(1, fail('limited')),
];

const walk = (events: readonly Event<Small>[]) => {
  const flow = smallFlow();
  let state: State<Small> = begin();
  let commands: readonly unknown[] = [];
  const runs: string[] = [];
  for (const event of events) {
    const moved = transition(flow, state, event);
    state = moved.state;
    commands = moved.commands;
    for (const command of moved.commands) if (command.type === 'run') runs.push(command.step);
  }
  const at = currentStep(flow, state)?.id ?? 'end';
  return {state, commands, runs, at, screen: screenOf(flow, state, {hello: 'Which'})};
};

test('nobody comes to them by going on', () => {
  const on = [...toTrouble.slice(0, 4), settled(1, ok({checked: 'x'}))];
  expect(walk(on).at).toBe('account');
  expect(walk(on).runs).toEqual(['check']);
});

test('a wish leads there; the secret that is given there is not the token', () => {
  const {at, screen, state} = walk([...toTrouble, toKey, secret('hunter2')]);
  expect(at).toBe('unlock');
  expect(screen.tokenStep).toBeNull();
  expect(state.known.token?.equals(new Secret('fake-token'))).toBe(true);
  expect(state.known.key?.equals(new Secret('hunter2'))).toBe(true);
});

test('what was left is tried again afterwards, and ticked when it is mended', () => {
  const done = [...toTrouble, toKey, secret('hunter2'), settled(2, ok('open'))];
  expect(walk(done).runs).toEqual(['check', 'unlock', 'check']);
  const mended = walk([...done, settled(3, ok({checked: 'x'}))]);
  expect(mended.at).toBe('account');
  expect(mended.screen.notices).toContainEqual({tone: 'good', text: 'limited mended'});
});

test('Back leads to the trouble that was left, which is looked at anew', () => {
  const asked = walk([...toTrouble, toKey]);
  expect(asked.screen.canGoBack).toBe(true);
  expect(asked.screen.canGoForward).toBe(false);
  expect(walk([...toTrouble, toKey, back])).toMatchObject({at: 'check', runs: ['check', 'check']});
});

test('Back after a failure forgets the secret: it is used once', () => {
  const failed = [...toTrouble, toKey, secret('hunter2'), settled(2, fail('expired'))];
  expect(walk(failed)).toMatchObject({at: 'unlock', screen: {kind: 'trouble'}});
  const left = walk([...failed, back, settled(3, fail('limited'))]);
  expect(left.at).toBe('check');
  expect(left.state.known.key).toBeUndefined();
  expect(left.runs).toEqual(['check', 'unlock', 'check']);
});

test('an answer that changes what an aside was for forgets what was done there', () => {
  const done = [
    ...toTrouble,
    toKey,
    secret('hunter2'),
    settled(2, ok('open')),
    settled(3, ok({checked: 'x'})),
  ];
  const {state} = walk([...done, back, secret('another')]);
  expect(state.known.unlock).toBeUndefined();
  expect(state.known.key).toBeUndefined();
});

test('a choice that a step aside makes forgotten is made again by itself', () => {
  const chosen: readonly Event<Small>[] = [
    ...toTrouble.slice(0, 4),
    settled(1, ok({checked: 'x'})),
    {type: 'answered', step: 'account', value: 'b'},
    toKey,
    secret('hunter2'),
    settled(2, ok('open')),
  ];
  expect(walk(chosen).state.known.account).toBeUndefined();
  const {at, state} = walk([...chosen, settled(3, ok({checked: 'y'}))]);
  expect(at).toBe('number');
  expect(state.known.account).toBe('b');
});

test('a trouble that can be lived with is accepted, and Back comes to it again', () => {
  const accepted = [...toTrouble, {type: 'accept'} as const];
  const {at, state} = walk(accepted);
  expect(at).toBe('account');
  expect(state.known.check).toEqual({checked: 'all the same'});
  expect(walk([...accepted, back])).toMatchObject({at: 'check', runs: ['check', 'check']});
});

test('any other trouble cannot be accepted', () => {
  const events = [...toTrouble.slice(0, 4), settled(1, fail('expired')), {type: 'accept'} as const];
  expect(walk(events)).toMatchObject({at: 'check', screen: {kind: 'trouble'}, commands: []});
});

test('a step that is run again is told so: what others read for it may be out of date', () => {
  const running = (events: readonly Event<Small>[]) => {
    const {status} = walk(events).state;
    return status.kind === 'running' ? status.repeats : null;
  };
  expect(running(toTrouble.slice(0, 4))).toBe(false);
  expect(running([...toTrouble, {type: 'retry'}])).toBe(true);
});
