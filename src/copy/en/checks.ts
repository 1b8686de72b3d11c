/** What verification looks at, and what it found: one title for each check, one sentence for each reason. */
import {matters} from './check-matters.ts';
import {count} from './count.ts';
import {day} from './date.ts';
import {paste} from './paste.ts';

/** Names that hold whatever the outcome: what was found says whether it is well. */
const titles = {
  'token.shape': 'Form of the token',
  'token.alive': 'Validity',
  'token.kind': 'Owner of the token',
  'token.expiry': 'Expiry',
  'token.app': 'App',
  'scope.management': 'Permission to manage',
  'scope.messaging': 'Permission to send',
  'waba.access': 'WhatsApp account',
  'phone.access': 'Phone number',
  'waba.control': 'Control of the account',
  'waba.review': 'Account review',
  'phone.name': 'Display name',
  'app.subscribed': 'Webhook subscription',
  'phone.registered': 'Registration',
  'phone.health': 'Sending',
};

/** What it means that a check passed, where there is nothing more to tell. */
const passed: {readonly [id in keyof typeof titles]: string} = {
  'token.shape': 'Looks like a Graph token.',
  'token.alive': 'Meta accepts it.',
  'token.kind': 'A system user.',
  'token.expiry': 'Not soon.',
  'token.app': 'Yours.',
  'scope.management': 'whatsapp_business_management is granted.',
  'scope.messaging': 'whatsapp_business_messaging is granted.',
  'waba.access': 'Reached.',
  'phone.access': 'Reached.',
  'waba.control': 'Full control.',
  'waba.review': 'Approved.',
  'phone.name': 'Approved.',
  'app.subscribed': 'The app is subscribed.',
  'phone.registered': 'Registered for the Cloud API, and connected.',
  'phone.health': 'Nothing holds it back.',
};

type Check = keyof typeof titles;

const unanswered = {
  timeout: 'Meta did not answer in time.',
  dns: 'The name of Meta’s server could not be looked up.',
  connection: 'The connection to Meta failed or broke.',
  proxy: 'The proxy refused or could not be reached.',
  certificate: 'The server’s certificate is not trusted on this machine.',
  clock: 'The server’s certificate is not valid at this machine’s date: the clock may be wrong.',
  html: 'A web page came instead of an answer from the Graph API.',
  text: 'Plain text came instead of an answer from the Graph API.',
  empty: 'The answer was empty.',
  truncated: 'The answer was cut off.',
  'too-large': 'The answer was too large to be one of the Graph API’s.',
  unexpected: 'The answer was not one the Graph API gives here.',
  'rate-limited': 'Meta takes no more requests for the moment.',
  passing: 'Meta has a fault at the moment.',
  aborted: 'Stopped before an answer came.',
};

const entityNames: Readonly<Record<string, string>> = {
  PHONE_NUMBER: 'the phone number',
  WABA: 'the WhatsApp account',
  BUSINESS: 'the business portfolio',
  APP: 'the app',
};

const daysLeft = (days: number): string =>
  days === 0 ? 'less than a day left' : `${count(days, 'day', 'days')} left`;
const called = (id: string, name: string | null): string => (name === null ? id : `${name} (${id})`);
const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

export interface Named {
  readonly id: string;
  readonly name: string | null;
}

/** On a screen, where a key gives the secret. */
const uninspected = 'This token may not inspect itself. With the app secret this can be known.';

