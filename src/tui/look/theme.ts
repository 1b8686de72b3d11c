/** The one place that decides how things look: colours by role, glyphs, links. Nothing is told by colour alone. */
import {styleText} from 'node:util';
import {asciiGlyphs, type Glyphs, inAscii, unicodeGlyphs} from './glyphs.ts';

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
  const colours = hasColours(env);
  const unicode = hasUnicode(env, platform);
  const links = hasLinks(env);
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

const hasColours = (env: NodeJS.ProcessEnv): boolean =>
  (env['NO_COLOR'] ?? '') === '' && env['FORCE_COLOR'] !== '0' && env['TERM'] !== 'dumb';

/** A locale that names another encoding says so; one that is not set says nothing, and terminals of today have UTF-8. */
const hasUnicode = (env: NodeJS.ProcessEnv, platform: NodeJS.Platform): boolean => {
  if (platform === 'win32') return modernWindows(env);
  if (env['TERM'] === 'linux') return false;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    value => value !== undefined && value !== '',
  );
  return locale === undefined || /utf-?8/i.test(locale);
};

const modernWindows = (env: NodeJS.ProcessEnv): boolean =>
  ['WT_SESSION', 'TERM_PROGRAM', 'ConEmuTask', 'TERMINUS_SUBLIME'].some(name => env[name] !== undefined) ||
  /^(xterm|alacritty|rxvt|tmux|screen)/.test(env['TERM'] ?? '');

/** Terminals known to hide a link behind its label. A multiplexer may pass it on or print it: there the address is shown. */
const hasLinks = (env: NodeJS.ProcessEnv): boolean => {
  if (env['FORCE_HYPERLINK'] !== undefined) return env['FORCE_HYPERLINK'] !== '0';
  if (env['TMUX'] !== undefined || /^(screen|tmux|linux|dumb)/.test(env['TERM'] ?? '')) return false;
  if (
    ['WT_SESSION', 'KITTY_WINDOW_ID', 'WEZTERM_PANE', 'KONSOLE_VERSION'].some(name => env[name] !== undefined)
  )
    return true;
  if (Number(env['VTE_VERSION'] ?? '0') >= 5_000) return true;
  return (
    /^(iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|zed)$/i.test(env['TERM_PROGRAM'] ?? '') ||
    /kitty|alacritty|foot|ghostty/.test(env['TERM'] ?? '')
  );
};
