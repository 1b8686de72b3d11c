/** Choices: short lists as they are, long ones shown in part and narrowed down by a text. */
import type {Option, ScreenOf, Session} from '../core/screen.ts';
import type {Asker, At, Reply} from './asker.ts';
import {matching, mostShown, picked} from './list.ts';
import type {LineWords} from './options.ts';
import {optionLine} from './print.ts';

type Choice = ScreenOf<'choice'>;

/** A long list is shown in part, as far as it is there; a text narrows it down. */
export const choose = async (
  asked: Choice,
  session: Session,
  asker: Asker,
  at: At,
  words: LineWords,
): Promise<Reply> => {
  const {question, initial} = asked;
  const open = openIn(asked);
  if (open.length <= mostShown && asked.more?.coming !== true) {
    const first = asked.options[initial];
    const start = first === undefined ? 0 : Math.max(0, open.indexOf(first));
    const options = [...open, ...otherIn(asked, ''), ...tokenIn(asked, words), ...lookIn(asked, words)];
    return asker.choose(question, options, start, at);
  }
  let filter = '';
  for (;;) {
    const here = await grownTo(filter, asked, session, asker, at, words);
    if (at.signal.aborted) return at.signal.reason;
    const page = pageOf(here, filter, words);
    asker.say([...page.lines, ...(here.more === undefined ? [] : [here.more.text])]);
    const reply = await asker.text(`${question} ${words.choice.filter}`, '', at);
    if (reply.type !== 'text') return reply;
    const choice = picked(page.options, reply.text);
    if (choice.type === 'option') return {type: 'text', text: choice.option.value};
    filter = choice.type === 'filter' ? choice.text : '';
  }
};

/** The value of the entry that leads to the checks: none that a screen has. */
export const toChecks = '\u0000checks';

const lookIn = ({checks}: Choice, words: LineWords): readonly Option[] =>
  checks.length === 0 ? [] : [{value: toChecks, label: words.checks.look, hint: '', unavailable: null}];

/** The value of the entry that leads to the field for the token. */
export const toToken = '\u0000token';

const tokenIn = ({tokenStep}: Choice, {guide}: LineWords): readonly Option[] =>
  tokenStep === null
    ? []
    : [{value: toToken, label: atTheStart(guide.haveToken), hint: '', unavailable: null}];

/** On a card it follows its letter; here it begins a line as the other options do. */
const atTheStart = ([first = '', ...rest]: string): string => first.toUpperCase() + rest.join('');

/** What is shown of a long list; where nothing fits, the entry for what is not listed, or all of it again. */
const pageOf = (
  list: Choice,
  filter: string,
  words: LineWords,
): {readonly options: readonly Option[]; readonly lines: readonly string[]} => {
  const fitting = matching(openIn(list), filter);
  if (fitting.length === 0 && list.other === undefined) {
    const all = pageOf(list, '', words);
    return {...all, lines: [words.choice.noneOfAll(filter), ...all.lines]};
  }
  const options = [...fitting.slice(0, mostShown), ...otherIn(list, filter)];
  const numbered = options.map((option, index) => words.numbered(index + 1, optionLine(option, words)));
  return fitting.length === 0
    ? {options, lines: [words.choice.none(filter), ...numbered]}
    : {
        options,
        lines: [...numbered, words.choice.shown(Math.min(mostShown, fitting.length), fitting.length)],
      };
};

const openIn = ({options}: Choice): readonly Option[] =>
  options.filter(({unavailable}) => unavailable === null);

/** The entry after the others. */
const otherIn = ({other}: Choice, filter: string): readonly Option[] =>
  other === undefined ? [] : [other(filter)];

/**
 * The list as it is now. What fits nothing may be among what is still on its way: that is waited for, and said.
 */
const grownTo = async (
  filter: string,
  asked: Choice,
  session: Session,
  asker: Asker,
  at: At,
  words: LineWords,
): Promise<Choice> => {
  const now = (): Choice => {
    const screen = session.screen();
    return screen.kind === 'choice' && screen.step === asked.step ? screen : asked;
  };
  const isEnough = (): boolean =>
    at.signal.aborted || now().more?.coming !== true || matching(openIn(now()), filter).length > 0;
  if (isEnough()) return now();
  asker.say([words.choice.readingOn(filter, openIn(now()).length)]);
  await new Promise<void>(resolve => {
    const look = (): void => {
      if (!isEnough()) return;
      unsubscribe();
      at.signal.removeEventListener('abort', look);
      resolve();
    };
    const unsubscribe = session.subscribe(look);
    at.signal.addEventListener('abort', look);
  });
  return now();
};
