/**
 * Reads a secret from keys: nothing of it is ever written, only what it looks like. Enter counts when it is followed by
 * silence, so that a paste with line breaks in it stays one value, however the terminal splits it.
 */
import type {Frame, PasteVerdict} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';
import type {Clock} from '../core/session.ts';
import {enterSilenceMs} from '../paste/chunks.ts';
import type {Key, KeyName} from '../paste/key.ts';
import {emptyLine, press} from '../paste/line.ts';
import type {AskedClipboard} from './asked-clipboard.ts';
import type {At, Reply} from './asker.ts';
import type {LineWords} from './options.ts';

export interface SecretOptions {
  readonly clock: Clock;
  readonly frame: Pick<Frame, 'canGoBack' | 'canGoForward'>;
  /** Whether `<` and `>` with Enter go back and forward. */
  readonly signs: boolean;
  readonly verdict: (typed: string) => PasteVerdict;
  /** Told after each key what the text looks like so far. */
  readonly onLanding: (verdict: PasteVerdict) => void;
  /** Says something beside the field, which then stands there again. */
  readonly say: (text: string) => void;
  readonly clipboard: AskedClipboard;
  readonly words: LineWords['secret'];
  readonly onReply: (reply: Reply) => void;
}

export interface SecretReader {
  press(key: Key): void;
  /** Replies with this in place of what is typed. */
  end(reply: Reply): void;
  /** Forgets what was typed. */
  close(): void;
}

/** A reader that replies once. */
export const createSecretReader = (options: SecretOptions): SecretReader => {
  const {clock, frame, signs, verdict, onLanding, onReply, say, clipboard, words} = options;
  /** Whether the clipboard is asked about, or being read. */
  let paste: 'no' | 'asked' | 'reading' = 'no';
  let line = emptyLine;
  let replied = false;
  let notYet = (): void => {};

  const reply = (given: Reply): void => {
    if (replied) return;
    const whole =
      given.type === 'end' && verdict(line.text).tone === 'good' ? {left: new Secret(line.text)} : {};
    close();
    onReply({...given, ...whole});
  };
  const close = (): void => {
    replied = true;
    notYet();
    line = emptyLine;
  };
  const enter = (): void => {
    const text = line.text;
    if (signs && text.trim() === '<') reply({type: 'back'});
    else if (signs && text.trim() === '>' && frame.canGoForward) reply({type: 'forward'});
    else reply({type: 'secret', secret: new Secret(text)});
  };

  const readClipboard = async (): Promise<void> => {
    paste = 'reading';
    const clipping = await clipboard.read();
    paste = 'no';
    if (replied) return;
    if (clipping.kind === 'none') say(clipping.notice.text);
    else {
      line = press(line, {type: 'paste', text: clipping.text}).line;
      say(words.pasted);
      onLanding(verdict(line.text));
    }
  };

  /** @returns whether this key was the answer to the question about the clipboard */
  const answersAsked = (key: Key): boolean => {
    const isNo = isKey(key, 'escape') || isLetter(key, 'n');
    const isYes = isKey(key, 'enter') || isLetter(key, 'y');
    paste = 'no';
    if (isYes) void readClipboard();
    else if (isNo) say(words.notRead);
    return isYes || isNo;
  };

  const named = (name: Extract<Key, {type: 'key'}>['name']): boolean => {
    switch (name) {
      case 'ctrl-c':
        reply({type: 'end', ending: 'interrupted'});
        return true;
      case 'ctrl-d':
        if (line.text === '') reply({type: 'end', ending: 'quit'});
        return true;
      case 'ctrl-v':
        if (clipboard.isAgreed()) void readClipboard();
        else {
          paste = 'asked';
          say(words.mayRead);
        }
        return true;
      case 'escape':
        reply({type: 'back'});
        return true;
      case 'tab':
        if (frame.canGoForward) reply({type: 'forward'});
        return true;
      case 'enter':
        notYet = clock.after(enterSilenceMs, enter);
        return true;
      default:
        return false;
    }
  };

  return {
    press(key) {
      if (replied) return;
      notYet();
      // While it is read, nothing but leaving means anything.
      if (paste === 'reading' && !isKey(key, 'ctrl-c')) return;
      if (paste === 'asked' && answersAsked(key)) return;
      if (key.type === 'key' && named(key.name)) return;
      line = press(line, key).line;
      onLanding(verdict(line.text));
    },
    end: reply,
    close,
  };
};

const isKey = (key: Key, name: KeyName): boolean => key.type === 'key' && key.name === name;
const isLetter = (key: Key, letter: string): boolean =>
  key.type === 'text' && key.text.toLowerCase() === letter;

export interface SecretQuestion
  extends Pick<SecretOptions, 'clock' | 'signs' | 'verdict' | 'onLanding' | 'say' | 'clipboard' | 'words'> {
  readonly at: At;
  /** Hands keys over until the returned function is called; `onGone` when none will come any more. */
  readonly listen: (onKey: (key: Key) => void, onGone: () => void) => () => void;
  /** Keys that had come before. */
  readonly begun?: readonly Key[];
}

/** Reads one secret; keys are let go of before it replies. */
export const readSecret = ({at, listen, begun = [], ...options}: SecretQuestion): Promise<Reply> =>
  new Promise(resolve => {
    let letGo = (): void => {};
    const done = (reply: Reply): void => {
      reader.close();
      letGo();
      at.signal.removeEventListener('abort', stop);
      resolve(reply);
    };
    const stop = (): void => reader.end(at.signal.reason);
    const reader = createSecretReader({...options, frame: at.frame, onReply: done});
    at.signal.addEventListener('abort', stop);
    letGo = listen(
      key => reader.press(key),
      () => reader.end({type: 'end', ending: 'quit'}),
    );
    for (const key of begun) reader.press(key);
    if (at.signal.aborted) stop();
  });
