/**
 * Writes docs/errors from the catalogue: `npm run docs`. One page for each code, one for all causes, and an index, so
 * that somebody who searches for "131005" finds what it means. A test holds the pages to this.
 */
import {mkdirSync, readdirSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {diagnosis as words} from '../src/copy/en/diagnosis.ts';
import {misread} from '../src/copy/en/diagnosis-misread.ts';
import {
  type Analysis,
  analyse,
  type Cause,
  type CodeEntry,
  catalogue,
  certainly,
  describe,
  kinds,
} from '../src/diagnosis/index.ts';
import {examples} from './docs-examples.ts';

const docs = fileURLToPath(new URL('../docs/', import.meta.url));
const folder = join(docs, 'errors');
const written = '<!-- Written by `npm run docs` from src/diagnosis and src/copy: change it there. -->';

const retries: Readonly<Record<Analysis['retry'], string>> = {
  never: 'Sending the same request again does not help.',
  later: 'The same request may be sent again later, once the limit has passed.',
  now: 'The same request may be sent again, after a moment.',
};

/** In Markdown a placeholder in braces or brackets is text. */
const plain = (text: string): string =>
  text.replace(/[<>]/g, character => (character === '<' ? '&lt;' : '&gt;'));

const causeSection = ({title, why, tellApart, fix, links, kind}: Cause, level: string): string =>
  [
    `${level} ${title}`,
    plain(why),
    `**To be sure:** ${plain(tellApart)}`,
    fix.map((step, place) => `${place + 1}. ${plain(step)}`).join('\n'),
    ...(links.length === 0 ? [] : [links.map(link => `- <${link}>`).join('\n')]),
    `\`${kind}\``,
  ].join('\n\n');

const ofEntry = ({code, subcode}: CodeEntry): Analysis =>
  analyse({error: {code, message: '', ...(subcode === undefined ? {} : {error_subcode: subcode})}});

const firstCause = (code: number, message: string): string => {
  const asSent = message.replace(/[‘’]/g, "'");
  const [first] = describe(analyse({error: {code, message: asSent, type: 'OAuthException'}}), words).causes;
  return first === undefined ? '' : `[${first.title}](causes.md#${first.kind})`;
};

const wordings = (code: number): readonly string[] => {
  const messages = examples[code];
  if (messages === undefined) return [];
  const rows = messages.map(message => `| ${plain(message)} | ${firstCause(code, message)} |`);
  return ['## What the message says', ['| message | most likely |', '| --- | --- |', ...rows].join('\n')];
};

const entrySection = (entry: CodeEntry, level: string): readonly string[] => {
  const {causes, certain, retry} = describe(ofEntry(entry), words);
  const several = 'The number alone does not tell which of these it is; the most likely one comes first.';
  return [
    ...(certain || causes.length < 2 ? [] : [several]),
    ...causes.map(cause => causeSection(cause, level)),
    ...alsoSeen(entry, causes),
    `**Again?** ${retries[retry]}`,
  ];
};

/** What was found behind a code beyond the causes that are told in full. */
const alsoSeen = ({speaksFor}: CodeEntry, told: readonly Cause[]): readonly string[] => {
  const rest = kinds.filter(kind => kind in speaksFor && !told.some(cause => cause.kind === kind));
  const links = rest.map(kind => `[${words.causes[kind].title}](causes.md#${kind})`);
  return links.length === 0 ? [] : [`**Also seen behind it:** ${links.join('; ')}`];
};

const codePage = (code: number): string => {
  const entries = catalogue.filter(entry => entry.code === code);
  const main = entries.filter(({subcode}) => subcode === undefined);
  const note = misread[code];
  return page([
    `# ${code}: ${main[0]?.name ?? entries[0]?.name ?? ''}`,
    ...(note === undefined ? [] : [`> ${plain(note)}`]),
    ...main.flatMap(entry => entrySection(entry, '##')),
    ...wordings(code),
    ...entries
      .filter(({subcode}) => subcode !== undefined)
      .flatMap(entry => [`## ${code}/${entry.subcode}: ${entry.name}`, ...entrySection(entry, '###')]),
    `\`wa-token explain ${code}\` says the same in a terminal. [All codes](README.md)`,
  ]);
};

const page = (parts: readonly string[]): string => `${[written, ...parts].join('\n\n')}\n`;

const codes = [...new Set(catalogue.map(({code}) => code))].sort((a, b) => a - b);

const indexPage = (): string => {
  const rows = codes.map(code => {
    const entry = catalogue.find(line => line.code === code && line.subcode === undefined);
    const [first] = entry === undefined ? [] : describe(ofEntry(entry), words).causes;
    return `| [${code}](${code}.md) | ${entry?.name ?? ''} | ${first?.title ?? ''} |`;
  });
  return page([
    '# Errors of the Graph API, and what is behind them',
    'For WhatsApp’s Cloud API. The same is in `wa-token explain`, which also reads a whole error body: the words and the id in it often decide what the number leaves open.',
    ['| code | name | most likely |', '| --- | --- | --- |', ...rows].join('\n'),
    '[All causes](causes.md)',
  ]);
};

const causesPage = (): string =>
  page([
    '# Causes',
    'Every cause that a diagnosis can name. The name in type is the `kind` of the JSON output.',
    ...kinds.flatMap(kind => {
      const sections = describe(certainly(kind), words).causes.map(cause => causeSection(cause, '##'));
      return [`<a id="${kind}"></a>`, ...sections];
    }),
    '[All codes](README.md)',
  ]);

/** Every page of docs/errors by its file name. */
export const pages = (): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', indexPage()],
    ['causes.md', causesPage()],
    ...codes.map((code): [string, string] => [`${code}.md`, codePage(code)]),
  ]);

/** Writes files into a folder and removes what else is there. */
const write = (folder: string, files: ReadonlyMap<string, string>): void => {
  mkdirSync(folder, {recursive: true});
  for (const name of readdirSync(folder)) if (!files.has(name)) rmSync(join(folder, name));
  for (const [name, text] of files) writeFileSync(join(folder, name), text);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const current = pages();
  write(folder, current);
  await import('./tsx.ts');
  const {walkthrough} = await import('./walkthrough.ts');
  const {page: walk, pictures} = await walkthrough();
  write(join(docs, 'walkthrough'), pictures);
  writeFileSync(join(docs, 'walkthrough.md'), walk);
  console.log(`${current.size} pages in docs/errors, ${pictures.size} pictures in docs/walkthrough`);
}
