/**
 * The names under which projects keep what belongs to the Cloud API: the one table of them. Counted over 49 public
 * WhatsApp repositories; within a role the commonest clear name comes first.
 */

/** What a variable holds. `other` says only that the file is about WhatsApp. */
export type Role =
  | 'token'
  | 'phoneId'
  | 'wabaId'
  | 'appId'
  | 'version'
  | 'appSecret'
  | 'verifyToken'
  | 'other';

export interface Name {
  readonly name: string;
  readonly role: Role;
  /** Used for other services as well: it is ours only where something else says so (see `choose.ts`). */
  readonly generic: boolean;
}

const clear: Readonly<Record<Role, readonly string[]>> = {
  token: [
    'WHATSAPP_ACCESS_TOKEN',
    'WHATSAPP_TOKEN',
    'CLOUD_API_ACCESS_TOKEN',
    'WA_TOKEN',
    'WA_ACCESS_TOKEN',
    'WHATSAPP_CLOUD_API_ACCESS_TOKEN',
    'WHATSAPP_CLOUD_API_TOKEN',
    'WHATSAPP_CLOUD_ACCESS_TOKEN',
    'META_ACCESS_TOKEN',
    'META_TOKEN',
    'META_AUTH_TOKEN',
    'FACEBOOK_USER_TOKEN',
  ],
  phoneId: [
    'WHATSAPP_PHONE_NUMBER_ID',
    'WA_PHONE_NUMBER_ID',
    'WHATSAPP_PHONE_ID',
    'WA_PHONE_ID',
    'META_PHONE_NUMBER_ID',
    'WHATSAPP_FROM_PHONE_NUMBER_ID',
    'WHATSAPP_CLOUD_API_PHONE_NUMBER_ID',
    'WHATSAPP_CLOUD_API_FROM_PHONE_NUMBER',
    'PHONE_NUMBER_ID',
  ],
  wabaId: [
    'WHATSAPP_BUSINESS_ACCOUNT_ID',
    'WHATSAPP_WABA_ID',
    'WA_BUSINESS_ACCOUNT_ID',
    'META_BUSINESS_ACCOUNT_ID',
    'WHATSAPP_CLOUD_WABA_ID',
    'WABA_ID',
  ],
  appId: ['WHATSAPP_APP_ID', 'META_APP_ID', 'M4D_APP_ID', 'FACEBOOK_APP_ID'],
  version: [
    'WHATSAPP_API_VERSION',
    'WHATSAPP_GRAPH_API_VERSION',
    'CLOUD_API_VERSION',
    'META_API_VERSION',
    'META_GRAPH_VERSION',
  ],
  appSecret: [
    'WHATSAPP_APP_SECRET',
    'META_APP_SECRET',
    'M4D_APP_SECRET',
    'FACEBOOK_APP_SECRET',
    'WHATSAPP_SECRET',
  ],
  verifyToken: ['WHATSAPP_VERIFY_TOKEN', 'WHATSAPP_WEBHOOK_VERIFY_TOKEN', 'WA_VERIFY_TOKEN'],
  // These hold an account's id or a portfolio's: nobody can tell from the name, so they are never written.
  other: ['WHATSAPP_BUSINESS_ID', 'WA_BASE_URL', 'WA_BUSINESS_TOKEN_WEBHOOK', 'WA_BUSINESS_VERSION'],
};

const generic: Readonly<Record<Role, readonly string[]>> = {
  // Other providers' samples have WHATSAPP_API_TOKEN too.
  token: ['ACCESS_TOKEN', 'TOKEN', 'API_TOKEN', 'GRAPH_API_TOKEN', 'WHATSAPP_API_TOKEN'],
  phoneId: ['PHONE_ID'],
  wabaId: ['BUSINESS_ACCOUNT_ID'],
  appId: ['APP_ID'],
  version: ['VERSION', 'API_VERSION', 'GRAPH_API_VERSION'],
  appSecret: ['APP_SECRET'],
  verifyToken: ['VERIFY_TOKEN', 'WEBHOOK_VERIFY_TOKEN', 'WEBHOOK_VERIFICATION_TOKEN'],
  other: ['META_BUSINESS_ID'],
};

const rows = (roles: Readonly<Record<Role, readonly string[]>>, isGeneric: boolean): readonly Name[] =>
  roleList.flatMap(role => roles[role].map(name => ({name, role, generic: isGeneric})));

const roleList: readonly Role[] = [
  'token',
  'phoneId',
  'wabaId',
  'appId',
  'version',
  'appSecret',
  'verifyToken',
  'other',
];

/** Every known name; within a role, the clear ones first. */
export const table: readonly Name[] = [...rows(clear, false), ...rows(generic, true)];

/** The row of a name, or undefined when it is none of ours. */
export const rowOf = (name: string): Name | undefined => table.find(row => row.name === name);

/** The roles that are written. */
export type WrittenRole = 'token' | 'phoneId' | 'wabaId' | 'appId' | 'version';
export const writtenRoles: readonly WrittenRole[] = ['token', 'phoneId', 'wabaId', 'appId', 'version'];

/** One name for each role that is written. */
export type Names = Readonly<Record<WrittenRole, string>>;

export const defaultNames: Names = {
  token: 'WHATSAPP_ACCESS_TOKEN',
  phoneId: 'WHATSAPP_PHONE_NUMBER_ID',
  wabaId: 'WHATSAPP_BUSINESS_ACCOUNT_ID',
  appId: 'WHATSAPP_APP_ID',
  version: 'WHATSAPP_API_VERSION',
};

const preset = (names: Partial<Names>): Names => ({...defaultNames, ...names});

/** The names that well-known libraries and samples read, by the id that `--names` takes. */
export const presets = {
  default: defaultNames,
  'meta-node-sdk': preset({
    token: 'CLOUD_API_ACCESS_TOKEN',
    phoneId: 'WA_PHONE_NUMBER_ID',
    wabaId: 'WA_BUSINESS_ACCOUNT_ID',
    appId: 'M4D_APP_ID',
    version: 'CLOUD_API_VERSION',
  }),
  pywa: preset({token: 'WHATSAPP_TOKEN', phoneId: 'WHATSAPP_PHONE_ID'}),
  'vercel-chat': preset({wabaId: 'WHATSAPP_WABA_ID'}),
  agno: preset({}),
  fbsamples: preset({
    token: 'ACCESS_TOKEN',
    phoneId: 'PHONE_NUMBER_ID',
    wabaId: 'BUSINESS_ACCOUNT_ID',
    appId: 'APP_ID',
    version: 'VERSION',
  }),
  laravel: preset({token: 'WHATSAPP_TOKEN', phoneId: 'WHATSAPP_FROM_PHONE_NUMBER_ID'}),
  chatwoot: preset({}),
  heyoo: preset({token: 'TOKEN', phoneId: 'PHONE_NUMBER_ID'}),
} as const satisfies Readonly<Record<string, Names>>;

export type PresetId = keyof typeof presets;

export const presetIds: readonly PresetId[] = Object.keys(presets).filter(
  (id): id is PresetId => id in presets,
);
