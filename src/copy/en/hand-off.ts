/** A message for the admin of the business portfolio: what to click, and how to pass the token on. */
import {labelsDate} from './guides.ts';

export const quoted = (name: string): readonly string[] => (name === '' ? [] : [`“${name}”`]);

export const handOff = {
  title: 'A message for your admin',
  /** The key on the cards. */
  action: 'I am not an admin',
  label: 'the message',
  file: 'whatsapp-token-request.md',
  lead: (file: string) => [
    `Send this to an admin of your business portfolio. There is no secret in it. It can be copied, or saved as ${file}.`,
    'You may leave now: when you have the token, start wa-token in this folder again, and it goes on at the paste.',
  ],
  /** Said at the token's question afterwards. */
  waiting: 'Your admin makes the token. To see the message again, go back.',
  letter: {
    opening: [
      'Could you make a WhatsApp access token for us?',
      '',
      'Our program sends WhatsApp messages through Meta. For that it needs the access token of a “system user”, and only an admin of our business portfolio can make one. It takes about ten minutes.',
    ],
    aboutHeading: 'It is about:',
    things: {
      business: 'Business portfolio',
      app: 'App',
      systemUser: 'System user',
      waba: 'WhatsApp account',
      phone: 'Phone number',
    },
    about: (what: string, name: string | null, id: string) =>
      name === null ? `- ${what} ${id}` : `- ${what}: ${name} (${id})`,
    clicksHeading: `What to click (labels as of ${labelsDate}):`,
    section: (title: string) => `${title}:`,
    where: (label: string, url: string) => `${label}: ${url}`,
    step: (number: number, click: string) => `${number}. ${click}`,
    value: (label: string, value: string) => `   ${label}: ${value}`,
    /** A click as the admin reads it: what is the person's own is ours. @param app its name; empty: not known */
    ours: (click: string, app: string, account: string) =>
      click.replace(/\byour (app|(?:WhatsApp )?account|server)\b/g, (_all, what: string) =>
        ['our', what, ...quoted(what === 'app' ? app : what === 'server' ? '' : account)].join(' '),
      ),
    passing: [
      'How to pass it on:',
      '- The token is like a password. Please do not send it by e-mail or chat.',
      '- Share it through our password manager, as an item that ends after a day or a first look.',
      '- Or paste it yourself: run “npx wa-token” in the project. It checks the token, shows it nowhere, and puts it where our program reads it.',
      '- Meta shows it once. Keep its window open until the token is passed on.',
    ],
    closing: 'Thank you!',
  },
};
