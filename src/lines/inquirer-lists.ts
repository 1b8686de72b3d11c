/** The lists that Inquirer draws: one of several by its number, and several with a tick each. */
import {checkbox, rawlist} from '@inquirer/prompts';
import type {Mark, Option} from '../core/screen.ts';
import {mostShown} from './list.ts';
import type {LineWords, Sink} from './options.ts';
import {optionLine} from './print.ts';
import type {PromptInput} from './prompt-streams.ts';
import {wrapped, wrappedBehind} from './wrap.ts';

/** What an Inquirer prompt runs in. */
export interface Context {
  readonly input: PromptInput;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

interface Drawing {
  readonly context: Context;
  readonly words: LineWords;
  readonly stdout: Sink;
}

/** What Inquirer puts before an option: `  12) `, or `❯[x] `. */
const optionLead = 6;

/** @returns the value of the one that is taken */
export const fromList = (
  message: string,
  options: readonly Option[],
  initial: number,
  {context, words, stdout}: Drawing,
): Promise<string> => {
  const first = options[initial]?.value;
  return rawlist<string>(
    {
      message,
      choices: options.map(option => ({
        value: option.value,
        name: wrappedBehind(optionLead, optionLine(option, words), stdout),
        short: option.label,
      })),
      ...(first === undefined ? {} : {default: first}),
      theme: {style: {error: () => `> ${words.choice.unlisted}`}},
    },
    context,
  );
};

/** @returns the values of those that are ticked */
export const ticking = (
  message: string,
  marks: readonly Mark[],
  {context, words, stdout}: Drawing,
): Promise<string[]> =>
  checkbox<string>(
    {
      message,
      choices: marks.map(mark => ({
        value: mark.value,
        name: wrappedBehind(optionLead, optionLine(mark, words), stdout),
        short: mark.label,
        checked: mark.ticked,
      })),
      pageSize: mostShown,
      loop: false,
      shortcuts: {all: 'a', invert: null},
      theme: {
        icon: {checked: '[x]', unchecked: '[ ]'},
        style: {
          keysHelpTip: () => wrapped(words.marks.keys, stdout),
          renderSelectedChoices: (chosen: readonly {readonly short: string}[]) =>
            chosen.length === 0 ? words.marks.none : chosen.map(({short}) => short).join(', '),
        },
      },
    },
    context,
  );
