/** `wa-token explain [CODE[/SUBCODE] | -]`: what a Graph error means, offline. */
import {analyse, type Diagnosis, describe} from '../../diagnosis/index.ts';
import type {Io} from '../io.ts';
import {UsageError} from '../usage.ts';
import type {Command} from './command.ts';

export const command: Command = async ({io, invocation, words, output}) => {
  const [asked] = invocation.positionals;
  if (asked === undefined) throw new UsageError(words.cli.usage.nothingToExplain);
  const input = asked === '-' ? await piped(io) : asked;
  if (input.trim() === '') throw new UsageError(words.cli.usage.nothingToExplain);
  const diagnosis = describe(analyse(bodyOf(input)), words.diagnosis);
  if (invocation.values.json === true) {
    output.document({schema: 'wa-token.diagnosis/1', ...diagnosis, others: []});
  } else {
    output.say(told(diagnosis, words.cli.commands.notKnown));
  }
  return 0;
};

/** "190", "190/463", or a body as it came. */
const bodyOf = (input: string): unknown => {
  const [, code, subcode] = /^\s*#?(\d{1,7})(?:\/(\d{1,7}))?\s*$/.exec(input) ?? [];
  if (code === undefined) return input;
  return {
    error: {
      code: Number(code),
      ...(subcode === undefined ? {} : {error_subcode: Number(subcode)}),
      message: '',
    },
  };
};

const piped = async ({stdin}: Io): Promise<string> => {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
};

const told = ({causes}: Diagnosis, notKnown: string): string => {
  if (causes.length === 0) return notKnown;
  return causes
    .map(({title, why, tellApart, fix, links, likelihood}) =>
      [
        `${title} (${likelihood})`,
        why,
        ...fix.map((step, index) => `  ${index + 1}. ${step}`),
        ...(likelihood === 'certain' || tellApart === '' ? [] : [tellApart]),
        ...links,
      ].join('\n'),
    )
    .join('\n\n');
};
