/** The token, however it arrives; and that it is never drawn. */
import {expect, test} from 'vitest';
import type {Front, PasteVerdict} from '../../src/core/screen.ts';
import {Secret} from '../../src/core/secret.ts';
import {handClock} from '../support/clock.ts';
import {choice, fakeSession, guide, option, secret, text, working} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const letters = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';
const token = `EAAFAKE${Array.from({length: 193}, (_, at) => letters[(at * 7) % letters.length]).join('')}`;

/** Whether exactly this was entered, once. */
const entered = (sent: readonly Front[], value: string): boolean => {
  const secrets = sent.filter(event => event.type === 'entered');
  return (
    secrets.length === 1 && secrets[0]?.type === 'entered' && secrets[0].secret.equals(new Secret(value))
  );
};

/** Goes to the token's field, where whatever is entered starts the checks. */
const toTheField = (event: Front) => {
  if (event.type === 'go') return secret({verdict: strict});
  return event.type === 'entered' ? working() : undefined;
};

/** Good is what has the length of the token. */
const strict = (typed: string): PasteVerdict => ({
  tone: typed.length === token.length ? 'good' : 'warn',
  text: typed === '' ? '' : `${typed.length} characters`,
  advice: '',
});

/** No six characters of the token in a row. */
const showsNothingOf = (value: string, where: string): boolean =>
  Array.from({length: value.length - 6}, (_, at) => value.slice(at, at + 6)).every(
    part => !where.includes(part),
  );

test('a paste in brackets shows its verdict, and Enter enters it', async () => {
  const session = fakeSession(secret());
  const ink = openInk(session);
  await ink.see(/Access token/);
  // It is written right after the first frame.
  await ink.until('pastes in brackets', ink.pastesInBrackets);
  ink.paste(token);
  await ink.see(/200 characters, looks like a Graph token/);
  ink.type(keys.enter);
  await ink.until('the token', () => entered(session.sent, token));
});

test('the token is never on the screen, nor in what is written to it', async () => {
  const session = fakeSession(secret(), () => working());
  const ink = openInk(session);
  await ink.see(/Access token/);
  ink.type(token.slice(0, 50));
  ink.paste(token.slice(50));
  await ink.see(/200 characters, looks/);
  ink.type(keys.left + keys.left + keys.home + keys.end);
  ink.type(keys.enter);
  await ink.see(/The token is alive/);
  ink.type(keys.ctrlC);
  await ink.ending;
  expect(showsNothingOf(token, ink.bytes())).toBe(true);
});

test('a token in many chunks, wrapped and without brackets, is one token', async () => {
  const session = fakeSession(secret());
  const ink = openInk(session);
  await ink.see(/Access token/);
  for (let at = 0; at < token.length; at += 40) ink.type(`${token.slice(at, at + 40)}\r\n`);
  await ink.until('the token', () => entered(session.sent, token));
});

test('text that comes within the silence after Enter joins the value', async () => {
  const clock = handClock();
  const session = fakeSession(secret());
  const ink = openInk(session, {clock});
  await ink.see(/Access token/);
  ink.type(`${token.slice(0, 100)}\r`);
  await ink.see(/100 characters, looks/);
  clock.pass(39);
  ink.type(`${token.slice(100)}\r`);
  await ink.see(/200 characters, looks/);
  clock.pass(39);
  expect(session.sent).toEqual([]);
  clock.pass(1);
  expect(entered(session.sent, token)).toBe(true);
});

test('64 KB arrive whole', async () => {
  const big = token.repeat(328).slice(0, 65_536);
  const session = fakeSession(secret());
  const ink = openInk(session);
  await ink.see(/Access token/);
  for (let at = 0; at < big.length; at += 4_096) ink.type(big.slice(at, at + 4_096));
  await ink.see(/65536 characters/);
  ink.type(keys.enter);
  await ink.until('all of it', () => entered(session.sent, big));
  expect(showsNothingOf(token, ink.bytes())).toBe(true);
});

test('a whole token that is pasted on a card goes straight on', async () => {
  const session = fakeSession(guide(), toTheField);
  const ink = openInk(session);
  await ink.see(/Make a system user/);
  ink.paste(token);
  await ink.until('the token', () => entered(session.sent, token));
  expect(session.sent[0]).toEqual({type: 'go', to: 'token', forget: null});
});

