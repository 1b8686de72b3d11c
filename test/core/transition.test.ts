import {describe, expect, test} from 'vitest';
import type {Event} from '../../src/core/event.ts';
import {fail, ok} from '../../src/core/parsed.ts';
import {Secret} from '../../src/core/secret.ts';
import {answersOf, begin, currentStep, type State} from '../../src/core/state.ts';
import type {Known} from '../../src/core/step.ts';
import {transition} from '../../src/core/transition.ts';
import {screenOf} from '../../src/core/view.ts';
import {type Small, smallFlow} from '../support/small-flow.ts';

const secret = new Secret('fake-token');
const words = {hello: 'Which'};
const answer = (step: string, value = `my ${step}`): Event<Small> => ({type: 'answered', step, value});
const token: Event<Small> = {type: 'entered', secret};
const settled = (run: number): Event<Small> => ({type: 'settled', run, outcome: ok({checked: 'x'}), at: 0});
const stored: Event<Small> = {type: 'settled', run: 2, outcome: ok('stored'), at: 0};
const failed = (run: number, problem: Small['problem']): Event<Small> => ({
  type: 'settled',
  run,
  outcome: fail(problem),
  at: 0,
});

const walk = (events: readonly Event<Small>[], flow = smallFlow(), known: Known<Small> = {}) => {
  let state: State<Small> = begin(known);
  let commands: readonly unknown[] = [];
  for (const event of [{type: 'started'} as const, ...events]) {
    const moved = transition(flow, state, event);
    state = moved.state;
    commands = moved.commands;
  }
  return {state, commands, at: currentStep(flow, state)?.id ?? 'end', screen: screenOf(flow, state, words)};
};

const toNumber = [answer('greeting'), answer('card'), token, settled(1), answer('account')];

test('a run starts at the first question', () => {
  expect(walk([]).at).toBe('greeting');
});

test('an answer leads to the next question', () => {
  expect(walk([answer('greeting')]).at).toBe('card');
});

test('an answer that cannot be taken is told why, and the question stays', () => {
  const {at, screen} = walk([answer('greeting', '')]);
  expect(at).toBe('greeting');
  expect(screen.rejection).toBe('not empty');
});

test('an answer to a screen that is gone is dropped', () => {
  const {at, state} = walk([answer('greeting'), answer('greeting', 'again')]);
  expect(at).toBe('card');
  expect(state.known.greeting).toBe('my greeting');
});

test('a step that does something is started, and shows that it works', () => {
  const {commands, screen} = walk([answer('greeting'), answer('card'), token]);
  expect(commands).toContainEqual({type: 'run', step: 'check', run: 1});
  expect(screen.kind).toBe('working');
});

test('what a running step notes is on the screen, and notes of an older run are not', () => {
  const running = [answer('greeting'), answer('card'), token];
  const {screen} = walk([
    ...running,
    {type: 'noted', run: 1, note: 'one'},
    {type: 'noted', run: 0, note: 'old'},
  ]);
  expect(screen).toMatchObject({kind: 'working', note: 'one'});
});

test('a late result is dropped', () => {
  const {at, state} = walk([answer('greeting'), answer('card'), token, {type: 'back'}, settled(1)]);
  expect(at).toBe('token');
  expect(state.known.check).toBeUndefined();
});

test('going back stops what runs', () => {
  const {commands, at} = walk([answer('greeting'), answer('card'), token, {type: 'back'}]);
  expect(commands).toContainEqual({type: 'abort', run: 1});
  expect(at).toBe('token');
});

test('back goes to the question before, and passes over what was done', () => {
  expect(walk([...toNumber, {type: 'back'}]).at).toBe('account');
  expect(walk([...toNumber, {type: 'back'}, {type: 'back'}]).at).toBe('token');
  expect(walk([...toNumber, {type: 'back'}, {type: 'back'}, {type: 'back'}]).at).toBe('card');
});

test('back at the first question stays there', () => {
  const {at, screen} = walk([{type: 'back'}]);
  expect(at).toBe('greeting');
  expect(screen.canGoBack).toBe(false);
});

test('forward returns, question by question, to where the person was', () => {
  const back = [...toNumber, {type: 'back'} as const, {type: 'back'} as const];
  expect(walk(back).screen.canGoForward).toBe(true);
  expect(walk([...back, {type: 'forward'}]).at).toBe('account');
  expect(walk([...back, {type: 'forward'}, {type: 'forward'}]).at).toBe('number');
});

test('the same answer again forgets nothing', () => {
  const {at, state} = walk([
    ...toNumber,
    {type: 'back'},
    {type: 'back'},
    {type: 'entered', secret: new Secret('fake-token')},
  ]);
  expect(at).toBe('number');
  expect(state.known.account).toBe('my account');
});

