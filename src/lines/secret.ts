/**
 * Reads a secret from keys: nothing of it is ever written, only what it looks like. Enter counts when it is followed by
 * silence, so that a paste with line breaks in it stays one value, however the terminal splits it.
 */
import type {Frame, PasteVerdict} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';
import type {Clock} from '../core/session.ts';
import {enterSilenceMs} from '../paste/chunks.ts';
import type {Key} from '../paste/key.ts';
import {emptyLine, press} from '../paste/line.ts';
import type {At, Reply} from './asker.ts';

export interface SecretOptions {
  readonly clock: Clock;
  readonly frame: Pick<Frame, 'canGoBack' | 'canGoForward'>;
  /** Whether `<` and `>` with Enter go back and forward. */
  readonly signs: boolean;
  readonly verdict: (typed: string) => PasteVerdict;
  /** Told after each key what the text looks like so far. */
  readonly onLanding: (verdict: PasteVerdict) => void;
  readonly onReply: (reply: Reply) => void;
}

export interface SecretReader {
  press(key: Key): void;
  /** Forgets what was typed. */
  close(): void;
}

/** A reader that replies once. */
export const createSecretReader = (options: SecretOptions): SecretReader => {
  const {clock, frame, signs, verdict, onLanding, onReply} = options;
  let line = emptyLine;
  let replied = false;
  let notYet = (): void => {};

  const reply = (given: Reply): void => {
    if (replied) return;
    close();
    onReply(given);
  };
  const close = (): void => {
    replied = true;
    notYet();
    line = emptyLine;
  };
  const enter = (): void => {
    const text = line.text;
    if (signs && text.trim() === '<' && frame.canGoBack) reply({type: 'back'});
    else if (signs && text.trim() === '>' && frame.canGoForward) reply({type: 'forward'});
    else reply({type: 'secret', secret: new Secret(text)});
  };

  const named = (name: Extract<Key, {type: 'key'}>['name']): boolean => {
    switch (name) {
      case 'ctrl-c':
        reply({type: 'end', ending: 'interrupted'});
        return true;
      case 'ctrl-d':
        if (line.text === '') reply({type: 'end', ending: 'quit'});
        return true;
      case 'escape':
        if (frame.canGoBack) reply({type: 'back'});
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
      if (key.type === 'key' && named(key.name)) return;
      line = press(line, key).line;
      onLanding(verdict(line.text));
    },
    close,
  };
};

export interface SecretQuestion extends Pick<SecretOptions, 'clock' | 'signs' | 'verdict' | 'onLanding'> {
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
    const stop = (): void => done(at.signal.reason);
    const reader = createSecretReader({...options, frame: at.frame, onReply: done});
    at.signal.addEventListener('abort', stop);
    letGo = listen(
      key => reader.press(key),
      () => done({type: 'end', ending: 'quit'}),
    );
    for (const key of begun) reader.press(key);
    if (at.signal.aborted) stop();
  });
