/** Where Escape, or “<”, leads. */
import {expect, test} from 'vitest';
import {wayBack} from '../../src/core/way-back.ts';
import {choice, text, working} from '../support/fake-session.ts';

test('back, where there is something before', () => {
  expect(wayBack(choice({canGoBack: true}))).toEqual({type: 'back'});
  expect(wayBack(working({canGoBack: true}))).toEqual({type: 'back'});
});

test('out, at the first question; nowhere, while something runs', () => {
  expect(wayBack(choice({canGoBack: false}))).toEqual({type: 'quit'});
  expect(wayBack(working({canGoBack: false}))).toBeNull();
});

test('on, where an answer may be left open and nothing is before', () => {
  const asked = text({canGoBack: false, whenEmpty: 'Enter alone skips.'});
  expect(wayBack(asked)).toEqual({type: 'answered', step: asked.step, value: ''});
  expect(wayBack(text({canGoBack: false, whenEmpty: ''}))).toEqual({type: 'quit'});
});
