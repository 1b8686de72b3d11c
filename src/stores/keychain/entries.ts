/** The names under which entries stand in the keychain. Other programs look them up too, so they do not change. */

/** One entry of the operating system's keychain. */
export interface Entry {
  readonly service: string;
  readonly account: string;
}

/** Services of wa-token, by what their entries hold. */
export const services = {
  token: 'wa-token',
  appSecret: 'wa-token-app',
  pending: 'wa-token-pending',
  probe: 'wa-token-probe',
} as const;

/** Where the token of a profile is kept. */
export const tokenEntry = (profile: string): Entry => ({service: services.token, account: profile});

/** Where the secret of an app is kept, when the person agreed to that. */
export const appSecretEntry = (appId: string): Entry => ({service: services.appSecret, account: appId});

/** Where a pasted token waits until a store has taken it. */
export const pendingEntry = (profile: string): Entry => ({service: services.pending, account: profile});

/** How an entry is told to a person, and in the report: "wa-token/default". */
export const entryName = (entry: Entry): string => `${entry.service}/${entry.account}`;
