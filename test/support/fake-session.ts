/** A session that shows what it is told and remembers what it was sent: front-ends are tested without a flow. */
import type {
  CheckLine,
  CheckMore,
  ChoicePart,
  FinishedPart,
  Frame,
  Front,
  GuidePart,
  LetterPart,
  Mark,
  MarksPart,
  Option,
  ReviewPart,
  Screen,
  ScreenOf,
  SecretPart,
  Session,
  TextPart,
  TroublePart,
  WorkingPart,
} from '../../src/core/screen.ts';

export interface FakeSession extends Session {
  /** What was sent, in order. */
  readonly sent: readonly Front[];
  show(screen: Screen): void;
}

/** @param respond the screen that follows an event; undefined: the same one stays */
export const fakeSession = (
  first: Screen,
  respond: (event: Front, screen: Screen) => Screen | undefined = () => undefined,
): FakeSession => {
  const listeners = new Set<() => void>();
  const sent: Front[] = [];
  let screen = first;
  const show = (next: Screen): void => {
    screen = next;
    for (const listener of [...listeners]) listener();
  };
  return {
    sent,
    show,
    screen: () => screen,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    send(event) {
      sent.push(event);
      const next = respond(event, screen);
      if (next !== undefined) show(next);
    },
    settled: async () => screen,
  };
};

export const frame: Frame = {
  step: 'step',
  title: 'A title',
  chapters: ['Start', 'In Meta', 'Token', 'Number', 'Store', 'Test'].map((title, index) => ({
    id: title,
    title,
    state: index < 2 ? 'done' : index === 2 ? 'now' : 'ahead',
  })),
  notices: [],
  rejection: '',
  checks: [],
  canGoBack: true,
  canGoForward: false,
  tokenStep: null,
};

type Some<Part> = Partial<Frame & Part>;

export const guide = (some: Some<GuidePart> = {}): ScreenOf<'guide'> => ({
  ...frame,
  step: 'system-user',
  title: 'Make a system user',
  tokenStep: 'token',
  kind: 'guide',
  clicks: [
    'Open Business settings and choose your business portfolio.',
    'Users › System users › Add.',
    'Name it “wa-token”, role Admin, and create it.',
  ],
  why: 'A system user belongs to the business, so its token does not end when a person leaves.',
  trap: 'A new system user may have to wait seven days before it can be given assets.',
  link: {
    label: 'System users in Business settings',
    url: 'https://business.facebook.com/latest/settings/system_users?business_id=1234567890123456',
  },
  suggestions: [{label: 'Name', value: 'wa-token'}],
  more: [
    'No “System users” in the menu? You may not be an admin of the portfolio.',
    'On some screens the button reads “+Add”.',
  ],
  actions: [],
  dated: 'Labels as of November 2026.',
  ...some,
});

export const letter = (some: Some<LetterPart> = {}): ScreenOf<'letter'> => ({
  ...frame,
  step: 'hand-off',
  title: 'A message for your admin',
  tokenStep: 'token',
  kind: 'letter',
  lead: ['Send this to an admin of your portfolio.', 'You may leave now, and come back with the token.'],
  lines: [
    'Could you make an access token for us?',
    '',
    '1. Open System users, and make one with the name WhatsApp server.',
    '2. Click Generate token, then Copy.',
  ],
  label: 'the message',
  file: 'whatsapp-token-request.md',
  ...some,
});

export const option = (value: string, some: Partial<Option> = {}): Option => ({
  value,
  label: value,
  hint: '',
  unavailable: null,
  ...some,
});

export const choice = (some: Some<ChoicePart> = {}): ScreenOf<'choice'> => ({
  ...frame,
  step: 'waba',
  title: 'Choose the account',
  kind: 'choice',
  question: 'Which WhatsApp account?',
  help: 'The token reaches more than one.',
  options: [
    option('101', {label: 'Corner Bakery', hint: '101000000000001, 2 numbers'}),
    option('102', {label: 'Corner Bakery Test', hint: '102000000000002, 1 number'}),
    option('103', {label: 'Old account', unavailable: 'it is locked by Meta'}),
  ],
  initial: 0,
  flag: '--waba',
  ...some,
});

export const mark = (value: string, some: Partial<Mark> = {}): Mark => ({
  ...option(value),
  ticked: true,
  ...some,
});

export const marks = (some: Some<MarksPart> = {}): ScreenOf<'marks'> => ({
  ...frame,
  step: 'also',
  title: 'Other places with the old token',
  kind: 'marks',
  question: 'Which of them get the new token as well?',
  help: 'What is not ticked keeps the old one.',
  options: [
    mark('.env.local', {hint: 'WHATSAPP_TOKEN'}),
    mark('.env.production', {hint: 'WHATSAPP_ACCESS_TOKEN, META_ACCESS_TOKEN and WHATSAPP_CLOUD_API_TOKEN'}),
    mark('keychain:shop', {label: 'The keychain entry of profile “shop”', ticked: false}),
    mark('.env.old', {ticked: false, unavailable: 'it is read-only'}),
  ],
  flag: '--also',
  ...some,
});

export const text = (some: Some<TextPart> = {}): ScreenOf<'text'> => ({
  ...frame,
  step: 'recipient',
  title: 'Test message',
  kind: 'text',
  question: 'Send a test message to',
  help: 'Your own WhatsApp number is a good choice.',
  initial: '',
  placeholder: '+16505551234',
  whenEmpty: 'Enter alone skips the test.',
  flag: '--to',
  ...some,
});

