/**
 * The asker for screen readers and dumb terminals: whole lines only, nothing redrawn, no escape codes. What is typed
 * ahead is kept. `<` and Enter goes back.
 */
import type {Ending, Option} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';
import type {Clock} from '../core/session.ts';
import {hasTokenLook} from '../paste/recognise.ts';
import type {Asker, At, Reply} from './asker.ts';
import type {Input} from './input.ts';
import {picked} from './list.ts';
import type {LinesOptions, LineWords, Sink} from './options.ts';
import {optionLine} from './print.ts';
import {runConversation} from './run.ts';
import {createSecretReader} from './secret.ts';

/** Asks in plain lines until the wizard ends. See {@link LinesOptions}. */
export const runPlain = (options: LinesOptions): Promise<Ending> =>
  runConversation(options, false, ({input}) => createPlainAsker(options, input));

const createPlainAsker = ({stdout, words, clock}: LinesOptions, input: Input): Asker => {
  const say = (lines: readonly string[]): void => {
    if (lines.length > 0) stdout.write(`${lines.join('\n')}\n`);
  };

  const text = async (question: string, initial: string, at: At): Promise<Reply> => {
    stdout.write(`${question}: `);
    const line = await input.line(at.signal);
    if (at.signal.aborted) return cut(stdout, at.signal);
    if (line === null) return {type: 'end', ending: 'quit'};
    return read(line, initial, at, () => say([words.secret.shown]));
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

  const confirm = async (question: string, at: At): Promise<Reply> => {
    for (;;) {
      const reply = await text(question, '', at);
      if (reply.type !== 'text') return reply;
      const yes = isYes(reply.text, words);
      if (yes !== null) return {type: 'text', text: yes ? 'yes' : 'no'};
      say([words.review.answer]);
    }
  };

  return {
    moves: 'plain',
    say,
    text,
    choose,
    confirm,
    async secret(screen, at) {
      say([words.secret.plain]);
      stdout.write(`${screen.question}: `);
      const early = input.early();
      if (early !== null) return readSecret(early, at);
      if (input.hasEnded()) return {type: 'end', ending: 'quit'};
      let last = screen.verdict('');
      const reply = await secretByKeys(input, at, clock, screen.verdict, verdict => {
        last = verdict;
      });
      // Nothing was echoed, not even the end of the line.
      stdout.write('\n');
      if (reply.type === 'secret' && last.tone !== 'bad' && last.text !== '') say([last.text]);
      return reply;
    },
    whileWorking: () => () => {},
    close() {},
  };
};

const secretByKeys = (
  input: Input,
  at: At,
  clock: Clock,
  verdict: Parameters<typeof createSecretReader>[0]['verdict'],
  onLanding: Parameters<typeof createSecretReader>[0]['onLanding'],
): Promise<Reply> =>
  new Promise(resolve => {
    let letGo = (): void => {};
    const done = (reply: Reply): void => {
      reader.close();
      letGo();
      at.signal.removeEventListener('abort', stop);
      resolve(reply);
    };
    const stop = (): void => done(at.signal.reason);
    const reader = createSecretReader({
      clock,
      frame: at.frame,
      signs: true,
      verdict,
      onLanding,
      onReply: done,
    });
    at.signal.addEventListener('abort', stop);
    letGo = input.keys(
      key => reader.press(key),
      () => done({type: 'end', ending: 'quit'}),
    );
    if (at.signal.aborted) stop();
  });

/** The line that was begun is ended, so that what comes next does not hang on it. */
const cut = (stdout: Sink, signal: AbortSignal): Reply => {
  stdout.write('\n');
  return signal.reason;
};

const read = (line: string, initial: string, {frame}: At, onShown: () => void): Reply => {
  const answer = line.trim();
  if (answer === '<' && frame.canGoBack) return {type: 'back'};
  if (answer === '>' && frame.canGoForward) return {type: 'forward'};
  if (frame.tokenStep !== null && hasTokenLook(line)) {
    onShown();
    return {type: 'secret', secret: new Secret(line)};
  }
  return {type: 'text', text: answer === '' ? initial : answer};
};

const readSecret = (line: string, {frame}: At): Reply => {
  if (line.trim() === '<' && frame.canGoBack) return {type: 'back'};
  if (line.trim() === '>' && frame.canGoForward) return {type: 'forward'};
  return {type: 'secret', secret: new Secret(line)};
};

/** Enter alone means yes, as in every front-end. */
const isYes = (answer: string, {review}: LineWords): boolean | null => {
  const given = answer.trim().toLowerCase();
  if (given === '' || review.yes.toLowerCase().startsWith(given) || given === 'y' || given === 'yes')
    return true;
  if (review.no.toLowerCase().startsWith(given) || given === 'n' || given === 'no') return false;
  return null;
};
