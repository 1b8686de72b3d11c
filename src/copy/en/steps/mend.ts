/** What wa-token can mend by itself: what it will do, said before, and what is asked for it. */

export const concern = {
  title: 'Worth knowing first',
  /** @param what the cause, without a full stop @param also titles of the other checks that are not well */
  message: (what: string, also: readonly string[]) =>
    [
      `${what.replace(/\.$/, '')}.`,
      ...(also.length === 0 ? [] : [`See also: ${also.join(', ')}.`]),
      'The token itself works.',
    ].join(' '),
  storing: 'The token can be stored all the same: this is mended without a new one.',
  accept: 'Store the token all the same',
};

export const subscribe = {
  title: 'Subscribing the app',
  note: 'Telling Meta that the app wants the account’s events',
  action: 'Subscribe the app',
  offer: (app: string, waba: string) =>
    `wa-token can do it (“Subscribe the app”): it subscribes ${app} to ${waba} with one request. Other apps stay subscribed, and nothing else changes.`,
  elsewhere: 'Or let another program do it, and wait here.',
  again: 'Try again',
  leave: 'Leave it as it is',
};

export const register = {
  title: 'Registering the number',
  note: 'Handing the number to the Cloud API',
  action: 'Register the number',
  offer: (number: string) =>
    `wa-token can do it (“Register the number”): it asks for the six-digit PIN of ${number}, and registers the number with it in one request.`,
  elsewhere: 'Or let another program do it, and wait here.',
  otherPin: 'Give another PIN',
  look: 'Look how it is now',
  leave: 'Leave it unregistered',
  unanswered:
    'No answer came, so it is not known whether the number was registered. wa-token does not send it again by itself.',
};

export const pin = {
  title: 'The number’s PIN',
  question: 'Six-digit PIN',
  enter: 'register the number',
  intro: (number: string) => `The PIN of two-step verification, of ${number}.`,
  /** `null`: Meta did not say whether there is one. */
  has: 'The number has one: enter that. If nobody knows it, set a new one first: WhatsApp Manager > Phone numbers > the number > Two-step verification.',
  hasNone:
    'The number has none yet: the six digits you enter become its PIN. Note them down, the next registration asks for them.',
  mayHave:
    'If the number was registered before, enter the PIN it got then. If not, the six digits you enter become its PIN: note them down.',
  limit:
    'Meta allows ten tries in 72 hours, so do not guess. Enter sends it to Meta, once; it is kept nowhere.',
  complete: 'Six digits.',
  digits: (typed: number, wanted: number) => `${typed} of ${wanted} digits.`,
  noDigits: 'A PIN has digits only.',
};