export const secret = (some: Some<SecretPart> = {}): ScreenOf<'secret'> => ({
  ...frame,
  step: 'token',
  title: 'Paste the token',
  tokenStep: 'token',
  kind: 'secret',
  question: 'Access token',
  help: 'Paste it here; it is not shown.',
  verdict: typed =>
    typed === ''
      ? {tone: 'info', text: '', advice: ''}
      : {tone: 'good', text: `${typed.length} characters, looks like a Graph token`, advice: ''},
  enter: 'check it',
  flag: '--token-stdin',
  ...some,
});

export const review = (some: Some<ReviewPart> = {}): ScreenOf<'review'> => ({
  ...frame,
  step: 'review',
  title: 'Review',
  kind: 'review',
  question: 'Write this?',
  places: [
    {
      title: '.env',
      lines: [
        {sign: '@', text: 'lines 3 to 5'},
        {sign: ' ', text: 'PORT=3000'},
        {sign: '-', text: 'WHATSAPP_ACCESS_TOKEN=•••• (3f9a0c12be77)'},
        {sign: '+', text: 'WHATSAPP_ACCESS_TOKEN=•••• (b41c99d0e5aa)'},
        {sign: '+', text: 'WHATSAPP_PHONE_NUMBER_ID=106540352242922'},
      ],
    },
    {title: 'Keychain', lines: [{sign: '+', text: 'wa-token / default'}]},
  ],
  yes: 'write',
  ...some,
});

export const working = (some: Some<WorkingPart> = {}): ScreenOf<'working'> => ({
  ...frame,
  step: 'access',
  title: 'Checking account and number',
  canGoBack: false,
  kind: 'working',
  checks: [
    {id: 'token.alive', title: 'The token is alive', status: 'pass', detail: '', more: null},
    {id: 'token.expiry', title: 'Expiry', status: 'warn', detail: 'ends in 9 days', more: null},
    {id: 'waba.access', title: 'The account can be read', status: 'pending', detail: '', more: null},
    {id: 'phone.access', title: 'The number can be read', status: 'pending', detail: '', more: null},
  ],
  note: '',
  ...some,
});

export const trouble = (some: Some<TroublePart> = {}): ScreenOf<'trouble'> => ({
  ...frame,
  step: 'access',
  title: 'Checking account and number',
  kind: 'trouble',
  tone: 'bad',
  message: 'The system user has not been given the WhatsApp account.',
  why: 'Meta answered 200 for the account: the scope is there, the asset is not.',
  fix: ['Open System users, choose yours, then Assign assets.', 'WhatsApp accounts › yours › Full control.'],
  links: [{label: 'System users', url: 'https://business.facebook.com/latest/settings/system_users'}],
  checks: [
    {id: 'token.alive', title: 'The token is alive', status: 'pass', detail: '', more: null},
    {id: 'waba.access', title: 'The account can be read', status: 'fail', detail: 'refused', more: null},
    {id: 'phone.access', title: 'The number can be read', status: 'skip', detail: '', more: null},
  ],
  tellApart: '',
  others: [],
  actions: [
    {key: 'r', label: 'check again', event: {type: 'retry'}},
    {key: 'n', label: 'make a new token', event: {type: 'go', to: 'generate', forget: 'token'}},
  ],
  overdue: '',
  waiting: {kind: 'looking', text: 'Looking again every 5 seconds; this goes on by itself.'},
  ...some,
});

export const finished = (some: Some<FinishedPart> = {}): ScreenOf<'finished'> => ({
  ...frame,
  chapters: frame.chapters.map(chapter => ({...chapter, state: 'done'})),
  step: 'finished',
  title: 'Done',
  canGoBack: false,
  kind: 'finished',
  ok: true,
  receipt: [
    'The token works and is stored.',
    '',
    '  Account  Corner Bakery',
    '  Number   +1 650 555 1234',
    '  Stored   .env',
  ],
  ...some,
});

/** A check that can be opened. */
export const check = (some: Partial<CheckLine> = {}, more: Partial<CheckMore> = {}): CheckLine => ({
  id: 'app.subscribed',
  title: 'Webhook subscription',
  status: 'warn',
  detail: 'The app is not subscribed.',
  more: {
    about: 'Without it nothing comes in.',
    why: 'Nobody subscribed the app yet.',
    tellApart: '',
    others: [],
    fix: ['Open Webhook settings.', 'Click Subscribe.'],
    links: [{label: 'Webhook settings', url: 'https://developers.facebook.com/apps/1/wa-settings/'}],
    asked: ['GET /102/subscribed_apps'],
    actions: [{key: 'm', label: 'subscribe it', event: {type: 'go', to: 'subscribe', forget: null}}],
    ...more,
  },
  ...some,
});

export const checks: readonly CheckLine[] = [
  check(
    {id: 'token.alive', title: 'Validity', status: 'pass', detail: 'Meta accepts it.'},
    {actions: [], links: [], fix: []},
  ),
  check(),
  check(
    {id: 'token.expiry', title: 'Expiry', status: 'unproven', detail: 'This token may not inspect itself.'},
    {
      actions: [],
      links: [],
      fix: [],
      why: '',
      about: 'A token that ends stops your program.',
      asked: ['GET /debug_token'],
    },
  ),
];
