/** What is said of programs that take the token on a screen of their own, rather than from a file. */
import type {Copy} from '../copy/en.ts';
import type {Notice} from '../core/screen.ts';
import {programs} from '../stores/names/programs.ts';
import type {Stored} from '../stores/store.ts';
import type {Known} from './world.ts';

/** Their names where nothing here reads a `.env`; null: there is no such program, or another one reads it. */
export const namesWithoutEnv = ({places}: Known): string | null => {
  if (places === undefined || places.programs.here.length === 0 || places.programs.readsEnv) return null;
  return places.programs.here.map(({id}) => programs[id].name).join(', ');
};

/** Beside the question where to keep it. */
export const seenPrograms = ({places}: Known, {steps}: Copy): readonly Notice[] =>
  (places?.programs.here ?? []).map(({id, seenIn}) => ({
    tone: 'info',
    text: steps.programs.seen(programs[id].name, seenIn),
  }));

/** Before a file is written that none of them reads. */
export const unreadFile = (known: Known, {steps}: Copy): readonly Notice[] => {
  const names = namesWithoutEnv(known);
  const at = known.plan?.stores.findIndex(({id}) => id === 'env') ?? -1;
  const path = known.plan?.plans[at]?.place.title;
  return names === null || path === undefined
    ? []
    : [{tone: 'warn', text: steps.programs.unread(names, path)}];
};

/** For the receipt: which screen, and what goes into which field. @param profile that of this run */
export const entering = (known: Known, profile: string, {steps}: Copy): readonly string[] => {
  const say = steps.programs;
  const {here, readsEnv} = known.places?.programs ?? {here: [], readsEnv: false};
  const {phone, waba} = known.access ?? {phone: null, waba: null};
  const values = {
    token: tokenFrom(known.store ?? [], profile, say),
    phoneId: phone?.id,
    wabaId: waba?.id,
    appId: known.identity?.app?.id,
    version: known.plan?.values.version,
  };
  return here.flatMap(({id, variable}) => {
    const {name, fields} = programs[id];
    const filled = fields.flatMap(([role, label]) => {
      const value = values[role];
      return value == null ? [] : [`    ${say.field(label, value)}`];
    });
    return [
      readsEnv ? say.titleIf(name) : say.title(name),
      `  ${say.screens[id]}`,
      ...filled,
      ...(variable === null ? [] : [`  ${say.variable(variable)}`]),
    ];
  });
};

/** Named by its place, so that no other token that lies about is shown instead. */
const tokenFrom = (stored: readonly Stored[], profile: string, say: Copy['steps']['programs']): string => {
  const file = stored.find(({store}) => store === 'env');
  if (stored.some(({store}) => store === 'keychain'))
    return say.token(`wa-token token --profile ${profile} --reveal`);
  if (file === undefined) return say.tokenElsewhere;
  return say.token(`wa-token token --env-file ${file.where} --reveal`);
};
