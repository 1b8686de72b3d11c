/** Puts an app secret into the keychain, when somebody agreed to that. */

import type {Copy} from '../copy/en.ts';
import {fail, ok, type Parsed} from '../core/parsed.ts';
import type {Secret} from '../core/secret.ts';
import type {DoStep, TroubleBody} from '../core/step.ts';
import {appSecretEntry} from '../stores/keychain/entries.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {needed} from './needed.ts';
import {local, type WizardProblem} from './problems.ts';
import type {Tools} from './tools.ts';
import {troubleOf} from './trouble.ts';
import type {Known, Note, Wizard} from './world.ts';

const held = async (
  tools: Tools,
  note: (note: Note) => void,
  appId: string,
  secret: Secret,
): Promise<Parsed<'yes', WizardProblem>> => {
  const written = await telling(tools, note, () => tools.keychain.write(appSecretEntry(appId), secret));
  return written.ok ? ok('yes') : fail(local(written.problem));
};

const notHeld = (problem: WizardProblem, _known: Known, words: Copy): TroubleBody => {
  const {without, again} = words.steps.holdSecret;
  const actions = [
    {key: 'w', label: without, event: {type: 'accept'}},
    {key: 'r', label: again, event: {type: 'retry'}},
  ] as const;
  return troubleOf(problem, actions, words);
};

/** After the inspection, so that only a secret which Meta takes is kept. */
export const holdSecret: DoStep<Wizard, 'hold-secret'> = {
  kind: 'do',
  aside: true,
  id: 'hold-secret',
  chapter: 'token',
  reads: ['app-secret', 'keep-secret', 'identity'],
  applies: known => known['keep-secret'] === 'yes',
  title: words => words.steps.holdSecret.title,
  async run(known, tools, _signal, note) {
    const {secret, appId} = needed(known, 'app-secret');
    return appId === null ? ok('no') : held(tools, note, appId, secret);
  },
  working: (_known, notes, words) => waitingFor(notes, words.steps.holdSecret.note, words),
  trouble: notHeld,
  accepts: () => 'no',
};

/** One that a flag or a variable gave: a step only where another flag says to keep it. */
export const holdGiven: DoStep<Wizard, 'hold-given'> = {
  kind: 'do',
  id: 'hold-given',
  chapter: 'token',
  reads: ['identity'],
  title: words => words.steps.holdSecret.title,
  async run({identity}, tools, _signal, note) {
    const {appSecret: secret} = tools;
    const appId = identity?.app?.id ?? null;
    if (secret === null || appId === null) return ok('no');
    return held(tools, note, appId, secret);
  },
  working: (_known, notes, words) => waitingFor(notes, words.steps.holdSecret.note, words),
  trouble: notHeld,
  accepts: () => 'no',
};
