/** What is said to somebody who leaves before the end. */
import {expect, describe as group, test} from 'vitest';
import {calledIn} from '../../src/cli/called.ts';
import type {Kept} from '../../src/cli/custody.ts';
import {commandFor, type Left, leavingSentence} from '../../src/cli/leaving.ts';
import {en} from '../../src/copy/en.ts';

const settings: Left['settings'] = {
  profile: 'default',
  profileGiven: false,
  envFile: '.env',
  envFileGiven: false,
};

const said = (some: Partial<Left> = {}): string =>
  leavingSentence(
    {
      known: {},
      kept: {kind: 'nowhere'},
      resumes: true,
      practice: false,
      called: 'wa-token',
      settings,
      ...some,
    },
    en,
  );

test('before any answer there is nothing to go on with', () => {
  expect(said({resumes: false})).toBe('Stopped; no token was stored. To start again: wa-token');
});

test('answers are kept, and the command goes on with them', () => {
  expect(said()).toBe('Stopped; no token was stored. Your answers are kept. To go on here: wa-token');
});

test.each<[Kept, RegExp]>([
  [{kind: 'keychain'}, /and the token waits in your keychain for 7 days\. To go on here: wa-token$/],
  [
    {kind: 'file', path: '/state/pending'},
    /and the token waits in \/state\/pending, which only you can read\./,
  ],
  [
    {kind: 'failed', path: '/state/pending', detail: 'no room'},
    /\/state\/pending could not be written \(no room\)/,
  ],
  [{kind: 'lost'}, /but not the token\. Copy it again before you close Meta’s window\. To go on here/],
])('of a token in hand it is said where it is: %o', (kept, sentence) => {
  expect(said({kept})).toMatch(sentence);
});

test('a stored token is said to be stored, whatever is left out', () => {
  const known = {
    store: [{store: 'env' as const, where: '.env', variables: ['WHATSAPP_TOKEN'], backup: null}],
  };
  expect(said({known})).toBe('Stopped. The token is stored (.env); the rest was left out.');
});

test('a practice run does not send anybody to the real one', () => {
  expect(said({practice: true})).not.toContain('wa-token');
});

group('the command', () => {
  test('names what the answers are kept by', () => {
    expect(commandFor('wa-token', {...settings, profile: 'shop', profileGiven: true})).toBe(
      'wa-token --profile shop',
    );
    expect(commandFor('wa-token', {...settings, envFile: 'api/.env', envFileGiven: true})).toBe(
      'wa-token --env-file api/.env',
    );
  });

  test('can be pasted into a shell', () => {
    expect(commandFor('wa-token', {...settings, envFile: "it's mine/.env", envFileGiven: true})).toBe(
      String.raw`wa-token --env-file 'it'\''s mine/.env'`,
    );
  });
});

test('under npx, where the program has no name of its own, the command says so', () => {
  expect(said({called: calledIn({npm_command: 'exec'})})).toMatch(/To go on here: npx wa-token$/);
  expect(calledIn({})).toBe('wa-token');
});
