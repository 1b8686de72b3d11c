/** Makes the wizard's tools out of settings and surroundings. */
import type {Copy} from '../copy/en.ts';
import {ok} from '../core/parsed.ts';
import type {Secret} from '../core/secret.ts';
import {createGraph, type GraphOptions, type GraphPool} from '../graph/graph.ts';
import type {Tools, Wishes} from '../steps/tools.ts';
import {type Custody, createCustody} from '../stores/custody.ts';
import {canWrite} from '../stores/env/file.ts';
import {readEnv} from '../stores/env/read.ts';
import {appSecretEntry} from '../stores/keychain/entries.ts';
import type {Keychain} from '../stores/keychain/keychain.ts';
import {probeAhead} from '../stores/keychain/probe-ahead.ts';
import {sweepProbes} from '../stores/keychain/sweep.ts';
import type {PresetId} from '../stores/names/table.ts';
import {defaultProfile, type ProfileName, parseProfileName} from '../stores/profile.ts';
import {createProfiles} from '../stores/profiles.ts';
import type {Io} from './io.ts';
import type {Settings} from './settings.ts';
import {storeToolsOf} from './store-tools.ts';
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
  readonly pin: Secret | null;
  readonly preset: PresetId | null;
  /** There is a person to ask. */
  readonly asks: boolean;
  /** For `--verbose`: messages on standard error. */
  readonly tell: (text: string) => void;
  /** From now on this secret is dots in whatever goes out. */
  readonly hide: (secret: Secret) => void;
  readonly words: Copy;
}

export const makeTools = (making: Making): Toolbox => {
  const {io, settings, around, appSecret, pin, preset, asks} = making;
  const {folders, cwd} = around;
  const secrets = [appSecret, pin].filter(each => each !== null);
  const hide = (secret: Secret): void => {
    secrets.push(secret);
    making.hide(secret);
  };
  const pool = createGraph({
    address: around.address,
    version: around.version,
    env: io.env,
    timeoutMs: settings.timeoutMs,
    deadline: asks ? null : Date.now() + settings.deadlineMs,
    secrets: () => secrets,
    ...(isTold(making) ? {onExchange: tellingOf(making)} : {}),
  });
  const profiles = createProfiles(folders.config);
  const parsedName = parseProfileName(settings.profile);
  const profile = parsedName.ok ? parsedName.value : defaultProfile;
  const path = settings.envFile;
  const custody = createCustody({keychain: around.keychain, state: folders.state, profile, now: io.now});
  const readAll = async (names: readonly ProfileName[]) => {
    const read = await Promise.all(names.map(async name => ({name, read: await profiles.read(name)})));
    return read.flatMap(({name, read: each}) =>
      each.ok && each.value !== null ? [{name, profile: each.value}] : [],
    );
  };
  const savedProfiles = async () => {
    const names = await profiles.names();
    return names.ok ? readAll(names.value) : [];
  };
  const tools: Tools = {
    ...storeToolsOf({io, settings, around, preset, profile, profiles, asks}),
    wishes: wishesOf(settings, profile),
    asks,
    appSecret,
    pin,
    hide,
    async keptSecret(appId) {
      const held = await around.keychain.read(appSecretEntry(appId));
      if (!held.ok || held.value === null) return null;
      hide(held.value);
      return held.value;
    },
    now: io.now,
    cwd,
    graph: token => pool.as(token),
    graphIsTrusted: around.address.isMeta || around.address.isLoopback,
    async wayToGraph(signal) {
      const {lookAtWay} = await import('../doctor/way.ts');
      const timeoutMs = Math.min(lookMs, settings.timeoutMs);
      const {address, version} = around;
      return (await lookAtWay({address, version, env: io.env, pool, timeoutMs}, signal)).rows;
    },
    readEnv: file => readEnv({path: file, cwd, tokenVar: settings.tokenVar, preset}),
    // With a person there, a mounted file is asked about before it is written over.
    envIsWritable: () => canWrite(path, cwd, asks),
    keychain: around.keychain,
    probe: probeAhead({probe: () => probeAndTidy(around.keychain, asks ? io.now().getTime() : null)}),
    pending: custody.look,
    whenKeychainIsSlow: around.whenKeychainIsSlow,
    profiles: async () => (settings.profileGiven ? readAll([profile]) : asks ? savedProfiles() : []),
    savedProfiles,
    async saveProfile(name, change) {
      const saved = await profiles.update(name, change);
      return saved.ok ? ok(undefined) : saved;
    },
  };
  return {tools, pool, custody};
};

/**
 * Beside the person's reading, what killed probes left is cleared away; a run without questions ends too soon for that.
 *
 * @param now null: nothing is cleared away
 */
const probeAndTidy = async (keychain: Keychain, now: number | null): ReturnType<Keychain['probe']> => {
  const probed = await keychain.probe();
  if (probed.ok && now !== null) void sweepProbes(keychain, now);
  return probed;
};

/** A person has waited for Graph already: the look at why may not take as long again, in milliseconds. */
const lookMs = 4_000;

/** On the terminal that a wizard draws on, a line of ours would tear its screen. */
const isTold = ({settings, asks, io}: Making): boolean =>
  settings.verbose && !(asks && io.stderr.isTTY === true);

const tellingOf =
  ({tell, words}: Making): NonNullable<GraphOptions['onExchange']> =>
  ({request, status, fault, ms}) =>
    tell(words.cli.commands.exchanged(request, status ?? fault ?? '', Math.round(ms)));

const wishesOf = (settings: Settings, profile: ProfileName): Wishes => ({
  profile,
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
  subscribe: settings.subscribe,
  keepAppSecret: settings.keepAppSecret,
  revokeOld: settings.revokeOld && settings.yes,
  allowTemporary: settings.allowTemporary,
  expiresWithinDays: settings.expiresWithinDays,
  replaceIds: settings.replaceIds,
  allowTracked: settings.allowTracked,
  gitignore: settings.gitignore,
  also: settings.also,
});