test('a changed token forgets what the old one told us, and only that', () => {
  const {state} = walk([
    ...toNumber,
    {type: 'back'},
    {type: 'back'},
    {type: 'entered', secret: new Secret('another')},
  ]);
  expect(Object.keys(state.known)).toEqual(['greeting', 'card', 'token']);
});

test('a changed account forgets the number but not the token', () => {
  const {state, at} = walk([
    ...toNumber,
    answer('number'),
    {type: 'back'},
    {type: 'back'},
    answer('account', 'other'),
  ]);
  expect(Object.keys(state.known)).toEqual(['greeting', 'card', 'token', 'check', 'account']);
  expect(at).toBe('number');
});

test('a question with one possible answer is not asked, and Back passes over it', () => {
  const one = smallFlow(['only']);
  const events = [answer('greeting'), answer('card'), token, settled(1)];
  expect(walk(events, one).at).toBe('number');
  expect(walk(events, one).state.known.account).toBe('only');
  expect(walk([...events, {type: 'back'}], one).at).toBe('token');
});

test('a token pasted on the first screen is taken there, and the cards are passed over', () => {
  const {state, commands} = walk([token]);
  expect(state.known.token).toBe(secret);
  expect(commands).not.toContainEqual(expect.objectContaining({type: 'run'}));
  expect(walk([token, answer('greeting')]).commands).toContainEqual({type: 'run', step: 'check', run: 1});
});

test('a token pasted on a later screen changes nothing', () => {
  const {at, state} = walk([...toNumber, {type: 'entered', secret: new Secret('another')}]);
  expect(at).toBe('number');
  expect(state.known.token).toBe(secret);
});

test('cards that were passed over can still be reached by Back', () => {
  const {at} = walk([answer('greeting'), token, {type: 'back'}, {type: 'back'}]);
  expect(at).toBe('card');
});

test('"I have the token" goes to the field, and the cards do not come back', () => {
  const ahead: Event<Small> = {type: 'go', to: 'token', forget: null};
  expect(walk([answer('greeting'), ahead]).at).toBe('token');
  expect(walk([answer('greeting'), ahead, token]).screen.kind).toBe('working');
});

test('a failed step shows its trouble; Enter tries again with a new run number', () => {
  const events = [answer('greeting'), answer('card'), token, failed(1, 'expired')];
  expect(walk(events).screen).toMatchObject({kind: 'trouble', message: 'expired', waiting: null});
  expect(walk([...events, {type: 'retry'}]).commands).toContainEqual({type: 'run', step: 'check', run: 2});
});

describe('a new token, asked for from the trouble', () => {
  const another: Event<Small> = {type: 'entered', secret: new Secret('another')};
  const events: readonly Event<Small>[] = [
    answer('greeting'),
    answer('card'),
    token,
    failed(1, 'expired'),
    {type: 'go', to: 'card', forget: 'token'},
  ];

  test('is asked for after the card, and the one there is stays until then', () => {
    expect(walk(events).at).toBe('card');
    const {at, state, screen} = walk([...events, answer('card')]);
    expect(at).toBe('token');
    expect(state.known.token).toBe(secret);
    expect(screen.canGoForward).toBe(true);
  });

  test('takes the place of the one there is', () => {
    const {state, screen} = walk([...events, answer('card'), another]);
    expect(state.known.token?.equals(secret)).toBe(false);
    expect(screen).toMatchObject({kind: 'working', step: 'check'});
  });

  test('is not needed after all: forward goes on with the one there is', () => {
    const {state, screen, commands} = walk([...events, answer('card'), {type: 'forward'}]);
    expect(state.known.token).toBe(secret);
    expect(screen.kind).toBe('working');
    expect(commands).toContainEqual({type: 'run', step: 'check', run: 2});
    expect(walk([...events, answer('card'), {type: 'forward'}, settled(2)]).at).toBe('account');
  });
});

test('an answer that is known from before is not asked, and Back comes to it', () => {
  const flow = smallFlow(['a', 'b'], {presumed: 'b'});
  const events = [answer('greeting'), answer('card'), token, settled(1)];
  expect(walk(events, flow).at).toBe('number');
  expect(walk(events, flow).state.known.account).toBe('b');
  const back = walk([...events, {type: 'back'}], flow);
  expect(back.at).toBe('account');
  expect(back.screen.canGoForward).toBe(true);
  const changed = walk([...events, {type: 'back'}, answer('account', 'a')], flow);
  expect(changed.at).toBe('number');
  expect(changed.state.known.account).toBe('a');
});

test('what nobody was asked is not kept for another day', () => {
  const events = [answer('greeting'), answer('card'), token, settled(1)];
  for (const flow of [smallFlow(['only']), smallFlow(['a', 'b'], {presumed: 'b'})]) {
    const {state} = walk(events, flow);
    expect(state.known.account).toBeDefined();
    expect(answersOf(state).account).toBeUndefined();
  }
});

