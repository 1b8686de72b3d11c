/** Answers are understood in the language that is spoken, and what is no answer is told in it, also by Inquirer. */
import {expect, test} from 'vitest';
import {es} from '../../src/copy/es.ts';
import {choice, fakeSession, finished, review} from '../support/fake-session.ts';
import {open} from './open-lines.ts';

const words = es.lines;

const talk = async (
  front: 'lines' | 'plain',
  first: Parameters<typeof fakeSession>[0],
  turns: readonly [RegExp, string][],
) => {
  const session = fakeSession(first, (_event, now) => (now.kind === 'finished' ? undefined : finished()));
  const terminal = open(front, session, undefined, {words});
  for (const [see, typed] of turns) {
    await terminal.see(see);
    terminal.type(typed);
  }
  await terminal.ending;
  return {sent: session.sent, shown: terminal.bytes()};
};

test.each(['lines', 'plain'] as const)('“s” is yes to a Spanish review in %s', async front => {
  const {sent} = await talk(front, review(), [[/Write this\?/, 's\r']]);
  expect(sent).toEqual([{type: 'answered', step: 'review', value: ''}]);
});

test.each(['lines', 'plain'] as const)(
  'in %s what is neither yes nor no is asked again in Spanish',
  async front => {
    const erased = front === 'lines' ? '\u007F' : '';
    const {sent, shown} = await talk(front, review(), [
      [/Write this\?/, 'x\r'],
      [/Escriba s o n\./, `${erased}y\r`],
    ]);
    expect(sent).toEqual([{type: 'answered', step: 'review', value: ''}]);
    expect(shown).not.toContain('You must');
  },
);

test.each(['lines', 'plain'] as const)(
  'in %s a number that is not listed is refused in Spanish',
  async front => {
    const erased = front === 'lines' ? '\u007F\u007F' : '';
    const {sent} = await talk(front, choice(), [
      [/Which/, '99\r'],
      [front === 'lines' ? /> Escriba el número de uno de estos/ : /“99” no es uno/, `${erased}1\r`],
    ]);
    expect(sent).toHaveLength(1);
  },
);
