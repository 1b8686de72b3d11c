/** Lists the account's phone numbers: the first page at once, the others while a person looks for one. */
import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {findNumbers, goesOn, readingNumbers, readOn} from '../verify/index.ts';
import {liveLines} from './check-lines.ts';
import {gateTrouble, mendable, passed} from './gate.ts';
import {identityChecks} from './identity.ts';
import {landed, notBefore} from './landed.ts';
import {needed} from './needed.ts';
import type {Wizard} from './world.ts';

export const numbers: DoStep<Wizard, 'numbers'> = {
  kind: 'do',
  takesNewToken: true,
  id: 'numbers',
  chapter: 'number',
  reads: ['waba'],
  applies: known => known.accounts?.kind === 'found' && known.accounts.phone === null,
  title: words => words.steps.numbers.title,
  async run(known, tools, signal) {
    const graph = tools.graph(needed(known, 'token').secret);
    const account = {name: null, business: null, ...needed(known, 'waba')};
    const identity = needed(known, 'identity');
    const found = await findNumbers(graph, identity, account, tools.asks ? 'beginning' : 'enough', signal);
    const outcome = passed(found, identity.findings, {identity});
    return outcome.ok ? ok(found.numbers) : fail(outcome.problem);
  },
  working: (known, _notes, words) => ({
    kind: 'working',
    checks: liveLines(known.identity?.findings ?? [], identityChecks, words),
    note: words.steps.numbers.note,
  }),
  trouble: gateTrouble,
  notBefore,
  waits: mendable,
  landed,
  growth: {
    goesOn,
    async run(known, tools, signal, give) {
      const reading = readingNumbers(tools.graph(needed(known, 'token').secret));
      await readOn(needed(known, 'numbers'), reading, give, signal);
    },
  },
};
