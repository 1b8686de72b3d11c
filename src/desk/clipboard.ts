/** The clipboard: text onto it, and, when the person agreed, text from it. */
import {hasTokenLook} from '../paste/recognise.ts';
import {programPath, runProgram} from '../stores/command/program.ts';
import {surroundings} from '../stores/keychain/surroundings.ts';
import {type ClipboardPlace, type ClipboardTool, clipboardTools} from './clipboard-tools.ts';
import {osc52} from './osc52.ts';

/** How a text came to the clipboard: surely, or by asking the terminal, which does not say. */
export type Copied = {readonly kind: 'copied'} | {readonly kind: 'sent'} | {readonly kind: 'no-way'};

/** Why nothing was read. */
export type Unread = 'ssh' | 'container' | 'no-tool' | 'no-text' | 'failed';

export type Read =
  | {readonly kind: 'text'; readonly text: string}
  | {readonly kind: 'none'; readonly why: Unread};

export interface Clipboard extends ClipboardPlace {
  readonly cwd: string;
  /** Writes to the terminal; null where it must not be sent escape codes. */
  readonly write: ((bytes: string) => void) | null;
}

/** A clipboard that hangs (ms) is given up. PowerShell takes a second to start. */
const limitMs = 4_000;

/**
 * Never rejects for want of a clipboard.
 *
 * @throws where the text is a token: that never goes to a clipboard, which other programs read
 */
export const copyText = async (text: string, clipboard: Clipboard): Promise<Copied> => {
  if (hasTokenLook(text)) throw new Error('a token is never copied');
  for (const tool of clipboardTools(clipboard)) {
    if (await takes(tool, text, clipboard)) return {kind: tool.viaTerminal ? 'sent' : 'copied'};
  }
  if (clipboard.write === null) return {kind: 'no-way'};
  clipboard.write(osc52(text));
  return {kind: 'sent'};
};

const takes = async (tool: ClipboardTool, text: string, clipboard: Clipboard): Promise<boolean> => {
  const [program, ...args] = tool.copy;
  const ran = await runProgram(program, args, {
    ...running(clipboard),
    input: tool.encoding === 'utf8' ? text : Buffer.from(`\u{FEFF}${text}`, 'utf16le'),
    // It stays to hand the text out, and would hold its output open.
    isMute: true,
  });
  return ran.kind === 'ended' && ran.code === 0;
};

/** pbcopy and pbpaste go by the locale, and take text for an old code page where there is none. */
const running = ({env, cwd}: Clipboard) => ({env: {...env, LC_CTYPE: 'UTF-8'}, cwd, limitMs});

/** Reads the text on the clipboard. To be called only after the person agreed to it. */
export const readClipboard = async (clipboard: Clipboard): Promise<Read> => {
  const {place} = surroundings(clipboard.platform, clipboard.env, clipboard.machine);
  const none = (why: Unread): Read => ({kind: 'none', why});
  if (place === 'ssh' || place === 'container') return none(place);
  const found = clipboardTools(clipboard)
    .flatMap(({read}) => (read === null ? [] : [read]))
    .find(([program]) => programPath(program, clipboard) !== null);
  if (found === undefined) return none('no-tool');
  const [program, ...args] = found;
  const ran = await runProgram(program, args, {...running(clipboard), input: ''});
  if (ran.kind !== 'ended') return none('failed');
  // Where nothing is on the clipboard, or a picture, some of them end with an error.
  return ran.code === 0 && ran.stdout.trim() !== '' ? {kind: 'text', text: ran.stdout} : none('no-text');
};
