/** Takes a token out of a secret store, through its tool: the token alone where other values stand beside it, else all of it. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import {Secret} from '../../core/secret.ts';
import type {Removal} from '../store.ts';
import type {Found} from './content.ts';
import type {Env} from './environment.ts';
import {titleOfPlace} from './place.ts';
import {type Speaker, speakTo} from './speaking.ts';
import type {EachForm, Tool, WholeForm} from './tool.ts';

export interface RemovingFromTool {
  readonly tool: Tool;
  readonly where: string;
  /** Of the token that is to go; another one in its place is left alone where that can be told. */
  readonly fingerprint: string;
  /** The token's variable, and all that were stored there with it. */
  readonly tokenName: string;
  readonly variables: readonly string[];
  readonly env: Env;
  readonly cwd: string;
  /** For one call of the tool, milliseconds. */
  readonly limitMs?: number;
}

/** Null: this tool cannot delete, or does not know which place is meant. */
export const removeFromTool = async (
  removing: RemovingFromTool,
): Promise<Parsed<Removal, Problem> | null> => {
  const {form} = removing.tool;
  const speaker = speakTo(removing);
  return form.kind === 'each' ? fromEach(removing, form, speaker) : fromWhole(removing, form, speaker);
};

/** What it holds cannot be read: that it is gone is all that is known afterwards. */
const fromEach = async (
  {where, tokenName}: RemovingFromTool,
  {erase, at}: EachForm,
  speaker: Speaker,
): Promise<Parsed<Removal, Problem> | null> => {
  if (erase === null || where === '') return null;
  const args = [...erase.args, ...at].map(each =>
    each.replaceAll('{name}', tokenName).replaceAll('{where}', where),
  );
  const ran = await speaker.run(args);
  if (ran.kind === 'ended' && ran.code === 0) return ok({kind: 'removed', names: [tokenName]});
  const isGone = ran.kind === 'ended' && erase.absent.test(ran.stderr);
  return isGone ? ok({kind: 'gone'}) : fail(speaker.problemOf(ran));
};

const fromWhole = async (
  removing: RemovingFromTool,
  form: WholeForm,
  speaker: Speaker,
): Promise<Parsed<Removal, Problem>> => {
  const {where, fingerprint, tokenName, variables} = removing;
  const before = await read(removing, form, speaker);
  if (!before.ok) return before;
  const found = before.value;
  if (found === null) return ok({kind: 'gone'});
  const names = holdersIn(found, fingerprint);
  if (names === null) return ok({kind: hasToken(found, tokenName) ? 'other' : 'gone'});
  const others = [...found.values.keys()].filter(name => !names.includes(name) && !variables.includes(name));
  const calls =
    found.single !== null || others.length === 0
      ? form.erase(found, where)
      : form.remove(found, names, where);
  const done = await speaker.runAll(calls);
  // A tool that was cut off may have done it all the same; what is there tells.
  if (!done.ok && done.problem.code !== 'tool/timed-out') return done;
  const after = await read(removing, form, speaker);
  const isThere = after.ok && after.value !== null && holdersIn(after.value, fingerprint) !== null;
  if (after.ok && !isThere) return ok({kind: 'removed', names});
  if (!done.ok) return done;
  const {program} = removing.tool;
  return after.ok
    ? fail(problem('tool/read-back', {program, where: titleOfPlace(removing.tool, where), undone: false}))
    : after;
};

/** Null: there is nothing. */
const read = async (
  {where, tool}: RemovingFromTool,
  form: WholeForm,
  speaker: Speaker,
): Promise<Parsed<Found | null, Problem>> => {
  const ran = await speaker.run(form.read(where));
  if (ran.kind === 'ended' && ran.code !== 0 && form.absent.test(ran.stderr)) return ok(null);
  if (ran.kind !== 'ended' || ran.code !== 0) return fail(speaker.problemOf(ran));
  const found = form.parse(ran.stdout);
  if (found === null)
    return fail(problem('tool/opaque', {program: tool.program, where: titleOfPlace(tool, where)}));
  speaker.hide([...found.values.values(), ...(found.single === null ? [] : [found.single])]);
  return ok(found);
};

/** The names that hold the token; null: none does. Empty where the token stands without a name. */
const holdersIn = ({values, single}: Found, fingerprint: string): readonly string[] | null => {
  const isIt = (value: string): boolean => new Secret(value).fingerprint === fingerprint;
  if (single !== null) return isIt(single) ? [] : null;
  const names = [...values].filter(([, value]) => isIt(value)).map(([name]) => name);
  return names.length === 0 ? null : names;
};

const hasToken = ({values, single}: Found, tokenName: string): boolean =>
  single !== null || (values.get(tokenName) ?? '').trim() !== '';
