/** The cards for Meta's screens: labels as Meta writes them, in English, as of the date below. One window a card. */

export const labelsDate = 'September 2026';

export const labelsAsOf = `Labels as of ${labelsDate}. If yours look different, ask for more help (?).`;

const wrongPortfolio =
  'The page is empty, or not what is described here? Look at the top left of Meta’s page which business portfolio is open, and switch to yours there.';
const secondFactor =
  'Meta asks for your password or a second factor? That is expected. If your portfolio asks everybody for two-factor authentication, set it up for your Facebook account first, then come back.';

export const guides = {
  app: {
    title: 'An app with WhatsApp on it',
    question: 'Do you have an app with WhatsApp on it, in the same business portfolio?',
    help: 'A token belongs to one app, and the app must be in the business portfolio (where Meta keeps a company’s apps, accounts and people) that holds your WhatsApp account.',
    options: {
      have: {label: 'Yes', hint: ''},
      none: {label: 'No, or I am not sure', hint: 'where to look, and how to make one'},
      'not-admin': {label: 'I am not an admin of the portfolio', hint: 'a message to send to one'},
    },
  },
  'new-app': {
    title: 'Find or make the app',
    clicks: [
      'Open your apps. Does one of them have WhatsApp on it? Then use that one.',
      'If not: click Create App, and choose the use case “Connect with customers through WhatsApp”.',
      'Choose the business portfolio that your WhatsApp account is in. Meta adds a test number by itself.',
    ],
    back: '',
    why: 'A token always belongs to one app.',
    trap: 'The app must be in the same portfolio as the WhatsApp account. One in another portfolio cannot be given to the system user.',
    link: 'Your apps',
    suggestions: [],
    more: [
      'Does an app have WhatsApp on it? Open the app: the menu on the left shows WhatsApp, or, on newer screens, Use cases > Connect with customers through WhatsApp.',
      'An app without it can get it: Use cases > Add use cases, or on older screens Add product > WhatsApp > Set up.',
      'No portfolio to choose? Then you are not an admin of one. Its admin can make the app, or make you an admin.',
      'The token on the app’s page “API Setup” is a temporary one, which ends within a day. It is not the one you need.',
    ],
  },
  'system-user': {
    title: 'A system user',
    clicks: [
      'Open System users: Business settings > Users > System users.',
      'Is there one for your server already? Then use that one.',
      'If not: click Add (on some screens “+Add”), give it a name, choose the role Employee, and create it.',
    ],
    back: '',
    why: 'A system user is an account for your server, not for a person: its token does not end when somebody leaves or changes a password.',
    trap: 'Meta often refuses the role Admin: only one system user may be Admin, and it must be seven days old before it can make another. Employee works at once.',
    link: 'System users',
    suggestions: [{label: 'A name that works', value: 'WhatsApp server'}],
    more: [
      'Employee or Admin? Employee reaches only what you give it on the next card, which is all that a token needs. Admin reaches every account of the portfolio, and so does whoever finds its token.',
      'No “System users” in the menu? Then you are not an admin of this portfolio with full control: you are listed under People or Partners. An admin has to do this.',
      'Screens that look older: business.facebook.com/settings/system-users is the same list.',
      'The name is refused? Meta does not take names with many hyphens. Letters and blanks work.',
      'Meta asks to accept its non-discrimination policy? That comes once, with the first system user.',
      wrongPortfolio,
      secondFactor,
    ],
  },
  assets: {
    title: 'Give it the app and the account',
    clicks: [
      'Select the system user, then click Assign assets.',
      'Apps: tick your app, and turn on Manage app under Full control.',
      'WhatsApp accounts: tick your account, and turn on Manage WhatsApp Business accounts under Full control.',
      'Click Assign assets. Reload the page until both show Full control; it may take a few minutes.',
    ],
    back: '',
    why: 'The permissions on the token are not enough: Meta also asks whether this user was given this account.',
    trap: 'Do this before you generate the token: what is given later may be missing from it.',
    link: 'System users',
    suggestions: [],
    more: [
      'The window is headed “Select assets and assign permissions”. On its left are Facebook Pages, Apps, Instagram accounts and WhatsApp accounts; all can be ticked in one pass.',
      'Your app is not in the list? It is in another portfolio, or in none. Business settings > Accounts > Apps shows those of this portfolio.',
      'Your WhatsApp account is not in the list? It is in another portfolio, or was only shared with this one.',
      'Another way to the same: Business settings > Accounts > WhatsApp accounts > your account > WhatsApp Account Access > +Add people.',
      'With less than full control the token works, but some calls are refused later.',
      wrongPortfolio,
    ],
  },
  generate: {
    title: 'Generate the token',
    /** In place of the first click, where the system user is there already. */
    select: {
      known: (user: string) => `Select the system user ${user}, click Generate token, and choose your app.`,
      inUse:
        'Select the system user whose token is in use (the one that has your WhatsApp account), click Generate token, and choose your app.',
    },
    clicks: [
      'Select the system user, click Generate token, and choose your app.',
      'Expiration: Never where Meta offers it, else 60 days.',
      'Permissions: search for “business”, and tick whatsapp_business_management and whatsapp_business_messaging.',
      'Click Generate token, then Copy.',
    ],
    back: 'Paste it right here.',
    why: 'These two permissions are all that sending and managing messages needs.',
    trap: 'Meta shows the token once. Keep its window open until wa-token says that it is stored.',
    link: 'System users',
    suggestions: [
      {label: 'Permission', value: 'whatsapp_business_management'},
      {label: 'Permission', value: 'whatsapp_business_messaging'},
    ],
    more: [
      'Meta’s window has four pages: Select app, Set expiration, Assign permissions, Generate token.',
      'No “Never”? Meta offers it to some businesses only. Take 60 days: wa-token keeps the date, and “wa-token check” warns you in the last 14 days.',
      'A permission is not in the list? The app was not given to this system user, or has no WhatsApp on it. Go back a card.',
      'Your app cannot be chosen? It is in another portfolio than the system user.',
      'The token on the app’s page “API Setup” is another, temporary one, which ends within a day. Do not take that.',
      secondFactor,
    ],
  },
};
