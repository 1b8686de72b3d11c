/** Other files that hold the token which is replaced: all of them are updated, unless the person says no. */
import type {AskStep} from '../core/step.ts';
import {option, pick} from './pick.ts';
import type {Wizard} from './world.ts';

/** @param asks false: without a person nothing is written to a file that was not named */
export const also = (asks: boolean): AskStep<Wizard, 'also'> => ({
  kind: 'ask',
  id: 'also',
  chapter: 'store',
  reads: ['destination', 'places', 'token'],
  title: words => words.stores.also.title,
  evident({destination, places}) {
    const isWanted = asks && destination?.includes('env') === true && (places?.old.length ?? 0) > 0;
    return isWanted ? undefined : 'no';
  },
  prompt({places}, words) {
    const {question, help, yes, no} = words.stores.also;
    const files = (places?.old ?? []).map(({path, names}) => `${path} (${names.join(', ')})`);
    const options = [option('yes', yes.label, yes.hint), option('no', no.label, no.hint)];
    return {kind: 'choice', question, help: help(files), options, initial: 0, flag: '--env-file'};
  },
  parse: answer => pick(answer, ['yes', 'no'] as const, each => each),
});