const reasons = {
  good: () => '',
  'not-asked': ({because}: {readonly because: Check}) =>
    `Not asked, because “${titles[because]}” did not pass.`,
  'not-begun': () => 'Not asked: the run ended before.',
  'no-answer': ({why, status}: {readonly why: keyof typeof unanswered; readonly status: number | null}) =>
    status === null || status === 200 ? unanswered[why] : `${unanswered[why]} (HTTP ${status})`,
  refused: ({message}: {readonly message: string}) =>
    message === '' ? 'Meta refused.' : `Meta says: ${message}`,
  'cannot-inspect': () =>
    'This token may not inspect itself. With the app secret (--app-secret-stdin) this can be known.',
  'not-told': () => 'Meta does not say.',

  'no-token': () => 'There is no token.',
  'nothing-read': () => 'Not asked: no token was read.',
  'not-text': () => 'What was given is not text.',
  'other-thing': ({what}: {readonly what: keyof typeof paste.things}) =>
    `That looks like ${paste.things[what].name}, not an access token.`,
  unsendable: ({character, position}: {readonly character: string; readonly position: number}) =>
    `Character ${position} (${character}) cannot be sent, so it was damaged on its way. Copy it again.`,
  'unusual-shape': ({length}: {readonly length: number}) =>
    `${length} characters; Graph tokens seen so far start with EAA and are longer than 80.`,

  person: ({ends, at}: {readonly ends: 'never' | 'at' | 'unknown'; readonly at: string | null}) =>
    at === null || ends !== 'at'
      ? 'It belongs to a person, and dies when that person changes their password or leaves.'
      : `It belongs to a person, and ends on ${day(at)}.`,
  page: () => 'It belongs to a Facebook page.',
  app: () => 'It belongs to an app.',
  'unknown-kind': ({type}: {readonly type: string}) =>
    `Meta calls it ${type}, a kind wa-token does not know.`,

  'never-ends': () => 'It never ends.',
  ends: ({at, days}: {readonly at: string; readonly days: number}) =>
    `It ends on ${day(at)}: ${daysLeft(days)}.`,
  'ends-within': ({
    at,
    days,
    within,
  }: {
    readonly at: string;
    readonly days: number;
    readonly within: number;
  }) => `It ends on ${day(at)}: ${daysLeft(days)}, and ${within} were asked for.`,

  'issued-by': ({id, name}: Named) => called(id, name),
  'other-app': ({id, name, wanted}: Named & {readonly wanted: string}) =>
    `It was issued by ${called(id, name)}, not by ${wanted}.`,
  'not-granted': ({scope}: {readonly scope: string}) => `The permission ${scope} is not on the token.`,

  reached: ({id, name}: Named) => called(id, name),
  'no-account': () => 'The token reaches no WhatsApp account.',
  'not-reached': ({id}: {readonly id: string}) => `${id} is not among what this token sees.`,
  'no-number': () => 'The account has no phone number.',
  'hint-dropped': ({
    id,
    source,
    instead,
  }: {
    readonly id: string;
    readonly source: string;
    readonly instead: string;
  }) => `${id} from ${source} is not among what this token sees; ${instead} is used instead.`,
  'not-chosen': () => 'There are several; none was chosen.',
  'number-elsewhere': ({id, waba}: {readonly id: string; readonly waba: string}) =>
    `${id} belongs to the WhatsApp account ${waba}.`,

  'partial-control': ({tasks}: {readonly tasks: readonly string[]}) =>
    tasks.length === 0 ? 'The system user has partial control.' : `The system user may: ${tasks.join(', ')}.`,
  'not-listed': () =>
    'The system user is not in the account’s list of people; an admin may have control through the portfolio.',
  'business-unknown': () => 'It is not known which portfolio owns the account.',
  'review-status': ({status}: {readonly status: string}) => `Meta’s review says ${status}.`,
  'name-status': ({status}: {readonly status: string}) => `The display name is ${status}.`,
  'not-subscribed': ({app}: {readonly app: string | null}) =>
    `${app ?? 'The app'} is not subscribed: sending works, but nothing comes in by webhook.`,
  'app-unknown': () => 'Other apps are subscribed; which app issued the token is not known.',
  'number-state': ({platform, status}: {readonly platform: string; readonly status: string | null}) =>
    platform === 'NOT_APPLICABLE'
      ? `The number is not registered${status === null ? '' : ` (status ${status})`}.`
      : `Status ${status ?? 'unknown'} on ${platform}.`,
  'held-back': ({
    entities,
  }: {
    readonly entities: readonly {readonly type: string; readonly canSend: string; readonly says: string}[];
  }) =>
    entities
      .map(({type, canSend, says}) => {
        const name = upperFirst(entityNames[type] ?? type);
        return `${name} is ${canSend}${says === '' ? '.' : `: ${says}`}`;
      })
      .join(' '),
};

export const checks = {titles, passed, matters, reasons, uninspected};
