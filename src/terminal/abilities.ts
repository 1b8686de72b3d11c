/** What a terminal can show, as far as its environment tells. */

/** An environment, to be read only. */
export type Env = Readonly<Record<string, string | undefined>>;

export interface Abilities {
  readonly colours: boolean;
  /** Arrows, ticks and typographic quotes. */
  readonly unicode: boolean;
  /** A link can be hidden behind its label (OSC 8). */
  readonly links: boolean;
}

export const abilitiesOf = (env: Env, platform: NodeJS.Platform): Abilities => ({
  colours: hasColours(env),
  unicode: hasUnicode(env, platform),
  links: hasLinks(env),
});

const hasColours = (env: Env): boolean =>
  (env['NO_COLOR'] ?? '') === '' && env['FORCE_COLOR'] !== '0' && env['TERM'] !== 'dumb';

/** A locale that names another encoding says so; one that is not set says nothing, and terminals of today have UTF-8. */
const hasUnicode = (env: Env, platform: NodeJS.Platform): boolean => {
  if (platform === 'win32') return modernWindows(env);
  if (env['TERM'] === 'linux') return false;
  const locale = [env['LC_ALL'], env['LC_CTYPE'], env['LANG']].find(
    value => value !== undefined && value !== '',
  );
  return locale === undefined || /utf-?8/i.test(locale);
};

const modernWindows = (env: Env): boolean =>
  ['WT_SESSION', 'TERM_PROGRAM', 'ConEmuTask', 'TERMINUS_SUBLIME'].some(name => env[name] !== undefined) ||
  /^(xterm|alacritty|rxvt|tmux|screen)/.test(env['TERM'] ?? '');

/** Terminals known to hide a link behind its label. A multiplexer may pass it on or print it: there the address is shown. */
const hasLinks = (env: Env): boolean => {
  if (env['FORCE_HYPERLINK'] !== undefined) return env['FORCE_HYPERLINK'] !== '0';
  if (['TMUX', 'STY'].some(name => env[name] !== undefined)) return false;
  if (/^(screen|tmux|linux|dumb)/.test(env['TERM'] ?? '')) return false;
  if (
    ['WT_SESSION', 'KITTY_WINDOW_ID', 'WEZTERM_PANE', 'KONSOLE_VERSION'].some(name => env[name] !== undefined)
  )
    return true;
  // The very first that had them, 0.50.0, crashed on them.
  if (Number(env['VTE_VERSION'] ?? '0') > 5_000) return true;
  return (
    /^(iTerm\.app|WezTerm|vscode|ghostty|Hyper|rio|zed)$/i.test(env['TERM_PROGRAM'] ?? '') ||
    /kitty|alacritty|foot|ghostty/.test(env['TERM'] ?? '')
  );
};
