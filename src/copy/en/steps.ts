/** What the wizard says, one file for each of its areas. A new area: a file in `steps/`, and its names here. */
import {day} from './date.ts';
import {appSecret, holdSecret, keepSecret} from './steps/app-secret.ts';
import {failures} from './steps/failures.ts';
import {finish} from './steps/finish.ts';
import {lists, typedId} from './steps/lists.ts';
import {concern, pin, register, subscribe} from './steps/mend.ts';
import {access, accounts, numbers, phone, waba} from './steps/number.ts';
import {oldToken} from './steps/old-token.ts';
import {programs} from './steps/programs.ts';
import {arrived, recipient, send, template, templates} from './steps/send.ts';
import {journey, situation} from './steps/situation.ts';
import {destination, keychainSlow, places, plan, remarks, review, store} from './steps/store.ts';
import {custody, identity, token} from './steps/token.ts';
import {links, trouble} from './steps/trouble.ts';
import {waiting} from './steps/waiting.ts';

export const steps = {
  chapters: {
    start: 'Start',
    meta: 'In Meta',
    token: 'Token',
    number: 'Number',
    store: 'Store',
    test: 'Test',
  },
  practice: 'Practice run: nothing of yours is read or written.',
  /** Said on the cards of such a run. */
  practiceCards:
    'Practice run: nothing of yours is read or written, and nothing has to be clicked at Meta. Enter goes on.',
  /** @param at when that was; null: today */
  resumed: (at: string | null) =>
    `Going on where you left off${at === null ? '' : ` on ${day(at)}`}. “wa-token --fresh” starts over.`,
  pick: {notListed: 'That is not one of the choices.'},

  situation,
  journey,
  token,
  appSecret,
  keepSecret,
  holdSecret,
  custody,
  identity,
  lists,
  typedId,
  accounts,
  waba,
  numbers,
  phone,
  access,
  concern,
  subscribe,
  pin,
  register,
  destination,
  programs,
  keychainSlow,
  places,
  plan,
  review,
  remarks,
  store,
  recipient,
  templates,
  template,
  send,
  arrived,
  oldToken,
  finish,
  failures,
  trouble,
  waiting,
  links,
};
