/** The same value twice or more in a row: pasted again because nothing seemed to happen, or because a half had come. */
import type {Step} from './clean.ts';

/** Enough to tell that it begins anew; tokens of one app begin alike, so all that follows is compared too. */
const sure = 8;
/** As long as an app secret; a shorter repetition may be part of one value. */
const shortest = 32;

/** Takes one of them; the whole one where the other is its beginning. */
export const single: Step = text => {
  const again = text.indexOf(text.slice(0, sure), sure);
  const one = again < 0 ? undefined : oneOf(text.slice(0, again), text.slice(again));
  if (one === undefined) return {text, cleaned: []};
  return {text: one, cleaned: [{kind: 'doubled', count: Math.ceil(text.length / one.length) - 1}]};
};

const oneOf = (first: string, rest: string): string | undefined => {
  const repeats = first.length >= shortest && `${first}${rest}`.startsWith(rest);
  if (/^[0-9a-f]{32}$/i.test(first)) return repeats && rest.length % shortest === 0 ? first : undefined;
  if (!/^EAA[A-Za-z0-9_-]*$/.test(first)) return undefined;
  if (repeats) return first;
  return rest.length >= shortest && rest.startsWith(first) ? rest : undefined;
};
