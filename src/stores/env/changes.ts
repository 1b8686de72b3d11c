/** What is to be changed in a file to hold these values: which names, and what stays as it is. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import {chooseNames, type Naming} from '../names/choose.ts';
import type {Names, WrittenRole} from '../names/table.ts';
import type {Values} from '../store.ts';
import {assignmentOf, type Document} from './document.ts';

export interface Wish {
  readonly naming: Naming;
  /** Ids in the file that differ may be replaced (`--replace-ids`). */
  readonly replaceIds: boolean;
  /** App id and version are written even into a file that has WhatsApp names already. */
  readonly withApp: boolean;
  /** Other names that hold the old token and get the new one as well. */
  readonly alsoTokens: readonly string[];
}

export interface Changes {
  readonly names: Names;
  /** What each name is to hold, in the order in which missing ones are added. */
  readonly values: ReadonlyMap<string, string>;
}

/**
 * @param path as the person gave it, for problems
 * @returns `env/id-differs` when the file names another number, account or app and that was not allowed
 */
export const changesFor = (
  document: Document,
  path: string,
  values: Values,
  wish: Wish,
): Parsed<Changes, Problem> => {
  const {names, familiar} = chooseNames(document, wish.naming);
  const changes = new Map([[names.token, values.token.open()]]);
  for (const name of wish.alsoTokens) {
    if (assignmentOf(document, name) !== undefined) changes.set(name, values.token.open());
  }
  const withApp = !familiar || wish.withApp;
  const ids: readonly (readonly [WrittenRole, string | null])[] = [
    ['phoneId', values.phoneId],
    ['wabaId', values.wabaId],
    ['appId', withApp ? values.appId : null],
  ];
  for (const [role, value] of ids) {
    if (value === null) continue;
    const name = names[role];
    const old = assignmentOf(document, name)?.value.trim() ?? '';
    // A placeholder ("your-phone-id") is no id: it is there to be filled in.
    if (isId(old) && old !== value && !wish.replaceIds) {
      return fail(problem('env/id-differs', {path, name, old, new: value}));
    }
    changes.set(name, value);
  }
  const {version} = values;
  if (version !== null && withApp && (assignmentOf(document, names.version)?.value ?? '') === '') {
    changes.set(names.version, version);
  }
  return ok({names, values: changes});
};

const isId = (text: string): boolean => /^\d{5,20}$/.test(text);
