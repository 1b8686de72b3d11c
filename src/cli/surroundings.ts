/** What a command runs among: Graph, folders, keychain, `.env`. `demo` makes its own, so that it touches nothing real. */

import type {Copy} from '../copy/en.ts';
import {ok, type Parsed} from '../core/parsed.ts';
import type {Problem} from '../core/problem.ts';
import {type GraphAddress, metaAddress, parseGraphUrl} from '../graph/address.ts';
import {newestVersion, parseVersion} from '../graph/versions.ts';
import {sentenceOf} from '../steps/sentence.ts';
import type {Practice} from '../steps/token.ts';
import {sweepCustody} from '../stores/custody.ts';
import {type Folders, findFolders} from '../stores/folders.ts';
import {createKeychain, type Keychain} from '../stores/keychain/keychain.ts';
import type {Io} from './io.ts';
import {unattendedMs} from './keychain-patience.ts';
import type {Settings} from './settings.ts';
import {UsageError} from './usage.ts';

export interface Surroundings {
  readonly address: GraphAddress;
  readonly version: string;
  readonly folders: Folders;
  readonly keychain: Keychain;
  readonly whenKeychainIsSlow: (call: () => void) => () => void;
  /** Where relative paths are meant from, and `.env*` files are looked for. */
  readonly cwd: string;
  /** The environment that tokens are looked for in. */
  readonly env: NodeJS.ProcessEnv;
  /** Present in a practice run. */
  readonly practice: Practice | null;
}

/** The real ones. @throws UsageError for an address or version that cannot be used */
export const realSurroundings = async (
  io: Io,
  settings: Settings,
  words: Copy,
  /** There is a person who can type the keychain's password. */
  asks: boolean,
): Promise<Parsed<Surroundings, Problem>> => {
  const {address, version} = graphOf(settings, words);
  const folders = await findFolders(io.env);
  if (!folders.ok) return folders;
  const waiting = new Set<() => void>();
  const onSlow = (): void => {
    for (const call of waiting) call();
  };
  const keychain = createKeychain({env: io.env, ...(asks ? {onSlow} : {limitMs: unattendedMs(io)})});
  // Beside the command: what it removes is nothing that the command reads.
  void sweepCustody(keychain, folders.value.state, io.now().getTime());
  return ok({
    address,
    version,
    folders: folders.value,
    keychain,
    whenKeychainIsSlow(call) {
      waiting.add(call);
      return () => waiting.delete(call);
    },
    cwd: io.cwd,
    env: io.env,
    practice: null,
  });
};

/** Which Graph is meant. @throws UsageError for an address or version that cannot be used */
export const graphOf = (settings: Settings, words: Copy): Pick<Surroundings, 'address' | 'version'> => {
  const address = settings.graphUrl === null ? ok(metaAddress) : parseGraphUrl(settings.graphUrl);
  const version = settings.graphVersion === null ? ok(newestVersion) : parseVersion(settings.graphVersion);
  if (!address.ok) throw refused(address.problem, words);
  if (!version.ok) throw refused(version.problem, words);
  return {address: address.value, version: version.value};
};

const refused = (problem: Problem, words: Copy): UsageError => {
  const {message, fix} = sentenceOf(problem, words);
  return new UsageError([message, ...fix].join(' '));
};
