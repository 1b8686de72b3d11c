/** The checks in lines: a table, a number for one of them, Enter back to the question. The same in both front-ends. */
import {describe, expect, test} from 'vitest';
import type {Screen} from '../../src/core/screen.ts';
import {checks, choice, review, trouble} from '../support/fake-session.ts';
import {keys} from '../support/terminal.ts';
import {answering, back, fronts, open} from './open-lines.ts';

const talk = async (
  front: (typeof fronts)[number],
  screen: Screen,
  turns: readonly (readonly [see: RegExp, type: string])[],
) => {
  const session = answering(screen);
  const terminal = open(front, session);
  let from = 0;
  for (const [see, typed] of turns) {
    await terminal.until(String(see), () => see.test(terminal.bytes().slice(from)));
    from = terminal.bytes().length;
    terminal.type(typed);
  }
  await terminal.ending;
  return {sent: session.sent, bytes: terminal.bytes()};
};

const withThree = choice({options: choice().options.slice(0, 2), checks});

describe.each(fronts)('in %s', front => {
  test('they are the last entry of a choice; Enter leads back to it, and it is not told again', async () => {
    const {sent, bytes} = await talk(front, withThree, [
      [/3[.)] Look at the checks one by one/, '3\r'],
      [/1\. Validity: passed\.[\s\S]*2\. Webhook subscription: warning\.[\s\S]*Enter to go on/, '\r'],
      [/Which WhatsApp account/, '1\r'],
    ]);
    expect(sent).toEqual([{type: 'answered', step: 'waba', value: '101'}]);
    expect(bytes.match(/The token reaches more than one/g)).toHaveLength(1);
  });

  test('a number opens one: why, what to do, where, and what was asked', async () => {
    const {bytes} = await talk(front, withThree, [
      [/Look at the checks/, '3\r'],
      [/Enter to go on/, '2\r'],
      [/What now\?[\s\S]*Back to the checks/, '\r'],
      [/Enter to go on/, '7\r'],
      [/“7” is not one of the numbers[\s\S]*Enter to go on/, '3\r'],
      [/Decided by: GET \/debug_token[\s\S]*Enter to go on/, '\r'],
      [/Which WhatsApp account/, '1\r'],
    ]);
    expect(bytes).toMatch(/Nobody subscribed the app yet\./);
    expect(bytes).toMatch(/1\. Open Webhook settings\./);
    expect(bytes).toContain('\nhttps://developers.facebook.com/apps/1/wa-settings/\n');
    expect(bytes).toMatch(/Decided by: GET \/102\/subscribed_apps/);
  });

  test('what can be done about it is chosen there', async () => {
    const {sent} = await talk(front, withThree, [
      [/Look at the checks/, '3\r'],
      [/Enter to go on/, '2\r'],
      [/1[.)] subscribe it/, '1\r'],
    ]);
    expect(sent).toEqual([{type: 'go', to: 'subscribe', forget: null}]);
  });

  test('at a review they are a letter', async () => {
    const {sent} = await talk(front, review({checks}), [
      [/Enter = write, n = back, c = look at the checks/, 'c\r'],
      [/Enter to go on/, back[front]],
      [/Enter = write/, '\r'],
    ]);
    expect(sent).toEqual([{type: 'answered', step: 'review', value: ''}]);
  });

  test('at a review a wrong letter is told which there are', async () => {
    const {sent} = await talk(front, review({checks}), [
      [/Enter = write/, 'x\r'],
      [/Type y, c or n\./, front === 'lines' ? `${keys.backspace}n\r` : 'n\r'],
    ]);
    expect(sent).toEqual([{type: 'back'}]);
  });

  test('at a trouble they stand before the way out, and the trouble is not told again', async () => {
    const {sent, bytes} = await talk(front, trouble({checks}), [
      [/3[.)] Open “System users” in the browser[\s\S]*4[.)] Look at the checks[\s\S]*5[.)] Leave/, '4\r'],
      [/Enter to go on/, '\r'],
      [/What now\?[\s\S]*Leave/, '1\r'],
    ]);
    expect(sent).toEqual([{type: 'retry'}]);
    expect(bytes.match(/Problem: /g)).toHaveLength(1);
  });
});
