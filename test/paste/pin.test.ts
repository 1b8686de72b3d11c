import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {parsePin, verdictOnPin} from '../../src/paste/pin.ts';

test.each(['212834', ' 212834\n', '212 834', '212-834'])('%j is the PIN 212834', typed => {
  const parsed = parsePin(new Secret(typed));
  expect(parsed.ok && parsed.value.equals(new Secret('212834'))).toBe(true);
});

test.each(['', '12345', '1234567', 'abcdef', '12345x'])('%j is none', typed => {
  expect(parsePin(new Secret(typed))).toMatchObject({ok: false, problem: {code: 'pin/invalid'}});
});

test('what was typed so far is told by its length, and none of it is shown', () => {
  const told = (typed: string) => verdictOnPin(typed, en.steps.pin);
  expect(told('')).toEqual({tone: 'info', text: '', advice: ''});
  expect(told('987')).toMatchObject({tone: 'info', text: '3 of 6 digits.'});
  expect(told('987654')).toMatchObject({tone: 'good'});
  expect(told('9876543')).toMatchObject({tone: 'bad', text: '7 of 6 digits.'});
  expect(told('98a')).toMatchObject({tone: 'bad'});
  for (const typed of ['987', '987654', '9876543', '98a']) expect(told(typed).text).not.toContain('98');
});
