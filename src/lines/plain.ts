/**
 * The asker for screen readers and dumb terminals: whole lines only, nothing redrawn, no escape codes. What is typed
 * ahead is kept. `<` and Enter goes back.
 */
import type {Ending, Mark, Option} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';
import {hasTokenLook} from '../paste/recognise.ts';
import {agreed} from './agreed.ts';
import {askedClipboard} from './asked-clipboard.ts';
import type {Asker, At, Reply} from './asker.ts';
import type {Input} from './input.ts';
import {legible} from './legible.ts';
import {picked} from './list.ts';
import {markLines, tickedBy} from './marks.ts';
import type {LinesOptions, Sink} from './options.ts';
import {optionLine} from './print.ts';
import {runConversation} from './run.ts';
import {readSecret} from './secret.ts';
import {wrapped} from './wrap.ts';

/** Asks in plain lines until the wizard ends. See {@link LinesOptions}. */
export const runPlain = (given: LinesOptions): Promise<Ending> => {
  const options = legible(given);
  return runConversation(options, false, ({input}) => createPlainAsker(options, input));
};

const createPlainAsker = ({stdout, desk, words, clock}: LinesOptions, input: Input): Asker => {
  const clipboard = askedClipboard(desk);
  /** In a pipe there is no width to keep to. */
  const fitted = (line: string): string => (stdout.columns === undefined ? line : wrapped(line, stdout));
  const say = (lines: readonly string[]): void => {
    if (lines.length > 0) stdout.write(`${lines.map(fitted).join('\n')}\n`);
  };

  const text = async (question: string, initial: string, at: At): Promise<Reply> => {
    stdout.write(`${fitted(`${question}:`)} `);
    const line = await input.line(at.signal);
    if (at.signal.aborted) return cut(stdout, at.signal);
    if (line === null) return {type: 'end', ending: 'quit'};
    return read(line, initial, at, secret => pasted(secret, at));
  };

  /** A line is shown as it is typed: what was pasted where no secret is asked for stands on the screen. */
  const pasted = (secret: Secret, {frame}: At): Reply => {
    say([frame.tokenStep === null ? words.secret.notHere : words.secret.shown]);
    return frame.tokenStep === null ? {type: 'moved'} : {type: 'secret', secret};
  };

  /** Asks until one of the numbers is given. */
  const choose = async (
    question: string,
    options: readonly Option[],
    initial: number,
    at: At,
  ): Promise<Reply> => {
    say([question, ...options.map((option, index) => words.numbered(index + 1, optionLine(option, words)))]);
    for (;;) {
      const reply = await text(words.choice.numberOr(initial + 1), String(initial + 1), at);
      if (reply.type !== 'text') return reply;
      const choice = picked(options, reply.text);
      if (choice.type === 'option') return {type: 'text', text: choice.option.value};
      say([words.choice.notListed(reply.text)]);
    }
  };

  /** Asks until the answer is made of these numbers. */
  const mark = async (question: string, marks: readonly Mark[], at: At): Promise<Reply> => {
    say([question, ...markLines(marks, words)]);
    for (;;) {
      const reply = await text(words.marks.numbers, '', at);
      if (reply.type !== 'text') return reply;
      const values = tickedBy(reply.text, marks);
      if (values !== null) return {type: 'marks', values};
      say([words.choice.notListed(reply.text)]);
    }
  };

  const confirm = async (question: string, letters: readonly string[], at: At): Promise<Reply> => {
    for (;;) {
      const reply = await text(question, '', at);
      if (reply.type !== 'text') return reply;
      const meant = agreed(reply.text, letters, words);
      if (meant !== null) return {type: 'text', text: meant};
      say([words.review.answer(letters)]);
    }
  };

  return {
    moves: 'plain',
    say,
    text,
    choose,
    mark,
    confirm,
    async secret(screen, at) {
      say([words.secret.plain]);
      const question = `${fitted(`${screen.question}:`)} `;
      const early = input.early();
      if (early !== null || input.hasEnded()) {
        stdout.write(question);
        return early === null ? {type: 'end', ending: 'quit'} : secretLine(early, at);
      }
      let last = screen.verdict('');
      // The keys first: what is pasted as soon as the question stands there would be echoed else.
      const reading = readSecret({
        at,
        clock,
        signs: true,
        verdict: screen.verdict,
        clipboard,
        words: words.secret,
        // Each time on a new line, and the question once more after it.
        say: told => stdout.write(`\n${fitted(told)}\n${question}`),
        onLanding: verdict => {
          last = verdict;
        },
        listen: input.keys,
      });
      stdout.write(question);
      const reply = await reading;
      // Nothing was echoed, not even the end of the line.
      stdout.write('\n');
      if (reply.type === 'secret' && last.tone !== 'bad' && last.text !== '') say([last.text]);
      return reply;
    },
    whileWorking: () => () => {},
    close() {},
  };
};

/** The line that was begun is ended, so that what comes next does not hang on it. */
const cut = (stdout: Sink, signal: AbortSignal): Reply => {
  stdout.write('\n');
  return signal.reason;
};

const read = (line: string, initial: string, {frame}: At, pasted: (secret: Secret) => Reply): Reply => {
  const answer = line.trim();
  if (answer === '<') return {type: 'back'};
  if (answer === '>' && frame.canGoForward) return {type: 'forward'};
  if (hasTokenLook(line)) return pasted(new Secret(line));
  return {type: 'text', text: answer === '' ? initial : answer};
};

const secretLine = (line: string, {frame}: At): Reply => {
  if (line.trim() === '<') return {type: 'back'};
  if (line.trim() === '>' && frame.canGoForward) return {type: 'forward'};
  return {type: 'secret', secret: new Secret(line)};
};
