/** Choices: short lists as they are, long ones shown in part and narrowed down by a text. */
import type {ScreenOf} from '../core/screen.ts';
import type {Asker, At, Reply} from './asker.ts';
import {matching, mostShown, picked} from './list.ts';
import type {LineWords} from './options.ts';
import {optionLine} from './print.ts';

/** A long list is shown in part; a text narrows it down. */
export const choose = async (
  {question, options, initial}: ScreenOf<'choice'>,
  asker: Asker,
  at: At,
  words: LineWords,
): Promise<Reply> => {
  const open = options.filter(({unavailable}) => unavailable === null);
  const first = options[initial];
  const start = first === undefined ? 0 : Math.max(0, open.indexOf(first));
  if (open.length <= mostShown) return asker.choose(question, open, start, at);
  let fitting: readonly (typeof open)[number][] = open;
  for (;;) {
    const shown = fitting.slice(0, mostShown);
    asker.say([
      ...shown.map((option, index) => words.numbered(index + 1, optionLine(option, words))),
      words.choice.shown(shown.length, fitting.length),
    ]);
    const reply = await asker.text(`${question} ${words.choice.filter}`, '', at);
    if (reply.type !== 'text') return reply;
    const choice = picked(shown, reply.text);
    if (choice.type === 'option') return {type: 'text', text: choice.option.value};
    fitting = choice.type === 'filter' ? matching(open, choice.text) : open;
    if (fitting.length === 0 && choice.type === 'filter') asker.say([words.choice.none(choice.text)]);
    if (fitting.length === 0) fitting = open;
  }
};
