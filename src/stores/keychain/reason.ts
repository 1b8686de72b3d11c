/**
 * Why a keychain is not available, from the words of its error: the bindings give no codes. Each reason has another way
 * out, so that "unavailable" alone would help nobody. Words as observed with GLib 2.74, libsecret 0.20, gnome-keyring 42,
 * and as Apple and Microsoft document them for the status codes.
 */
import type {ProblemFacts} from '../../core/problem.ts';
import type {Outcome} from './ask.ts';

/** Why it cannot be used, and in the words of which error. */
export type Unavailable = Pick<ProblemFacts['keychain/unavailable'], 'reason' | 'detail'>;
type Reason = Unavailable['reason'];

const words: readonly (readonly [RegExp, Reason])[] = [
  // errSecInteractionNotAllowed and errSecInDarkWake: locked, and nobody there to be asked (SSH).
  [/interaction is not allowed|dark wake/i, 'locked'],
  [/locked (collection|object|item)|\bIsLocked\b|is locked/i, 'locked'],
  // A Secret Service that has never had a keyring: a headless machine on which nobody logs in with a password.
  [/Object does not exist at path .*\/collection\//i, 'no-keyring'],
  [
    /default keychain could not be found|specified keychain could not be found|no keychain is available/i,
    'no-keyring',
  ],
  [/autolaunch|dbus-launch|session bus address|message bus/i, 'no-session-bus'],
  [/could not connect|connection refused|unsupported transport|address element/i, 'no-session-bus'],
  [/org\.freedesktop\.secrets|ServiceUnknown|NameHasNoOwner|not provided by any/i, 'no-service'],
  // ERROR_NO_SUCH_LOGON_SESSION: a network logon (SSH, a service) has no set of credentials on Windows.
  [/logon session does not exist/i, 'no-service'],
  [/timeout was reached|timed out|NoReply|did not receive a reply/i, 'timed-out'],
  [
    /access.?denied|access is denied|not permitted|permission|not authori[sz]ed|dismissed|cancell?ed/i,
    'refused',
  ],
  [/passphrase you entered is not correct/i, 'refused'],
];

/** @param outcome anything but what was asked for. */
export function unavailable(outcome: Outcome): Unavailable {
  switch (outcome.kind) {
    case 'timed-out':
      return {reason: 'timed-out', detail: ''};
    case 'broken':
      return {reason: 'other', detail: plain(outcome.detail)};
    case 'failed':
      return {reason: reasonOf(outcome.stage, outcome.message), detail: plain(outcome.message)};
    case 'value':
    case 'done':
    case 'accounts':
      return {reason: 'other', detail: 'the helper answered another question'};
  }
}

function reasonOf(stage: 'install' | 'load' | 'call', message: string): Reason {
  if (stage === 'install') return 'not-installed';
  if (stage === 'load') return 'no-library';
  return words.find(([pattern]) => pattern.test(message))?.[1] ?? 'other';
}

/** Text from outside, fit to be shown: one line, no control characters, not endless. */
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]+/gu, ' ').slice(0, 300);
