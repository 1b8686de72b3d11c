/** One yes-or-no question on the bare terminal, after a front-end has left it: whole lines, no keys, no colours. */
import {stripControls} from '../core/plain-text.ts';
import type {Clock} from '../core/session.ts';
import {yesOrNo} from '../terminal/yes-or-no.ts';
import type {Io} from './io.ts';
import {dropTypedAhead, type Typed} from './typed-ahead.ts';
import {wrapped} from './wrapped.ts';

/** `nobody`: the input has ended, the time is over, or the program is told to end. */
export type Said = 'yes' | 'no' | 'nobody';

/** Where signals come from: `process` itself. */
export interface Signals {
  on(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', call: () => void): unknown;
  off(signal: 'SIGINT' | 'SIGTERM' | 'SIGHUP', call: () => void): unknown;
}

/** Standard input, a terminal's; a front-end that left it may have let go of it. */
export type Source = Typed & {ref?(): unknown; unref?(): unknown};

export interface Asking {
  readonly stdin: Source;
  readonly stdout: Io['stdout'];
  readonly signals: Signals;
  readonly clock: Clock;
  /** How long an answer is waited for, milliseconds; null: for ever. */
  readonly limitMs: number | null;
  readonly words: {
    readonly yes: string;
    readonly no: string;
    readonly yesUnlessNo: string;
    readonly neither: string;
  };
}

/** Enter alone means yes; Ctrl-C means no. What was pressed before the question came counts for nothing. */
export const askYesNo = async (question: string, asking: Asking): Promise<Said> => {
  await dropTypedAhead(asking.stdin, asking.clock);
  return ask(question, asking);
};

const ask = (question: string, asking: Asking): Promise<Said> =>
  new Promise(resolve => {
    const {stdin, stdout, signals, clock, words} = asking;
    let line = '';
    const say = (said: Said, end = '\n'): void => {
      stdin.off('data', onData).off('end', gone).off('close', gone).off('error', gone).pause();
      stdin.unref?.();
      stdout.off('error', gone);
      signals.off('SIGINT', no);
      signals.off('SIGTERM', gone);
      signals.off('SIGHUP', gone);
      stopClock();
      if (end !== '' && !stdout.destroyed) stdout.write(end);
      resolve(said);
    };
    const no = (): void => say('no');
    const gone = (): void => say('nobody');
    const show = (): void => void stdout.write(`${wrapped(`${question} ${words.yesUnlessNo}`, stdout)} `);
    const onData = (chunk: Buffer | string): void => {
      line += chunk.toString();
      if (line.includes('\u0003')) {
        no();
        return;
      }
      if (!/[\r\n]/.test(line)) return;
      // An Escape or arrow pressed by mistake stands in front of the answer.
      const typed = stripControls(line).trim();
      const said = typed === '' ? 'yes' : yesOrNo(typed, words);
      line = '';
      if (said !== null) say(said, '');
      else {
        stdout.write(`${words.neither}\n`);
        show();
      }
    };
    const stopClock = asking.limitMs === null ? () => {} : clock.after(asking.limitMs, gone);
    signals.on('SIGINT', no);
    signals.on('SIGTERM', gone);
    signals.on('SIGHUP', gone);
    stdout.on('error', gone);
    stdin.on('data', onData).on('end', gone).on('close', gone).on('error', gone);
    show();
    if (stdin.readableEnded || stdin.destroyed) gone();
    else stdin.resume().ref?.();
  });
