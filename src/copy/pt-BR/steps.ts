/** What the wizard says, in Brazilian Portuguese, one file for each of its areas. */
import type {steps as english} from '../en/steps.ts';
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

export const steps: typeof english = {
  chapters: {
    start: 'Início',
    meta: 'Na Meta',
    token: 'Token',
    number: 'Número',
    store: 'Guardar',
    test: 'Teste',
  },
  practice: 'Prática: nada seu é lido nem gravado.',
  practiceCards:
    'Prática: nada seu é lido nem gravado, e não é preciso clicar em nada na Meta. Enter continua.',
  resumed: at =>
    `Continua de onde você parou${at === null ? '' : ` em ${day(at)}`}. “wa-token --fresh” começa do zero.`,
  pick: {notListed: 'Essa não é uma das opções.'},

  situation,
  journey,
  token,
  appSecret,
  keepSecret,
  holdSecret,
  custody,
  identity,
  accounts,
  waba,
  numbers,
  phone,
  lists,
  typedId,
  access,
  concern,
  subscribe,
  register,
  pin,
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
