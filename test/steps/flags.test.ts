/** Every question of the wizard has a flag, and the flag a variable; what has none is asked of a person only. */
import {expect, test} from 'vitest';
import {commandFlags, variableOf} from '../../src/cli/flags.ts';
import {en} from '../../src/copy/en.ts';
import type {Known} from '../../src/core/step.ts';
import {guides} from '../../src/steps/guides.ts';
import {setupFlow} from '../../src/steps/index.ts';
import type {Wishes} from '../../src/steps/tools.ts';
import type {Wizard} from '../../src/steps/world.ts';
import {defaultProfile} from '../../src/stores/profile.ts';
import {readSources} from '../support/imports.ts';

const wishes: Wishes = {
  profile: defaultProfile,
  profileGiven: false,
  envPath: '.env',
  stores: null,
  appId: null,
  wabaId: null,
  phoneId: null,
  to: null,
  template: null,
  templateLanguage: null,
  journey: null,
  subscribe: false,
  keepAppSecret: false,
  revokeOld: false,
  allowTemporary: false,
  expiresWithinDays: null,
  replaceIds: false,
  allowTracked: false,
  gitignore: false,
  also: null,
};
const flow = (asks: boolean, wished: Partial<Wishes> = {}) =>
  setupFlow({
    wishes: {...wishes, ...wished},
    asks,
    now: () => new Date(0),
    practice: null,
    resumedFrom: () => null,
  });

type Answered = `--${(typeof commandFlags)['setup'][number]}` | 'agreed by running it' | 'a person only';

/** How each question is answered without a person. */
const answers: Readonly<Record<string, Answered>> = {
  offer: '--pending',
  'hand-off': 'agreed by running it',
  journey: '--journey',
  token: '--token-stdin',
  'typed-id': '--phone',
  waba: '--waba',
  phone: '--phone',
  profile: '--profile',
  pin: '--pin-file',
  destination: '--store',
  tracked: '--allow-tracked',
  mounted: '--env-file',
  ignore: '--gitignore',
  also: '--also',
  review: 'agreed by running it',
  recipient: '--to',
  template: '--template',
  // It is on the phone, and nobody knows before.
  arrived: 'a person only',
  'app-secret': '--app-secret-stdin',
  'keep-secret': '--keep-app-secret',
  'old-token': '--revoke-old',
  'revoke-secret': '--app-secret-stdin',
};

const cards: readonly string[] = guides.map(({id}) => id);
const questions = flow(true).steps.filter(step => step.kind === 'ask' && !cards.includes(step.id));

test('each question of the wizard is in the table, and each of the table in the wizard', () => {
  const ids = questions.map(({id}) => id);
  expect([...ids].sort()).toEqual(Object.keys(answers).sort());
});

test('the screen of a question names the flag of the table', () => {
  const named = new Set<string>();
  for (const step of questions) {
    if (step.kind !== 'ask') continue;
    // A prompt that needs what earlier steps found is seen by the tests of that step.
    const prompt = promptOf(() => step.prompt({} as Known<Wizard>, en));
    if (prompt === null || !('flag' in prompt)) continue;
    named.add(step.id);
    const answered = answers[step.id] ?? '';
    if (answered.startsWith('--')) expect(prompt.flag, step.id).toBe(answered);
  }
  expect(named.size).toBeGreaterThanOrEqual(10);
});

const promptOf = <T>(make: () => T): T | null => {
  try {
    return make();
  } catch {
    return null;
  }
};

test('a flag that a step names is one that setup takes, and has a variable', () => {
  const taken = commandFlags.setup.map(flag => `--${flag}`);
  const sources = readSources().filter(({folder}) => folder === 'steps');
  const literals = sources.flatMap(({code}) =>
    [...code.matchAll(/flag: '(--[a-z-]+)'/g)].map(([, flag]) => flag),
  );
  expect(literals.length).toBeGreaterThanOrEqual(10);
  expect(literals.filter(flag => !taken.some(each => each === flag))).toEqual([]);
  for (const flag of commandFlags.setup) expect(variableOf(flag)).toMatch(/^WA_TOKEN_[A-Z_]+$/);
});

test('what only a person is asked is not asked where nobody is', () => {
  for (const step of flow(false).steps) {
    if (step.kind !== 'ask' || answers[step.id] !== 'a person only') continue;
    const isAside = step.aside === true;
    expect(isAside || step.evident?.({}) !== undefined, step.id).toBe(true);
  }
});

test('nobody is told of an app secret being kept who did not ask for it', () => {
  const ids = (wished?: Partial<Wishes>) => flow(true, wished).steps.map(({id}) => id);
  expect(ids()).not.toContain('hold-given');
  expect(ids({keepAppSecret: true})).toContain('hold-given');
});
