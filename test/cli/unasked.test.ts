/** The front-end without questions: it answers what flags answer, and stops at the first question that they do not. */
import {expect, test} from 'vitest';
import {runUnasked} from '../../src/cli/unasked.ts';
import type {Screen} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import {place, standIn} from '../support/cli.ts';
import {fakeSession, frame} from '../support/fake-session.ts';

const token = new Secret(`EAAFAKE${'x'.repeat(100)}`);
const option = (value: string, unavailable: string | null = null) => ({
  value,
  label: value,
  hint: '',
  unavailable,
});

const guide: Screen = {
  ...frame,
  step: 'app',
  kind: 'guide',
  clicks: [],
  why: '',
  trap: '',
  link: null,
  suggestions: [],
  more: [],
  actions: [],
  dated: '',
  tokenStep: null,
};
const choice: Screen = {
  ...frame,
  step: 'destination',
  kind: 'choice',
  question: 'Where to?',
  help: '',
  options: [option('env'), option('keychain', 'There is none.')],
  initial: 0,
  flag: '--store',
  tokenStep: null,
};
const secret: Screen = {
  ...frame,
  step: 'token',
  kind: 'secret',
  question: 'The token?',
  help: '',
  verdict: () => ({tone: 'info', text: '', advice: ''}),
  enter: 'check it',
  flag: '--token-stdin',
  tokenStep: 'token',
};
const text: Screen = {
  ...frame,
  step: 'recipient',
  kind: 'text',
  question: 'To whom?',
  help: '',
  initial: '',
  placeholder: '',
  whenEmpty: '',
  flag: '--to',
  tokenStep: null,
};
const finished: Screen = {...frame, kind: 'finished', ok: true, receipt: [], tokenStep: null};
const trouble: Screen = {
  ...frame,
  kind: 'trouble',
  tone: 'bad',
  message: 'no',
  why: '',
  fix: [],
  links: [],
  checks: [],
  tellApart: '',
  others: [],
  actions: [],
  overdue: '',
  waiting: null,
  tokenStep: null,
};

/** Shows these screens one after the other, whatever is answered. */
const through = (...screens: readonly Screen[]) => {
  const [first = finished, ...rest] = screens;
  return fakeSession(first, () => rest.shift() ?? finished);
};

const noToken = 'The access token is missing.';

test('cards are passed, the token is entered, flags answer the rest', async () => {
  const session = through(guide, secret, choice, text);
  const end = await runUnasked(session, {token, noToken, byStep: {destination: 'env', recipient: '+1'}});
  expect(end).toEqual({kind: 'finished'});
  expect(session.sent).toEqual([
    {type: 'answered', step: 'app', value: ''},
    {type: 'entered', secret: token},
    {type: 'answered', step: 'destination', value: 'env'},
    {type: 'answered', step: 'recipient', value: '+1'},
  ]);
});

test('a choice without an answer names its flag, and offers what can be chosen', async () => {
  expect(await runUnasked(through(choice), {token, noToken, byStep: {}})).toEqual({
    kind: 'missing',
    question: 'Where to?',
    flag: '--store',
    choices: [{value: 'env', label: 'env'}],
  });
});

test('so do a text and the token', async () => {
  expect(await runUnasked(through(text), {token, noToken, byStep: {}})).toMatchObject({
    kind: 'missing',
    flag: '--to',
  });
  expect(await runUnasked(through(secret), {token: null, noToken, byStep: {}})).toMatchObject({
    kind: 'missing',
    flag: '--token-stdin',
  });
});

test('the token is no answer where another secret is asked for', async () => {
  const session = through({...secret, flag: '--app-secret-stdin', tokenStep: null});
  const end = await runUnasked(session, {token, noToken, byStep: {}});
  expect(end).toMatchObject({kind: 'missing', flag: '--app-secret-stdin'});
  expect(session.sent).toEqual([]);
});

test('on a screen that takes the token it is entered at once, whatever else is asked', async () => {
  const session = through({...choice, tokenStep: 'token'});
  await runUnasked(session, {token, noToken, byStep: {}});
  expect(session.sent).toEqual([{type: 'entered', secret: token}]);
});

test('trouble ends it: there is nobody to mend anything', async () => {
  const session = through(trouble);
  expect(await runUnasked(session, {token, noToken, byStep: {}})).toEqual({kind: 'trouble'});
  expect(session.sent).toEqual([]);
});

test('an answer that is refused ends it with the reason, and is not given again', async () => {
  const session = through(choice, {...choice, rejection: 'That is not listed.'});
  const end = await runUnasked(session, {token, noToken, byStep: {destination: 'moon'}});
  expect(end).toMatchObject({kind: 'rejected', reason: 'That is not listed.'});
  expect(session.sent).toHaveLength(1);
});

test('a step that does not go on after its answer is a bug, not an endless loop', async () => {
  const stuck = fakeSession(guide);
  await expect(runUnasked(stuck, {token, noToken, byStep: {}})).rejects.toThrow(
    /“app” did not take its answer/,
  );
  expect(stuck.sent).toHaveLength(1);
});

test('a person who runs it without questions reads what can be answered', async () => {
  const sandbox = await standIn({scenario: 'several-accounts'});
  const flags = ['setup', '--no-input', '--token-stdin', '--store', 'env', '--graph-url', sandbox.url];
  const {code, stderr} = await place().cli(flags, {stdin: sandbox.tokens.main});
  expect(code).toBe(2);
  for (const {id, name} of sandbox.facts.wabas) expect(stderr).toMatch(new RegExp(`  ${id}  ${name}`));
});