test('a token that comes in two pastes is one: the first piece is no whole token, whatever it looks like', async () => {
  const session = fakeSession(guide(), event => (event.type === 'go' ? secret() : undefined));
  const ink = openInk(session);
  await ink.see(/Make a system user/);
  ink.paste(token.slice(0, 97));
  await ink.see(/97 characters, looks/);
  ink.paste(token.slice(97));
  await ink.see(/200 characters, looks/);
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
  ink.type(keys.enter);
  await ink.until('the token', () => entered(session.sent, token));
});

test('a paste that stalls before its end mark waits in the field for the rest', async () => {
  const session = fakeSession(guide(), toTheField);
  const ink = openInk(session);
  await ink.see(/Make a system user/);
  const more = 'x'.repeat(30);
  ink.type(`\u{1B}[200~${token}`);
  await ink.see(/200 characters/);
  ink.type(`${more}\u{1B}[201~`);
  await ink.see(/230 characters/);
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
});

test('something else that is pasted on a card waits in the token’s field', async () => {
  const clock = handClock();
  const session = fakeSession(guide(), toTheField);
  const ink = openInk(session, {clock});
  await ink.see(/Make a system user/);
  ink.paste('q'.repeat(68));
  await ink.until('gathered', () => ink.stdin.readableLength === 0);
  clock.pass(40);
  await ink.see(/68 characters/);
  clock.pass(5_000);
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
});

test.each([
  ['a card', guide(), 20],
  ['a card', guide(), 12],
  ['a short list', choice({tokenStep: 'token'}), 20],
  [
    'a long list',
    choice({tokenStep: 'token', options: Array.from({length: 20}, (_, at) => option(`${at}`))}),
    20,
  ],
])('a slow paste without brackets on %s arrives whole, and waits for Enter', async (_, screen, size) => {
  const clock = handClock();
  const session = fakeSession(screen, toTheField);
  const ink = openInk(session, {clock});
  await ink.see(/Ctrl-C/);
  for (let at = 0; at < token.length; at += size) {
    ink.type(token.slice(at, at + size));
    await ink.until('read', () => ink.stdin.readableLength === 0);
    await new Promise(resolve => setImmediate(resolve));
    clock.pass(120);
  }
  await ink.see(/200 characters/);
  expect(session.sent).toEqual([{type: 'go', to: 'token', forget: null}]);
  ink.type(keys.enter);
  await ink.until('read', () => ink.stdin.readableLength === 0);
  await new Promise(resolve => setImmediate(resolve));
  clock.pass(40);
  await ink.until('the token', () => entered(session.sent, token));
  expect(showsNothingOf(token, ink.bytes())).toBe(true);
});

test('one in small pieces in one breath is one token, whatever the card has a use for', async () => {
  const session = fakeSession(guide(), toTheField);
  const ink = openInk(session);
  await ink.see(/Make a system user/);
  for (let at = 0; at < token.length; at += 3) ink.type(token.slice(at, at + 3));
  await ink.see(/200 characters/);
  ink.type(keys.enter);
  await ink.until('the token', () => entered(session.sent, token));
  expect(session.sent).toHaveLength(2);
});

test('a paste of a token on a list counts as the token; a short one filters', async () => {
  const options = Array.from({length: 20}, (_, at) => option(`id-${at}`, {label: `Number ${at}`}));
  const session = fakeSession(choice({options, tokenStep: 'token'}), toTheField);
  const ink = openInk(session);
  await ink.see(/20 entries/);
  ink.paste('number 17');
  await ink.see(/1 of 20/);
  ink.paste(token);
  await ink.until('the token', () => entered(session.sent, token));
});

test('on a list before the token a paste in single letters is never drawn', async () => {
  const session = fakeSession(choice({tokenStep: 'token'}), toTheField);
  const ink = openInk(session);
  await ink.see(/Which WhatsApp account/);
  for (const sign of token) ink.type(sign);
  await ink.see(/200 characters/);
  ink.type(keys.enter);
  await ink.until('the token', () => entered(session.sent, token));
  expect(session.sent).toHaveLength(2);
  expect(showsNothingOf(token, ink.bytes())).toBe(true);
});

