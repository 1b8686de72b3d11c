/** Proves what the token can do with the account and the number. */

import type {Copy} from '../copy/en.ts';
import {fail} from '../core/parsed.ts';
import type {Notice} from '../core/screen.ts';
import type {DoStep} from '../core/step.ts';
import {checkIds, type Finding} from '../verify/check.ts';
import {type Access, proveAccess} from '../verify/index.ts';
import {hintsOf, usesFound} from './aim.ts';
import {checkLines, findingsOf, liveLines} from './check-lines.ts';
import {concernIn, concernTrouble} from './concern.ts';
import {gateTrouble, mendable, passed} from './gate.ts';
import {learns} from './known-ids.ts';
import {landed, notBefore} from './landed.ts';
import {mendedAsAsked} from './mended-as-asked.ts';
import {needed} from './needed.ts';
import type {Tools} from './tools.ts';
import type {Known, Wizard} from './world.ts';

export const access: DoStep<Wizard, 'access'> = {
  kind: 'do',
  takesNewToken: true,
  learns,
  id: 'access',
  chapter: 'number',
  reads: ['waba', 'phone', 'identity', 'subscribe', 'register'],
  title: words => words.steps.access.title,
  async run(known, tools, signal, note, repeats) {
    const identity = needed(known, 'identity');
    const first = await proof(known, tools, signal, note, repeats);
    const anew = () => proof(known, tools, signal, note, true);
    // Looking again is no reason to ask Meta for the same once more.
    const proved = repeats ? first : await mendedAsAsked(first, known, tools, anew, signal);
    const found = {...proved, findings: withDropped(proved.findings, known)};
    const outcome = passed(found, identity.findings, {identity, access: found});
    // Who checks a token that is in use is told at the end; nothing hangs on it.
    const failed = tools.asks && !usesFound(known) ? concernIn(found.findings) : null;
    if (!outcome.ok || failed === null) return outcome;
    const findings = [...identity.findings, ...found.findings];
    return fail({code: 'concern', findings, failed, identity, access: found});
  },
  working: (known, notes, words) => ({
    kind: 'working',
    checks: liveLines([...(known.identity?.findings ?? []), ...provedIn(known), ...notes], checkIds, words),
    note: words.steps.access.note,
  }),
  trouble: (problem, known, words, waitedMs) =>
    problem.code === 'concern'
      ? concernTrouble(problem, words, waitedMs)
      : gateTrouble(problem, known, words, waitedMs),
  accepts: problem => (problem.code === 'concern' ? problem.access : undefined),
  notBefore,
  waits: mendable,
  landed,
};

/** What was proved on the way here. */
const provedIn = ({accounts}: Known): readonly Finding[] =>
  accounts?.kind === 'proved' ? accounts.access.findings : [];

/** What was read on the way here is not read again; but a second look takes nothing for granted. */
const proof = async (
  known: Known,
  tools: Tools,
  signal: AbortSignal,
  note: (finding: Finding) => void,
  repeats: boolean,
): Promise<Access> => {
  if (known.accounts?.kind === 'proved' && !repeats) return known.accounts.access;
  const {waba, phone} = {waba: needed(known, 'waba'), phone: needed(known, 'phone')};
  const chosen = repeats
    ? {waba: {id: waba.id, business: waba.business ?? null}, phone: {id: phone.id}}
    : {waba, phone};
  return proveAccess(
    tools.graph(needed(known, 'token').secret),
    needed(known, 'identity'),
    chosen,
    note,
    signal,
  );
};

/** An id that the file or the profile named and that was not found is said where what is used instead is told of. */
const withDropped = (findings: readonly Finding[], known: Known): readonly Finding[] => {
  if (known.accounts?.kind !== 'found' || known.accounts.dropped === null) return findings;
  const {source} = known.accounts.dropped;
  const {wabaId, phoneId} = hintsOf(known).ids;
  const hintFor = ({id}: Finding) => {
    if (id === 'waba.access') return {id: wabaId, instead: known.waba?.id};
    return id === 'phone.access' ? {id: phoneId, instead: known.phone?.id} : {};
  };
  return findings.map(finding => {
    const {id, instead} = hintFor(finding);
    if (finding.status !== 'pass' || id === undefined || instead === undefined || id === instead)
      return finding;
    return {...finding, status: 'warn', reason: {code: 'hint-dropped', facts: {id, source, instead}}};
  });
};

/** What the verification came to: said where the person decides what to do with the token. */
export const summary = (known: Known, words: Copy): readonly Notice[] => {
  const {access: found, waba, phone} = known;
  if (found === undefined || waba === undefined || phone === undefined) return [];
  const findings = findingsOf(known);
  const count = (status: Finding['status']): number => findings.filter(each => each.status === status).length;
  const {steps} = words;
  const chosen = [
    steps.waba.chosen(found.waba?.name ?? waba.name ?? '', waba.id),
    steps.phone.chosen(found.phone?.displayPhoneNumber ?? '', found.phone?.verifiedName ?? '', phone.id),
  ];
  const concerns = checkLines(findings, words).filter(({status}) => status === 'fail' || status === 'warn');
  return [
    {tone: 'good', text: steps.access.summary(count('pass'), count('warn'), count('unproven'))},
    ...chosen.map(text => ({tone: 'info' as const, text})),
    ...concerns.map(({title, detail}) => ({tone: 'warn' as const, text: `${title}: ${detail}`})),
  ];
};
