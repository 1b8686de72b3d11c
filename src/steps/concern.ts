/** The token may be stored, but something about the number is wrong: said before, not after. */

import type {Copy} from '../copy/en.ts';
import {fail, ok} from '../core/parsed.ts';
import type {Notice} from '../core/screen.ts';
import type {AskStep} from '../core/step.ts';
import {describe} from '../diagnosis/index.ts';
import {summary} from './access.ts';
import {option} from './pick.ts';
import type {Known, Wizard} from './world.ts';

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
  notices: (known, words) => [
    ...summary(known, words).filter(({tone}) => tone === 'warn'),
    ...cures(known, words),
  ],
});

/** What to do about what is wrong, a step a line. */
const cures = ({access}: Known, words: Copy): readonly Notice[] =>
  (access?.findings ?? [])
    .filter(({status}) => status === 'fail')
    .flatMap(({analysis}) =>
      analysis === null ? [] : (describe(analysis, words.diagnosis).causes[0]?.fix ?? []),
    )
    .map(text => ({tone: 'info', text}));
