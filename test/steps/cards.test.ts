/** Which cards lead whom, and how the wizard goes on for somebody who is no admin in Meta. */
import {describe, expect, test} from 'vitest';
import {en} from '../../src/copy/en.ts';
import type {ScreenOf} from '../../src/core/screen.ts';
import {hasTokenLook} from '../../src/paste/recognise.ts';
import {cardIds, guideIds, isWanted} from '../../src/steps/cards.ts';
import type {Journey} from '../../src/steps/found.ts';
import {defaultProfile} from '../../src/stores/profile.ts';
import {type CardWalk, found, nothingFound as situation, walkFrom} from '../support/cards.ts';

const ids = {
  businessId: '506914307656634',
  appId: '670843887433847',
  systemUserId: '61556061234567',
  wabaId: '102290129340398',
};

/** The steps one comes through with these answers. */
const through = (from: CardWalk, answers: readonly string[]): readonly string[] => {
  const steps = [from.screen().step];
  let here = from;
  for (const value of answers) {
    here = here.answer(value);
    steps.push(here.screen().step);
  }
  return steps;
};

describe('the cards', () => {
  test('of a first set-up: the question for the app, user, assets, token', () => {
    expect(through(walkFrom(found('first')), ['have', '', '', ''])).toEqual([
      'app',
      'system-user',
      'assets',
      'generate',
      'token',
    ]);
  });

  test('without an app there is a card that finds or makes it', () => {
    expect(through(walkFrom(found('first')), ['none', ''])).toEqual(['app', 'new-app', 'system-user']);
  });

  test('who has an app or an account is not asked for one', () => {
    expect(walkFrom(found('first', {wabaId: ids.wabaId})).screen().step).toBe('system-user');
    expect(walkFrom(found('migrate')).screen().step).toBe('system-user');
  });

  test('who replaces a token only generates one', () => {
    expect(through(walkFrom(found('replace')), [''])).toEqual(['generate', 'token']);
  });

  test('who pasted one before saying what for has no more cards than what was found asks for', () => {
    const wanted = (journey: Journey) =>
      cardIds.filter(id => isWanted(id, {situation: {...situation, journey}}));
    expect(wanted('replace')).toEqual(['generate']);
    expect(wanted('healthy')).toEqual(['generate']);
    expect(wanted('migrate')).toEqual(['system-user', 'assets', 'generate']);
    expect(wanted('unknown')).toEqual(['app', 'system-user', 'assets', 'generate']);
  });

  test('an answer that is none of those is not taken', () => {
    const {rejection, step} = walkFrom(found('first')).answer('maybe').screen();
    expect(step).toBe('app');
    expect(rejection).not.toBe('');
  });

  test('have links with the ids that are known', () => {
    const screen = walkFrom(found('migrate', ids)).screen() as ScreenOf<'guide'>;
    expect(screen.link?.url).toBe(
      'https://business.facebook.com/latest/settings/system_users?business_id=506914307656634&selected_user_id=61556061234567',
    );
  });

  test('have the trap, the reason, further help, and what to copy', () => {
    for (const id of guideIds) {
      const {clicks, why, trap, more} = en.guides[id];
      expect([clicks.length > 1, why !== '', trap !== '', more.length > 2]).toEqual([true, true, true, true]);
    }
    const values = guideIds.flatMap(id => en.guides[id].suggestions.map(({value}) => value));
    expect(values).toEqual([
      'WhatsApp server',
      'whatsapp_business_management',
      'whatsapp_business_messaging',
    ]);
  });

  test('name every trap that is known of these screens', () => {
    const said = JSON.stringify(en.guides);
    for (const trap of [
      'before you generate',
      'Full control',
      'seven days',
      'only one system user may be Admin',
      'many hyphens',
      'permission is not in the list',
      'another portfolio',
      'two-factor',
      'No “Never”',
    ])
      expect(said).toContain(trap);
  });
});

