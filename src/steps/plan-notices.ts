/** What is worth a word before writing: of each place, and of those that keep another token. */
import type {Copy} from '../copy/en.ts';
import type {Notice} from '../core/screen.ts';
import type {DriftRow} from '../stores/drift.ts';
import type {OldPlace} from '../stores/old-places.ts';
import type {Remark} from '../stores/store.ts';
import {oldPlaceName} from './place-name.ts';
import {unreadFile} from './programs.ts';
import {sentenceOf} from './sentence.ts';
import type {Known, Planned} from './world.ts';

/** Nothing as long as there is no plan. */
export const planNotices = (known: Known, words: Copy): readonly Notice[] => {
  const {plan, places} = known;
  return [
    ...unreadFile(known, words),
    ...remarkNotices(told(known), words),
    ...refusedNotices(plan?.refused ?? [], words),
    ...(plan?.otherNumbers ?? []).map(({path, phoneId}) => ({
      tone: 'warn' as const,
      text: words.stores.also.otherNumber(path, phoneId),
    })),
    ...driftNotices(plan, places?.old.token?.fingerprint ?? '', words),
  ];
};

/** A row for each place that keeps another token. */
const driftNotices = (plan: Planned | undefined, old: string, words: Copy): readonly Notice[] => {
  if (plan === undefined) return [];
  const {drift: say} = words.stores;
  const rows = [
    ...plan.drift.map(row => rowText(row, words)),
    ...plan.left.map(place => say.row(oldPlaceName(place, words), namesOf(place), old, say.states.old)),
  ];
  return rows.length === 0 ? [] : [say.title, ...rows].map(text => ({tone: 'warn', text}));
};

const rowText = ({path, name, fingerprint, state}: DriftRow, {stores: {drift: say}}: Copy): string =>
  say.row(path ?? say.environment, name, fingerprint, say.states[state]);

const namesOf = (place: OldPlace): string => (place.kind === 'file' ? place.names.join(', ') : '');

const refusedNotices = (refused: Planned['refused'], words: Copy): readonly Notice[] =>
  refused.map(({place, problem}) => ({
    tone: 'warn',
    text: words.stores.also.refused(oldPlaceName(place, words), sentenceOf(problem, words).message),
  }));

/** That an entry is replaced is news only where no saved profile tells whose token it holds. */
const told = ({plan, places}: Known): readonly Remark[] =>
  (plan?.plans ?? [])
    .flatMap(({remarks}) => remarks)
    .filter(
      remark =>
        remark.code !== 'keychain/replaces' ||
        places?.saved.all.every(({name}) => name !== remark.profile) !== false,
    );

const remarkNotices = (remarks: readonly Remark[], words: Copy): readonly Notice[] =>
  remarks.map(remark => ({tone: toneOf(remark), text: remarkText(remark, words)}));

const toneOf = ({code}: Remark): Notice['tone'] =>
  code === 'env/new-file' || code === 'env/unchanged' || code === 'env/gitignore-line' ? 'info' : 'warn';

const remarkText = (remark: Remark, words: Copy): string => {
  const {remarks} = words.steps;
  switch (remark.code) {
    case 'env/shadowed':
      return words.stores.remarks[remark.code](remark.path, remark.name);
    case 'env/synced':
      return words.stores.remarks[remark.code](remark.path, remark.service);
    case 'env/duplicate':
      return remarks[remark.code](remark.name, remark.count);
    case 'env/symlink':
      return remarks[remark.code](remark.path, remark.target);
    case 'env/hard-links':
      return remarks[remark.code](remark.path, remark.count);
    case 'keychain/replaces':
      return words.stores.name.unclaimed(remark.profile, remark.fingerprint);
    case 'tool/write-only':
      return words.stores.writeOnly(remark.program);
    case 'env/gitignore-line':
      return remarks[remark.code](remark.path, remark.line);
    case 'env/new-file':
    case 'env/open-to-others':
    case 'env/mode-tightened':
    case 'env/bind-mount':
    case 'env/not-ignored':
    case 'env/unchanged':
      return remarks[remark.code](remark.path);
  }
};