test('an answer may be the wish to go elsewhere', () => {
  const {at, state} = walk([...toNumber.slice(0, -1), answer('account', 'back to the card')]);
  expect(at).toBe('card');
  expect(state.known.account).toBeUndefined();
});

test('where a step is no part of the run, going there comes to the question before it', () => {
  const flow = smallFlow(['a', 'b'], {hasCard: false});
  const events = [answer('greeting'), token, failed(1, 'expired')];
  expect(walk([...events, {type: 'go', to: 'card', forget: 'token'}], flow).at).toBe('greeting');
});

test('an answer that was evident, and after another answer is so no more, is asked for', () => {
  const flow = smallFlow(['a', 'b'], {
    evidentToken: known => (known.greeting === 'found' ? secret : undefined),
  });
  const events = [answer('greeting', 'found'), answer('card'), settled(1)];
  expect(walk(events, flow).at).toBe('account');
  expect(walk([...events, {type: 'back'}], flow).at).toBe('card');
  const {at, state} = walk([...events, {type: 'back'}, {type: 'back'}, answer('greeting', 'mine')], flow);
  expect(state.known.token).toBeUndefined();
  expect(at).toBe('token');
});

test('an evident token that was refused gives way to one that is pasted', () => {
  const flow = smallFlow(['a', 'b'], {evidentToken: () => secret});
  const {state} = walk(
    [answer('greeting'), answer('card'), failed(1, 'expired'), {type: 'entered', secret: new Secret('mine')}],
    flow,
  );
  expect(state.known.token?.equals(new Secret('mine'))).toBe(true);
  expect(state.evident.has('token')).toBe(false);
});

test('at the end the receipt is shown, and the chapters are done', () => {
  const {at, screen} = walk([...toNumber, answer('number'), stored]);
  expect(at).toBe('end');
  expect(screen).toMatchObject({kind: 'finished', receipt: ['stored']});
  expect(screen.chapters.every(({state}) => state === 'done')).toBe(true);
});

test('a screen says which chapter it is in, and whether a paste counts as the token', () => {
  expect(walk([]).screen.tokenStep).toBe('token');
  expect(walk(toNumber).screen.tokenStep).toBeNull();
  expect(walk(toNumber).screen.chapters.map(({state}) => state)).toEqual(['done', 'done', 'now', 'ahead']);
});

test('quitting stops what runs', () => {
  expect(walk([answer('greeting'), answer('card'), token, {type: 'quit'}]).commands).toEqual([
    {type: 'abort', run: 1},
  ]);
});

const toAccount = [answer('greeting'), answer('card'), token, settled(1)];
const another: Event<Small> = {type: 'entered', secret: new Secret('another-fake-token')};

test('a choice of an earlier run is made again when the same is offered', () => {
  const {at, state} = walk(toAccount, smallFlow(), {account: 'b'});
  expect(at).toBe('number');
  expect(state.known.account).toBe('b');
});

test('a choice of an earlier run that is not offered any more is asked again', () => {
  expect(walk(toAccount, smallFlow(), {account: 'gone'}).at).toBe('account');
});

test('a choice that was made again can be changed by going back to it, and stays changed', () => {
  const {at, state} = walk([...toAccount, {type: 'back'}, answer('account', 'a')], smallFlow(), {
    account: 'b',
  });
  expect(at).toBe('number');
  expect(state.known.account).toBe('a');
});

test('a choice is made again once: after another token it is asked', () => {
  const events = [...toAccount, {type: 'back'}, {type: 'back'}, another, settled(2)] as const;
  expect(walk(events, smallFlow(), {account: 'b'}).at).toBe('account');
});

test('a token pasted where the last one failed takes its place', () => {
  const events = [answer('greeting'), answer('card'), token, failed(1, 'expired')];
  expect(walk(events).screen.tokenStep).toBe('token');
  const another = new Secret('another');
  const {state, commands} = walk([...events, {type: 'entered', secret: another}]);
  expect(state.known.token).toBe(another);
  expect(commands).toContainEqual({type: 'run', step: 'check', run: 2});
});

test('a token pasted while the last one is looked at changes nothing', () => {
  const events = [answer('greeting'), answer('card'), token];
  expect(walk(events).screen.tokenStep).toBeNull();
  expect(walk([...events, {type: 'entered', secret: new Secret('another')}]).state.known.token).toBe(secret);
});

test('Back does not go behind what was written', () => {
  const written = [...toNumber, answer('number'), stored];
  expect(walk(written).at).toBe('end');
  expect(walk([...written, {type: 'back'}]).at).toBe('end');
});

test('what a flow says on every screen comes before what the step says', () => {
  const flow = {...smallFlow(), notices: () => [{tone: 'info' as const, text: 'practice'}]};
  expect(walk([answer('greeting')], flow).screen.notices).toEqual([{tone: 'info', text: 'practice'}]);
});
