/** The secret of the app: asked for only by somebody who wants the last proofs. */

export const appSecret = {
  title: 'The app secret',
  question: 'App secret',
  enter: 'use it',
  action: 'Give the app secret',
  /** @param app name or id; null: not known */
  help: (app: string | null) =>
    `It lets wa-token ask Meta, in the name of ${app ?? 'the app'}, whose the token is and when it ends. You find it in App settings > Basic > App secret > Show: 32 characters, 0–9 and a–f. It is kept after this run only if you say so.`,
  practice: 'Press t, then Enter: that gives the practice secret.',
  practiceVerdict: 'The practice secret.',
  offer:
    'Give the app secret: then Meta tells whose the token is and when it ends. It is in App settings > Basic > App secret > Show.',
  verdict: {
    good: 'Looks like an app secret.',
    token: 'Looks like an access token, not like an app secret.',
    other: (name: string) => `Looks like ${name}, not like an app secret.`,
    unknown: 'Does not look like an app secret.',
    where: 'An app secret is 32 characters, 0–9 and a–f: App settings > Basic > App secret > Show.',
  },
  refused: (app: string) => `This is not the secret of ${app}: Meta does not take it.`,
  refusedFix: [
    'Open App settings > Basic of that very app, click Show beside App secret, and copy it.',
    'If the secret was reset, only the new one counts.',
  ],
  other: 'Give another secret',
  without: 'Go on without it',
};

export const keepSecret = {
  title: 'Keep the app secret?',
  question: 'Keep the app secret for the next time?',
  /** @param entry name of the keychain’s entry */
  help: (entry: string) =>
    `In your keychain, as ${entry}. “check” then proves the end of the token by itself, and no file ever holds the secret.`,
  no: {label: 'No', hint: 'it is forgotten when this run ends'},
  yes: {label: 'Yes, in the keychain', hint: 'remove it there whenever you like'},
};

export const holdSecret = {
  title: 'Keeping the app secret',
  note: 'Writing it to the keychain',
  again: 'Try again',
  without: 'Go on without keeping it',
};
