/** The line front-end on Inquirer: it asks everything but the secret, from keys that this front-end reads itself. */
import {confirm, input as inputPrompt, rawlist} from '@inquirer/prompts';
import wrapAnsi from 'wrap-ansi';
import type {Ending, Option} from '../core/screen.ts';
import type {Key} from '../paste/chunks.ts';
import {emptyLine, type Line, press} from '../paste/line.ts';
import {hasTokenLook} from '../paste/recognise.ts';
import type {Asker, At, Reply} from './asker.ts';
import type {LinesOptions, Sink} from './options.ts';
import {optionLine} from './print.ts';
import {bytesOf, outputFor, type PromptInput, promptInput} from './prompt-streams.ts';
import {type Making, runConversation} from './run.ts';
import {createSecretReader} from './secret.ts';

/** Asks with Inquirer until the wizard ends. See {@link LinesOptions}. */
export const runLines = (options: LinesOptions): Promise<Ending> =>
  runConversation(options, true, making => createInquirerAsker(options, making));

/** Why a prompt was left: with a reply, or because a token began to arrive where something else was asked. */
type Left = Reply | {readonly type: 'pasted'; readonly key: Key};

interface Context {
  readonly input: PromptInput;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
}

const createInquirerAsker = ({stdout, words, clock}: LinesOptions, {input, end}: Making): Asker => {
  let onKey: (key: Key) => void = () => {};
  /** Between two questions only leaving means something; other keys were meant for what is gone. */
  const idle = (key: Key): void => {
    if (key.type === 'key' && key.name === 'ctrl-c') end('interrupted');
  };
  onKey = idle;
  const letGo = input.keys(
    key => onKey(key),
    () => end('hung-up'),
  );

  const say = (lines: readonly string[]): void => {
    if (lines.length > 0) stdout.write(`${lines.map(line => wrapped(line, stdout)).join('\n')}\n`);
  };

  /** Runs one prompt; keys that mean something to the wizard do not reach it. */
  const asked = async (at: At, prompt: (context: Context) => Promise<string>): Promise<Reply> => {
    const stop = new AbortController();
    const stream = promptInput();
    /** What comes after a paste began, until the field for it is there. */
    const late: Key[] = [];
    const leave = (left: Left): void => {
      onKey = key => late.push(key);
      stop.abort(left);
    };
    onKey = createPromptKeys(at, leave, text => stream.write(text));
    const signal = AbortSignal.any([at.signal, stop.signal]);
    const left = await settledPrompt(prompt({input: stream, output: outputFor(stdout), signal}), signal);
    stream.end();
    onKey = idle;
    return left.type === 'pasted' ? pasted([left.key, ...late], at) : left;
  };

  /** What was pasted on a card is used when Enter says so; Escape drops it and asks the card's question again. */
  const pasted = async (keys: readonly Key[], at: At): Promise<Reply> => {
    say([words.secret.found]);
    const here = {...at, frame: {...at.frame, canGoBack: true, canGoForward: false}};
    const reply = await secretBy(keys, here, ({length}) => ({
      tone: 'info',
      text: words.secret.length(length),
      advice: '',
    }));
    return reply.type === 'back' ? {type: 'moved'} : reply;
  };

  const secretBy = (
    begun: readonly Key[],
    at: At,
    verdict: Parameters<typeof createSecretReader>[0]['verdict'],
  ): Promise<Reply> =>
    new Promise(resolve => {
      const field = (text: string): void => {
        stdout.write(`\r\u001B[K${fitting(`${words.secret.field}: ${text}`, stdout)}`);
      };
      const done = (reply: Reply): void => {
        reader.close();
        onKey = idle;
        at.signal.removeEventListener('abort', stop);
        stdout.write('\n');
        resolve(reply);
      };
      const stop = (): void => done(at.signal.reason);
      const reader = createSecretReader({
        clock,
        frame: at.frame,
        signs: false,
        verdict,
        onLanding: ({text}) => field(text),
        onReply: done,
      });
      at.signal.addEventListener('abort', stop);
      field('');
      onKey = key => reader.press(key);
      for (const key of begun) reader.press(key);
      if (at.signal.aborted) stop();
    });

  return {
    moves: 'keys',
    say,
    text: (question, initial, at) =>
      asked(at, context =>
        inputPrompt({message: question, ...(initial === '' ? {} : {default: initial})}, context),
      ),
    choose: (question, options, initial, at) =>
      asked(at, context => fromList(question, options, initial, context)),
    confirm: (question, at) =>
      asked(at, async context => ((await confirm({message: question}, context)) ? 'yes' : 'no')),
    async secret(screen, at) {
      say([words.secret.keys]);
      let last = screen.verdict('');
      const reply = await secretBy([], at, typed => {
        last = screen.verdict(typed);
        return last;
      });
      if (reply.type === 'secret' && last.tone !== 'bad' && last.advice !== '') say([last.advice]);
      return reply;
    },
    whileWorking({back}) {
      onKey = key => {
        if (key.type === 'key' && key.name === 'escape') back();
        else idle(key);
      };
      return () => {
        onKey = idle;
      };
    },
    close: () => letGo(),
  };

  function fromList(question: string, options: readonly Option[], initial: number, context: Context) {
    const first = options[initial]?.value;
    return rawlist<string>(
      {
        message: question,
        choices: options.map(option => ({
          value: option.value,
          name: optionLine(option, words),
          short: option.label,
        })),
        ...(first === undefined ? {} : {default: first}),
      },
      context,
    );
  }
};

/** What a prompt came to. A prompt that was left rejects; its reason says why. */
const settledPrompt = async (prompt: Promise<string>, signal: AbortSignal): Promise<Left> => {
  try {
    return {type: 'text', text: await prompt};
  } catch (error) {
    if (!signal.aborted) throw error;
    return signal.reason;
  }
};

/** Sorts keys: those of the wizard, a pasted token, and all others, which are the prompt's. */
const createPromptKeys = (
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
      if (name === 'escape') return frame.canGoBack ? leave({type: 'back'}) : undefined;
      if (name === 'tab' && frame.canGoForward) return leave({type: 'forward'});
    } else if (frame.tokenStep !== null && hasTokenLook(key.text)) {
      return leave({type: 'pasted', key});
    }
    line = press(line, key).line;
    write(bytesOf(key));
  };
};

const columnsOf = ({columns}: Sink): number => columns ?? 80;

/** Words are not broken; an address longer than the line is left whole, so that it can be copied. */
const wrapped = (text: string, stdout: Sink): string => wrapAnsi(text, columnsOf(stdout), {trim: false});

/** One line at most: what is longer could not be wiped again. */
const fitting = (text: string, stdout: Sink): string => {
  const room = columnsOf(stdout) - 1;
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
};
