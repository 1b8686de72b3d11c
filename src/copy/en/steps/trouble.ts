/** What stops a step: the ways out, and the names of the links that lead there. */

export const trouble = {
  retry: 'Check again',
  newToken: 'Make a new token',
  otherToken: 'Paste another token',
  sendAgain: 'Send it again',
  otherRecipient: 'Another number, or none',
  otherTemplate: 'Choose another template',
  back: 'Back',
  quit: 'Leave',
  tryStore: 'Try again',
  otherPlace: 'Choose another place',
  noCause: 'Graph gave an error that is not in the catalogue.',
  /** Of a token that was pasted here: no program has sent it. */
  garbledPaste: {
    why: 'Meta cannot read it as a token: a part is missing, or something else came along. A token starts with EAA and is about 200 characters long.',
    fix: [
      'Copy it again with the Copy button in Meta’s window, and choose “Paste another token”.',
      'Is that window closed? Then make a new token: Meta shows each one only once.',
    ],
  },
  /** Of a token that failed. */
  sameAs: (where: string) => `It is the one that is in ${where} already.`,
  trace: (id: string) => `For Meta’s support: fbtrace_id ${id}`,
  undecided:
    'Graph gave no usable answer, so the check is not finished. The token is still here; nothing was stored.',
  storeFailed: (what: string) => `The token could not be stored: ${what}`,
  undone: 'What had been written before was put back.',
  alreadyIn: (places: readonly string[]) => `Already in: ${places.join(', ')}.`,
};

export const links = {
  systemUsers: 'System users',
  whatsappAccounts: 'WhatsApp accounts',
  debugger: 'Access token debugger',
  apiSetup: 'API Setup',
  webhook: 'Webhook settings',
  manager: 'WhatsApp Manager',
  templates: 'Message templates',
  billing: 'Billing',
  support: 'Meta’s support',
  status: 'Meta’s status page',
  apps: 'Your apps',
  supportHome: 'Business Support Home',
  security: 'Security Centre',
  numbers: 'Phone numbers in WhatsApp Manager',
  dashboard: 'The app’s dashboard',
  basic: 'The app’s basic settings',
  advanced: 'The app’s advanced settings',
  review: 'The app’s permissions',
  roles: 'The app’s roles',
};
