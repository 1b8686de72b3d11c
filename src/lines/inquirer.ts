/** The line front-end on Inquirer: it asks everything but the secret, from keys that this front-end reads itself. */
import {input as inputPrompt} from '@inquirer/prompts';
import type {Ending, PasteVerdict} from '../core/screen.ts';
import type {Key} from '../paste/key.ts';
import {hasTokenLook} from '../paste/recognise.ts';
import {agreed} from './agreed.ts';
import {askedClipboard} from './asked-clipboard.ts';
import type {Asker, At, Reply} from './asker.ts';
import {type Context, fromList, ticking} from './inquirer-lists.ts';
import {legible} from './legible.ts';
import type {LinesOptions, Sink} from './options.ts';
import {createPromptKeys, type Left, settledPrompt} from './prompt-keys.ts';
import {outputFor, promptInput} from './prompt-streams.ts';
import {type Making, runConversation} from './run.ts';
import {readSecret} from './secret.ts';
import {columnsOf, wrapped, wrappedBehind} from './wrap.ts';

/** Asks with Inquirer until the wizard ends. See {@link LinesOptions}. */
export const runLines = (given: LinesOptions): Promise<Ending> => {
  const options = legible(given);
  return runConversation(options, true, making => createInquirerAsker(options, making));
};

const createInquirerAsker = ({stdout, desk, words, clock}: LinesOptions, {input, end}: Making): Asker => {
  const clipboard = askedClipboard(desk);
  let onKey: (key: Key) => void = () => {};
  /** A token that was pasted while no question stood: the next one takes it up. */
  let early: readonly Key[] = [];
  /** Between two questions only leaving means something, and the token; other keys were meant for what is gone. */
  const idle = (key: Key): void => {
    if (key.type === 'key' && key.name === 'ctrl-c') end('interrupted');
    else if (early.length > 0) early = [...early, key];
    else if (key.type !== 'key' && hasTokenLook(key.text)) {
      early = [key];
      say([words.secret.waits]);
    }
  };
  const takeEarly = (): readonly Key[] => {
    const taken = early;
    early = [];
    return taken;
  };
  onKey = idle;
  const letGo = input.keys(
    key => onKey(key),
    () => end('hung-up'),
  );

  const say = (lines: readonly string[]): void => {
    if (lines.length > 0) stdout.write(`${lines.map(line => wrapped(line, stdout)).join('\n')}\n`);
  };

  /** Inquirer cuts a long line anywhere. */
  const message = (question: string): string => wrappedBehind(questionLead, question, stdout);

  /** Runs one prompt; keys that mean something to the wizard do not reach it. */
  const asked = async (at: At, prompt: (context: Context) => Promise<string>): Promise<Reply> => {
    const before = takeEarly();
    if (before.length > 0) return pasted(before, at);
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
    if (at.frame.tokenStep === null) {
      say([words.secret.notHere]);
      return {type: 'moved'};
    }
    say([words.secret.found]);
    const here = {...at, frame: {...at.frame, canGoBack: true, canGoForward: false}};
    const reply = await secretBy(words.secret.field, keys, here, typed => ({
      tone: hasTokenLook(typed) ? 'good' : 'info',
      text: words.secret.length(typed.length),
      advice: '',
    }));
    return reply.type === 'back' ? {type: 'moved'} : reply;
  };

  const secretBy = async (
    label: string,
    begun: readonly Key[],
    at: At,
    verdict: (typed: string) => PasteVerdict,
  ): Promise<Reply> => {
    let text = '';
    const field = (): string => `${label}: ${text}`;
    const draw = (shown: string): void => void stdout.write(`\r\u001B[K${shown}`);
    draw(field());
    const reply = await readSecret({
      at,
      clock,
      signs: false,
      begun,
      verdict,
      clipboard,
      words: words.secret,
      say: told => {
        draw(`${wrapped(told, stdout)}\n`);
        draw(fitting(field(), stdout));
      },
      onLanding: landed => {
        text = landed.text;
        draw(fitting(field(), stdout));
      },
      listen(press) {
        onKey = press;
        return () => {
          onKey = idle;
        };
      },
    });
    draw(`${wrapped(field(), stdout)}\n`);
    return reply;
  };

  return {
    moves: 'keys',
    say,
    text: (question, initial, at) =>
      asked(at, context =>
        inputPrompt({message: message(question), ...(initial === '' ? {} : {default: initial})}, context),
      ),
    choose: (question, options, initial, at) =>
      asked(at, context => fromList(message(question), options, initial, {context, words, stdout})),
    async mark(question, marks, at) {
      let ticked: readonly string[] = [];
      const reply = await asked(at, async context => {
        ticked = await ticking(message(question), marks, {context, words, stdout});
        return '';
      });
      return reply.type === 'text' ? {type: 'marks', values: ticked} : reply;
    },
    async confirm(question, letters, at) {
      const reply = await asked(at, context =>
        inputPrompt(
          {
            message: message(question),
            validate: typed => agreed(typed, letters, words) !== null || words.review.answer(letters),
          },
          context,
        ),
      );
      return reply.type === 'text' ? {...reply, text: agreed(reply.text, letters, words) ?? ''} : reply;
    },
    async secret(screen, at) {
      say([words.secret.keys]);
      let last = screen.verdict('');
      const reply = await secretBy(screen.question, takeEarly(), at, typed => {
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
};

/** What Inquirer puts before a question: `? `. */
const questionLead = 2;

/** One line at most: what is longer could not be wiped again. */
const fitting = (text: string, stdout: Sink): string => {
  const room = columnsOf(stdout) - 1;
  return text.length <= room ? text : `${text.slice(0, room - 1)}…`;
};
