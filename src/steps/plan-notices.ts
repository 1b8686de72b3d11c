/** What is worth a word before writing: of each place, and of those that keep another token. */
import type {Copy} from '../copy/en.ts';
import type {Notice} from '../core/screen.ts';
import type {DriftRow} from '../stores/env/drift.ts';
import type {Plan, Remark} from '../stores/store.ts';
import type {Known} from './world.ts';

/** Nothing as long as there is no plan. */
export const planNotices = ({plan}: Known, words: Copy): readonly Notice[] => [
  ...remarkNotices(plan?.plans ?? [], words),
  ...driftNotices(plan?.drift ?? [], words),
];

/** A row for each place. */
const driftNotices = (rows: readonly DriftRow[], {stores: {drift: say}}: Copy): readonly Notice[] => {
  if (rows.length === 0) return [];
  const told = rows.map(({path, name, fingerprint, state}) =>
    say.row(path ?? say.environment, name, fingerprint, say.states[state]),
  );
  return [say.title, ...told].map(text => ({tone: 'warn', text}));
};

const remarkNotices = (plans: readonly Plan[], words: Copy): readonly Notice[] =>
  plans
    .flatMap(({remarks}) => remarks)
    .map(remark => ({tone: toneOf(remark), text: remarkText(remark, words)}));

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
