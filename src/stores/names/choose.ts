/** Which names a given file uses for what we write: its own before ours. */
import {assignmentOf, type Document} from '../env/document.ts';
import {namesAmong, oursAmong} from './ours.ts';
import {hasTokenShape} from './shape.ts';
import {
  defaultNames,
  type Name,
  type Names,
  type PresetId,
  presets,
  type Role,
  rowOf,
  table,
  writtenRoles,
} from './table.ts';

/** What the person said about names. */
export interface Naming {
  /** `--names`; null when not given. */
  readonly preset: PresetId | null;
  /** `--token-var`; null when not given. */
  readonly tokenVar: string | null;
  /** Names the project's source reads, all of them ours, the likeliest first (see `source.ts`). */
  readonly read?: readonly string[];
}

export interface Choice {
  readonly names: Names;
  /** The file had a name of ours before. */
  readonly familiar: boolean;
}

/** A name that some program can read from the environment. */
export const isVariableName = (name: string): boolean => /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);

/**
 * Chooses a name for each role: `--token-var`, then a name the file has (the named preset's own first), then one that a
 * comment of the file suggests, then one the source reads, then the preset, then the default.
 */
export const chooseNames = (document: Document, {preset, tokenVar, read = []}: Naming): Choice => {
  const wanted = preset === null ? null : presets[preset];
  const ours = ourNames(document);
  const chosen = (role: keyof Names): string => {
    const own = wanted?.[role];
    if (role === 'token' && tokenVar !== null) return tokenVar;
    // A preset that was asked for says that its names are ours, the generic ones too.
    if (own !== undefined && assignmentOf(document, own) !== undefined) return own;
    return (
      inUse(document, ours, role, read) ??
      mentioned(document, [...ownSuggested(document), ...read], role) ??
      own ??
      defaultNames[role]
    );
  };
  const names = Object.fromEntries(writtenRoles.map(role => [role, chosen(role)]));
  const known = {...defaultNames, ...names};
  const named = tokenVar !== null && assignmentOf(document, tokenVar) !== undefined;
  const presetUsed =
    wanted !== null &&
    [wanted.token, wanted.phoneId].some(name => assignmentOf(document, name) !== undefined);
  return {names: known, familiar: ours.length > 0 || named || presetUsed};
};

/**
 * The names of the table that a file holds and that are ours there. A generic one (`TOKEN` may be Discord's) is ours only
 * when its value has a Graph token's shape or the file has a clear name as well.
 */
export const ourNames = (document: Document): readonly Name[] => {
  const present = table.filter(({name}) => assignmentOf(document, name) !== undefined);
  return oursAmong(present, name => hasTokenShape(assignmentOf(document, name)?.value ?? ''));
};

/** Names that the file's comments suggest, by the same rule. */
const ownSuggested = ({suggested, assignments}: Document): readonly string[] => {
  const all = [...suggested, ...assignments.map(({name}) => name)];
  const ours = namesAmong(all);
  return suggested.filter(name => ours.includes(name));
};

/** Whether the file itself says under which name the token is, or is to be. */
export const namesToken = (document: Document): boolean =>
  [...ourNames(document).map(({name}) => name), ...ownSuggested(document)].some(
    name => rowOf(name)?.role === 'token',
  );

/**
 * Of several names for one thing: one that holds something, then one that the source reads, a clear one before a generic
 * one, then the table's order.
 */
const inUse = (
  document: Document,
  ours: readonly Name[],
  role: Role,
  read: readonly string[],
): string | undefined => {
  const all = ours.filter(row => row.role === role);
  const isRead = ({name}: Name): boolean => read.includes(name);
  const candidates = [...all.filter(isRead), ...all.filter(row => !isRead(row))];
  const value = (row: Name): string => assignmentOf(document, row.name)?.value ?? '';
  const best =
    (role === 'token' ? candidates.find(row => hasTokenShape(value(row))) : undefined) ??
    candidates.find(row => value(row) !== '') ??
    candidates[0];
  return best?.name;
};

/**
 * A clear name before a generic one. Where this file has the generic one with something else in it, that is perhaps another
 * service's, and stays.
 */
const mentioned = (document: Document, names: readonly string[], role: Role): string | undefined => {
  const fits = (isGeneric: boolean) => (name: string) => {
    const row = rowOf(name);
    return row?.role === role && row.generic === isGeneric;
  };
  const isFree = (name: string) => (assignmentOf(document, name)?.value ?? '') === '';
  return names.find(fits(false)) ?? names.filter(isFree).find(fits(true));
};
