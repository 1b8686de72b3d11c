import fc from 'fast-check';
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {askedClipboard} from '../../src/lines/asked-clipboard.ts';
import type {Reply} from '../../src/lines/asker.ts';
import {createSecretReader} from '../../src/lines/secret.ts';
import {enterSilenceMs} from '../../src/paste/chunks.ts';
import {createKeyboard} from '../../src/paste/keyboard.ts';
import {parseToken} from '../../src/paste/token.ts';
import {handClock} from '../support/clock.ts';
import {fakeDesk} from '../support/fake-desk.ts';

const token = `EAAFAKE${'aB3xyZ'.repeat(33)}`;
const nothing = {tone: 'info', text: '', advice: ''} as const;

/** A reader behind a keyboard, on a clock that is moved by hand. */
const open = (frame = {canGoBack: true, canGoForward: false}, signs = false) => {
  const clock = handClock();
  const replies: Reply[] = [];
  const landed: string[] = [];
  const reader = createSecretReader({
    clock,
    frame,
    signs,
    verdict: typed => {
      landed.push(typed);
      return nothing;
    },
    onLanding: () => {},
    say: () => {},
    clipboard: askedClipboard(fakeDesk()),
    words: en.lines.secret,
    onReply: reply => replies.push(reply),
  });
  const keyboard = createKeyboard(clock, key => reader.press(key));
  return {clock, replies, landed, type: (chunk: string) => keyboard.push(chunk)};
};

const texts = (replies: readonly Reply[]) =>
  replies.map(reply => (reply.type === 'secret' ? reply.secret : reply.type));

test('Enter takes effect after a silence', () => {
  const field = open();
  field.type('abc\r');
  field.clock.pass(enterSilenceMs - 1);
  expect(field.replies).toEqual([]);
  field.clock.pass(1);
  expect(texts(field.replies)).toEqual([new Secret('abc')]);
});

test('text that comes before the silence is over joins the value', () => {
  const field = open();
  field.type('abc\r');
  field.clock.pass(enterSilenceMs - 1);
  field.type('def\r\n');
  field.clock.pass(enterSilenceMs);
  expect(field.replies).toHaveLength(1);
  const [reply] = field.replies;
  expect(reply?.type === 'secret' && reply.secret.equals(new Secret('abcdef'))).toBe(true);
});

test('Escape asks to go back', () => {
  const field = open();
  field.type('\u001B');
  field.clock.pass(25);
  expect(texts(field.replies)).toEqual(['back']);
});

test('“<” and Enter goes back only where signs are read', () => {
  const field = open({canGoBack: true, canGoForward: true}, true);
  field.type('<\r');
  field.clock.pass(enterSilenceMs);
  expect(texts(field.replies)).toEqual(['back']);
  const onward = open({canGoBack: true, canGoForward: true}, true);
  onward.type('>\r');
  onward.clock.pass(enterSilenceMs);
  expect(texts(onward.replies)).toEqual(['forward']);
});

test('Ctrl-D leaves only an empty field', () => {
  const field = open();
  field.type('abc');
  field.type('\u0004');
  expect(field.replies).toEqual([]);
  field.type('\u0015');
  field.type('\u0004');
  expect(field.replies).toEqual([{type: 'end', ending: 'quit'}]);
});

test('after the reply keys change nothing', () => {
  const field = open();
  field.type('\u0003');
  field.type('abc\r');
  field.clock.pass(1_000);
  expect(field.replies).toEqual([{type: 'end', ending: 'interrupted'}]);
});

test('a paste comes out as the same token, however it is split, wrapped and marked', () => {
  const breaks = fc.constantFrom('\n', '\r', '\r\n');
  const wraps = fc.array(fc.tuple(fc.integer({min: 1, max: token.length - 1}), breaks), {maxLength: 5});
  const cuts = fc.array(fc.nat(400), {maxLength: 12});
  fc.assert(
    fc.property(wraps, cuts, fc.boolean(), breaks, (wrapped, places, marked, end) => {
      const raw = [...wrapped]
        .sort(([a], [b]) => b - a)
        .reduce((text, [at, br]) => text.slice(0, at) + br + text.slice(at), token);
      const sent = marked ? `\u001B[200~${raw}${end}\u001B[201~\r` : `${raw}${end}`;
      const field = open();
      const at = [0, ...places.map(place => place % (sent.length + 1)).sort((a, b) => a - b), sent.length];
      at.slice(1).forEach((to, index) => {
        field.type(sent.slice(at[index], to));
        field.clock.pass(5);
      });
      field.clock.pass(1_000);
      field.type('\r');
      field.clock.pass(enterSilenceMs);
      const [reply] = field.replies;
      const parsed = reply?.type === 'secret' ? parseToken(reply.secret) : null;
      expect(field.replies).toHaveLength(1);
      expect(parsed?.ok === true && parsed.value.secret.equals(new Secret(token))).toBe(true);
    }),
    {numRuns: 300},
  );
});
