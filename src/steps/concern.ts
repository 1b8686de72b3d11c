/** The token may be stored, but something about the number is wrong: said before, not after. */
import {fail, ok} from '../core/parsed.ts';
import type {AskStep} from '../core/step.ts';
import {summary} from './access.ts';
import {option} from './pick.ts';
import type {Wizard} from './world.ts';

/** @param asks false: it is told at the end, in the report */
export const concern = (asks: boolean): AskStep<Wizard, 'concern'> => ({
  kind: 'ask',
  id: 'concern',
  chapter: 'number',
  reads: ['access'],
  title: words => words.steps.concern.title,
  evident: known =>
    asks && known.access?.findings.some(({status}) => status === 'fail') === true ? undefined : 'accepted',
  prompt: (_known, words) => ({
    kind: 'choice',
    question: words.steps.concern.question,
    help: '',
    options: [option('go-on', words.steps.concern.goOn.label, words.steps.concern.goOn.hint)],
    initial: 0,
    flag: '',
  }),
  parse: answer =>
    'text' in answer && answer.text === 'go-on' ? ok('accepted') : fail({code: 'no-such-choice', value: ''}),
  notices: (known, words) => summary(known, words).filter(({tone}) => tone === 'warn'),
});
