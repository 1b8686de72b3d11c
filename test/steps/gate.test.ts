/** What is offered where a check failed: what mends it first, and a new token only where one helps. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {analyse, certainly, type Kind} from '../../src/diagnosis/index.ts';
import type {Failure} from '../../src/graph/failure.ts';
import type {Seen} from '../../src/steps/found.ts';
import {gateTrouble, mendable} from '../../src/steps/gate.ts';
import {notBefore} from '../../src/steps/landed.ts';
import type {WizardProblem} from '../../src/steps/problems.ts';
import {register} from '../../src/steps/register.ts';
import {waiting} from '../../src/steps/waiting.ts';
import type {CheckId, Finding} from '../../src/verify/index.ts';
import {found, nothingFound} from '../support/cards.ts';

const gate = (id: CheckId, kind: Kind): WizardProblem => {
  const failed: Finding = {
    id,
    status: 'fail',
    reason: {code: 'refused', facts: {message: ''}},
    analysis: certainly(kind, {}),
  };
  return {code: 'gate', findings: [failed], failed};
};
/** Graph said this. */
const refusal = (code: number, message: string, request = 'GET /v26.0/me'): Failure => ({
  kind: 'graph',
  request,
  status: 400,
  body: {error: {code, message, type: 'OAuthException'}},
  retryAt: null,
  error: {
    code,
    subcode: null,
    type: 'OAuthException',
    message,
    details: null,
    userTitle: null,
    userMessage: null,
    isTransient: false,
    fbtraceId: null,
  },
});
const limited = (retryAt: number | null): WizardProblem => ({
  code: 'undecided',
  findings: [],
  failure: {...refusal(4, '(#4) Application request limit reached'), retryAt},
});

const missing = gate('waba.access', 'asset_not_assigned');
const labels = (problem: WizardProblem, waitedMs: number) =>
  gateTrouble(problem, found('replace'), en, waitedMs).actions.map(({label}) => label);
const minutes = (count: number) => count * 60_000;

test('what is mended in Meta’s screens never costs a paste: a new token is offered only after three minutes', () => {
  const {newToken, otherToken, retry} = en.steps.trouble;
  // An account that no list has may be known to the person all the same.
  const typeId = en.steps.typedId.way.label;
  expect(mendable(missing)).toBe(true);
  expect(labels(missing, minutes(2))).toEqual([retry, typeId, otherToken]);
  expect(gateTrouble(missing, found('replace'), en, minutes(2)).overdue).toBe('');
  expect(labels(missing, minutes(3))).toEqual([retry, typeId, newToken, otherToken]);
  expect(gateTrouble(missing, found('replace'), en, minutes(3)).overdue).toMatch(
    /only tokens made after them/,
  );
});

test('a paste that Meta cannot read is told as a paste, not as what a program sends, and Enter pastes anew', () => {
  const {newToken, otherToken, retry} = en.steps.trouble;
  const {fix, tellApart, others} = gateTrouble(gate('token.alive', 'token_garbled'), found('replace'), en, 0);
  expect(fix.join(' ')).not.toMatch(/program|\.env/);
  expect(fix.join(' ')).toContain(otherToken);
  expect([tellApart, ...others]).toEqual(['']);
  expect(labels(gate('token.alive', 'token_garbled'), 0)).toEqual([otherToken, newToken, retry]);
});

test.each(['token_expired', 'token_wrong_kind', 'session_invalid', 'scope_missing'] as const)(
  '%s leads back to making a token, and is not waited for',
  kind => {
    const problem = gate('token.alive', kind);
    expect(mendable(problem)).toBe(false);
    expect(gateTrouble(problem, found('replace'), en, 0).actions[0]?.event).toEqual({
      type: 'go',
      to: 'generate',
      forget: 'token',
    });
  },
);

test('while Meta counts requests it is left alone until the time it names, else for some minutes', () => {
  expect(mendable(limited(90_000))).toBe(true);
  expect(notBefore(limited(90_000), 1_000)).toBe(90_000);
  expect(notBefore(limited(null), 1_000)).toBe(1_000 + minutes(5));
  expect(notBefore(missing, 1_000)).toBeNull();
  expect(analyse({error: {code: 4}}, {}).causes[0]?.kind).toBe('rate_limit');
});

