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
    `Send this to an admin of your business portfolio: c copies it, s saves it as ${file}. There is no secret in it.`,
    'You may leave now: started in this folder again, wa-token goes on at the paste.',
  ],
  /** Said at the token's question afterwards. */
  waiting: 'Your admin makes the token. To see the message again, go back.',
  letter: {
    opening: [
      'Could you make a WhatsApp access token for us? Our program needs that of a “system user” at Meta, and only an admin of our business portfolio can make one. It takes about ten minutes.',
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
      '- Meta shows it once. Keep its window open until the token is passed on.',
      '- It is like a password: please share it through our password manager, not by e-mail or chat.',
      '- Or paste it yourself: run “npx wa-token” in the project. It checks the token, shows it nowhere, and puts it where our program reads it.',
    ],
    closing: 'Thank you!',
  },
};
