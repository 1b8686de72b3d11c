/** Trouble that somebody mends elsewhere: when the program looks again, for how long, and how it goes on. */
import {describe, expect, test} from 'vitest';
import type {Event} from '../../src/core/event.ts';
import {fail, ok} from '../../src/core/parsed.ts';
import {Secret} from '../../src/core/secret.ts';
import {begin, currentStep, type State} from '../../src/core/state.ts';
import {transition} from '../../src/core/transition.ts';
import {screenOf} from '../../src/core/view.ts';
import {beginWatch, delayBefore, type Look, waitedFor} from '../../src/core/waiting.ts';
import {type Small, smallFlow} from '../support/small-flow.ts';

const answer = (step: string): Event<Small> => ({type: 'answered', step, value: `my ${step}`});
const settled = (run: number): Event<Small> => ({type: 'settled', run, outcome: ok({checked: 'x'}), at: 0});
const failed = (run: number, problem: Small['problem'], at = 0): Event<Small> => ({
  type: 'settled',
  run,
  outcome: fail(problem),
  at,
});
const woken = (run: number, at = 0): Event<Small> => ({type: 'woken', run, at});
const looked = (run: number, look: Look, at = 0): Event<Small> => ({type: 'looked', run, look, at});
const looks = (times: number, run = 1): readonly Event<Small>[] =>
  Array.from({length: times}, () => [woken(run), looked(run, false)]).flat();

const toCheck: readonly Event<Small>[] = [
  {type: 'started'},
  answer('greeting'),
  answer('card'),
  {type: 'entered', secret: new Secret('fake-token')},
];
const missing = [...toCheck, failed(1, 'not-yet')];

const walk = (events: readonly Event<Small>[], flow = smallFlow()) => {
  let state: State<Small> = begin();
  let commands: readonly unknown[] = [];
  for (const event of events) {
    const moved = transition(flow, state, event);
    state = moved.state;
    commands = moved.commands;
  }
  return {
    state,
    commands,
    at: currentStep(flow, state)?.id ?? 'end',
    screen: screenOf(flow, state, {hello: 'Which'}),
  };
};

const wake = (run: number, ms: number) => [{type: 'wake', run, ms}];

test('what can be mended elsewhere is looked at again after five seconds', () => {
  expect(walk(missing).commands).toEqual(wake(1, 5000));
  expect(walk(missing).screen).toMatchObject({
    kind: 'trouble',
    waiting: {kind: 'looking', text: 'waiting 0'},
  });
  expect(walk([...missing, woken(1)]).commands).toEqual([
    {type: 'look', step: 'check', run: 1, problem: 'not-yet'},
  ]);
});

test('what nobody can mend elsewhere is not looked at', () => {
  expect(walk([...toCheck, failed(1, 'expired')])).toMatchObject({commands: [], screen: {waiting: null}});
});

test('a look that is told to come later is put off until then, and the time is counted down', () => {
  const told = walk([...missing, woken(1), looked(1, {notBefore: 90_000}, 5_000)]);
  expect(told).toMatchObject({screen: {waiting: {kind: 'pausing'}}, commands: wake(1, 1_000)});
  const over = [...missing, woken(1), looked(1, {notBefore: 90_000}, 5_000), woken(1, 90_000)];
  expect(walk(over).commands).toEqual([{type: 'look', step: 'check', run: 1, problem: 'not-yet'}]);
});

test('looking again slows down after a minute', () => {
  expect(walk([...missing, ...looks(11)]).commands).toEqual(wake(1, 5000));
  expect(walk([...missing, ...looks(12)]).commands).toEqual(wake(1, 20_000));
});

test('it ends after half an hour, says so, and Enter starts it again', () => {
  const over = [...missing, ...looks(99)];
  expect(waitedFor(99)).toBe(30 * 60_000);
  expect(walk([...missing, ...looks(98)]).commands).toEqual(wake(1, 20_000));
  expect(walk(over)).toMatchObject({commands: [], screen: {kind: 'trouble', waiting: {kind: 'over'}}});
  const again = walk([...over, {type: 'retry'}]);
  expect(again.commands).toContainEqual({type: 'run', step: 'check', run: 2});
  expect(walk([...over, {type: 'retry'}, failed(2, 'not-yet')]).commands).toEqual(wake(2, 5000));
});

