/** Which keys reach an Inquirer prompt, and which mean something to the wizard: leave, go back, a token that was pasted. */
import type {Key} from '../paste/key.ts';
import {emptyLine, type Line, press} from '../paste/line.ts';
import {hasTokenLook} from '../paste/recognise.ts';
import type {At, Reply} from './asker.ts';
import {bytesOf} from './prompt-streams.ts';

/** Why a prompt was left: with a reply, or because a token began to arrive where something else was asked. */
export type Left = Reply | {readonly type: 'pasted'; readonly key: Key};

/** What a prompt came to. A prompt that was left rejects; its reason says why. */
export const settledPrompt = async (prompt: Promise<string>, signal: AbortSignal): Promise<Left> => {
  try {
    return {type: 'text', text: await prompt};
  } catch (error) {
    if (!signal.aborted) throw error;
    return signal.reason;
  }
};

/** Sorts keys: those of the wizard, a pasted token, and all others, which are the prompt's. */
export const createPromptKeys = (
  {frame}: At,
  leave: (left: Left) => void,
  write: (bytes: string) => void,
): ((key: Key) => void) => {
  let line: Line = emptyLine;
  return key => {
    if (key.type === 'key') {
      const {name} = key;
      if (name === 'ctrl-c') return leave({type: 'end', ending: 'interrupted'});
      if (name === 'ctrl-d' && line.text === '') return leave({type: 'end', ending: 'quit'});
      if (name === 'escape') return leave({type: 'back'});
      if (name === 'tab' && frame.canGoForward) return leave({type: 'forward'});
    } else if (hasTokenLook(key.text)) {
      return leave({type: 'pasted', key});
    }
    line = press(line, key).line;
    write(bytesOf(key));
  };
};
