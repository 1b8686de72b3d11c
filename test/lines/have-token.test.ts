/** Whoever has the token already says so at a list, too: the cards have a letter for it. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {es} from '../../src/copy/es.ts';
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

test.each([
  ['lines', true],
  ['plain', false],
] as const)(
  'in %s it is asked to be pasted there only where a paste is not shown',
  async (front, isAsked) => {
    const early = 'If you have it already, paste it here.';
    const session = answering(choice({tokenStep: 'token', early}));
    const lines = open(front, session);
    await lines.see(new RegExp(en.lines.guide.haveToken));
    expect(lines.printed().includes(early)).toBe(isAsked);
    lines.type('1\r');
    await lines.ending;
  },
);

test.each(fronts)(
  'in %s it begins with a capital, in every language, as the other options do',
  async front => {
    const session = answering(choice({tokenStep: 'token'}));
    const lines = open(front, session, undefined, {words: es.lines});
    await lines.see(/Ya tengo el token/);
    lines.type('1\r');
    await lines.ending;
  },
);
