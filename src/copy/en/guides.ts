/** The cards for Meta's screens: labels as Meta writes them, in English, as of the date below. */

export const labelsAsOf = 'Labels as of September 2026. Meta moves its menus now and then.';

export const guides = {
  app: {
    title: 'An app with WhatsApp on it',
    clicks: [
      'Open your apps at Meta. Is there one with WhatsApp on it, in your business portfolio? Then you are done here.',
      'If not: Create App, then the use case “Connect with customers through WhatsApp”.',
      'Choose your business portfolio when asked. Meta adds a test number by itself.',
    ],
    why: 'A token always belongs to one app, and the app must be in the same business portfolio as your WhatsApp account.',
    trap: 'An app in another portfolio cannot be given to the system user.',
    link: 'Your apps',
  },
  'system-user': {
    title: 'A system user',
    clicks: [
      'Open System users in the business settings (Users > System users).',
      'Use one you have, or click Add (“+Add” on some screens), give it a name and a role.',
      'Role: Employee is enough, and reaches only what you give it. Admin reaches every account of the portfolio.',
    ],
    why: 'A system user is an account for your server, not for a person: its token does not end when somebody changes a password.',
    trap: 'Only one Admin system user is allowed, and a new portfolio admin must wait seven days before adding one. Employee works at once. Meta refuses names with many hyphens.',
    link: 'System users',
    suggestion: {label: 'A name that works', value: 'WhatsApp server'},
  },
  assets: {
    title: 'Give it the app and the WhatsApp account',
    clicks: [
      'Select the system user, then Assign assets.',
      'Apps: tick your app, and turn on Manage app under Full control.',
      'WhatsApp accounts: tick your account, and turn on Manage WhatsApp Business accounts under Full control.',
      'Click Assign assets, then reload the page until both show Full control.',
    ],
    why: 'The permissions on the token are not enough: Meta also asks whether this user was given this account.',
    trap: 'Do this before you generate the token: what is not assigned then is often missing from it.',
    link: 'System users',
  },
  generate: {
    title: 'Generate the token',
    clicks: [
      'Still on the system user: Generate token, then choose your app.',
      'Expiration: Never where Meta offers it, else 60 days. wa-token remembers the date.',
      'Permissions: tick whatsapp_business_management and whatsapp_business_messaging.',
      'Generate token, then Copy.',
    ],
    why: 'These two permissions are all that sending and managing messages needs.',
    trap: 'Meta shows the token once. Keep its window open until wa-token says that it is stored.',
    link: 'System users',
    suggestion: {
      label: 'The permissions',
      value: 'whatsapp_business_management, whatsapp_business_messaging',
    },
  },
};
