/** `wa-token explain [CODE[/SUBCODE] | -]`: what a Graph error means, offline. */
import {explainCode} from '../../diagnosis/code.ts';
import {describe} from '../../diagnosis/describe.ts';
import type {Analysis} from '../../diagnosis/diagnosis.ts';
import {chooseFrontEnd} from '../../terminal/front-end.ts';
import {explanationOf} from '../explanation.ts';
import type {Io} from '../io.ts';
import {terminalOf} from '../terminal.ts';
import {UsageError} from '../usage.ts';
import {wrapped} from '../wrapped.ts';
import type {QuickCommand, QuickContext} from './command.ts';

export const command: QuickCommand = async context => {
  const {io, invocation, words, language, output} = context;
  const [asked] = invocation.positionals;
  if (asked === undefined) return listed(context);
  const input = asked === '-' ? await piped(io) : asked;
  if (input.trim() === '') throw new UsageError(words.cli.usage.nothingToExplain);
  const analyses = await analysesOf(input);
  const diagnosis = await language.diagnosis();
  if (invocation.values.json === true) {
    const [first, ...others] = analyses.map(each => describe(each, diagnosis));
    output.document({schema: 'wa-token.diagnosis/1', ...first, others});
  } else {
    const texts = analyses.map(each => explanationOf(each, {...words, diagnosis}).join('\n'));
    const text = texts.join('\n\n');
    output.say(io.print === undefined ? wrapped(text, io.stdout) : text);
  }
  return 0;
};

/** The rules for words are loaded when there are words. */
const analysesOf = async (input: string): Promise<readonly Analysis[]> => {
  const known = explainCode(input);
  if (known !== null) return [known];
  const {explain} = await import('../../diagnosis/index.ts');
  return explain(input);
};

const endings = {finished: 0, quit: 130, interrupted: 130, terminated: 143, 'hung-up': 129} as const;

/** With a terminal there is a list to search; without one it must be said what to explain. */
const listed = async ({io, invocation, words, language}: QuickContext): Promise<number> => {
  const wishes = {
    noInput: invocation.values['no-input'] === true,
    input: true,
    plain: false,
    json: invocation.values.json === true,
    tokenStdin: false,
  };
  const frontEnd = chooseFrontEnd(wishes, terminalOf(io));
  if (frontEnd === 'flags') throw new UsageError(words.cli.usage.nothingToExplain);
  const {listCodes} = await import('../explain-list.ts');
  return endings[await listCodes(frontEnd, io, await language.all())];
};

/** A log is read so far; `yes` and the like never end. */
const mostBytes = 16_000_000;

const piped = async ({stdin}: Io): Promise<string> => {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    const part = Buffer.from(chunk);
    chunks.push(part);
    bytes += part.length;
    if (bytes > mostBytes) break;
  }
  return Buffer.concat(chunks).toString('utf8');
};
