/** Why Graph gave no usable answer, in words: the network is told apart from Graph, and never blamed on the token. */
import type {Copy} from '../copy/en.ts';
import type {Sentence} from '../core/problem.ts';
import {analyse, describe} from '../diagnosis/index.ts';
import type {Kind} from '../diagnosis/kinds.ts';
import type {Failure} from '../graph/failure.ts';

export const failureSentence = (failure: Failure, words: Copy): Sentence => {
  const {failures} = words.steps;
  const later = failure.retryAt === null ? [] : [failures.retryAt(new Date(failure.retryAt).toISOString())];
  switch (failure.kind) {
    case 'transport': {
      const {fault, detail} = failure;
      const isGone = fault === 'proxy' && !/Proxy (response|Authentication)/i.test(detail);
      const {message, fix} = failures.transport[isGone ? 'proxyGone' : fault];
      return {message: withDetail(message, detail), fix: [...fix, failures.doctor]};
    }
    case 'unreadable':
      return {message: failures.unreadable(failure.status), fix: failures.unreadableFix};
    case 'aborted':
      return {message: failures.aborted, fix: []};
    case 'graph': {
      const [cause] = describe(analyse(failure.body, {request: failure.request}), words.diagnosis).causes;
      const fix = [...later, ...(cause?.fix ?? []), ...markFor(failure, cause?.kind, words)];
      return {message: cause?.title ?? failure.error.message, fix};
    }
  }
};

/** The system's words stand inside the sentence, and its code once: "ECONNREFUSED: connect ECONNREFUSED 127.0.0.1:9". */
const withDetail = (message: string, detail: string): string => {
  const [, code = '', rest = ''] = /^([A-Z][A-Z_]+): (.+)$/s.exec(detail) ?? [];
  const brief = code !== '' && rest.includes(code) ? rest.slice(rest.indexOf(code)) : detail;
  return brief === '' ? message : message.replace(/\.?$/, ` (${brief.replace(/\.$/, '')}).`);
};

/** Where the advice is to ask Meta's support: the mark of the answer that it will ask for. */
export const markFor = (failure: Failure, kind: Kind | undefined, {steps}: Copy): readonly string[] => {
  const mark = failure.kind === 'graph' ? failure.error.fbtraceId : null;
  return mark !== null && kind !== undefined && forSupport.includes(kind) ? [steps.trouble.trace(mark)] : [];
};

const forSupport: readonly Kind[] = ['meta_transient', 'platform_restriction'];
