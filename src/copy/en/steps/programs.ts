/** Programs that take the token on a screen of their own. Labels in quotation marks are those of their English screens. */

export const programs = {
  /** Beside the question where to keep it. */
  seen: (name: string, file: string) =>
    `${name} (seen in ${file}) takes the token on a screen of its own, not from a .env. At the end stands which one.`,
  help: (name: string) =>
    `${name} does not read a .env; the keychain keeps the token until it is entered there, and after.`,
  /** The hints of the choices, where nothing here reads a `.env`. */
  envHint: (name: string) => `a file for a program of your own; ${name} does not read it`,
  bothHint: 'the file for a program of your own, the keychain as the copy',
  /** Before a `.env` is written that it does not read. */
  unread: (name: string, path: string) =>
    `${name} does not read ${path}: the token has to be entered on its own screen as well.`,
  title: (name: string) => `Enter it in ${name}:`,
  /** Where another program here reads the `.env`. */
  titleIf: (name: string) => `If ${name} is to use this token:`,
  screens: {
    n8n: 'Credentials: open the one of type “WhatsApp API”, or create one. The number is chosen in each WhatsApp node.',
    chatwoot:
      'Settings > Inboxes > the WhatsApp inbox > Configuration: “Update API Key”. New inbox: WhatsApp > “WhatsApp Cloud”. One that was connected in Meta’s window is connected again there.',
    frappe: '“WhatsApp Account” (in older versions “WhatsApp Settings”), as System Manager.',
  },
  field: (label: string, value: string) => `“${label}”: ${value}`,
  token: (command: string) => `the token; “${command}” shows it`,
  tokenElsewhere: 'the token; it was not stored here, so take it from where you have it',
  variable: (variable: string) =>
    `${variable} is set here too: where it fills in WhatsApp’s credential, the new token belongs there.`,
};
