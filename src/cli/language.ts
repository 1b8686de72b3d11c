/** Which language is spoken: the one that was asked for, else the one of the surroundings, else English. */
import {variableOf} from './flags.ts';

/**
 * @param asked a tag or a locale: "pt-BR", "es_MX.UTF-8"
 * @param tags those of the languages there are
 * @returns the tag it stands for, the region aside when that is not among them; null where there is none
 */
export const tagFor = (asked: string, tags: readonly string[]): string | null => {
  const wanted = partsOf(asked);
  return (
    tags.find(tag => partsOf(tag).join('-') === wanted.join('-')) ??
    tags.find(tag => partsOf(tag)[0] === wanted[0]) ??
    null
  );
};

const partsOf = (tag: string): readonly string[] =>
  (/^[^.@]*/.exec(tag)?.[0] ?? '').toLowerCase().split(/[-_]/);

/**
 * @param own arguments of ours, as they were typed: it must be known before they are checked, to word what is wrong
 * @param tags those of the languages there are
 */
export const spokenTag = (
  own: readonly string[],
  env: NodeJS.ProcessEnv,
  tags: readonly string[],
): string => {
  const at = own.indexOf('--language');
  const typed = at < 0 ? own.find(each => each.startsWith('--language='))?.slice(11) : own[at + 1];
  const asked = tagFor(typed ?? env[variableOf('language')] ?? '', tags);
  return asked ?? tagFor(localeOf(env), tags) ?? 'en';
};

/** As POSIX orders them: the first that is set counts, also when it is one that is not spoken here. */
const localeOf = ({LC_ALL, LC_MESSAGES, LANG}: NodeJS.ProcessEnv): string =>
  LC_ALL || LC_MESSAGES || LANG || '';
