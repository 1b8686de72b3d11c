/** The programs that reach a clipboard, one a row, and which of them make sense where. */
import {type Machine, surroundings} from '../stores/keychain/surroundings.ts';

export interface ClipboardTool {
  readonly copy: readonly [program: string, ...args: string[]];
  /** Null: it only takes. */
  readonly read: readonly [program: string, ...args: string[]] | null;
  /** How it wants text on its standard input. */
  readonly encoding: 'utf8' | 'utf16le';
  /** It hands the text to the terminal, and cannot say whether that took it. */
  readonly viaTerminal: boolean;
}

const row = (
  copy: ClipboardTool['copy'],
  read: ClipboardTool['read'],
  more: Partial<Pick<ClipboardTool, 'encoding' | 'viaTerminal'>> = {},
): ClipboardTool => ({copy, read, encoding: 'utf8', viaTerminal: false, ...more});

const readWindows =
  '[Console]::OutputEncoding = [Text.Encoding]::UTF8; [Console]::Out.Write((Get-Clipboard -Raw))';

const tools = {
  macos: row(['pbcopy'], ['pbpaste']),
  // clip.exe takes UTF-8 for the old code page, unless the text begins with a UTF-16 mark.
  windows: row(['clip.exe'], ['powershell.exe', '-NoProfile', '-NonInteractive', '-Command', readWindows], {
    encoding: 'utf16le',
  }),
  wayland: row(['wl-copy'], ['wl-paste', '--no-newline', '--type', 'text']),
  xclip: row(['xclip', '-selection', 'clipboard', '-in'], ['xclip', '-selection', 'clipboard', '-out']),
  xsel: row(['xsel', '--clipboard', '--input'], ['xsel', '--clipboard', '--output']),
  // tmux takes no OSC 52 from programs unless it is told to; this hands the text on to the terminal outside of it.
  tmux: row(['tmux', 'load-buffer', '-w', '-'], null, {viaTerminal: true}),
} satisfies Readonly<Record<string, ClipboardTool>>;

export interface ClipboardPlace {
  readonly platform: NodeJS.Platform;
  readonly env: NodeJS.ProcessEnv;
  readonly machine?: Machine;
}

/** @returns the tools for the clipboard that the person uses, the best first; over SSH the tools there would be another's */
export const clipboardTools = ({platform, env, machine}: ClipboardPlace): readonly ClipboardTool[] => {
  const {system, place} = surroundings(platform, env, machine);
  const isSet = (name: string): boolean => (env[name] ?? '') !== '';
  const last = isSet('TMUX') ? [tools.tmux] : [];
  if (place === 'ssh' || place === 'container') return last;
  if (system === 'macos') return [tools.macos, ...last];
  if (system === 'windows') return [tools.windows];
  if (place === 'wsl') return [tools.windows, ...last];
  return [
    ...(isSet('WAYLAND_DISPLAY') ? [tools.wayland] : []),
    ...(isSet('DISPLAY') ? [tools.xclip, tools.xsel] : []),
    ...last,
  ];
};
