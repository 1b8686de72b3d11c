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
import type {Call, WholeForm} from './tool.ts';
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
  /** What was there, and what was put in its place. */
  let before: Content = {kind: 'untold'};
  let put: Wanted | null = null;

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
    before = content.value;
    const wanted = wantedOf(values, names, content.value.kind === 'absent');
    const differing = options.replaceIds ? null : differs(foundIn(before), wanted);
    if (differing !== null) return fail(problem('env/id-differs', {path: title, ...differing}));
    return ok({content: content.value, wanted});
  };

  const callsFor = (content: Content, {changes, tokenName}: Wanted): readonly Call[] =>
    content.kind === 'absent'
      ? form.create(changes, where)
      : form.change(foundIn(content), changes, {where, tokenName});

  const undo = async (): Promise<Parsed<void, Problem>> => {
    if (put === null || before.kind === 'untold') return ok(undefined);
    const done =
      before.kind === 'found' ? await speaker.runAll(form.restore(before.found, where)) : await unmake(put);
    if (done.ok) put = null;
    return done;
  };

  /** A secret that was made new is removed again, unless somebody has changed it meanwhile. */
  const unmake = async (wanted: Wanted): Promise<Parsed<void, Problem>> => {
    const now = await read();
    const found = now.ok ? foundIn(now.value) : null;
    if (!now.ok || found === null) return now.ok ? ok(undefined) : now;
    return holds(found, wanted)
      ? speaker.runAll(form.erase(found, where))
      : fail(problem('tool/read-back', {program, where: title, undone: false}));
  };

  return {
    id,
    /** Known once it was looked at; until then it counts as a place that only takes. */
    get reversible() {
      return before.kind !== 'untold';
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
      put = wanted;
      const written = await speaker.runAll(callsFor(content, wanted));
      // A tool that was cut off may have written all the same; what is there tells.
      if (!written.ok && written.problem.code !== 'tool/timed-out') return written;
      const after = await read();
      const isThere = after.ok && after.value.kind === 'found' && holds(after.value.found, wanted);
      if (!written.ok && !isThere) return written;
      // It cannot be asked, so that its exit code is all there is to go by.
      const isUntold = content.kind === 'untold' && (!after.ok || after.value.kind === 'untold');
      if (isThere || isUntold) {
        const variables = foundIn(before)?.single == null ? [...wanted.changes.keys()] : [];
        return ok({store: id, where: title, variables, backup: null});
      }
      const undone = content.kind === 'found' && (await undo()).ok;
      return fail(problem('tool/read-back', {program, where: title, undone}));
    },
    undo,
  };
};

const foundIn = (content: Content): Found | null => (content.kind === 'found' ? content.found : null);

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
