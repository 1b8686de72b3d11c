/** Why Graph gave no usable answer, in words: the network is told apart from Graph, and never blamed on the token. */
import type {Copy} from '../copy/en.ts';
import type {Sentence} from '../core/problem.ts';
import {analyse, describe} from '../diagnosis/index.ts';
import type {Failure} from '../graph/failure.ts';

export const failureSentence = (failure: Failure, words: Copy): Sentence => {
  const {failures} = words.steps;
  const later = failure.retryAt === null ? [] : [failures.retryAt(new Date(failure.retryAt).toISOString())];
  switch (failure.kind) {
    case 'transport': {
      const {message, fix} = failures.transport[failure.fault];
      return {
        message: failure.detail === '' ? message : `${message} (${failure.detail})`,
        fix: [...fix, failures.doctor],
      };
    }
    case 'unreadable':
      return {message: failures.unreadable(failure.status), fix: failures.unreadableFix};
    case 'aborted':
      return {message: failures.aborted, fix: []};
    case 'graph': {
      const [cause] = describe(analyse(failure.body, {request: failure.request}), words.diagnosis).causes;
      return {message: cause?.title ?? failure.error.message, fix: [...later, ...(cause?.fix ?? [])]};
    }
  }
};
