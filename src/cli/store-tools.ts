/** The part of the wizard's tools that is about places for the token: which there are, and what they hold now. */
import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {problem} from '../core/problem.ts';
import type {Tools} from '../steps/tools.ts';
import {offersAhead} from '../stores/command/offers.ts';
import {programPath} from '../stores/command/program.ts';
import {toolStore, usualPlace} from '../stores/command/store.ts';
import {type OtherStoreId, ownCommand, tools as storeTools, type ToolId} from '../stores/command/table.ts';
import type {Tool} from '../stores/command/tool.ts';
import {forgetHolding} from '../stores/env/backup.ts';
import {disk} from '../stores/env/disk.ts';
import {lookAt} from '../stores/env/file.ts';
import {askGit, isOpen, isTracked} from '../stores/env/git.ts';
import {namesIn} from '../stores/env/read.ts';
import {envStore} from '../stores/env/store.ts';
import {tokenOnly} from '../stores/env/token-only.ts';
import {keychainStore} from '../stores/keychain/keychain-store.ts';
import {lookForLeaks} from '../stores/leaks/look.ts';
import type {Naming} from '../stores/names/choose.ts';
import {writtenIn} from '../stores/names/language.ts';
import {programsHere} from '../stores/names/programs-here.ts';
import {namesInSource} from '../stores/names/source.ts';
import {type PresetId, rowOf} from '../stores/names/table.ts';
import type {ProfileName} from '../stores/profile.ts';
import type {Profiles} from '../stores/profiles.ts';
import {heldIn} from './held.ts';
import type {Io} from './io.ts';
import type {Settings} from './settings.ts';
import type {Surroundings} from './surroundings.ts';

export interface Places {
  readonly io: Io;
  readonly settings: Settings;
  readonly around: Surroundings;
  readonly preset: PresetId | null;
  /** The name of this run, unless another is chosen. */
  readonly profile: ProfileName;
  readonly profiles: Profiles;
  /** There is a person, who is not kept waiting. */
  readonly asks: boolean;
}

/** How long a person may wait for tools that were asked beside the checks, milliseconds. */
const graceMs = 300;
const noOffers: Tools['offers'] = {
  begin() {},
  result: async () => ({usable: [], silent: []}),
  close() {},
};

export const storeToolsOf = (
  places: Places,
): Pick<
  Tools,
  | 'findTokens'
  | 'store'
  | 'target'
  | 'isOpen'
  | 'alsoStore'
  | 'oldPlaces'
  | 'tokenName'
  | 'missingTool'
  | 'offers'
  | 'placeIn'
  | 'programs'
  | 'reading'
  | 'findLeaks'
  | 'forgetBackups'
> => {
  const {io, settings, around, asks} = places;
  const {cwd, folders, practice} = around;
  const path = settings.envFile;
  const placeIn = (id: ToolId, profile: ProfileName): string =>
    settings.storePlaces[id] ?? usualPlace(storeTools[id], profile);
  const naming = (): Naming => ({
    preset: places.preset,
    tokenVar: settings.tokenVar,
    ...(practice === null ? {read: namesInSource(cwd)} : {}),
  });
  const tokenName = (): string => namesIn({path, cwd}, naming()).token;
  const {found, namesOfOld, oldPlaces} = heldIn(places, placeIn, tokenName);
  const anyFile = {
    cwd,
    stateDir: folders.state,
    git: (file: string) => askGit(file, {cwd, env: io.env}),
    allowTracked: settings.allowTracked,
  };
  const toolOf = (id: OtherStoreId): Tool =>
    id === 'command' ? ownCommand(settings.storeCommand ?? []) : storeTools[id];

  return {
    findTokens: found,
    oldPlaces,
    placeIn,
    async target() {
      const git = await askGit(path, {cwd, env: io.env});
      const file = lookAt(disk, path, cwd, 'read');
      return {
        isTracked: isTracked(git),
        isOpen: isOpen(git),
        isMounted: file.ok && file.value.kind === 'present' && file.value.mounted,
      };
    },
    isOpen: async file => isOpen(await askGit(file, {cwd, env: io.env})),
    store(id, {profile, replaceIds, tracked, inPlace, gitignore}) {
      if (id === 'keychain') return keychainStore({keychain: around.keychain, profile});
      if (id !== 'env') {
        const tool = toolOf(id);
        const where = id === 'command' ? tool.place : placeIn(id, profile);
        const names = namesIn({path, cwd}, naming());
        return toolStore({id, tool, where, names, replaceIds, env: io.env, cwd});
      }
      return envStore({
        ...anyFile,
        path,
        names: naming(),
        allowTracked: tracked,
        inPlace,
        gitignore,
        replaceIds,
        alsoTokens: namesOfOld(),
        env: around.env,
      });
    },
    alsoStore(place, gitignore) {
      switch (place.kind) {
        case 'file': {
          const [first = '', ...rest] = place.names;
          const names = {preset: null, tokenVar: first};
          return tokenOnly(envStore({...anyFile, path: place.path, names, gitignore, alsoTokens: rest}));
        }
        case 'keychain':
          return keychainStore({keychain: around.keychain, profile: place.account});
        case 'tool': {
          const {id, where, names} = place;
          const tool = storeTools[id];
          return tokenOnly(toolStore({id, tool, where, names, replaceIds: false, env: io.env, cwd}));
        }
      }
    },
    tokenName,
    missingTool() {
      const asked = (settings.stores ?? []).flatMap(id =>
        id === 'keychain' || id === 'env' || id === 'none' ? [] : [toolOf(id).program],
      );
      const program = asked.find(each => programPath(each, {env: io.env, cwd}) === null);
      return program === undefined ? null : problem('tool/missing', {program});
    },
    offers: practice === null ? offersAhead({env: io.env, cwd, graceMs: asks ? graceMs : null}) : noOffers,
    programs() {
      const here = practice === null ? programsHere(cwd) : [];
      const isNamed = (): boolean => namesInSource(cwd).some(name => rowOf(name)?.role === 'token');
      return {here, readsEnv: here.length > 0 && isNamed()};
    },
    reading: () => ({
      written: writtenIn(cwd),
      names: namesIn({path, cwd}, naming()),
      onGithub: existsSync(join(cwd, '.github', 'workflows')),
    }),
    forgetBackups: (token, copies) => forgetHolding(disk, folders.state, token, copies),
    findLeaks: async (token, stores, signal) =>
      practice === null
        ? lookForLeaks({secrets: [token], cwd, env: io.env, stores, signal})
        : {found: [], complete: true},
  };
};
