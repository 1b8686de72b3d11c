/** What the first screen says about tokens that lie about, and which of them Graph is asked about. */
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import type {Screen} from '../../src/core/screen.ts';
import {standIn} from '../support/cli.ts';
import {fakeToken} from '../support/env-files.ts';
import {idLines, profileFor, startWizard} from '../support/headless.ts';

const textOf = (screen: Screen): string =>
  [...screen.notices.map(({text}) => text), screen.kind === 'choice' ? screen.help : ''].join('\n');

const optionsOf = (screen: Screen): readonly string[] =>
  screen.kind === 'choice' ? screen.options.map(({value}) => value) : [];

/** Which tokens were inspected: every one is asked about by the same four requests. */
const asked = ({requests}: {readonly requests: readonly {readonly path: string}[]}) =>
  requests.filter(({path}) => path.includes('debug_token')).length;

describe('one token', () => {
  test('none is a first set-up, and nothing is asked of Graph', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const screen = await (await startWizard({url: sandbox.url})).screen();
    expect(textOf(screen)).toMatch(/No access token was found[\s\S]*first set-up/);
    expect(optionsOf(screen)).toEqual(['first', 'replace', 'migrate']);
    expect(sandbox.requests).toEqual([]);
  });

  test('a dead one is told as Meta tells it; replacing comes first, and what is known is told', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_TOKEN=${sandbox.tokens.main}\n${idLines(sandbox)}`},
    });
    const screen = await wizard.screen();
    expect(screen.notices[0]).toEqual({
      tone: 'warn',
      text: 'Meta says the token in .env (WHATSAPP_TOKEN) has expired: it needs replacing.',
    });
    expect(optionsOf(screen)[0]).toBe('replace');
    expect(textOf(screen)).toMatch(/Account and number are known from \.env/);
  });

  test('the temporary one is told with its end; migrating comes first', async () => {
    const sandbox = await standIn({scenario: 'temporary'});
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}\n`},
    });
    const screen = await wizard.screen();
    expect(textOf(screen)).toMatch(/works, but it is a person’s and ends in 22 hours/);
    expect(optionsOf(screen)[0]).toBe('migrate');
  });

  test('one that may not inspect itself works, and what it is stays open', async () => {
    const sandbox = await standIn({scenario: 'no-self-inspection'});
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}\n`},
    });
    const screen = await wizard.screen();
    expect(textOf(screen)).toMatch(/works\. Meta does not tell whose it is/);
    expect(optionsOf(screen)).toEqual(['check', 'send', 'replace', 'migrate', 'another']);
  });

  test('with the app’s secret Graph tells also what a dead one was', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}\nWHATSAPP_APP_ID=${sandbox.app.id}\n`},
      appSecret: sandbox.app.secret,
    });
    expect(textOf(await wizard.screen())).toMatch(
      /has expired: it needs replacing\. It was a system user’s\./,
    );
  });

  test('where Graph gives no answer the person chooses, and can have it asked again', async () => {
    const worlds: {weather: string}[] = [];
    const sandbox = await standIn({scenario: 'outage', arrange: world => worlds.push(world)});
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_ACCESS_TOKEN=${sandbox.tokens.main}\n`},
    });
    const screen = await wizard.screen();
    expect(textOf(screen)).toMatch(/Meta could not be asked about the token in \.env/);
    expect(optionsOf(screen)).toEqual(['replace', 'migrate', 'another', 'again']);
    for (const world of worlds) world.weather = 'clear';
    expect(optionsOf(await wizard.answer('again'))[0]).toBe('check');
  });

  test('no network is told as that, and nothing is held up by it', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    await sandbox.close();
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_ACCESS_TOKEN=${token}\n`},
    });
    expect(textOf(await wizard.screen())).toMatch(/could not be asked[\s\S]*refused or broke off/);
  });
});

