/** What can be chosen at a trouble: what the screen offers, its address, the checks, and the way out. */
import type {Front, Link, Option, ScreenOf} from '../core/screen.ts';
import type {LineWords} from './options.ts';

export type Way =
  | {readonly type: 'event'; readonly event: Front}
  | {readonly type: 'open'; readonly link: Link}
  | {readonly type: 'look'}
  | {readonly type: 'leave'};

interface Named {
  readonly label: string;
  readonly way: Way;
}

/** In the order in which they are told; the first is what Enter alone means. */
export const waysOf = (
  {actions, links: [link], checks}: ScreenOf<'trouble'>,
  {checks: say, trouble}: LineWords,
): readonly Named[] => [
  ...actions.map(({label, event}) => ({label, way: {type: 'event', event} as const})),
  ...(link === undefined ? [] : [{label: say.open(link.label), way: {type: 'open', link} as const}]),
  ...(checks.some(({more}) => more !== null) ? [{label: say.look, way: {type: 'look'} as const}] : []),
  {label: trouble.leave, way: {type: 'leave'}},
];

/** As entries of a list: the value is the place. */
export const asOptions = (labels: readonly string[]): readonly Option[] =>
  labels.map((label, index) => ({value: String(index), label, hint: '', unavailable: null}));
