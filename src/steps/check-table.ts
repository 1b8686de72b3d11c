/** The verification as a table whose rows can be opened: why, how to tell, what to do, what was asked. */

import type {Copy} from '../copy/en.ts';
import type {CheckLine, CheckMore} from '../core/screen.ts';
import {certainly, describe} from '../diagnosis/index.ts';
import {askedFor, type Finding} from '../verify/index.ts';
import {appSecretAction} from './app-secret.ts';
import {findingsOf, screenLines} from './check-lines.ts';
import {linkName} from './link-name.ts';
import type {Reached} from './problems.ts';
import {remedyFor} from './remedies.ts';
import type {Known} from './world.ts';

/** What a verification came to, as far as it went. */
export interface Judged extends Reached {
  readonly findings: readonly Finding[];
}

export const checkTable = (judged: Judged, words: Copy): readonly CheckLine[] =>
  screenLines(judged.findings, words).map((line, index) => {
    const finding = judged.findings[index];
    return finding === undefined ? line : {...line, more: moreOf(finding, judged, words)};
  });

/** What was verified so far: empty as long as that is not everything. */
export const knownTable = (known: Known, words: Copy): readonly CheckLine[] => {
  const {identity, access} = known;
  if (identity === undefined || access === undefined) return [];
  return checkTable({findings: findingsOf(known), identity, access}, words);
};

const moreOf = (finding: Finding, judged: Judged, words: Copy): CheckMore => {
  const {analysis} = finding;
  const diagnosis = analysis === null ? null : describe(analysis, words.diagnosis);
  const [cause, ...others] = diagnosis?.causes ?? [];
  const isCertain = diagnosis?.certain === true;
  const remedy = remedyFor(finding, judged, words);
  const fix = cause?.fix ?? [];
  if (finding.reason.code === 'cannot-inspect') return uninspected(finding, judged, words);
  return {
    about: words.checks.matters[finding.id],
    why: cause?.why ?? '',
    tellApart: cause === undefined || isCertain ? '' : cause.tellApart,
    others: isCertain ? [] : others.map(({title, tellApart}) => ({title, tellApart})),
    fix: remedy === null ? fix : [remedy.offer],
    links: (cause?.links ?? []).map(url => ({label: linkName(url, words), url})),
    asked: askedFor(finding, idsIn(judged)),
    actions: remedy === null ? [] : [remedy.action],
  };
};

/** The app secret is what would prove it. */
const uninspected = (finding: Finding, judged: Judged, words: Copy): CheckMore => {
  const facts = judged.identity?.app == null ? {} : {appId: judged.identity.app.id};
  const [mismatch] = describe(certainly('app_id_secret_mismatch', facts), words.diagnosis).causes;
  const action = appSecretAction(finding, words);
  return {
    about: words.checks.matters[finding.id],
    why: '',
    tellApart: '',
    others: [],
    fix: [words.steps.appSecret.offer],
    links: (mismatch?.links ?? []).map(url => ({label: linkName(url, words), url})),
    asked: askedFor(finding, idsIn(judged)),
    actions: action === null ? [] : [action],
  };
};

const idsIn = ({findings, access}: Judged) => {
  const facts = findings.map(({analysis}) => analysis?.facts);
  return {
    wabaId: access?.waba?.id ?? facts.find(each => each?.wabaId !== undefined)?.wabaId ?? null,
    phoneId: access?.phone?.id ?? facts.find(each => each?.phoneId !== undefined)?.phoneId ?? null,
  };
};
