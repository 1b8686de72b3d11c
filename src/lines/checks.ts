/** The checks, looked at one by one beside a question: a number opens one, Enter goes back to the question. */

import type {CheckLine, CheckMore, Front, Screen} from '../core/screen.ts';
import type {At, Reply} from './asker.ts';
import {type CardTools, openLink} from './card.ts';
import type {LineWords} from './options.ts';
import {checkLine, linkLines} from './print.ts';
import {asOptions} from './ways.ts';

/** What the look led to: an event, a reply that is none of the list's, or nothing: then the question is asked again. */
export type Looked =
  | {readonly type: 'event'; readonly event: Front}
  | {readonly type: 'left'; readonly reply: Reply}
  | {readonly type: 'done'};

/** Asks until Enter alone. */
export const lookAtChecks = async (
  {checks}: Screen,
  at: At,
  {asker, desk, words}: CardTools,
): Promise<Looked> => {
  const {checks: say} = words;
  asker.say([
    '',
    say.title,
    ...checks.map((check, index) => words.numbered(index + 1, checkLine(check, words))),
  ]);
  for (;;) {
    const reply = await asker.text(say.question, '', at);
    // Back leads to the question that this lies beside.
    if (reply.type === 'back') return {type: 'done'};
    if (reply.type !== 'text') return {type: 'left', reply};
    if (reply.text.trim() === '') return {type: 'done'};
    const check = checks[numberIn(reply.text) - 1];
    if (check === undefined) {
      asker.say([words.choice.notListed(reply.text)]);
      continue;
    }
    const led = await lookAt(check, at, {asker, desk, words});
    if (led.type !== 'done') return led;
  }
};

const numberIn = (text: string): number => (/^\d{1,3}$/.test(text.trim()) ? Number(text) : 0);

/** One check in full; where something can be done about it, that is asked. */
const lookAt = async (check: CheckLine, at: At, {asker, desk, words}: CardTools): Promise<Looked> => {
  const {more} = check;
  asker.say(['', checkLine(check, words), ...(more === null ? [] : moreLines(more, words))]);
  const [link] = more?.links ?? [];
  const ways = [
    ...(more?.actions ?? []).map(({label, event}) => ({label, event})),
    ...(link === undefined ? [] : [{label: words.checks.open(link.label), link}]),
  ];
  while (ways.length > 0) {
    const options = asOptions([...ways.map(({label}) => label), words.checks.back]);
    const reply = await asker.choose(words.trouble.question, options, options.length - 1, at);
    if (reply.type === 'back') break;
    if (reply.type !== 'text') return {type: 'left', reply};
    const way = ways[Number(reply.text)];
    if (way === undefined) break;
    if ('event' in way) return {type: 'event', event: way.event};
    await openLink(way.link, {asker, desk, words});
  }
  return {type: 'done'};
};

const moreLines = (more: CheckMore, words: LineWords): readonly string[] => {
  const {checks: say} = words;
  const given = (text: string, line: (text: string) => string): readonly string[] =>
    text === '' ? [] : [line(text)];
  return [
    ...given(more.why, text => text),
    ...given(more.about, text => text),
    ...(more.fix.length === 0
      ? []
      : [words.trouble.todo, ...more.fix.map((step, index) => words.numbered(index + 1, step))]),
    ...more.links.flatMap(link => linkLines(link, words)),
    ...given(more.tellApart, words.trouble.tellApart),
    ...more.others.map(({title, tellApart}) => words.trouble.other(title, tellApart)),
    ...(more.asked.length === 0 ? [] : [say.decidedBy(more.asked)]),
  ];
};
