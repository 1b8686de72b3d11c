/** What is there already, and which way it leads. */
import {count} from '../count.ts';

export const situation = {title: 'Looking around', note: 'Reading your .env and the saved profiles'};

const another = {
  label: 'Set up a token for another account',
  hint: 'from Meta’s screens on; to keep both, start with --profile and --env-file',
};

export const journey = {
  title: 'Where you are',
  question: 'What do you want to do?',
  /** By what was found. */
  options: {
    first: {
      first: {label: 'Set up a new token', hint: 'from Meta’s screens to your program, step by step'},
      replace: {label: 'Replace a token', hint: 'you have a system user at Meta; only its token is new'},
      migrate: {
        label: 'Move off the temporary token',
        hint: 'to a system user’s, which does not end overnight',
      },
    },
    migrate: {
      migrate: {
        label: 'Move to a system user’s token',
        hint: 'it does not end overnight; same account and number',
      },
      replace: {label: 'Replace it', hint: 'you have a system user at Meta already; only its token is new'},
      another,
    },
    replace: {
      replace: {label: 'Replace the token', hint: 'a new one of the same system user, for the same number'},
      migrate: {
        label: 'It was the temporary one: move off it',
        hint: 'to a system user’s, which does not end overnight',
      },
      another,
    },
    healthy: {
      check: {label: 'Check it', hint: 'permissions, account and number; nothing is changed'},
      send: {label: 'Send a test message with it', hint: 'checks it first'},
      replace: {label: 'Replace it all the same', hint: 'a new token for the same number'},
      migrate: {
        label: 'It is the temporary one: move off it',
        hint: 'to a system user’s, which does not end overnight',
      },
      another,
    },
    unknown: {
      replace: {label: 'Replace the token', hint: 'a new one of the same system user, for the same number'},
      migrate: {
        label: 'It is the temporary one: move off it',
        hint: 'to a system user’s, which does not end overnight',
      },
      another,
      lookAgain: {label: 'Ask Meta again', hint: '“wa-token doctor” looks at what is in the way'},
    },
  },
  /** Where a token was found, inside a sentence. */
  place: {
    'env-file': (path: string, name: string) => `${path} (${name})`,
    environment: (name: string) => `the environment (${name})`,
    profile: (profile: string) => `your keychain (profile ${profile})`,
  },
  evidence: {
    none: 'No access token was found here, so this looks like a first set-up.',
    expired: (where: string) => `Meta says the token in ${where} has expired: it needs replacing.`,
    dead: (where: string, why: string) =>
      `Meta no longer takes the token in ${where}, so it needs replacing: ${why}`,
    temporary: (where: string, ends: string) =>
      `The token in ${where} works, but it is a person’s${ends}: time to move to a system user’s.`,
    page: (where: string) =>
      `The token in ${where} works, but it is a Page’s: WhatsApp wants a system user’s.`,
    ending: (where: string, days: number) =>
      `The token in ${where} works, but ends in ${days === 0 ? 'less than a day' : count(days, 'day', 'days')}: time to replace it.`,
    failing: (where: string, why: string) => `The token in ${where} is alive, but it needs replacing: ${why}`,
    healthy: (where: string, ends: string) =>
      `The token in ${where} works, is a system user’s${ends}: nothing needs to be done.`,
    alive: (where: string) => `The token in ${where} works. Meta does not tell whose it is or when it ends.`,
    unanswered: (where: string, why: string) =>
      `Meta could not be asked about the token in ${where}, so you choose how to go on. ${why}`,
    untrusted: (where: string) =>
      `There is a token in ${where}. It is not sent to a Graph that is not Meta’s, so you choose how to go on.`,
  },
  /** What was known of a dead token: said after the evidence. */
  past: {
    'system-user': 'It was a system user’s.',
    user: 'It was a person’s, as the temporary ones are.',
    page: 'It was a Page’s.',
    app: 'It was an app’s.',
    unknown: '',
  },
  endsNever: ' and does not end',
  endsInHours: (hours: number) =>
    ` and ends in ${hours === 0 ? 'less than an hour' : count(hours, 'hour', 'hours')}`,
  endsInDays: (days: number) => ` and ends in ${count(days, 'day', 'days')}`,
  others: 'Other tokens here, which are left alone:',
  other: (where: string, fingerprint: string, state: string) => `  ${where}  ${fingerprint}  ${state}`,
  /** Of another token than the one the project reads, which does not work. */
  usable: (where: string) => `The one in ${where} works, and is a system user’s: to take it, paste it here.`,
  more: (left: number) => `  and ${left} more`,
  states: {
    dead: 'has ended',
    failing: 'alive, but lacks something',
    temporary: 'works; temporary',
    ending: 'works; ends soon',
    healthy: 'works',
    alive: 'works',
    unanswered: 'could not be asked',
    'not-asked': 'not asked',
  },
  pasteHere: 'Have the new token? Paste it here.',
  known: {
    both: (source: string) => `Account and number are known from ${source}.`,
    account: (source: string) => `The account is known from ${source}.`,
    number: (source: string) => `The number is known from ${source}.`,
  },
};
