/** Who gets the test message; nobody is fine too. */
import type {Copy} from '../copy/en.ts';
import type {Action} from '../core/action.ts';
import {ok} from '../core/parsed.ts';
import type {AskStep} from '../core/step.ts';
import {parseRecipient} from '../paste/recipient.ts';
import {usesFound} from './aim.ts';
import {placeName} from './place-name.ts';
import {local} from './problems.ts';
import {isTestNumber} from './test-number.ts';
import type {Wizard} from './world.ts';

/** From a message that did not go out to another number, or to none. */
export const otherRecipient = ({steps}: Copy): Action => ({
  key: 'a',
  label: steps.trouble.otherRecipient,
  event: {type: 'go', to: 'recipient', forget: 'recipient'},
});

/** @param unasked the answer where nobody is asked: a number, or null for no message */
export const recipient = (unasked: string | null | undefined): AskStep<Wizard, 'recipient'> => ({
  kind: 'ask',
  id: 'recipient',
  chapter: 'test',
  reads: ['access'],
  // A check is a check: who wants to send says so.
  applies: known => !(usesFound(known) && known.journey?.aim === 'check'),
  title: words => words.steps.recipient.title,
  evident: () => (unasked === null ? 'skipped' : undefined),
  prompt: (_known, words) => ({
    kind: 'text',
    question: words.steps.recipient.question,
    help: words.steps.recipient.help,
    initial: '',
    placeholder: words.steps.recipient.placeholder,
    whenEmpty: words.steps.recipient.whenEmpty,
    flag: '--to',
  }),
  parse(answer) {
    const text = 'text' in answer ? answer.text.trim() : '';
    if (text === '') return ok('skipped');
    const parsed = parseRecipient(text);
    return parsed.ok
      ? ok({to: parsed.value.e164, hint: parsed.value.hint})
      : {ok: false, problem: local(parsed.problem)};
  },
  notices(known, words) {
    const stored = known.store ?? [];
    const {store, recipient: say} = words.steps;
    const kept =
      stored.length === 0
        ? store.nowhere
        : store.stored(stored.map(each => placeName(each, words)).join(', '));
    const became = {tone: stored.length === 0 ? ('info' as const) : ('good' as const), text: kept};
    const isTest = known.access?.phone != null && isTestNumber(known.access.phone);
    return [
      ...(usesFound(known) ? [{tone: 'good' as const, text: words.steps.access.fine}] : [became]),
      ...(isTest ? [{tone: 'info' as const, text: say.testNumber}] : []),
    ];
  },
});
