/**
 * Programs that keep the token in a database of their own, entered on a screen of theirs: the one table of them. A `.env`
 * line is not where they look, so nobody should be told that it is. The labels are those of their English screens, read in
 * their sources in 2026; the screens are named in `copy`.
 */
import type {WrittenRole} from './table.ts';

export type ProgramId = 'n8n' | 'chatwoot' | 'frappe';

/** Names and labels of one program, and what of a project's files can only be its own. */
export interface Program {
  readonly name: string;
  /** The fields of its screen that take the token and the ids, in their order there. */
  readonly fields: readonly (readonly [WrittenRole, string])[];
  /** The last part of its container images' names. */
  readonly images: readonly string[];
  /** In `package.json`: the project's own name, or a package that it runs. What it is only built with says nothing. */
  readonly npm: {readonly name: string} | {readonly dependency: string} | null;
  /** Settings that only it reads: all of one group stand together. What talks to it has others (`N8N_API_KEY`). */
  readonly settings: readonly (readonly string[])[];
  /** The app by which another program (a Frappe bench) becomes one of these. */
  readonly app: string | null;
  /** Whether a JSON file is an export of it that is about WhatsApp. */
  readonly exported: ((json: unknown) => boolean) | null;
  /** A variable that can carry the token all the same. */
  readonly variable: string | null;
}

/** `n8n export:credentials` and exported workflows: the type's name, or a node that uses it. */
const isN8nExport = (json: unknown): boolean =>
  [json].flat().some(each => {
    const {type, nodes} = fieldsOf(each);
    return type === 'whatsAppApi' || [nodes].flat().some(isWhatsAppNode);
  });

const isWhatsAppNode = (node: unknown): boolean => {
  const {type, credentials} = fieldsOf(node);
  return type === 'n8n-nodes-base.whatsApp' || 'whatsAppApi' in fieldsOf(credentials);
};

const fieldsOf = (value: unknown): {readonly [name: string]: unknown} =>
  typeof value === 'object' && value !== null ? {...value} : {};

export const programs: Readonly<Record<ProgramId, Program>> = {
  n8n: {
    name: 'n8n',
    fields: [
      ['token', 'Access Token'],
      ['wabaId', 'Business Account ID'],
    ],
    images: ['n8n'],
    npm: {dependency: 'n8n'},
    settings: [['N8N_ENCRYPTION_KEY'], ['N8N_EDITOR_BASE_URL'], ['N8N_RUNNERS_ENABLED'], ['N8N_PROTOCOL']],
    app: null,
    exported: isN8nExport,
    variable: 'CREDENTIALS_OVERWRITE_DATA',
  },
  chatwoot: {
    name: 'Chatwoot',
    fields: [
      ['phoneId', 'Phone number ID'],
      ['wabaId', 'Business Account ID'],
      ['token', 'API key'],
    ],
    images: ['chatwoot'],
    npm: {name: '@chatwoot/chatwoot'},
    settings: [['ENABLE_ACCOUNT_SIGNUP', 'FRONTEND_URL', 'SECRET_KEY_BASE']],
    app: null,
    exported: null,
    variable: null,
  },
  frappe: {
    name: 'frappe_whatsapp',
    fields: [
      ['token', 'Token'],
      ['version', 'Version'],
      ['phoneId', 'Phone ID'],
      ['appId', 'App ID'],
      ['wabaId', 'Business ID'],
    ],
    images: [],
    npm: null,
    settings: [],
    app: 'frappe_whatsapp',
    exported: null,
    variable: null,
  },
};

export const programIds: readonly ProgramId[] = ['n8n', 'chatwoot', 'frappe'];
