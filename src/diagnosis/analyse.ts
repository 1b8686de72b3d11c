/** From a reading to an analysis: what it is, what may be behind it, and the facts its sentences are filled in with. */
import {createRedactor, shortenPhones} from '../graph/redact.ts';
import {analysisWith} from './analysis.ts';
import type {Analysis, Facts, RankedCause} from './diagnosis.ts';
import {rank} from './rank.ts';
import type {Reading} from './reading.ts';
import {isKnownCode} from './rules/codes.ts';

const redact = createRedactor(() => []);
/** Characters of a message that are kept; Graph's longest are some hundred. Cut after redaction: half a secret has no shape. */
const longest = 1_000;

export const analysisOf = (reading: Reading, given: Facts): Analysis => {
  const facts = {...given, ...factsIn(reading)};
  const foreign = isForeign(reading);
  const causes = foreign ? [{kind: 'foreign_api', likelihood: 'likely'} as const] : causesOf(reading, facts);
  const numbers = foreign ? {...reading, code: null, subcode: null} : reading;
  return analysisWith(numbers, causes, clean(messageOf(reading)), facts);
};

const causesOf = (reading: Reading, facts: Facts): readonly RankedCause[] => {
  if (reading.form === 'html') return [{kind: 'non_json_meta_fault', likelihood: 'certain'}];
  if (reading.form === 'empty') return [{kind: 'non_json_meta_fault', likelihood: 'likely'}];
  const causes = rank(reading, facts);
  return causes.length === 0 && isNobodys(reading)
    ? [{kind: 'foreign_api', likelihood: reading.form === 'text' ? 'possible' : 'likely'}]
    : causes;
};

/** Another vendor's body: its number means nothing here, even where Graph has the same one. */
const isForeign = (reading: Reading): boolean =>
  (reading.form === 'text' && namesOthers.test(reading.text) && !isSaidByGraph.test(reading.text)) ||
  (reading.form === 'other-json' &&
    (reading.isForeign || (reading.code !== null && !isKnownCode(reading.code))));

/** Services whose numbers collide with Graph's, as their own errors name them; Twilio's have five digits. */
const namesOthers =
  /\b(?:log_id|feishu|larksuite|twilio|telegram|dingtalk|errcode|openai|anthropic|stripe|error ?code\W{1,4}(?:21|30|63)\d{3})\b/i;
const isSaidByGraph = /\(#\d|Exception\b|fbtrace|graph\.facebook\.com|whatsapp/i;

/** Neither a code nor a word of Graph's. */
const isNobodys = ({form, code, fields}: Reading): boolean =>
  form === 'other-json' || (form === 'text' && code === null && fields['isGraphs'] !== true);

/** What Graph's message itself tells, to fill in links and sentences. */
const factsIn = (reading: Reading): Facts => {
  const permission = /\b((?:whatsapp_business|business|pages|ads|catalog|instagram|leads)_[a-z_]+)\b/.exec(
    reading.text,
  )?.[1];
  return {
    ...(reading.objectId === null ? {} : {objectId: clean(reading.objectId)}),
    ...(permission === undefined ? {} : {permission}),
    ...(reading.fbtraceId === null ? {} : {fbtraceId: clean(reading.fbtraceId)}),
  };
};

/** The message, and what it leaves out where the details say it. */
const messageOf = ({message, details, userMessage}: Reading): string =>
  [...new Set([message, details, userMessage].filter(part => part !== null && part.trim() !== ''))].join(
    ' – ',
  );

/** Half a character: drawn as a box, and refused by some JSON readers. */
const halves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** On one line, without secrets, without whole phone numbers, whole characters only. */
const clean = (text: string): string => (text === '' ? '' : cleaned(text));

const cleaned = (text: string): string =>
  shortenPhones(redact(text.slice(0, 2 * longest)))
    .slice(0, longest)
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(halves, '\ufffd')
    .trim();
