/** Every step on the whole screen, left in every way: the terminal is as it was. */
import {describe} from 'vitest';
import {keys} from '../support/terminal.ts';
import {allWays, type Leg, leavesWell, type Stop, stopsOn} from './endings.ts';
import {isUnix, type Program} from './program.ts';

const first = /What do you want to do/;
const see = (text: RegExp) => (program: Program) => program.see(text);
const press =
  (...strokes: readonly string[]) =>
  (program: Program) =>
    program.press(...strokes);
const onward = press(keys.enter);
const paste = async (program: Program, token: string): Promise<void> => {
  program.paste(token);
  await program.see(/looks like a Graph token/);
  program.press(keys.enter);
};

/** From nothing to the receipt. */
const way: readonly Leg[] = [
  {name: 'the first question', seen: see(first), go: onward},
  {name: 'the app', seen: see(/Do you have an app/), go: onward},
  {name: 'the system user', seen: see(/Open System users/), go: onward},
  {name: 'the assets', seen: see(/Give it the app/), go: onward},
  {name: 'the card to generate', seen: see(/Generate the token/), go: onward},
  {name: 'the field for the token', seen: see(/Paste the token/), go: paste},
  {name: 'the place', seen: see(/Where should the token be kept/), go: onward},
  {name: 'the review', seen: see(/Write this\?/), go: onward},
  {
    name: 'the recipient',
    seen: see(/Send a test message/),
    go: press('+16505551234', keys.enter),
    stored: true,
  },
  {name: 'whether it arrived', seen: see(/did it arrive\?/), go: onward, stored: true},
  {name: 'the receipt', seen: see(/this summary stays/), go: onward, done: true},
];

/** From the first question by a paste. */
const pasted =
  (...then: readonly (readonly [seen: RegExp, go: (program: Program) => void])[]): Stop['reach'] =>
  async (program, token) => {
    await program.see(first);
    program.paste(token);
    for (const [seen, go] of then) {
      await program.see(seen);
      go(program);
    }
  };

const nothing = (): void => {};

const beside: readonly Stop[] = [
  {
    name: 'a card’s link, shown on the main screen',
    noEscape: true,
    async reach(program) {
      await program.see(first);
      program.press(keys.enter);
      await program.see(/Do you have an app/);
      program.press(keys.enter);
      await program.see(/Open System users/);
      program.press('l');
      await program.see(/Enter/);
      await program.until('the main screen', () => !program.isAlternate());
    },
  },
  {
    name: 'the letter to the admin',
    async reach(program) {
      await program.see(first);
      program.press(keys.enter);
      await program.see(/Do you have an app/);
      program.press('3');
      await program.see(/A message for your admin/);
    },
  },
  {
    name: 'the field for the token, half filled',
    async reach(program, token) {
      await program.see(first);
      program.type(token.slice(0, 90));
      await program.see(/90 characters/);
    },
  },
  {
    name: 'waiting for Graph',
    options: {scenario: 'fresh', latencyMs: 60_000},
    reach: pasted([/Asking Graph/, nothing]),
  },
  {name: 'a trouble', options: {scenario: 'expired'}, reach: pasted([/make a new token/, nothing])},
  {
    name: 'a trouble that is looked at again and again',
    options: {scenario: 'html-error'},
    reach: pasted([/Checking again every 5 s/, nothing]),
  },
  {
    name: 'the choice of the account',
    options: {scenario: 'several-accounts'},
    reach: pasted([/Which WhatsApp account/, nothing]),
  },
  {
    name: 'a long list, filtered',
    options: {scenario: 'many-numbers'},
    reach: pasted([/Which phone number/, program => program.type('77')], [/Filter: 77/, nothing]),
  },
  {
    name: 'the PIN',
    options: {scenario: 'unregistered-number'},
    reach: pasted([/m register the number/, press('m')], [/Six-digit PIN/, nothing]),
  },
  {
    name: 'the checks, one opened',
    reach: pasted(
      [/Where should the token be kept/, press('c')],
      [/❯ \S Form of the token/, onward],
      [/Esc/, nothing],
    ),
  },
  {
    name: 'the app secret',
    options: {scenario: 'no-self-inspection'},
    reach: pasted(
      [/Where should the token be kept/, press('c')],
      [/❯ \? /, onward],
      [/s give the app secret/, press('s')],
      [/paste or type it/, nothing],
    ),
  },
  {
    name: 'other places with the old token',
    options: {scenario: 'expired'},
    files: ({main = ''}) => ({'.env': `WA_TOKEN=${main}\n`, '.env.local': `WA_TOKEN=${main}\n`}),
    reach: pasted([/Other places with the old token[\s\S]*\.env\.local/, nothing]),
  },
];

describe.skipIf(!isUnix)(
  'on the whole screen (needs a Unix terminal), the terminal is left as it was by',
  () => {
    leavesWell({ways: allWays, stops: [...stopsOn(way), ...beside]});
  },
);
