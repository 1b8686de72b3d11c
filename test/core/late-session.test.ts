/** A session that is drawn before it exists. */
import {expect, test} from 'vitest';
import {lateSession} from '../../src/core/late-session.ts';
import {fakeSession, guide, working} from '../support/fake-session.ts';

test('it shows the first screen until there is a session, and that one’s screens from then on', () => {
  const first = working();
  const late = lateSession(first);
  let told = 0;
  late.subscribe(() => {
    told += 1;
  });
  expect(late.screen()).toBe(first);

  const card = guide();
  const real = fakeSession(card);
  late.become(real);
  expect([late.screen(), told]).toEqual([card, 1]);

  real.show(first);
  expect([late.screen(), told]).toEqual([first, 2]);
});

test('what is sent before there is a session reaches it, in order', () => {
  const late = lateSession(working());
  late.send({type: 'back'});
  late.send({type: 'quit'});
  const real = fakeSession(guide());
  late.become(real);
  late.send({type: 'retry'});
  expect(real.sent.map(({type}) => type)).toEqual(['back', 'quit', 'retry']);
});

test('it settles when the session does, whenever that comes', async () => {
  const card = guide();
  const late = lateSession(working());
  const before = late.settled();
  late.become(fakeSession(card));
  expect(await before).toBe(card);
  expect(await late.settled()).toBe(card);
});

test('who no longer listens is told nothing', () => {
  const late = lateSession(working());
  const stop = late.subscribe(() => {
    throw new Error('told');
  });
  stop();
  expect(() => late.become(fakeSession(guide()))).not.toThrow();
});
