/** Asks before something is taken away; where there is nobody to ask, `--yes` must have said so. */
import {createInterface} from 'node:readline';
import {chooseFrontEnd} from '../../terminal/front-end.ts';
import {yesOrNo} from '../../terminal/yes-or-no.ts';
import {readSettings} from '../settings.ts';
import {terminalOf} from '../terminal.ts';
import {UsageError} from '../usage.ts';
import {wrapped} from '../wrapped.ts';
import type {CommandContext} from './command.ts';

/** `interrupted`: Ctrl-C, or the terminal is gone. */
export type Consent = 'yes' | 'no' | 'interrupted';

/** @throws UsageError naming `--yes` when there is nobody to ask */
export const consentTo = async (question: string, context: CommandContext): Promise<Consent> => {
  const {io, invocation, words} = context;
  if (invocation.values.yes === true) return 'yes';
  const {usage} = words.cli;
  if (chooseFrontEnd(readSettings(invocation, usage), terminalOf(io)) === 'flags') {
    throw new UsageError(usage.missingAnswer(question, '--yes'), {
      code: 'missing-answer',
      flag: '--yes',
      choices: [],
    });
  }
  return ask(`${question} ${words.use.answers.noUnlessYes}`, context);
};

/** A plain line, so that it is the same for every terminal and for a screen reader. Enter alone is a no. */
const ask = (question: string, {io: {stdin, stdout}, words}: CommandContext): Promise<Consent> =>
  new Promise(resolve => {
    const lines = createInterface({input: stdin, output: stdout, terminal: true, historySize: 0});
    let consent: Consent = 'interrupted';
    lines.on('close', () => {
      if (consent === 'interrupted') stdout.write('\n');
      resolve(consent);
    });
    lines.on('SIGINT', () => lines.close());
    const rows = wrapped(question, stdout).split('\n');
    const last = rows.pop() ?? '';
    if (rows.length > 0) stdout.write(`${rows.join('\n')}\n`);
    lines.question(`${last} `, answer => {
      consent = yesOrNo(answer, words.use.answers) ?? 'no';
      lines.close();
    });
  });
