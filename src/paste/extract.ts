/** Finds the one Graph token inside something longer: a curl command, JSON, an address, a `.env` file, a message. */
import type {CleanedKind, Step} from './clean.ts';

const tokens = /(?<![A-Za-z0-9_-])EAA[A-Za-z0-9_-]{80,}/g;

/** @returns every different Graph token in a text, in its order */
export const tokensIn = (text: string): readonly string[] => [...new Set(text.match(tokens) ?? [])];

const wrapped = /(?<![\w-])EAA[\w-]+(?:[ \t]*[\r\n]+[ \t]*[\w-]+){1,60}(?=["'&])/g;

/** A command or document that was wrapped within the token: the closing quote tells where it ends. */
export const rejoined: Step = text => {
  const whole = text.replace(wrapped, token => token.replace(/\s+/g, ''));
  const count = text.match(/[\r\n]+/g)?.length ?? 0;
  const left = whole.match(/[\r\n]+/g)?.length ?? 0;
  return {text: whole, cleaned: whole === text ? [] : [{kind: 'line-breaks', count: count - left}]};
};

/** Takes the token out where there is exactly one; of several, none is taken: only the person knows which. */
export const extracted: Step = text => {
  const [token, ...others] = tokensIn(text);
  if (token === undefined || others.length > 0 || token === text) return {text, cleaned: []};
  // Characters right behind it, with no gap, belong to what was copied: cutting them off would hide a fault.
  if (text.startsWith(token) && !/^(?:[\s"'`,;&})\]\\]|[.:!?]\s)/.test(text.slice(token.length)))
    return {text, cleaned: []};
  return {text: token, cleaned: [{kind: surroundings(text), count: 1}]};
};

const surroundings = (text: string): CleanedKind => {
  if (/^\s*[{[]/.test(text)) return 'json';
  if (/(?:^|\s)curl\s/.test(text)) return 'curl';
  if (/Authorization["']?\s*:/i.test(text)) return 'header';
  if (/^\s*https?:\/\//.test(text)) return 'url';
  return /^[ \t]*(?:export\s+)?[A-Za-z_]\w*\s*=/m.test(text) ? 'assignment' : 'text';
};
