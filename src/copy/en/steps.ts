/** Questions, titles and notices of the wizard's steps. */

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const steps = {
  chapters: {
    start: 'Start',
    meta: 'In Meta',
    token: 'Token',
    number: 'Number',
    store: 'Store',
    test: 'Test',
  },
  situation: {title: 'Looking around', note: 'Reading your .env and the saved profiles'},
  journey: {
    title: 'Where you are',
    question: 'What do you want to do?',
    options: {
      first: {label: 'Set up a new token', hint: 'from Meta’s screens to your program, step by step'},
      migrate: {label: 'Move off the temporary token', hint: 'a system user’s token does not end overnight'},
      replace: {label: 'Replace the token', hint: 'same account and number, new token'},
      healthy: {label: 'Put a new token in its place all the same', hint: 'the one you have still works'},
      unknown: {label: 'Go on without Graph’s answer', hint: 'decide later'},
    },
    evidence: {
      none: 'No access token was found here, so this looks like a first set-up.',
      dead: (where: string, why: string) => `Meta does not accept the token in ${where} any more: ${why}`,
      temporary: (where: string) => `The token in ${where} works, but it is a person’s, not a system user’s.`,
      ending: (where: string, days: number) => `The token in ${where} ends in ${count(days, 'day', 'days')}.`,
      failing: (where: string, why: string) => `The token in ${where} is alive, but ${why}`,
      healthy: (where: string) => `The token in ${where} works and belongs to a system user.`,
      unknown: (where: string) => `There is a token in ${where}; Graph could not be asked about it.`,
      chosen: 'As you asked.',
    },
  },
  token: {
    title: 'Paste the token',
    question: 'Access token',
    practice: 'Press t, then Enter: that pastes the practice token.',
    practiceVerdict: 'The practice token.',
    help: 'Paste it here; it is not shown. Keep Meta’s window open until wa-token says it is stored: if this window closes before, the token may be lost.',
  },
  custody: {
    title: 'A token waits',
    held: 'Held in your keychain until it is stored.',
    heldInPractice: 'Held in the practice keychain until it is stored.',
    question: (date: string) => `A token from ${date} waits. What should become of it?`,
    help: (where: string, fingerprint: string) =>
      `It is in ${where} (fingerprint ${fingerprint}): an earlier run ended before it was stored. A new token can be pasted here too, and takes its place.`,
    where: (path: string | null) => path ?? 'your keychain',
    use: {label: 'Use it', hint: 'it is checked first, as if you had pasted it'},
    discard: {label: 'Discard it', hint: 'it is deleted there; Meta does not show it again'},
    unreadable: (date: string, why: string) =>
      `A token from ${date} was put into your keychain, which cannot be read now: ${why}`,
  },
  identity: {
    title: 'Checking the token',
    note: 'Asking Graph about the token',
    proved: (kind: string, app: string) => `The token works: ${kind} of the app ${app}.`,
    kinds: {
      'system-user': 'a system user’s token',
      user: 'a person’s token',
      page: 'a Page token',
      app: 'an app token',
      unknown: 'a token',
    },
  },
  accounts: {title: 'Finding your account', note: 'Asking which WhatsApp accounts the token reaches'},
  waba: {
    title: 'Choose the account',
    question: 'Which WhatsApp account?',
    help: 'The token reaches more than one.',
    chosen: (name: string, id: string) => `WhatsApp account: ${name} (${id})`,
    hintDropped: (id: string, source: string) =>
      `${source} names ${id}, which this token does not reach; looked for others.`,
  },
  numbers: {title: 'Finding the number', note: 'Asking for the account’s phone numbers'},
  phone: {
    title: 'Choose the number',
    question: 'Which phone number sends?',
    help: 'Type to filter by name, number or id.',
    none: 'This account has no phone number yet.',
    chosen: (display: string, name: string, id: string) => `Phone number: ${display} ${name} (${id})`,
    more: (shown: number) => `The first ${shown} numbers are listed; name another with --phone.`,
  },
  access: {
    title: 'Checking account and number',
    note: 'Asking Graph with your token',
    summary: (passed: number, warned: number, unproven: number) =>
      [
        count(passed, 'check passed', 'checks passed'),
        ...(warned === 0 ? [] : [count(warned, 'warning', 'warnings')]),
        ...(unproven === 0 ? [] : [`${unproven} could not be proved`]),
      ].join(', '),
  },
  concern: {
    title: 'Worth knowing first',
    question: 'The token itself is fine and can be stored. Go on?',
    goOn: {label: 'Store the token', hint: 'this can be mended later, without a new token'},
  },
  destination: {
    title: 'Where to keep it',
    question: 'Where should the token be kept?',
    help: 'Your program reads it from the .env; the keychain is the safer copy.',
    options: {
      env: (path: string) => ({label: `In ${path}`, hint: 'a file only you can read; your program loads it'}),
      keychain: {label: 'In the keychain', hint: 'protected by your login; read it with wa-token'},
      both: (path: string) => ({
        label: `Both: ${path} and the keychain`,
        hint: 'the file for the program, the keychain as the copy',
      }),
      none: {label: 'Nowhere', hint: 'the token was only checked; it will be gone when this ends'},
    },
  },
  keychainSlow: 'Your keychain may be asking for its password: look for its window.',
  places: {title: 'Looking at the places', note: 'Trying the keychain'},
  plan: {title: 'Preparing', note: 'Working out what will be written'},
  review: {
    title: 'Review',
    question: 'Write this?',
    yes: 'Write',
    nowhere: 'Nothing will be written.',
    otherNumber: (before: string, now: string) =>
      `Until now the phone number ID was ${before}; with this, messages go out from ${now}. Not meant? Go back and choose.`,
    tracked: (path: string) => `git tracks ${path}: the token would be in its history with the next commit.`,
    idDiffers: (name: string, old: string, wanted: string) => `${name} changes from ${old} to ${wanted}.`,
  },
  remarks: {
    'env/new-file': (path: string) => `${path} is made new, readable by you only.`,
    'env/duplicate': (name: string, times: number) =>
      `${name} stands ${times} times in the file; the last one counts and is changed.`,
    'env/mode-tightened': (path: string) => `${path} becomes readable by you only.`,
    'env/open-to-others': (path: string) =>
      `Others on this computer may read ${path}. To change that: chmod 600 ${path}`,
    'env/hard-links': (path: string, times: number) =>
      `${path} has ${count(times, 'other name', 'other names')} on the disk (hard links); what stands there keeps the old content.`,
    'env/bind-mount': (path: string) => `${path} is mounted by itself and can only be written over in place.`,
    'env/gitignore-line': (path: string, line: string) =>
      `“${line}” is added to ${path}, so that git never takes the token.`,
    'env/symlink': (path: string, target: string) =>
      `${path} is a link; the file behind it, ${target}, is changed.`,
    'env/not-ignored': (path: string) =>
      `git does not ignore ${path}. Add it to .gitignore, so that the token is never committed.`,
    'env/unchanged': (path: string) => `${path} already holds this.`,
  },
  store: {
    title: 'Storing',
    note: 'Writing, reading back, comparing',
    stored: (where: string) => `The token is stored: ${where}. You may close Meta’s window.`,
    nowhere: 'The token was checked and not stored.',
    keychain: (entry: string) => `the keychain (${entry})`,
  },
  recipient: {
    title: 'Test message',
    question: 'Send a test message to',
    help: 'Your own WhatsApp number is a good choice.',
    placeholder: '+16505551234',
    whenEmpty: 'Enter alone skips the test.',
    otherForm: (other: string) => `Numbers of this country are also written another way: try ${other}.`,
    testNumber: 'This is a test number: it reaches only numbers on its list in Meta (API Setup > To).',
  },
  templates: {title: 'Looking for a template', note: 'Asking for approved templates'},
  template: {
    title: 'Template',
    question: 'Which template should be sent?',
    help: 'Only approved templates without blanks to fill in can be sent as a test.',
    none: 'No approved template without blanks was found; hello_world is tried.',
  },
  send: {title: 'Sending', note: 'Handing the message to WhatsApp'},
  arrived: {
    title: 'Did it arrive?',
    question: (to: string) =>
      `WhatsApp accepted the message to ${to}. Accepted is not delivered: did it arrive?`,
    help: '',
    yes: {label: 'Yes, it is on the phone', hint: ''},
    no: {label: 'No', hint: 'shows what to look at'},
    later: {label: 'I cannot look now', hint: ''},
    advice: [
      'Is the number right, and does it have WhatsApp? Try sending to it from your own phone.',
      'A test number reaches only the numbers on its list (API Setup > To).',
      'A number with no payment method, or an app that is not live, can have messages accepted and not delivered: see the health line of the check.',
      'The status webhook says what became of it; “wa-token explain -” reads its errors.',
    ],
  },
  finish: {
    title: 'Done',
    practice: 'Practice finished: this is what you would have. Nothing was kept. For real: wa-token',
    stored: 'Your token is verified and stored.',
    checked: 'Your token is verified. It was not stored.',
    withConcerns: 'Your token is stored, but something needs mending:',
    token: (fingerprint: string, ends: string) => `Token ${fingerprint}, ${ends}`,
    never: 'does not end',
    ends: (date: string, days: number) => `ends on ${date} (in ${count(days, 'day', 'days')})`,
    endUnknown: 'end not known',
    app: (name: string, id: string) => `App ${name} (${id})`,
    systemUser: (name: string, id: string) => `System user ${name} (${id})`,
    waba: (name: string, id: string) => `WhatsApp account ${name} (${id})`,
    phone: (display: string, name: string, id: string) => `Phone number ${display} ${name} (${id})`,
    place: (where: string, variables: readonly string[]) =>
      variables.length === 0 ? `Stored in ${where}` : `Stored in ${where}: ${variables.join(', ')}`,
    backup: (path: string) => `The file as it was: ${path}`,
    sent: (to: string, id: string) => `Test message to ${to} accepted (${id})`,
    notArrived: 'If it does not arrive:',
    next: 'Next: restart or redeploy what uses the token. “wa-token check” checks it again.',
  },
  failures: {
    retryAt: (time: string) => `Graph takes requests again at about ${time.replace('T', ' ')} UTC.`,
    transport: {
      timeout: {
        message: 'Graph did not answer in time.',
        fix: ['Check the connection, then try again. --timeout allows more time.'],
      },
      dns: {
        message:
          'The address of Graph could not be found: there is no network, or its name service does not answer.',
        fix: ['Check the connection, then try again.'],
      },
      connection: {
        message: 'Graph could not be reached: the connection was refused or broke off.',
        fix: [
          'Check the connection, then try again. In a company network a proxy may be needed: set HTTPS_PROXY.',
        ],
      },
      proxy: {
        message: 'The proxy did not let the request through.',
        fix: ['Check HTTPS_PROXY and NO_PROXY, and whether the proxy wants a name and password.'],
      },
      certificate: {
        message: 'The certificate of the other side is not trusted.',
        fix: [
          'In a company network the proxy may use its own certificate: name its file in NODE_EXTRA_CA_CERTS.',
          'Elsewhere do not go on: somebody may be reading along.',
        ],
      },
      clock: {
        message: 'The certificate of the other side is not valid at this time of this computer’s clock.',
        fix: ['Set the clock of this computer, then try again.'],
      },
    },
    unreadable: (status: number | null) =>
      `Graph’s answer was not readable${status === null ? '' : ` (HTTP ${status})`}: a fault at Meta, or of a proxy on the way. It says nothing about the token.`,
    unreadableFix: ['Try again in some minutes. Meta’s status: https://metastatus.com/whatsapp-business-api'],
    aborted: 'The request was stopped.',
  },
  links: {
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
  },
  practice: 'Practice run: nothing of yours is read or written.',
  resumed: 'Going on where you left off. “wa-token --fresh” starts over.',
  pick: {notListed: 'That is not one of the choices.'},
  trouble: {
    retry: 'Check again',
    newToken: 'Make a new token',
    otherToken: 'Paste another token',
    sendAgain: 'Send it again',
    otherRecipient: 'Another number, or none',
    back: 'Back',
    quit: 'Leave',
    tryStore: 'Try again',
    otherPlace: 'Choose another place',
    waiting: (seconds: number) => `Checking again every ${seconds} s; goes on by itself when it is mended.`,
    noCause: 'Graph gave an error that is not in the catalogue.',
    trace: (id: string) => `For Meta’s support: fbtrace_id ${id}`,
    undecided:
      'Graph gave no usable answer, so the check is not finished. The token is still here; nothing was stored.',
    retryAt: (time: string) => `Graph takes requests again at about ${time}.`,
    storeFailed: (what: string) => `The token could not be stored: ${what}`,
    undone: 'What had been written before was put back.',
    alreadyIn: (places: readonly string[]) => `Already in: ${places.join(', ')}.`,
  },
};
