/** The test message: to whom, which template, and whether it arrived. */

export const recipient = {
  title: 'Test message',
  question: 'Send a test message to',
  help: 'Your own WhatsApp number is a good choice.',
  placeholder: '+16505551234',
  whenEmpty: 'Enter alone skips the test.',
  otherForm: (other: string) => `Numbers of this country are also written another way: try ${other}.`,
  testNumber: 'This is a test number: it reaches only numbers on its list in Meta (API Setup > To).',
};

export const templates = {title: 'Looking for a template', note: 'Asking for approved templates'};

export const template = {
  title: 'Template',
  question: 'Which template should be sent?',
  help: 'Only approved templates without blanks to fill in can be sent as a test.',
  none: 'No approved template without blanks was found; hello_world is tried.',
  make: 'To make one: WhatsApp Manager > Message templates > Create template, without blanks to fill in. Once Meta has approved it, “Send it again” offers it.',
};

export const send = {
  title: 'Sending',
  note: (template: string) => `Handing the message to WhatsApp: template ${template}`,
};

export const arrived = {
  title: 'Did it arrive?',
  question: (to: string) =>
    `WhatsApp accepted the message to ${to}. Accepted is not delivered: did it arrive?`,
  /** @param text the beginning of it; empty: not known */
  look: (template: string, text: string) =>
    `Look for the template ${template}${text === '' ? '.' : `: “${text}”`}`,
  yes: {label: 'Yes, it is on the phone', hint: ''},
  no: {label: 'No', hint: 'shows what to look at'},
  later: {label: 'I cannot look now', hint: ''},
  /** Chosen by what is known of the number. */
  advice: {
    held: (check: string, what: string) => `${check}: ${what} That can hold the message back.`,
    number: 'Is the number right, and does it have WhatsApp? Try sending to it from your own phone.',
    testNumber: 'A test number reaches only the numbers on its list (API Setup > To).',
    unknown:
      'A number with no payment method, or an app that is not live, can have messages accepted and not delivered.',
    webhook: 'The status webhook says what became of it; “wa-token explain -” reads its errors.',
  },
};