describe('several tokens', () => {
  test('a dead one and an alive one: the one the project reads decides, the other is listed', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const {main = '', replacement = ''} = sandbox.tokens;
    const wizard = await startWizard({
      url: sandbox.url,
      files: {
        '.env': `WHATSAPP_TOKEN=${main}\n`,
        '.env.production': `WHATSAPP_TOKEN=${replacement}\n`,
        '.env.test': `META_TOKEN=${sandbox.tokens['temporary']}\n`,
      },
    });
    const text = textOf(await wizard.screen());
    expect(text).toMatch(/the token in \.env \(WHATSAPP_TOKEN\) has expired/);
    expect(text).toMatch(/\.env\.production \(WHATSAPP_TOKEN\) {2}[0-9a-f]{12} {2}works$/m);
    expect(text).toMatch(/The one in \.env\.production \(WHATSAPP_TOKEN\) works.*paste it here/);
    expect(text).toMatch(/\.env\.test \(META_TOKEN\) {2}[0-9a-f]{12} {2}works; temporary$/m);
    expect(asked(sandbox)).toBe(3);
    expect(sandbox.requests).toHaveLength(12);
  });

  test('of two in one file, the one whose name the source reads decides', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const wizard = await startWizard({
      url: sandbox.url,
      files: {
        '.env': `WHATSAPP_ACCESS_TOKEN=${sandbox.tokens['replacement']}\nMETA_TOKEN=${sandbox.tokens.main}\n`,
        'bot.js': 'send(process.env.META_TOKEN);',
      },
    });
    expect((await wizard.screen()).notices[0]?.text).toMatch(/\.env \(META_TOKEN\) has expired/);
  });

  test('the same one in three places is asked about once, and not listed as another', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const token = sandbox.tokens.main;
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_TOKEN=${token}\n`, '.env.local': `WHATSAPP_TOKEN=${token}\n`},
      env: {WHATSAPP_TOKEN: token},
    });
    expect(textOf(await wizard.screen())).not.toMatch(/Other tokens/);
    expect(asked(sandbox)).toBe(1);
  });

  test('more than five are not all asked about, and the list stays short', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const files = Object.fromEntries(
      Array.from({length: 9}, (_, at) => [`.env.shop${at}`, `WHATSAPP_TOKEN=${fakeToken(String(at))}\n`]),
    );
    const wizard = await startWizard({
      url: sandbox.url,
      files: {...files, '.env': `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`},
    });
    const screen = await wizard.screen();
    expect(asked(sandbox)).toBe(5);
    expect(textOf(screen)).toMatch(/and 6 more/);
    expect(screen.notices).toHaveLength(6);
  });
});

describe('what is never sent', () => {
  test('a token of another service, and a setting of this program', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `TOKEN=discord\nWA_TOKEN_TOKEN=${sandbox.tokens.main}\nSTRIPE=${fakeToken('s')}\n`},
    });
    expect(textOf(await wizard.screen())).toMatch(/No access token was found/);
    expect(sandbox.requests).toEqual([]);
  });

  test('any token, to a Graph that is neither Meta’s nor on this machine', async () => {
    const wizard = await startWizard({
      url: 'https://graph.example.com',
      files: {'.env': `WHATSAPP_TOKEN=${fakeToken()}\n`},
    });
    const screen = await wizard.screen();
    expect(textOf(screen)).toMatch(/It is not sent to a Graph that is not Meta’s/);
    expect(optionsOf(screen)).toEqual(['replace', 'migrate', 'another']);
  });

  test('the found one, where --journey says already what is wanted: then nothing is asked', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const wizard = await startWizard({
      url: sandbox.url,
      args: ['--journey', 'replace'],
      files: {'.env': `WHATSAPP_TOKEN=${sandbox.tokens.main}\n`},
    });
    expect((await wizard.screen()).step).toBe('generate');
    expect(sandbox.requests).toEqual([]);
  });
});

describe('saved profiles', () => {
  test('one that is kept in the keychain alone is found, with what is remembered of it', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const {main} = sandbox.tokens;
    const wizard = await startWizard({
      url: sandbox.url,
      keychain: {default: main},
      profiles: {
        default: profileFor(main, {
          business: {id: '506914307650001', name: 'Bakery'},
          stored: [{store: 'keychain', where: 'wa-token/default', variables: []}],
        }),
      },
    });
    const screen = await wizard.screen();
    expect(textOf(screen)).toMatch(
      /your keychain \(profile default\) has expired[\s\S]*It was a system user’s/,
    );
    const card = await wizard.answer('replace');
    expect(card).toMatchObject({
      step: 'generate',
      link: {url: expect.stringContaining('business_id=506914307650001')},
    });
  });

  test('one of another project has no say here: neither its token nor its ids', async () => {
    const sandbox = await standIn({scenario: 'fresh'});
    const {main} = sandbox.tokens;
    const wizard = await startWizard({
      url: sandbox.url,
      keychain: {default: main},
      profiles: {
        default: profileFor(main, {
          business: {id: '506914307650001', name: 'Bakery'},
          waba: {id: '102290129340001', name: null},
          stored: [
            {store: 'env', where: join('/', 'elsewhere', '.env'), variables: ['WHATSAPP_TOKEN']},
            {store: 'keychain', where: 'wa-token/default', variables: []},
          ],
        }),
      },
    });
    const screen = await wizard.screen();
    expect(textOf(screen)).toMatch(/No access token was found/);
    expect(sandbox.requests).toEqual([]);
    await wizard.answer('first');
    const card = await wizard.answer('have');
    expect(card).toMatchObject({
      step: 'system-user',
      link: {url: expect.not.stringContaining('business_id')},
    });
  });

  test('of several, the one whose token lies about here fills in the links', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const {main} = sandbox.tokens;
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_TOKEN=${main}\n`},
      profiles: {
        default: profileFor(fakeToken('d'), {business: {id: '111111111111111', name: null}}),
        shop: profileFor(main, {business: {id: '222222222222222', name: null}}),
      },
    });
    await wizard.screen();
    expect(await wizard.answer('replace')).toMatchObject({
      link: {url: expect.stringContaining('business_id=222222222222222')},
    });
  });

  test('a dead token that is remembered as a person’s leads through the system user as well', async () => {
    const sandbox = await standIn({scenario: 'expired'});
    const {main} = sandbox.tokens;
    const wizard = await startWizard({
      url: sandbox.url,
      files: {'.env': `WHATSAPP_TOKEN=${main}\n`},
      profiles: {default: profileFor(main, {kind: 'user'})},
    });
    expect(textOf(await wizard.screen())).toMatch(/It was a person’s/);
    expect((await wizard.answer('replace')).step).toBe('system-user');
  });
});
