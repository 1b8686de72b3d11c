/** Leaving with a token that is complete and not entered, and an Enter that was meant for the paste. */
import {expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import {Secret} from '../../src/core/secret.ts';
import {enterSilenceMs} from '../../src/paste/chunks.ts';
import {handClock} from '../support/clock.ts';
import {fakeSession, guide, review, secret} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {openInk} from './open-ink.ts';

const token = `EAAFAKE${'x'.repeat(193)}`;
const whole = {tone: 'good', text: 'whole', advice: ''} as const;
const begun = {tone: 'info', text: 'begun', advice: ''} as const;
const field = (shownOnce: boolean) =>
  secret({
    verdict: typed => (typed.length === token.length ? whole : begun),
    ...(shownOnce ? {shownOnce: true as const} : {}),
  });
const given = (sent: readonly {readonly type: string}[]) => sent.map(({type}) => type);

test('Ctrl-C gives a token that is complete, so that it can be kept', async () => {
  const session = fakeSession(field(true));
  const ink = openInk(session);
  await ink.see(/Access token/);
  ink.paste(token);
  await ink.see(/whole/);
  ink.type(keys.ctrlC);
  expect(await ink.ending).toBe('interrupted');
  expect(session.sent).toEqual([{type: 'entered', secret: new Secret(token)}]);
});

test('what is not complete, or can be had again, goes with the field', async () => {
  for (const [screen, text] of [
    [field(true), token.slice(0, 90)],
    [field(false), token],
  ] as const) {
    const session = fakeSession(screen);
    const ink = openInk(session);
    await ink.see(/Access token/);
    ink.paste(text);
    await ink.see(/begun|whole/);
    ink.type(keys.ctrlC);
    expect(await ink.ending).toBe('interrupted');
    expect(session.sent).toEqual([]);
  }
});

const pastedInto = async (clock: ReturnType<typeof handClock>) => {
  const session = fakeSession(guide(), event => {
    if (event.type === 'go') return field(true);
    return event.type === 'entered' ? review() : undefined;
  });
  const ink = openInk(session, {clock});
  await ink.see(/Make a system user/);
  ink.paste(token);
  await ink.until('gathered', () => ink.stdin.readableLength === 0);
  await ink.until('the review', () => {
    clock.pass(enterSilenceMs);
    return /Enter write/.test(ink.screenText());
  });
  return {session, ink};
};

test('an Enter right after a paste does not agree to a review that nobody can have read', async () => {
  const {session, ink} = await pastedInto(handClock());
  ink.type(keys.enter);
  await ink.see(/Was that Enter meant for the paste/);
  expect(given(session.sent)).toEqual(['go', 'entered']);
  ink.type(keys.enter);
  await ink.until('agreed', () => given(session.sent).includes('answered'));
});

test('who has had the time to read is taken at their word', async () => {
  const clock = handClock();
  const {session, ink} = await pastedInto(clock);
  clock.pass(2_000);
  ink.type(keys.enter);
  await ink.until('agreed', () => given(session.sent).includes('answered'));
  expect(ink.screenText()).not.toContain(en.ui.secret.enterAgain.slice(0, 20));
});