test('on a list before the token, typing and Enter in one breath still filter and choose', async () => {
  const more = Array.from({length: 8}, (_, at) => option(`id-${at}`, {label: `Shop ${at}`}));
  const session = fakeSession(choice({tokenStep: 'token', options: [...choice().options, ...more]}));
  const ink = openInk(session);
  await ink.see(/Which WhatsApp account/);
  ink.type('bakery test\r');
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'waba', value: '102'}]);
});

test('where no token is awaited a paste is the field’s', async () => {
  const session = fakeSession(text());
  const ink = openInk(session);
  await ink.see(/test message/);
  ink.paste('+1 650 555 1234\r\n');
  await ink.see(/❯ \+1 650 555 1234/);
  expect(session.sent).toEqual([]);
});

test('a few letters on a card are neither keys nor a token', async () => {
  const clock = handClock();
  const session = fakeSession(guide());
  const ink = openInk(session, {clock});
  await ink.see(/Make a system user/);
  ink.type('xyz');
  await new Promise(resolve => setImmediate(resolve));
  clock.pass(40);
  ink.type(keys.enter);
  await ink.until('an answer', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'answered', step: 'system-user', value: ''}]);
});

test('Escape empties the field first and goes back then', async () => {
  const session = fakeSession(secret());
  const ink = openInk(session);
  await ink.see(/Esc back/);
  ink.paste(token);
  await ink.see(/Esc clear/);
  ink.type(keys.escape);
  await ink.see(/Esc back/);
  expect(session.sent).toEqual([]);
  ink.type(keys.escape);
  await ink.until('back', () => session.sent.length > 0);
  expect(session.sent).toEqual([{type: 'back'}]);
});

test('a paste whose end mark is lost does not swallow the keyboard', async () => {
  const session = fakeSession(secret());
  const ink = openInk(session);
  await ink.see(/Access token/);
  ink.type(`\u{1B}[200~${token}`);
  await ink.see(/200 characters/);
  ink.type(keys.enter);
  await ink.until('the token', () => entered(session.sent, token));
});

test('after a value that was not taken the field is empty', async () => {
  const session = fakeSession(secret(), () => secret({rejection: 'This is the app secret, not the token.'}));
  const ink = openInk(session);
  await ink.see(/Access token/);
  ink.type(`${token}\r`);
  await ink.see(/not the token/);
  expect(ink.screenText()).toMatch(/paste or type it/);
});

test.each([
  ['a list', choice({tokenStep: null}), /type to filter|pick/],
  ['a field', text({tokenStep: null}), /Send a test/],
])('a token that is pasted into %s later is neither shown nor taken', async (_, screen, there) => {
  const session = fakeSession(screen);
  const ink = openInk(session);
  await ink.see(there);
  ink.paste(token);
  await ink.see(/No token is asked for here/);
  ink.type(token.slice(0, 90));
  ink.type(`${token.slice(90)}\r`);
  ink.type(keys.down);
  await ink.seeGone(/No token is asked for here/);
  expect(session.sent).toEqual([]);
  expect(showsNothingOf(token, ink.bytes())).toBe(true);
});

test('what is pasted while the program looks around is taken up by the screen that comes', async () => {
  const session = fakeSession(working({step: 'situation', title: 'Looking around', checks: []}), toTheField);
  const ink = openInk(session);
  await ink.see(/Looking around/);
  ink.paste(token);
  await ink.see(/looks like a token\. It is taken up as soon as this is done/);
  expect(session.sent).toEqual([]);
  session.show(choice({tokenStep: 'token'}));
  await ink.until('the token', () => entered(session.sent, token));
  expect(showsNothingOf(token, ink.bytes())).toBe(true);
});

test('the same without marks, in pieces; and where no token is asked for, that is said', async () => {
  const session = fakeSession(working({step: 'situation', title: 'Looking around', checks: []}));
  const ink = openInk(session);
  await ink.see(/Looking around/);
  ink.type(token.slice(0, 120));
  ink.type(token.slice(120));
  await ink.see(/taken up as soon as/);
  session.show(text({tokenStep: null}));
  await ink.see(/No token is asked for here/);
  expect(session.sent).toEqual([]);
  expect(showsNothingOf(token, ink.bytes())).toBe(true);
});
