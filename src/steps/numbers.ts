/** Lists the account's phone numbers, a page at a time and not more than a person would look through. */
import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {findNumbers} from '../verify/index.ts';
import {gateTrouble, mendable, passed} from './gate.ts';
import {landed, notBefore} from './landed.ts';
import {needed} from './needed.ts';
import type {Wizard} from './world.ts';

export const numbers: DoStep<Wizard, 'numbers'> = {
  kind: 'do',
  takesNewToken: true,
  id: 'numbers',
  chapter: 'number',
  reads: ['waba'],
  applies: known => known.accounts?.kind !== 'proved',
  title: words => words.steps.numbers.title,
  async run(known, tools, signal) {
    const graph = tools.graph(needed(known, 'token').secret);
    const account = {name: null, business: null, ...needed(known, 'waba')};
    const identity = needed(known, 'identity');
    const found = await findNumbers(graph, identity, account, {all: tools.asks}, signal);
    const outcome = passed(found, identity.findings, {identity});
    return outcome.ok ? ok({numbers: found.numbers, more: found.more}) : fail(outcome.problem);
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.steps.numbers.note}),
  trouble: (problem, _known, words, waitedMs) => gateTrouble(problem, words, waitedMs),
  notBefore,
  waits: mendable,
  landed,
};
