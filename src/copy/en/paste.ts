/** What is said about a paste: its length, what it looks like, what was cleaned off it, and where the right thing is. */

import {count, grouped} from './count.ts';

const fromMeta =
  'Copy the text that starts with EAA from Meta’s window (Business settings > System users > Generate token).';

const wrong = (name: string, where: string = fromMeta): {readonly name: string; readonly where: string} => ({
  name,
  where,
});

export const paste = {
  length: (characters: number): string => count(characters, 'character', 'characters'),
  looks: {
    token: 'looks like a Graph token.',
    odd: 'not the usual shape of a Graph token.',
    binary: 'not text.',
    unsendable: (character: string, position: number): string =>
      `character ${grouped(position)} (${character}) cannot be part of a token.`,
    wrong: (name: string): string => `looks like ${name}, not an access token.`,
  },
  advice: {
    truncated:
      'It is shorter than tokens are, or cut at a common limit. Copy it again with the copy button in Meta’s window.',
    odd: 'Access tokens start with EAA. It can be tried all the same.',
    binary: 'Copy the token as plain text from Meta’s window.',
    unsendable:
      'Copy it again with the copy button in Meta’s window; word processors and chats change characters.',
  },
  cleanedAll: (parts: readonly string[]): string => `Cleaned: ${parts.join(', ')}.`,
  cleaned: {
    spaces: (n: number): string => count(n, 'space', 'spaces'),
    'line-breaks': (n: number): string => count(n, 'line break', 'line breaks'),
    quotes: (): string => 'quotes',
    brackets: (): string => 'angle brackets',
    bearer: (): string => '“Bearer”',
    header: (): string => 'the Authorization header around it',
    assignment: (): string => 'the name before it',
    invisible: (n: number): string => count(n, 'invisible character', 'invisible characters'),
    'paste-marks': (): string => 'marks the terminal left in the paste',
    doubled: (): string => 'pasted more than once',
    json: (): string => 'taken out of the JSON around it',
    curl: (): string => 'taken out of a curl command',
    url: (): string => 'taken out of an address',
    text: (): string => 'taken out of the text around it',
  },
  things: {
    'app-secret': wrong('an app secret or client token'),
    'app-pair': wrong('an app id and app secret joined by “|”'),
    'app-token': wrong('the token of an app, not of a system user'),
    id: wrong(
      'an id (of a phone number, a WhatsApp account or an app)',
      `No id is needed here; wa-token finds them. ${fromMeta}`,
    ),
    'phone-number': wrong('a phone number', `The number is asked for later. ${fromMeta}`),
    pin: wrong('a 6-digit PIN or code'),
    number: wrong('a number'),
    'verify-token': wrong(
      'the verify token of a webhook',
      `That one you make up yourself, for the webhook. ${fromMeta}`,
    ),
    instagram: wrong('an Instagram token', `It belongs to graph.instagram.com. ${fromMeta}`),
    threads: wrong('a Threads token', `It belongs to graph.threads.net. ${fromMeta}`),
    jwt: wrong('a login token (JWT)'),
    masked: wrong(
      'a token with part of it hidden',
      'A hidden token cannot be had back. Use the copy button while Meta shows it whole, or generate a new one.',
    ),
    placeholder: wrong('a placeholder', `Put the token itself in its place. ${fromMeta}`),
    'private-key': wrong('a private key', `Keep that one to yourself. ${fromMeta}`),
    'other-service': wrong('a key or id of another service', `It was not sent anywhere. ${fromMeta}`),
    'message-id': wrong('the id of a message'),
    'several-tokens': wrong('more than one token', 'Paste one of them.'),
    json: wrong('JSON without a Graph token in it'),
    command: wrong('a command without a Graph token in it'),
    url: wrong('a web address'),
    text: wrong('text'),
    'too-short': wrong('something too short'),
    'too-long': wrong('something too long'),
  },
};
