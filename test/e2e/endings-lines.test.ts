/** Every step in lines, with and without keys, left in every way: the terminal is as it was. */
import {describe} from 'vitest';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {keys} from '../support/terminal.ts';
import {allWays, type Leg, leavesWell, type Stop, stopsOn, waysInLines} from './endings.ts';
import {isUnix, type Program} from './program.ts';

const next = (text: RegExp) => (program: Program) => program.next(text);
const onward = (program: Program): void => program.press(keys.enter);
const answer = (text: string) => (program: Program) => program.type(`${text}\r`);

const toToken: readonly Leg[] = [
  {name: 'the first question', seen: next(/What do you want to do[\s\S]*Move off the/), go: onward},
  {name: 'the app', seen: next(/Do you have an app[\s\S]*not an admin/), go: onward},
  {name: 'the system user', seen: next(/Open System users[\s\S]*Press Enter when done/), go: onward},
  {name: 'the assets', seen: next(/Give it the app[\s\S]*Press Enter when done/), go: onward},
  {name: 'the card to generate', seen: next(/Generate the token[\s\S]*Press Enter when done/), go: onward},
  {
    name: 'the field for the token',
    seen: next(/Paste the token[\s\S]*oken:/),
    async go(program, token) {
      program.paste(token);
      // What is pasted may come in pieces: Enter counts after them.
      program.press(keys.enter);
    },
  },
];

const way: readonly Leg[] = [
  ...toToken,
  {name: 'the place', seen: next(/Where should the token be kept\?[\s\S]*Nowhere/), go: onward},
  {name: 'the review', seen: next(/Write this\?/), go: onward},
  {name: 'the recipient', seen: next(/Send a test message/), go: answer('+16505551234'), stored: true},
  {name: 'whether it arrived', seen: next(/I cannot look now/), go: onward, stored: true},
];

/** What comes after the token. */
const then = (name: string, options: SandboxOptions, ...legs: readonly Omit<Leg, 'name'>[]): Stop => {
  const all = [...toToken, ...legs.map(leg => ({...leg, name}))];
  const stop = stopsOn(all, options).at(-1);
  if (stop === undefined) throw new Error('a way without legs');
  return stop;
};

const beside: readonly Stop[] = [
  {
    name: 'the letter to the admin',
    async reach(program) {
      await program.next(/What do you want to do[\s\S]*Move off the/);
      program.press(keys.enter);
      await program.next(/Do you have an app[\s\S]*not an admin/);
      program.type('3\r');
      await program.next(/when you have sent it/);
    },
  },
  then(
    'waiting for Graph',
    {scenario: 'fresh', latencyMs: 60_000},
    {
      seen: next(/Asking Graph about the token/),
      go: onward,
    },
  ),
  then('a trouble', {scenario: 'expired'}, {seen: next(/What now\?[\s\S]*Leave/), go: onward}),
  then(
    'a trouble that is looked at again and again',
    {scenario: 'html-error'},
    {
      seen: next(/What now\?[\s\S]*Leave/),
      go: onward,
    },
  ),
  then(
    'the choice of the account',
    {scenario: 'several-accounts'},
    {
      seen: next(/Which WhatsApp account/),
      go: onward,
    },
  ),
  then('a long list', {scenario: 'many-numbers'}, {seen: next(/Which phone number/), go: onward}),
  then(
    'the PIN',
    {scenario: 'unregistered-number'},
    {seen: next(/What now\?[\s\S]*Leave/), go: answer('2')},
    {seen: next(/PIN[^\n]*:/), go: onward},
  ),
];

const stops = [...stopsOn(way), ...beside];

describe.skipIf(!isUnix)('in lines (needs a Unix terminal), the terminal is left as it was by', () => {
  leavesWell({args: ['--plain'], ways: allWays, stops});
});

describe.skipIf(!isUnix)('in the plain asker (needs a Unix terminal), it is left as it was by', () => {
  leavesWell({env: {ACCESSIBLE: '1'}, ways: waysInLines, stops});
});

describe.skipIf(!isUnix)('leaving by what the screen offers (needs a Unix terminal)', () => {
  const ctrlD = [{name: 'Ctrl-D', code: () => 130, leave: (program: Program) => program.type('\u{4}')}];
  leavesWell({args: ['--plain'], ways: ctrlD, stops: stops.slice(0, 1)});
  const leave = {
    name: '“Leave”',
    code: () => 130,
    leave(program: Program) {
      const [, number = ''] = /(\d+)\W+Leave(?![\s\S]*Leave)/.exec(program.text()) ?? [];
      program.type(`${number}\r`);
    },
  };
  leavesWell({env: {ACCESSIBLE: '1'}, ways: [leave], stops: stops.filter(({name}) => name === 'a trouble')});
});
