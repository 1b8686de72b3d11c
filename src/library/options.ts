/** What `loadToken` takes and gives. Nothing but plain values, so that these types need no others. */

/** Sets of variable names, by the library or sample that reads them. */
export type NamesPreset =
  | 'default'
  | 'meta-node-sdk'
  | 'pywa'
  | 'vercel-chat'
  | 'agno'
  | 'fbsamples'
  | 'laravel'
  | 'chatwoot'
  | 'heyoo';

/** Names of your own: nothing else is taken in their place. Those left out are found as usual. */
export interface VariableNames {
  readonly token?: string | undefined;
  readonly phoneId?: string | undefined;
  readonly wabaId?: string | undefined;
  readonly appId?: string | undefined;
  readonly version?: string | undefined;
}

/** Where `loadToken` looks; without any of these, wherever the token is. */
export interface LoadTokenOptions {
  /** Only this profile: the places in which `wa-token` stored its token (a token that is given directly goes first). */
  readonly profile?: string | undefined;
  /** Only this file, relative to `cwd` (a token that is given directly goes first). */
  readonly envFile?: string | undefined;
  /** The variables' names; else those that are in the file, else every name that is known. */
  readonly names?: NamesPreset | VariableNames | undefined;
  /** The environment, `process.env` when left out. */
  readonly env?: Readonly<Record<string, string | undefined>> | undefined;
  /** The folder that has the `.env`, the current one when left out. */
  readonly cwd?: string | undefined;
}

/** A token and what was found beside it; null where nothing was. */
export interface LoadedToken {
  /** The access token, in clear. */
  readonly token: string;
  /** Phone number ID. */
  readonly phoneId: string | null;
  /** ID of the WhatsApp account. */
  readonly wabaId: string | null;
  /** ID of the app. */
  readonly appId: string | null;
  /** Graph version, for example "v26.0". */
  readonly version: string | null;
  /** Where the token is from, for example "env-file:.env:WHATSAPP_TOKEN", "keychain:default"; fit for a log. */
  readonly source: string;
}
