/** Proves the token itself: alive, whose, which scopes. */
import {fail} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {checkIds} from '../verify/check.ts';
import {inspectToken} from '../verify/index.ts';
import {hintsOf, usesFound} from './aim.ts';
import {secretTrouble} from './app-secret.ts';
import {liveLines} from './check-lines.ts';
import {gateTrouble, mendable, passed} from './gate.ts';
import {learns} from './known-ids.ts';
import {landed, notBefore} from './landed.ts';
import {needed} from './needed.ts';
import type {Wizard} from './world.ts';

export const identityChecks = checkIds.filter(id => id.startsWith('token.') || id.startsWith('scope.'));

export const identity: DoStep<Wizard, 'identity'> = {
  kind: 'do',
  takesNewToken: true,
  learns,
  id: 'identity',
  chapter: 'token',
  reads: ['token', 'app-secret'],
  title: words => words.steps.identity.title,
  async run(known, tools, signal, note) {
    const {secret} = needed(known, 'token');
    // A person is asked where to keep it soon; the tools that may be offered are slower than Graph.
    if (tools.asks && tools.wishes.stores === null && !usesFound(known)) tools.offers.begin();
    const given = known['app-secret'];
    if (given !== undefined) tools.hide(given.secret);
    const {appId, allowTemporary, expiresWithinDays} = tools.wishes;
    // An account that is known is read in the same round, so that the next can ask for what hangs on it.
    const waba = tools.wishes.wabaId ?? hintsOf(known).ids.wabaId ?? null;
    const options = {
      appId,
      appSecret: given?.secret ?? tools.appSecret,
      keptSecret: tools.keptSecret,
      allowTemporary,
      expiresWithinDays,
      now: tools.now(),
      waba,
    };
    const found = await inspectToken(tools.graph(secret), secret, options, note, signal);
    const outcome = passed(found, [], {identity: found});
    const {secretRefused: failure} = found;
    if (!outcome.ok || given === undefined || failure === null) return outcome;
    return fail({code: 'app-secret', findings: found.findings, failure, identity: found});
  },
  working: (_known, notes, words) => ({
    kind: 'working',
    checks: liveLines(notes, identityChecks, words),
    note: words.steps.identity.note,
  }),
  trouble: (problem, known, words, waitedMs) =>
    problem.code === 'app-secret'
      ? secretTrouble(problem, words)
      : gateTrouble(problem, known, words, waitedMs),
  notBefore,
  // Only what Graph did not answer can change by itself: a dead token stays dead.
  waits: problem => problem.code === 'undecided' && mendable(problem),
  landed,
};
