import {expect, test, vi} from 'vitest';
import {revive, snapshot} from '../../src/core/resume.ts';
import {Secret} from '../../src/core/secret.ts';
import {type SessionOptions, startSession} from '../../src/core/session.ts';
import {handClock} from '../support/clock.ts';
import {type Small, smallFlow} from '../support/small-flow.ts';

const secret = new Secret('fake-token');

const started = (tools: Partial<Small['tools']> = {}, options: Partial<SessionOptions<Small>> = {}) => {
  const clock = handClock();
  const session = startSession<Small>({
    flow: smallFlow(),
    tools: {check: async () => 'fine', accounts: [], landed: async () => true, ...tools},
    words: {hello: 'Which'},
    clock,
    crashed: error => {
      throw error;
    },
    ...options,
  });
  const say = (step: string, value = 'x') => session.send({type: 'answered', step, value});
  return {session, clock, say};
};

test('a run goes from the first question to the receipt', async () => {
  const {session, say} = started();
  say('greeting');
  say('card');
  session.send({type: 'entered', secret});
  expect((await session.settled()).step).toBe('account');
  say('account');
  say('number');
  expect(await session.settled()).toMatchObject({kind: 'finished', receipt: ['stored']});
});

test('listeners hear of each change, and the screen stays the same object between changes', () => {
  const {session, say} = started();
  const heard = vi.fn();
  const stop = session.subscribe(heard);
  expect(session.screen()).toBe(session.screen());
  say('greeting');
  expect(heard).toHaveBeenCalledTimes(1);
  stop();
  say('card');
  expect(heard).toHaveBeenCalledTimes(1);
});

test('going back aborts the request under way, and its answer changes nothing', async () => {
  let signal: AbortSignal | undefined;
  let finish: (verdict: 'fine') => void = () => {};
  const {session, say} = started({
    check: (_token, given) => {
      signal = given;
      return new Promise(resolve => {
        finish = resolve;
      });
    },
  });
  say('greeting');
  say('card');
  session.send({type: 'entered', secret});
  session.send({type: 'back'});
  expect(signal?.aborted).toBe(true);
  finish('fine');
  await Promise.resolve();
  expect(session.screen().step).toBe('token');
});

test('what a person mends elsewhere is noticed by itself', async () => {
  const verdicts: ('not-yet' | 'fine')[] = ['not-yet', 'fine'];
  const {session, say, clock} = started({check: async () => verdicts.shift() ?? 'fine'});
  say('greeting');
  say('card');
  session.send({type: 'entered', secret});
  expect(await session.settled()).toMatchObject({
    kind: 'trouble',
    waiting: {text: 'waiting 0'},
  });
  clock.pass(5000);
  await vi.waitFor(() => expect(session.screen().step).toBe('account'));
});

test('a closed session looks no more', async () => {
  const landed = vi.fn(async () => false);
  const {session, say, clock} = started({check: async () => 'not-yet', landed});
  say('greeting');
  say('card');
  session.send({type: 'entered', secret});
  await session.settled();
  session.close();
  clock.pass(60_000);
  expect(landed).not.toHaveBeenCalled();
});

test('a bug in a step is told, not swallowed', async () => {
  const crashed = vi.fn();
  const bug = new Error('a bug');
  const {session, say} = started({check: () => Promise.reject(bug)}, {crashed});
  say('greeting');
  say('card');
  session.send({type: 'entered', secret});
  await vi.waitFor(() => expect(crashed).toHaveBeenCalledWith(bug));
});

test('what is saved holds no secret and nothing that must be read again', async () => {
  const {session, say} = started();
  say('greeting', 'hello');
  say('card');
  session.send({type: 'entered', secret});
  await session.settled();
  const saved = JSON.stringify(snapshot(smallFlow(), session.state().known));
  expect(JSON.parse(saved)).toEqual({greeting: 'hello', card: 'seen'});
});

test('a run that is resumed starts where its saved answers end', () => {
  const known = revive(smallFlow(), {greeting: 'hello', card: 'seen', token: 'ignored', nonsense: 1});
  const {session} = started({}, {known});
  expect(session.screen().step).toBe('token');
});

test('saved answers that are damaged are asked again', () => {
  expect(revive(smallFlow(), {greeting: 7, card: 'torn'})).toEqual({});
  expect(revive(smallFlow(), null)).toEqual({});
  expect(revive(smallFlow(), 'text')).toEqual({});
});

test('answers are handed over for saving when they change', () => {
  const save = vi.fn();
  const {say} = started({}, {save});
  say('greeting');
  expect(save).toHaveBeenCalledWith({greeting: 'x'});
});

test('answers of an earlier run that were not needed yet are saved with the new ones', () => {
  const save = vi.fn();
  const {session, say} = started({}, {save, known: {account: 'b'}});
  say('greeting');
  say('card');
  session.send({type: 'entered', secret});
  expect(save).toHaveBeenLastCalledWith({greeting: 'x', card: 'seen', token: secret, account: 'b'});
});
