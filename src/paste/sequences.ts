/** Escape sequences: where one ends, and which key it is. Terminals write the same key in several ways. */
import type {KeyName} from './key.ts';

const complete = /^\u{1B}(?:\[\[?[0-?]*[ -/]*[@-~]|O[0-9;]*[@-~]|[^[O\u{1B}]|(?=\u{1B}))/u;
const incomplete = /^\u{1B}(?:\[\[?[0-?]*[ -/]*|O[0-9;]*)?$/u;

/** @returns the escape sequence that begins here; null while its end has not come */
export const sequenceAt = (input: string, at: number): string | null => {
  const near = input.slice(at, at + 64);
  const whole = complete.exec(near);
  if (whole !== null) return whole[0];
  return incomplete.test(near) && at + near.length === input.length ? null : '\u{1B}';
};

const finals: Readonly<Record<string, KeyName>> = {
  A: 'up',
  B: 'down',
  C: 'right',
  D: 'left',
  F: 'end',
  H: 'home',
  Z: 'shift-tab',
  M: 'enter',
};
const tildes: Readonly<Record<string, KeyName>> = {
  1: 'home',
  3: 'delete',
  4: 'end',
  5: 'page-up',
  6: 'page-down',
  7: 'home',
  8: 'end',
};

/** @returns the key, whatever modifiers were held; null for a sequence that is none of ours (a mouse, Alt and a letter) */
export const sequenceKey = (sequence: string): KeyName | null => {
  if (sequence === '\u{1B}') return 'escape';
  const tilde = /^\u{1B}\[(\d+)(?:;\d+)?~$/u.exec(sequence)?.[1];
  if (tilde !== undefined) return tildes[tilde] ?? null;
  const introducer = sequence.charAt(1);
  const final = /^\u{1B}(?:\[(?:1;\d+)?|O)([A-Z])$/u.exec(sequence)?.[1];
  if (final === undefined || (final === 'M' && introducer !== 'O')) return null;
  return finals[final] ?? null;
};

/** Control characters that are keys. */
export const controlKeys: Readonly<Record<string, KeyName>> = {
  '\u{01}': 'ctrl-a',
  '\u{03}': 'ctrl-c',
  '\u{04}': 'ctrl-d',
  '\u{05}': 'ctrl-e',
  '\u{08}': 'backspace',
  '\u{0B}': 'ctrl-k',
  '\u{0C}': 'ctrl-l',
  '\u{15}': 'ctrl-u',
  '\u{17}': 'ctrl-w',
  '\u{7F}': 'backspace',
};