test('what has landed is run again, and said to be mended until the person answers', () => {
  const landed = [...missing, woken(1), looked(1, true)];
  expect(walk(landed).commands).toContainEqual({type: 'run', step: 'check', run: 2});
  const on = walk([...landed, settled(2)]);
  expect(on.at).toBe('account');
  expect(on.screen.notices).toContainEqual({tone: 'good', text: 'not-yet mended'});
  expect(walk([...landed, settled(2), answer('account')]).screen.notices).not.toContainEqual(
    expect.objectContaining({text: 'not-yet mended'}),
  );
});

test('what a person has checked again and found mended is said too', () => {
  const {screen} = walk([...missing, {type: 'retry'}, settled(2)]);
  expect(screen.notices).toContainEqual({tone: 'good', text: 'not-yet mended'});
});

test('a look that promised too much does not start the half hour anew', () => {
  const events = [...missing, ...looks(20), woken(1), looked(1, true), failed(2, 'not-yet')];
  expect(walk(events).commands).toEqual(wake(2, 20_000));
  expect(walk(events).screen).toMatchObject({waiting: {text: 'waiting 21'}, notices: []});
});

test('when one trouble is mended and another is left, the first is ticked and the other waited for anew', () => {
  const events = [...missing, ...looks(20), woken(1), looked(1, true), failed(2, 'limited')];
  expect(walk(events).screen.notices).toContainEqual({tone: 'good', text: 'not-yet mended'});
  expect(walk(events).commands).toEqual(wake(2, 5000));
});

test('a look that comes back after the person left changes nothing', () => {
  const left = [...missing, woken(1), {type: 'back'} as const];
  expect(walk([...left, looked(1, true)]).at).toBe('token');
  expect(walk([...left, looked(1, true)]).screen.notices).toEqual([]);
});

test('the step is told for how long it has been waited for', () => {
  const flow = smallFlow();
  const told: number[] = [];
  const steps = flow.steps.map(step =>
    step.kind === 'do' && step.id === 'check'
      ? {
          ...step,
          trouble: (...[problem, known, words, ms]: Parameters<typeof step.trouble>) => {
            told.push(ms);
            return step.trouble(problem, known, words, ms);
          },
        }
      : step,
  ) as typeof flow.steps;
  walk([...missing, ...looks(18)], {...flow, steps});
  expect(told).toEqual([180_000]);
});

describe('before a time that is known', () => {
  const limited = [...toCheck, failed(1, 'limited', 1_000)];
  const until = (ms: number) => smallFlow(['a', 'b'], {notBefore: () => ms});

  test('nothing is asked; it is counted down by the clock, second by second', () => {
    const flow = until(61_500);
    expect(walk(limited, flow).commands).toEqual(wake(1, 1000));
    expect(walk(limited, flow).screen).toMatchObject({waiting: {kind: 'pausing', text: 'pausing 60500'}});
    expect(walk([...limited, woken(1, 31_500)], flow).screen).toMatchObject({
      waiting: {text: 'pausing 30000'},
    });
    expect(walk([...limited, woken(1, 61_000)], flow).commands).toEqual(wake(1, 500));
  });

  test('then it is looked at', () => {
    expect(walk([...limited, woken(1, 61_500)], until(61_500)).commands).toEqual([
      {type: 'look', step: 'check', run: 1, problem: 'limited'},
    ]);
  });

  test('a time that has passed is no pause', () => {
    expect(beginWatch(0, 5_000, 5_000)).toEqual({kind: 'waiting', tries: 0});
    expect(walk(limited, until(900)).commands).toEqual(wake(1, 5000));
  });
});

test('the pauses between looks are 5 s twelve times, then 20 s', () => {
  expect([0, 11, 12, 98, 99].map(delayBefore)).toEqual([5_000, 5_000, 20_000, 20_000, null]);
});
