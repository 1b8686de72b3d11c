/** Makes the wizard's tools out of settings and surroundings. */
import type {Copy} from '../copy/en.ts';
import type {Secret} from '../core/secret.ts';
import {createGraph, type GraphOptions, type GraphPool} from '../graph/graph.ts';
import type {Tools, Wishes} from '../steps/tools.ts';
import {offeredTools} from '../stores/command/offers.ts';
import {toolStore, usualPlace} from '../stores/command/store.ts';
import {ownCommand, tools as storeTools, type ToolId} from '../stores/command/table.ts';
import {type Custody, createCustody} from '../stores/custody.ts';
import {canWrite} from '../stores/env/file.ts';
import {type FoundToken, findTokens} from '../stores/env/find.ts';
import {askGit} from '../stores/env/git.ts';
import {namesIn, readEnv} from '../stores/env/read.ts';
import {envStore} from '../stores/env/store.ts';
import {tokenOnly} from '../stores/env/token-only.ts';
import {keychainStore} from '../stores/keychain/keychain-store.ts';
import {lookForLeaks} from '../stores/leaks/look.ts';
import type {Naming} from '../stores/names/choose.ts';
import {namesInSource} from '../stores/names/source.ts';
import type {PresetId} from '../stores/names/table.ts';
import {defaultProfile, parseProfileName} from '../stores/profile.ts';
import {createProfiles} from '../stores/profiles.ts';
import type {Io} from './io.ts';
import type {Settings} from './settings.ts';
import type {Surroundings} from './surroundings.ts';

export interface Toolbox {
  readonly tools: Tools;
  readonly pool: GraphPool;
  readonly custody: Custody;
}

interface Making {
  readonly io: Io;
  readonly settings: Settings;
  readonly around: Surroundings;
  readonly appSecret: Secret | null;
  readonly preset: PresetId | null;
  /** There is a person to ask. */
  readonly asks: boolean;
  /** For `--verbose`: messages on standard error. */
  readonly tell: (text: string) => void;
  readonly words: Copy;
}

export const makeTools = (making: Making): Toolbox => {
  const {io, settings, around, appSecret, preset, asks} = making;
  const {folders, cwd} = around;
  const pool = createGraph({
    address: around.address,
    version: around.version,
    env: io.env,
    timeoutMs: settings.timeoutMs,
    deadline: asks ? null : Date.now() + settings.deadlineMs,
    secrets: () => (appSecret === null ? [] : [appSecret]),
    ...(isTold(making) ? {onExchange: tellingOf(making)} : {}),
  });
  const profiles = createProfiles(folders.config);
  const parsedName = parseProfileName(settings.profile);
  const profile = parsedName.ok ? parsedName.value : defaultProfile;
  const path = settings.envFile;
  const custody = createCustody({keychain: around.keychain, state: folders.state, profile, now: io.now});
  const naming = (): Naming => ({
    preset,
    tokenVar: settings.tokenVar,
    ...(around.practice === null ? {read: namesInSource(cwd)} : {}),
  });
  const found = (): readonly FoundToken[] => findTokens({cwd, env: around.env, envFile: path});
  const oldToken = (): Secret | null => {
    const facts = readEnv({path, cwd, tokenVar: settings.tokenVar, preset});
    const held = facts.ok ? (facts.value.token?.secret ?? null) : null;
    // A placeholder is no token that could be replaced.
    const isToken = held !== null && found().some(({secret}) => secret.equals(held));
    return isToken ? held : (found()[0]?.secret ?? null);
  };
  /** The names in the target file that hold the token which is replaced. */
  const namesOfOld = (): readonly string[] => {
    const old = oldToken();
    return found().flatMap(({name, secret, where}) =>
      where.kind === 'env-file' && where.path === path && old?.equals(secret) === true ? [name] : [],
    );
  };
  const placeIn = (id: ToolId): string =>
    settings.storePlaces[id] ?? usualPlace(storeTools[id], settings.profile);
  const tools: Tools = {
    wishes: wishesOf(settings),
    asks,
    appSecret,
    now: io.now,
    cwd,
    graph: token => pool.as(token),
    graphIsTrusted: around.address.isMeta || around.address.isLoopback,
    readEnv: () => readEnv({path, cwd, tokenVar: settings.tokenVar, preset}),
    envIsWritable: () => canWrite(path, cwd),
    findTokens: found,
    keychain: around.keychain,
    pending: custody.look,
    whenKeychainIsSlow: around.whenKeychainIsSlow,
    store(id, {replaceIds}) {
      if (id === 'keychain') return keychainStore({keychain: around.keychain, profile});
      if (id !== 'env') {
        const tool = id === 'command' ? ownCommand(settings.storeCommand ?? []) : storeTools[id];
        const where = id === 'command' ? tool.place : placeIn(id);
        const names = namesIn({path, cwd}, naming());
        return toolStore({id, tool, where, names, replaceIds, env: io.env, cwd});
      }
      return envStore({
        path,
        cwd,
        stateDir: folders.state,
        names: naming(),
        git: file => askGit(file, {cwd, env: io.env}),
        allowTracked: settings.allowTracked,
        gitignore: settings.gitignore,
        replaceIds,
        alsoTokens: namesOfOld(),
        env: around.env,
      });
    },
    alsoStore: ({path: other, names: [first = '', ...rest]}) =>
      tokenOnly(
        envStore({
          path: other,
          cwd,
          stateDir: folders.state,
          names: {preset: null, tokenVar: first},
          alsoTokens: rest,
          git: file => askGit(file, {cwd, env: io.env}),
          allowTracked: settings.allowTracked,
        }),
      ),
    oldToken,
    tokenName: () => namesIn({path, cwd}, naming()).token,
    offeredTools: async () => (around.practice === null ? offeredTools({env: io.env, cwd}) : []),
    placeIn,
    findLeaks: async (token, stores, signal) =>
      around.practice === null
        ? lookForLeaks({secrets: [token], cwd, env: io.env, stores, signal})
        : {found: [], complete: true},
    async readProfile() {
      const read = await profiles.read(profile);
      return read.ok ? read.value : null;
    },
    saveProfile: facts => profiles.write(profile, facts),
  };
  return {tools, pool, custody};
};

/** On the terminal that a wizard draws on, a line of ours would tear its screen. */
const isTold = ({settings, asks, io}: Making): boolean =>
  settings.verbose && !(asks && io.stderr.isTTY === true);

const tellingOf =
  ({tell, words}: Making): NonNullable<GraphOptions['onExchange']> =>
  ({request, status, fault, ms}) =>
    tell(words.cli.commands.exchanged(request, status ?? fault ?? '', Math.round(ms)));

const wishesOf = (settings: Settings): Wishes => ({
  profile: settings.profile,
  profileGiven: settings.profileGiven,
  envPath: settings.envFile,
  stores: settings.stores === null ? null : settings.stores.filter(store => store !== 'none'),
  appId: settings.appId,
  wabaId: settings.waba,
  phoneId: settings.phone,
  to: settings.to,
  template: settings.template,
  templateLanguage: settings.templateLang,
  journey: settings.journey,
  allowTemporary: settings.allowTemporary,
  expiresWithinDays: settings.expiresWithinDays,
  replaceIds: settings.replaceIds,
});