test('the pause is told in minutes and seconds, and by the clock', () => {
  const until = new Date(2026, 10, 26, 14, 5).getTime();
  const watch = {kind: 'pausing', tries: 0, now: until - 718_000, until} as const;
  expect(waiting.told(watch, en)).toMatch(/in 11 min 58 s \(at 14:05\)/);
  expect(waiting.told({...watch, now: until - 9_400}, en)).toMatch(/in 10 s/);
});

test('what Meta refused and then took is not called an answer that came back', () => {
  const failure = refusal(131_030, '(#131030) Recipient phone number not in allowed list');
  const refused: WizardProblem = {code: 'refused', failure, analysis: analyse(failure.body, {})};
  expect(waiting.mended(refused, en)).toBe('');
  expect(waiting.mended(limited(null), en)).toBe(en.steps.waiting.answers);
});

test.each([
  [133_005, '(#133005) Two-step verification PIN Mismatch', 2],
  [133_008, '(#133008) Too many two step PIN guesses', 1],
  [133_009, '(#133009) Two step PIN guessed too fast', 1],
  [133_016, '(#133016) Registration failed because there were too many attempts', 1],
] as const)(
  'after %i another PIN is offered only where it is sure that this one was wrong',
  (code, message, ways) => {
    const failure = refusal(code, message, 'POST /v26.0/106540352242922/register');
    const analysis = analyse(failure.body, {request: failure.request});
    const {actions} = register.trouble({code: 'refused', failure, analysis}, {}, en, 0);
    expect(actions).toHaveLength(ways);
    expect(actions.at(-1)?.event).toEqual({type: 'back'});
  },
);

test('the half hour is told when it is over', () => {
  expect(waiting.told({kind: 'over', tries: 99}, en)).toMatch(/for 30 minutes, and stopped/);
});

test('what was mended is named; the same check failing again is the same trouble', () => {
  expect(waiting.mended(missing, en)).toBe('“WhatsApp account” is mended.');
  expect(waiting.isSame(missing, gate('waba.access', 'object_invisible'))).toBe(true);
  expect(waiting.isSame(missing, gate('phone.access', 'asset_not_assigned'))).toBe(false);
});

test('who pasted a person’s token past the cards is led to the system user first; who has seen that card, to the token', () => {
  const goes = (kind: Kind, known: Parameters<typeof gateTrouble>[1]) => {
    const [action] = gateTrouble(gate('token.kind', kind), known, en, 0).actions;
    return action?.event.type === 'go' ? action.event.to : null;
  };
  const skipped = found('migrate');
  expect(goes('token_temporary', skipped)).toBe('system-user');
  expect(goes('token_wrong_kind', skipped)).toBe('system-user');
  expect(goes('token_expired', skipped)).toBe('generate');
  expect(goes('token_temporary', {...skipped, 'system-user': 'seen'})).toBe('generate');
  // They said that they have one.
  expect(goes('token_temporary', found('replace'))).toBe('generate');
});

test('a failed token that a file here has as well is told as that one', () => {
  const secret = new Secret('fake-token');
  const seen: Seen = {
    secret,
    where: {kind: 'env-file', path: '.env', name: 'WHATSAPP_TOKEN'},
    evidence: {code: 'dead', analysis: null, past: null},
  };
  const known = {...found('replace'), situation: {...nothingFound, deciding: seen}};
  const given = (one: Secret) => ({
    ...known,
    token: {secret: one, cleaned: [], thing: {kind: 'token' as const}} as never,
  });
  const dead = gate('token.alive', 'token_expired');
  const {sameAs} = en.steps.trouble;
  expect(gateTrouble(dead, given(secret), en, 0).message).toMatch(/expired\. It is the one that is in \.env/);
  const other = gateTrouble(dead, given(new Secret('fake-other')), en, 0).message;
  expect(other).not.toContain(sameAs('.env (WHATSAPP_TOKEN)'));
});
