/** What a trouble screen says: one cause where it is certain, else the others beside it and how to tell them apart. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {analyse, type Facts} from '../../src/diagnosis/index.ts';
import type {Failure} from '../../src/graph/failure.ts';
import {troubleOf} from '../../src/steps/trouble.ts';

const denied = {error: {message: '(#131005) Access denied', type: 'OAuthException', code: 131_005}};
const failure: Failure = {
  kind: 'graph',
  request: 'POST /v26.0/106540352242922/messages',
  status: 403,
  body: denied,
  retryAt: null,
  error: {
    code: 131_005,
    subcode: null,
    type: 'OAuthException',
    message: '(#131005) Access denied',
    details: null,
    userTitle: null,
    userMessage: null,
    isTransient: false,
    fbtraceId: null,
  },
};
const screenOf = (facts: Facts) =>
  troubleOf({code: 'refused', failure, analysis: analyse(denied, facts)}, [], en);

test('a cause that is not certain stands beside the others, each with how to tell', () => {
  const {message, tellApart, others} = screenOf({});
  expect(message).not.toBe('');
  expect(tellApart).not.toBe('');
  expect(others).toHaveLength(2);
  for (const other of others) {
    expect(other.title).not.toBe(message);
    expect(other.tellApart).toMatch(/[.”]$/);
  }
});

test('a certain one stands alone', () => {
  const {tellApart, others} = screenOf({proved: ['payment_missing']});
  expect(tellApart).toBe('');
  expect(others).toEqual([]);
});

test('its links have the ids in them', () => {
  const {links} = screenOf({proved: ['payment_missing'], businessId: '506914307656634'});
  expect(links[0]?.url).toContain('business_id=506914307656634');
});
