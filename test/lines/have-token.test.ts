/** Whoever has the token already says so at a list, too: the cards have a letter for it. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {choice} from '../support/fake-session.ts';
import {answering, fronts, open} from './open-lines.ts';

test.each(fronts)('in %s it is the entry after the options', async front => {
  const screen = choice({tokenStep: 'token'});
  const at = screen.options.filter(({unavailable}) => unavailable === null).length + 1;
  const session = answering(screen);
  const lines = open(front, session);
  await lines.see(new RegExp(en.lines.guide.haveToken));
  lines.type(`${at}\r`);
  await lines.ending;
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
});
