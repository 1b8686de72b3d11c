/** `wa-token explain [CODE[/SUBCODE] | -]`: what a Graph error means, offline. */
import {type Diagnosis, describe, explain} from '../../diagnosis/index.ts';
import type {Io} from '../io.ts';
import {UsageError} from '../usage.ts';
import type {Command} from './command.ts';

export const command: Command = async ({io, invocation, words, output}) => {
  const [asked] = invocation.positionals;
  if (asked === undefined) throw new UsageError(words.cli.usage.nothingToExplain);
  const input = asked === '-' ? await piped(io) : asked;
  if (input.trim() === '') throw new UsageError(words.cli.usage.nothingToExplain);
  const [first, ...others] = explain(bodyOf(input)).map(each => describe(each, words.diagnosis));
  if (first === undefined) throw new Error('there is always a first error');
  if (invocation.values.json === true) {
    output.document({schema: 'wa-token.diagnosis/1', ...first, others});
  } else {
    const texts = [first, ...others].map(each => told(each, words.cli.commands.notKnown));
    output.say(texts.join('\n\n'));
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
