/** The part of the wizard's tools that is about places for the token: which there are, and what they hold now. */
import {problem} from '../core/problem.ts';
import type {Secret} from '../core/secret.ts';
import type {Tools} from '../steps/tools.ts';
import {offeredTools} from '../stores/command/offers.ts';
import {programPath} from '../stores/command/program.ts';
import {toolStore, usualPlace} from '../stores/command/store.ts';
import {
  type OtherStoreId,
  ownCommand,
  tools as storeTools,
  type Tool,
  type ToolId,
} from '../stores/command/table.ts';
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
import type {ProfileName} from '../stores/profile.ts';
import type {Io} from './io.ts';
import type {Settings} from './settings.ts';
import type {Surroundings} from './surroundings.ts';

export interface Places {
  readonly io: Io;
  readonly settings: Settings;
  readonly around: Surroundings;
  readonly preset: PresetId | null;
  readonly profile: ProfileName;
}

export const storeToolsOf = (
  places: Places,
): Pick<
  Tools,
  | 'findTokens'
  | 'store'
  | 'alsoStore'
  | 'oldToken'
  | 'tokenName'
  | 'missingTool'
  | 'offeredTools'
  | 'placeIn'
  | 'findLeaks'
> => {
  const {io, settings, around, profile} = places;
  const {cwd, folders, practice} = around;
  const path = settings.envFile;
  const {found, oldToken, namesOfOld} = heldIn(places);
  const naming = (): Naming => ({
    preset: places.preset,
    tokenVar: settings.tokenVar,
    ...(practice === null ? {read: namesInSource(cwd)} : {}),
  });
  const anyFile = {
    cwd,
    stateDir: folders.state,
    git: (file: string) => askGit(file, {cwd, env: io.env}),
    allowTracked: settings.allowTracked,
  };
  const toolOf = (id: OtherStoreId): Tool =>
    id === 'command' ? ownCommand(settings.storeCommand ?? []) : storeTools[id];
  const placeIn = (id: ToolId): string =>
    settings.storePlaces[id] ?? usualPlace(storeTools[id], settings.profile);

  return {
    findTokens: found,
    oldToken,
    placeIn,
    store(id, {replaceIds}) {
      if (id === 'keychain') return keychainStore({keychain: around.keychain, profile});
      if (id !== 'env') {
        const tool = toolOf(id);
        const where = id === 'command' ? tool.place : placeIn(id);
        const names = namesIn({path, cwd}, naming());
        return toolStore({id, tool, where, names, replaceIds, env: io.env, cwd});
      }
      return envStore({
        ...anyFile,
        path,
        names: naming(),
        gitignore: settings.gitignore,
        replaceIds,
        alsoTokens: namesOfOld(),
        env: around.env,
      });
    },
    alsoStore: ({path: other, names: [first = '', ...rest]}) =>
      tokenOnly(
        envStore({...anyFile, path: other, names: {preset: null, tokenVar: first}, alsoTokens: rest}),
      ),
    tokenName: () => namesIn({path, cwd}, naming()).token,
    missingTool() {
      const asked = (settings.stores ?? []).flatMap(id =>
        id === 'keychain' || id === 'env' || id === 'none' ? [] : [toolOf(id).program],
      );
      const program = asked.find(each => programPath(each, {env: io.env, cwd}) === null);
      return program === undefined ? null : problem('tool/missing', {program});
    },
    offeredTools: async () => (practice === null ? offeredTools({env: io.env, cwd}) : []),
    findLeaks: async (token, stores, signal) =>
      practice === null
        ? lookForLeaks({secrets: [token], cwd, env: io.env, stores, signal})
        : {found: [], complete: true},
  };
};

/** What files and the environment hold now. */
const heldIn = ({settings, around, preset}: Places) => {
  const {cwd} = around;
  const path = settings.envFile;
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
  return {found, oldToken, namesOfOld};
};
