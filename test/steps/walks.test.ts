/** Every step of the three journeys: there and back again, left and taken up again, changed. */
import {describe, expect, test} from 'vitest';
import {revive, snapshot} from '../../src/core/resume.ts';
import type {Screen} from '../../src/core/screen.ts';
import type {Sandbox} from '../../src/sandbox/index.ts';
import {standIn} from '../support/cli.ts';
import {type HeadlessWizard, startWizard} from '../support/headless.ts';

interface Stop {
  readonly step: string;
  /** What is answered here; the token is pasted. */
  readonly value: string;
  /** Where a person comes to who left here, and pastes the token again where it was given before. */
  readonly resumesAt: string;
  /** Known from before: nobody is asked, but Back comes here. */
  readonly isPresumed?: true;
}

interface Journey {
  readonly name: string;
  /** The token in the `.env`, by its name in the stand-in; null: there is none. */
  readonly old: 'old' | 'temporary' | null;
  readonly stops: readonly Stop[];
}

const stop = (step: string, value = '', resumesAt = step): Stop => ({step, value, resumesAt});
const number = [stop('waba', '102290129340002'), stop('phone', '106540352240003')];
const card = (step: string): Stop => stop(step);
const presumed = (step: string): Stop => ({...stop(step), isPresumed: true});

/** The token of several accounts, so that account and number are asked for. */
const journeys: readonly Journey[] = [
  {
    name: 'first',
    old: null,
    stops: [
      stop('journey', 'first'),
      stop('app', 'have'),
      card('system-user'),
      card('assets'),
      card('generate'),
      // What was generated and not pasted is gone with Meta's window.
      stop('token', '', 'generate'),
      ...number,
      stop('destination', 'env'),
      stop('review'),
    ],
  },
  {
    name: 'migrate',
    old: 'temporary',
    stops: [
      stop('journey', 'migrate'),
      card('system-user'),
      card('assets'),
      card('generate'),
      stop('token', '', 'generate'),
      ...number,
      presumed('destination'),
      stop('review'),
    ],
  },
  {
    name: 'replace',
    old: 'old',
    stops: [
      stop('journey', 'replace'),
      card('generate'),
      stop('token', '', 'generate'),
      ...number,
      presumed('destination'),
      stop('review'),
    ],
  },
];

const begin = async ({old}: Journey): Promise<{sandbox: Sandbox; wizard: HeadlessWizard}> => {
  const sandbox = await standIn({scenario: 'several-accounts'});
  const files = old === null ? {} : {'.env': `WHATSAPP_TOKEN=${sandbox.tokens[old]}\n`};
  return {sandbox, wizard: await startWizard({url: sandbox.url, files})};
};

const take = ({step, value}: Stop, wizard: HeadlessWizard, sandbox: Sandbox): Promise<Screen> =>
  step === 'token' ? wizard.paste(sandbox.tokens.main) : wizard.answer(value);

/** Walks up to a stop, which is shown and not answered. */
const walkTo = async (journey: Journey, end: number) => {
  const {sandbox, wizard} = await begin(journey);
  let screen = await wizard.screen();
  for (const each of journey.stops.slice(0, end)) {
    if (each.isPresumed) continue;
    expect(screen.step).toBe(each.step);
    screen = await take(each, wizard, sandbox);
  }
  expect(screen.step).toBe(journey.stops[end]?.step);
  return {sandbox, wizard, screen};
};

/** Without what is no text. */
const shown = (screen: Screen): string => JSON.stringify(screen);

const answers = ({session}: HeadlessWizard): string => JSON.stringify(session.state().known);

const everyStop = journeys.flatMap(journey =>
  journey.stops.flatMap((each, at) =>
    each.isPresumed ? [] : [[journey.name, each.step, journey, at] as const],
  ),
);

