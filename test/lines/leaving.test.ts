/** Leaving the token's field in lines: what is complete is given, so that it can be kept. */
import {expect, test} from 'vitest';
import {Secret} from '../../src/core/secret.ts';
import {fakeSession, secret} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {open} from './open-lines.ts';

const token = `EAAFAKE${'x'.repeat(193)}`;
const verdict = (typed: string) =>
  ({tone: typed === token ? 'good' : 'info', text: `${typed.length} characters`, advice: ''}) as const;

test.each(['Ctrl-C', 'SIGTERM'] as const)('%s gives a token that is complete', async how => {
  const session = fakeSession(secret({verdict, shownOnce: true}));
  const lines = open('lines', session);
  await lines.see(/Access token:/);
  lines.paste(token);
  await lines.see(/200 characters/);
  if (how === 'Ctrl-C') lines.type(keys.ctrlC);
  else lines.signals.emit('SIGTERM');
  expect(await lines.ending).toBe(how === 'Ctrl-C' ? 'interrupted' : 'terminated');
  expect(session.sent).toEqual([{type: 'entered', secret: new Secret(token)}]);
});

test('another secret is not given', async () => {
  const session = fakeSession(secret({verdict, tokenStep: null}));
  const lines = open('lines', session);
  await lines.see(/Access token:/);
  lines.paste(token);
  await lines.see(/200 characters/);
  lines.type(keys.ctrlC);
  expect(await lines.ending).toBe('interrupted');
  expect(session.sent).toEqual([]);
});
