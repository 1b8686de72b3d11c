/** The one place that decides how things look: colours by role, glyphs, links. Nothing is told by colour alone. */
import {styleText} from 'node:util';
import {abilitiesOf} from '../../terminal/abilities.ts';
import {inAscii} from '../../terminal/ascii.ts';
import {asciiGlyphs, type Glyphs, unicodeGlyphs} from './glyphs.ts';

type Format = Parameters<typeof styleText>[0];

/** What a piece of text is, not what colour it has. */
export type Role = 'plain' | 'strong' | 'dim' | 'accent' | 'good' | 'warn' | 'bad' | 'link' | 'cursor';

export interface Theme {
  readonly glyphs: Glyphs;
  /** Whether arrows and the like can be shown. */
  readonly unicode: boolean;
  /** Whether a link can be hidden behind its label (OSC 8). */
  readonly links: boolean;
  paint(role: Role, text: string): string;
  /** Text that opens the address when clicked, where the terminal can. */
  link(label: string, url: string): string;
  /** The last touch before a row is drawn. */
  finish(row: string): string;
}

const formats: {readonly [role in Role]: {readonly colour: Format | null; readonly mono: Format | null}} = {
  plain: {colour: null, mono: null},
  strong: {colour: 'bold', mono: 'bold'},
  dim: {colour: 'dim', mono: 'dim'},
  accent: {colour: 'cyan', mono: null},
  good: {colour: 'green', mono: null},
  warn: {colour: 'yellow', mono: 'bold'},
  bad: {colour: 'red', mono: 'bold'},
  link: {colour: ['cyan', 'underline'], mono: 'underline'},
  cursor: {colour: 'inverse', mono: 'inverse'},
};

/** @returns the look that this terminal can show */
export const themeFor = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): Theme => {
  const {colours, unicode, links} = abilitiesOf(env, platform);
  const paint = (role: Role, text: string): string => {
    const format = formats[role][colours ? 'colour' : 'mono'];
    return format === null || text === '' ? text : styleText(format, text, {validateStream: false});
  };
  return {
    glyphs: unicode ? unicodeGlyphs : asciiGlyphs,
    unicode,
    links,
    paint,
    link: (label, url) => {
      const text = paint('link', label);
      return links ? `\u{1B}]8;;${url}\u{07}${text}\u{1B}]8;;\u{07}` : text;
    },
    finish: unicode ? row => row : inAscii,
  };
};