describe('each step', () => {
  test.each(everyStop)(
    '%s, %s: back to the first, forward again, and nothing is asked anew',
    async (...[, , journey, at]) => {
      const {sandbox, wizard, screen} = await walkTo(journey, at);
      const [before, requests] = [answers(wizard), sandbox.requests.length];
      for (let back = at - 1; back >= 0; back -= 1) {
        expect(wizard.session.screen().canGoBack).toBe(true);
        expect((await wizard.send({type: 'back'})).step).toBe(journey.stops[back]?.step);
      }
      expect(wizard.session.screen().canGoBack).toBe(false);
      for (let forward = 1; forward <= at; forward += 1)
        expect((await wizard.send({type: 'forward'})).step).toBe(journey.stops[forward]?.step);
      expect(shown(wizard.session.screen())).toBe(shown(screen));
      expect(answers(wizard)).toBe(before);
      expect(sandbox.requests).toHaveLength(requests);
    },
  );

  test.each(everyStop)('%s, %s: left, and taken up another day', async (...[, , journey, at]) => {
    const {sandbox, wizard} = await walkTo(journey, at);
    const file = JSON.parse(JSON.stringify(snapshot(wizard.flow, wizard.saved())));
    await wizard.send({type: 'quit'});
    const later = await startWizard({url: sandbox.url, after: wizard, known: revive(wizard.flow, file)});
    let screen = await later.screen();
    const hadToken = journey.stops.slice(0, at).some(({step}) => step === 'token');
    if (hadToken) {
      expect(screen.step).toBe('generate');
      screen = await later.paste(sandbox.tokens.main);
    }
    expect(screen.step).toBe(journey.stops[at]?.resumesAt);
    // Whatever was answered can still be changed.
    expect(screen.canGoBack).toBe(at > 0);
  });
});

describe('what was found has changed since', () => {
  test('the question is asked again, and the cards that were seen are not', async () => {
    const journey = journeys[0];
    if (journey === undefined) throw new Error('there is a first journey');
    const {sandbox, wizard} = await walkTo(journey, 3);
    const file = JSON.parse(JSON.stringify(snapshot(wizard.flow, wizard.saved())));
    const later = await startWizard({
      url: sandbox.url,
      after: wizard,
      files: {'.env': `WHATSAPP_TOKEN=${sandbox.tokens['temporary']}\n`},
      known: revive(wizard.flow, file),
    });
    const screen = await later.screen();
    expect(screen.step).toBe('journey');
    expect(screen.notices.map(({text}) => text).join('\n')).toMatch(
      /Going on where you left off on 2026-11-20/,
    );
    expect((await later.answer('migrate')).step).toBe('assets');
  });
});

describe('a changed answer forgets only what depended on it', () => {
  const replace = journeys[2];
  if (replace === undefined) throw new Error('there is a third journey');
  const atReview = () => walkTo(replace, replace.stops.length - 1);
  const backTo = async (wizard: HeadlessWizard, step: string): Promise<Screen> => {
    for (;;) {
      const screen = await wizard.send({type: 'back'});
      if (screen.step === step) return screen;
    }
  };
  const known = ({session}: HeadlessWizard) => session.state().known;

  test('the place: nothing but what would be written', async () => {
    const {wizard, sandbox} = await atReview();
    const requests = sandbox.requests.length;
    expect((await backTo(wizard, 'destination')).kind).toBe('choice');
    expect((await wizard.answer('both')).step).toBe('review');
    expect(known(wizard).destination).toEqual(['env', 'keychain']);
    expect(sandbox.requests).toHaveLength(requests);
  });

  test('the account: its number, and not the token nor the place', async () => {
    const {wizard} = await atReview();
    await backTo(wizard, 'waba');
    const screen = await wizard.answer('102290129340001');
    // It has one number only.
    expect(screen.step).toBe('review');
    expect(known(wizard).phone?.id).toBe('106540352240001');
    expect(known(wizard).destination).toEqual(['env']);
  });

  test('the token: all that it told, and no answer about the place', async () => {
    const {wizard, sandbox} = await atReview();
    await backTo(wizard, 'token');
    const screen = await wizard.paste(sandbox.tokens['replacement'] ?? '');
    expect(screen.step).toBe('waba');
    expect(known(wizard).destination).toEqual(['env']);
  });

  test('the way: the cards of that way come, and the token stays', async () => {
    const {wizard} = await atReview();
    await backTo(wizard, 'journey');
    const screen = await wizard.answer('migrate');
    expect(known(wizard).token).toBeDefined();
    expect(screen.step).toBe('waba');
    expect((await backTo(wizard, 'system-user')).kind).toBe('guide');
  });
});
