/** A secret store that holds all values as one document: read before, changed, read back and compared. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import type {DiffLine} from '../../core/screen.ts';
import {maskId, maskToken} from '../env/mask.ts';
import type {Store, Values} from '../store.ts';
import type {Changes, Found} from './content.ts';
import {titleOfPlace} from './place.ts';
import type {Speaker} from './speaking.ts';
import type {ToolStoreOptions} from './store.ts';
import type {Call, WholeForm} from './table.ts';
import {type Wanted, wantedOf} from './wanted.ts';

/** What is there: nothing; something that is not told; a document. */
type Content =
  | {readonly kind: 'absent'}
  | {readonly kind: 'untold'}
  | {readonly kind: 'found'; readonly found: Found};

export const wholeStore = (options: ToolStoreOptions, form: WholeForm, speaker: Speaker): Store => {
  const {id, tool, where, names} = options;
  const {program} = tool;
  const title = titleOfPlace(tool, where);
  let before: Found | null = null;

  const read = async (): Promise<Parsed<Content, Problem>> => {
    const ran = await speaker.run(form.read(where));
    if (ran.kind !== 'ended') return fail(speaker.problemOf(ran));
    if (ran.code !== 0) {
      if (form.absent.test(ran.stderr)) return ok({kind: 'absent'});
      // Who may write need not be allowed to read: then the tool must be able to leave the other values alone by itself.
      return form.blind ? ok({kind: 'untold'}) : fail(speaker.problemOf(ran));
    }
    if (ran.stdout.trim() === '') return ok({kind: 'untold'});
    const found = form.parse(ran.stdout);
    if (found === null) return fail(problem('tool/opaque', {program, where: title}));
    speaker.hide([...found.values.values(), ...(found.single === null ? [] : [found.single])]);
    return ok({kind: 'found', found});
  };

  /** Looks at what is there, and works out what it is to become. */
  const look = async (
    values: Values,
  ): Promise<Parsed<{readonly content: Content; readonly wanted: Wanted}, Problem>> => {
    speaker.hide([values.token.open()]);
    const content = await read();
    if (!content.ok) return content;
    before = content.value.kind === 'found' ? content.value.found : null;
    const wanted = wantedOf(values, names, content.value.kind === 'absent');
    const differing = options.replaceIds ? null : differs(before, wanted);
    if (differing !== null) return fail(problem('env/id-differs', {path: title, ...differing}));
    return ok({content: content.value, wanted});
  };

  const callsFor = (content: Content, {changes, tokenName}: Wanted): readonly Call[] =>
    content.kind === 'absent'
      ? form.create(changes, where)
      : form.change(content.kind === 'found' ? content.found : null, changes, {where, tokenName});

  const undo = async (): Promise<Parsed<void, Problem>> => {
    if (before === null) return ok(undefined);
    const done = await speaker.runAll(form.restore(before, where));
    if (done.ok) before = null;
    return done;
  };

  return {
    id,
    /** Known once it was looked at; until then it counts as a place that only takes. */
    get reversible() {
      return before !== null;
    },
    async plan(values) {
      const looked = await look(values);
      if (!looked.ok) return looked;
      const {content, wanted} = looked.value;
      return ok({
        place: {title, lines: linesOf(content, wanted)},
        remarks: content.kind === 'untold' ? [{code: 'tool/write-only', program}] : [],
      });
    },
    async write(values) {
      const looked = await look(values);
      if (!looked.ok) return looked;
      const {content, wanted} = looked.value;
      const written = await speaker.runAll(callsFor(content, wanted));
      // A tool that was cut off may have written all the same; what is there tells.
      if (!written.ok && written.problem.code !== 'tool/timed-out') return written;
      const after = await read();
      const isThere = after.ok && after.value.kind === 'found' && holds(after.value.found, wanted);
      if (!written.ok && !isThere) return written;
      // It cannot be asked, so that its exit code is all there is to go by.
      const isUntold = content.kind === 'untold' && (!after.ok || after.value.kind === 'untold');
      if (isThere || isUntold) {
        const variables = before?.single == null ? [...wanted.changes.keys()] : [];
        return ok({store: id, where: title, variables, backup: null});
      }
      const undone = before !== null && (await undo()).ok;
      return fail(problem('tool/read-back', {program, where: title, undone}));
    },
    undo,
  };
};

const holds = (found: Found, {changes, tokenName}: Wanted): boolean =>
  found.single === null
    ? [...changes].every(([name, value]) => found.values.get(name) === value)
    : found.single === changes.get(tokenName);

/** The first id that stands there and is another one. */
const differs = (
  found: Found | null,
  {changes, tokenName}: Wanted,
): {readonly name: string; readonly old: string; readonly new: string} | null => {
  for (const [name, value] of changes) {
    const old = found?.values.get(name)?.trim() ?? '';
    if (name !== tokenName && /^\d{5,20}$/.test(old) && old !== value) return {name, old, new: value};
  }
  return null;
};

const linesOf = (content: Content, {changes, tokenName}: Wanted): readonly DiffLine[] => {
  const found = content.kind === 'found' ? content.found : null;
  if (found?.single != null) {
    const next = changes.get(tokenName) ?? '';
    return changed('', found.single, next, maskToken);
  }
  const old: Changes = found?.values ?? new Map();
  return [...changes].flatMap(([name, value]) =>
    changed(`${name}=`, old.get(name), value, name === tokenName ? maskToken : maskId),
  );
};

const changed = (
  lead: string,
  old: string | undefined,
  value: string,
  mask: (value: string) => string,
): readonly DiffLine[] => {
  const line = (sign: DiffLine['sign'], shown: string): DiffLine => ({sign, text: `${lead}${mask(shown)}`});
  if (old === value) return [line(' ', value)];
  return [...(old === undefined ? [] : [line('-', old)]), line('+', value)];
};
