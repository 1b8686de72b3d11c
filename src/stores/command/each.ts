/** A secret store that takes one value a call and gives none back: written last, proved by exit codes alone. */
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import type {DiffLine} from '../../core/screen.ts';
import {maskId, maskToken} from '../env/mask.ts';
import type {Store} from '../store.ts';
import {placePattern, titleOfPlace} from './place.ts';
import {programPath} from './program.ts';
import type {Speaker} from './speaking.ts';
import type {ToolStoreOptions} from './store.ts';
import type {EachForm} from './tool.ts';
import {wantedOf} from './wanted.ts';

/** What `{name}` and `{where}` stand for. */
const filled = (args: readonly string[], name: string, where: string): readonly string[] =>
  args.map(each => each.replaceAll('{name}', name).replaceAll('{where}', where));

export const eachStore = (options: ToolStoreOptions, form: EachForm, speaker: Speaker): Store => {
  const {id, tool, names} = options;
  /** Without the name in it, one call is all there is, and it takes the token. */
  const named = form.secret.some(each => each.includes('{name}'));
  const wantedIn = (values: Parameters<Store['write']>[0]) => {
    const {changes, tokenName} = wantedOf(values, names, false);
    return {tokenName, listed: [...changes].filter(([name]) => named || name === tokenName)};
  };

  let located: Promise<string> | null = null;
  /** Named where the tool can say it: what is kept in mind of it must be true in another folder too. */
  const place = (): Promise<string> => {
    located ??= placeOf(options, form, speaker);
    return located;
  };

  const set = async (name: string, value: string, isToken: boolean): Promise<Parsed<void, Problem>> => {
    const where = await place();
    const placed = where === tool.place ? [] : form.at;
    const call = (args: readonly string[]) => speaker.run(filled([...args, ...placed], name, where), value);
    let ran = await call(isToken ? form.secret : form.plain);
    const isOld = ran.kind === 'ended' && ran.code !== 0 && form.withoutPlain?.test(ran.stderr) === true;
    if (!isToken && isOld) ran = await call(form.secret);
    return ran.kind === 'ended' && ran.code === 0 ? ok(undefined) : fail(speaker.problemOf(ran));
  };

  return {
    id,
    reversible: false,
    async plan(values) {
      if (programPath(tool.program, options) === null)
        return fail(problem('tool/missing', {program: tool.program}));
      const {listed, tokenName} = wantedIn(values);
      const lines = listed.map(
        ([name, value]): DiffLine => ({
          sign: '+',
          text: `${name}=${name === tokenName ? maskToken(value) : maskId(value)}`,
        }),
      );
      return ok({
        place: {title: titleOfPlace(tool, await place()), lines},
        remarks: [{code: 'tool/write-only', program: tool.program}],
      });
    },
    async write(values) {
      speaker.hide([values.token.open()]);
      const {listed, tokenName} = wantedIn(values);
      const written: string[] = [];
      for (const [name, value] of listed) {
        const done = await set(name, value, name === tokenName);
        if (!done.ok) return fail(partly(tool.program, written, name, done.problem));
        written.push(name);
      }
      const variables = named ? written : [];
      return ok({store: id, where: titleOfPlace(tool, await place()), variables, backup: null});
    },
    undo: async () => ok(undefined),
  };
};

/** The place that was given, or that the tool names; empty where it names none. */
const placeOf = async ({where}: ToolStoreOptions, {locate}: EachForm, speaker: Speaker): Promise<string> => {
  if (where !== '' || locate === null) return where;
  const ran = await speaker.run(locate);
  const told = ran.kind === 'ended' && ran.code === 0 ? ran.stdout.trim() : '';
  return placePattern.test(told) ? told : '';
};

const partly = (program: string, names: readonly string[], failed: string, cause: Problem): Problem => {
  if (names.length === 0) return cause;
  const detail = cause.code === 'tool/refused' ? cause.facts.detail : '';
  const seconds = cause.code === 'tool/timed-out' ? cause.facts.seconds : null;
  return problem('tool/partly', {program, names, failed, detail, seconds});
};