describe('somebody who is no admin', () => {
  const start = walkFrom(found('first'));

  test.each([
    ['at the question for the app', ['not-admin']],
    ['on a later card', ['have', '', 'not-admin']],
    ['on the last', ['none', '', '', '', 'not-admin']],
  ])('gets the message %s, and then the question for the token', (_where, answers) => {
    const steps = through(start, [...answers, '']);
    expect(steps.slice(-2)).toEqual(['hand-off', 'token']);
  });

  test('goes back to the card, and on from there as an admin', () => {
    const letter = start.answer('have').answer('').answer('not-admin');
    const card = letter.back();
    expect(card.screen().step).toBe('assets');
    expect(through(card, ['', ''])).toEqual(['assets', 'generate', 'token']);
  });

  test('comes back another day to the message, and after it to the paste, which says who makes the token', () => {
    const saved = {...found('first'), app: 'not-admin'} as const;
    expect(walkFrom(saved).screen().step).toBe('hand-off');
    const later = walkFrom({...saved, 'hand-off': 'sent'});
    expect(later.screen().step).toBe('token');
    expect(later.screen().notices.map(({text}) => text)).toEqual([en.handOff.waiting]);
    expect(later.back().screen().step).toBe('hand-off');
  });

  test('who chose so once and now only replaces a token, is asked anew', () => {
    expect(walkFrom({...found('replace'), app: 'not-admin'}).screen().step).toBe('generate');
  });
});

describe('the message', () => {
  const letter = (from: CardWalk): ScreenOf<'letter'> => from.screen() as ScreenOf<'letter'>;
  const whole = letter(walkFrom({...found('first', {businessId: ids.businessId}), app: 'not-admin'}));

  test('has every click of every card, numbered through, with Meta’s labels', () => {
    const clicks = guideIds.flatMap(id => en.guides[id].clicks);
    expect(whole.lines.filter(line => /^\d+\. /.test(line))).toEqual(
      clicks.map((click, index) => `${index + 1}. ${en.handOff.letter.ours(click, '', '')}`),
    );
    expect(whole.lines.join('\n')).toContain('A name that works: WhatsApp server');
  });

  test('names what is known, and links to it', () => {
    const text = letter(walkFrom({...found('migrate', ids), 'system-user': 'not-admin'})).lines.join('\n');
    for (const id of [ids.businessId, ids.appId, ids.systemUserId, ids.wabaId]) expect(text).toContain(id);
    expect(text).toContain(`system_users?business_id=${ids.businessId}&selected_user_id=${ids.systemUserId}`);
  });

  test('calls things by the names that a saved profile has for these ids, and for no others', () => {
    const profile = {
      name: defaultProfile,
      profile: {
        fingerprint: '0123456789ab',
        kind: 'system-user',
        expires: 'never',
        expiresAt: null,
        storedAt: '2026-11-01T00:00:00Z',
        app: {id: ids.appId, name: 'Corner Bakery bot'},
        business: {id: '1', name: 'Somebody else'},
        systemUser: null,
        waba: {id: ids.wabaId, name: 'Corner Bakery'},
        phone: null,
        stored: [],
      },
    } as const;
    const text = letter(walkFrom({...found('migrate', ids, profile), 'system-user': 'not-admin'})).lines.join(
      '\n',
    );
    expect(text).toContain(`App: Corner Bakery bot (${ids.appId})`);
    expect(text).toContain(`WhatsApp account: Corner Bakery (${ids.wabaId})`);
    expect(text).not.toContain('Somebody else');
    expect(text).toContain('tick our app “Corner Bakery bot”');
    expect(text).not.toMatch(/\byour (app|account|server)\b/);
  });

  test('asks of the admin no more than what is missing', () => {
    const text = letter(walkFrom({...found('replace'), generate: 'not-admin'})).lines.join('\n');
    expect(text).toContain('click Generate token');
    expect(text).not.toContain('Assign assets');
    expect(text).toContain('the system user whose token is in use (the one that has our WhatsApp account)');
    const known = letter(walkFrom({...found('replace', ids), generate: 'not-admin'})).lines.join('\n');
    expect(known).toContain(
      `Select the system user ${ids.systemUserId}, click Generate token, and choose our app.`,
    );
  });

  test('says how to pass the token on, and holds none', () => {
    const text = whole.lines.join('\n');
    expect(text).toMatch(/not by e-mail or chat/);
    expect(text).toMatch(/password manager/);
    expect(text).toMatch(/npx wa-token/);
    expect(hasTokenLook(text)).toBe(false);
  });

  test('can be sent as it is: no line ends with a blank, and no control character is in it', () => {
    expect(whole.lines.filter(line => line !== line.trimEnd() || /\p{Cc}/u.test(line))).toEqual([]);
    expect(whole.file).toMatch(/^[a-z-]+\.md$/);
  });
});
