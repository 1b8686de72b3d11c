/** What stood in the way before anything was asked of Graph, told: 4, in words or as the document that the command prints. */
import type {Problem} from '../core/problem.ts';
import {newestVersion} from '../graph/versions.ts';
import type {Outcome} from '../steps/outcome.ts';
import {sentenceOf} from '../steps/sentence.ts';
import {spoken} from '../steps/spoken.ts';
import {found} from '../verify/finding.ts';
import {checkIds} from '../verify/index.ts';
import type {CommandContext} from './commands/command.ts';
import {reportOf} from './report.ts';
import type {Settings} from './settings.ts';

const nothing: Outcome = {
  journey: null,
  token: null,
  identity: null,
  waba: null,
  phone: null,
  findings: checkIds.map(id => found(id, 'unproven', 'nothing-read', {})),
  stored: null,
  send: null,
  problem: null,
};

/** For the commands that print a report. @returns the exit code */
export const unreadReport = (
  {output}: CommandContext,
  {profile, json}: Settings,
  error: {readonly code: 'no-token' | 'store-failed'; readonly message: string},
): number => {
  const {report, code} = reportOf({
    outcome: nothing,
    error,
    profile,
    source: null,
    pool: null,
    version: newestVersion,
    storeFailed: false,
  });
  if (json) output.document(report);
  else output.tell(error.message);
  return code;
};

/** A problem as one text: what is wrong, and what helps. */
export const spokenProblem = (problem: Problem, {words}: CommandContext): string => {
  const {message, fix} = sentenceOf(problem, words);
  return spoken([message, ...fix]);
};

/** For the commands whose document has no place for an error. @returns the exit code */
export const unread = (context: CommandContext, problem: Problem): number => {
  const {invocation, output} = context;
  const message = spokenProblem(problem, context);
  if (invocation.values.json === true)
    output.document({schema: 'wa-token.error/1', error: {code: 'store-failed', message}});
  else output.tell(message);
  return 4;
};
