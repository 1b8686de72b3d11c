/** A screen as lines of text: everything it shows, in the order it is to be read. Nothing is only a colour or a place. */
import type {
  CheckLine,
  Link,
  Notice,
  Option,
  Place,
  PromptPart,
  Screen,
  ScreenOf,
  TroublePart,
} from '../core/screen.ts';
import {cardLetters} from './card.ts';
import type {LineWords} from './options.ts';

/** Where one is: the chapter among the chapters. Empty at the end, which is none of them. */
export const progress = ({chapters}: Screen, words: LineWords): string => {
  const at = chapters.findIndex(({state}) => state === 'now');
  const chapter = chapters[at];
  return chapter === undefined ? '' : words.step(at + 1, chapters.length, chapter.title);
};

export const noticeLine = ({tone, text}: Notice, words: LineWords): string => words.notice[tone](text);

/** One check that is known. */
export const checkLine = ({title, status, detail}: CheckLine, words: LineWords): string =>
  words.check(title, words.status[status], detail);

const numbered = (texts: readonly string[], words: LineWords): readonly string[] =>
  texts.map((text, index) => words.numbered(index + 1, text));

const filled = (...texts: readonly string[]): readonly string[] => texts.filter(text => text !== '');

/** The address stands alone, so that it can be copied whole. */
export const linkLines = ({label, url}: Link, words: LineWords): readonly string[] => [
  words.guide.link(label),
  url,
];

/**
 * What is read before the question itself.
 *
 * @param hides whether a token that is pasted here stays out of sight: only then is it asked for here
 */
export const promptLines = (
  part: Extract<Screen, {readonly kind: PromptPart['kind']}>,
  words: LineWords,
  hides: boolean,
): readonly string[] => {
  switch (part.kind) {
    case 'guide':
      return guideLines(part, words, hides);
    case 'letter':
      return [...part.lead, '', ...part.lines, '', words.guide.letters(cardLetters(part, words))];
    case 'choice':
      return [...earlyIn(part, hides), ...filled(part.help), ...closedIn(part, words)];
    case 'marks':
      return [...filled(part.help), ...closedIn(part, words)];
    case 'text':
      return filled(
        part.help,
        part.placeholder === '' ? '' : words.text.example(part.placeholder),
        part.initial === '' ? part.whenEmpty : words.text.initial(part.initial),
      );
    case 'secret':
      return filled(part.help);
    case 'review':
      return part.places.flatMap(place => placeLines(place, words));
  }
};

const earlyIn = ({early = ''}: {readonly early?: string}, hides: boolean): readonly string[] =>
  hides ? filled(early) : [];

/** What cannot be chosen now, and why. */
const closedIn = ({options}: {readonly options: readonly Option[]}, words: LineWords): readonly string[] => {
  const reasons = new Set(options.flatMap(({unavailable}) => unavailable ?? []));
  // What has one reason is said in one breath.
  return [...reasons].map(why => {
    const closed = options.filter(({unavailable}) => unavailable === why);
    return words.choice.unavailable(closed.map(({label}) => label).join('; '), why);
  });
};

const guideLines = (screen: ScreenOf<'guide'>, words: LineWords, hides: boolean): readonly string[] => {
  const {guide} = words;
  const letters = cardLetters(screen, words);
  return [
    ...numbered([...screen.clicks, ...earlyIn(screen, hides)], words),
    ...(screen.link === null ? [] : linkLines(screen.link, words)),
    ...screen.suggestions.map(({label, value}) => guide.value(label, value)),
    ...(screen.trap === '' ? [] : [guide.trap(screen.trap)]),
    ...(screen.why === '' ? [] : [guide.why(screen.why)]),
    ...filled(screen.dated),
    ...(letters.length === 0 ? [] : [guide.letters(letters)]),
  ];
};

const placeLines = ({title, lines}: Place, words: LineWords): readonly string[] => [
  title,
  ...lines.map(({sign, text}) => `  ${sign} ${spoken(text, words)}`.trimEnd()),
];

/** A screen reader would spell the dots of a masked value. */
const spoken = (text: string, {review}: LineWords): string =>
  text.replace(/•+ \(([0-9a-f]+)\)/g, (_, fingerprint: string) => review.masked(fingerprint));

/** Whether a check has something to say for itself; what was skipped is said in one line for all. */
export const isKnown = ({status}: CheckLine): boolean => status !== 'pending' && status !== 'skip';

const skippedLine = (checks: readonly CheckLine[], words: LineWords): readonly string[] => {
  const skipped = checks.filter(({status}) => status === 'skip').map(({title}) => title);
  return skipped.length === 0 ? [] : [words.skipped(skipped)];
};

/** @param told checks that were said already */
export const troubleLines = (
  part: TroublePart,
  told: (check: CheckLine) => boolean,
  words: LineWords,
): readonly string[] => [
  ...part.checks.filter(check => isKnown(check) && !told(check)).map(check => checkLine(check, words)),
  ...skippedLine(part.checks, words),
  part.tone === 'warn' ? words.notice.warn(part.message) : words.trouble.problem(part.message),
  ...filled(part.why),
  ...(part.fix.length === 0 ? [] : [words.trouble.todo, ...numbered(part.fix, words)]),
  ...part.links.flatMap(link => linkLines(link, words)),
  ...(part.tellApart === '' ? [] : [words.trouble.tellApart(part.tellApart)]),
  ...part.others.map(({title, tellApart}) => words.trouble.other(title, tellApart)),
  ...waitingLines(part),
];

/** How the program looks again, and what else can be done meanwhile. */
export const waitingLines = ({waiting, overdue}: TroublePart): readonly string[] =>
  filled(waiting?.text ?? '', overdue);

/** An option in one line. */
export const optionLine = ({label, hint}: Option, words: LineWords): string =>
  hint === '' ? label : words.hint(label, hint);
