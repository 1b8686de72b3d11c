/** The receipt. */
import {count} from '../count.ts';
import {day} from '../date.ts';

export const finish = {
  title: 'Done',
  practice: 'Practice finished: this is what you would have. Nothing was kept. For real: wa-token',
  stored: 'Your token is verified and stored.',
  checked: 'Your token is verified. It was not stored.',
  withConcerns: 'Your token is stored, but something needs mending:',
  /** Above what failed, in a practice run. */
  notWell: 'Not well yet:',
  foundWorks: 'The token works. Nothing was changed.',
  foundWithConcerns: 'The token works, but something needs mending. Nothing was changed.',
  check: (status: string, title: string, detail: string) =>
    `  ${status}  ${title}${detail === '' ? '' : `: ${detail}`}`,
  token: (fingerprint: string, ends: string) => `Token (fingerprint ${fingerprint}), ${ends}`,
  never: 'does not end',
  ends: (at: string, days: number) =>
    `ends on ${day(at)} (in ${days === 0 ? 'less than a day' : count(days, 'day', 'days')})`,
  endUnknown: 'end not known',
  app: (name: string, id: string) => `App ${name} (${id})`,
  systemUser: (name: string, id: string) => `System user ${name} (${id})`,
  waba: (name: string, id: string) => `WhatsApp account ${name} (${id})`,
  phone: (display: string, name: string, id: string) => `Phone number ${display} ${name} (${id})`,
  place: (where: string, variables: readonly string[]) =>
    variables.length === 0 ? `Stored in ${where}` : `Stored in ${where}: ${variables.join(', ')}`,
  undo: (where: string, command: string) => `To put ${where} back as it was: ${command}`,
  arrived: (to: string) => `Test message to ${to}: it arrived.`,
  sent: (to: string, id: string) => `Test message to ${to} accepted (${id})`,
  notArrived: 'If it does not arrive:',
  next: (places: readonly string[]) =>
    `Next: restart or redeploy what reads ${places.join(', ')}. “wa-token check” checks it again.`,
  remind: (at: string) =>
    `Note in your calendar: a new token before ${day(at)}. “wa-token check --expires-within 14”, run daily, fails from 14 days before.`,
  ci: (line: string) => `In CI (secret WA_TOKEN_TOKEN): ${line}`,
  ciGithub: (secret: string) => `In GitHub Actions, with WA_TOKEN_TOKEN: ${secret}`,
  toGithub: 'To put it there:',
  reads: 'How your program reads it:',
  loads: (path: string, how: string) => `${path} is loaded by: ${how}`,
  started: (command: string) => `start it with: ${command}`,
};
