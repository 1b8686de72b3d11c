/** What a `.env` file says about WhatsApp: the token and the ids, with the names they stand under. */
import {ok, type Parsed} from '../../core/parsed.ts';
import type {Problem} from '../../core/problem.ts';
import {Secret} from '../../core/secret.ts';
import {chooseNames, type Naming, ourNames} from '../names/choose.ts';
import {hasTokenShape} from '../names/shape.ts';
import {defaultNames, type Names, type PresetId, presets, type Role} from '../names/table.ts';
import {type Disk, disk as realDisk} from './disk.ts';
import {assignmentOf, type Document, parseDocument} from './document.ts';
import {lookAt} from './file.ts';

export interface Named {
  readonly name: string;
  readonly value: string;
}

export interface NamedSecret {
  readonly name: string;
  readonly secret: Secret;
}

/** Null where the file has no such name of ours, or an empty one. */
export interface EnvFacts {
  /** The file is there. */
  readonly exists: boolean;
  readonly token: NamedSecret | null;
  readonly phoneId: Named | null;
  readonly wabaId: Named | null;
  readonly appId: Named | null;
  readonly version: Named | null;
}

export interface Reading {
  readonly path: string;
  readonly cwd: string;
  /** `--token-var`: this name holds the token, whatever else is there. */
  readonly tokenVar?: string | null;
  /** `--names`: this preset's names are ours, the generic ones too. */
  readonly preset?: PresetId | null;
  readonly disk?: Disk;
}

/** Reads a file; one that is not there has nothing in it. @returns `env/unusable` where it cannot be read. */
export const readEnv = ({disk = realDisk, ...reading}: Reading): Parsed<EnvFacts, Problem> => {
  const file = lookAt(disk, reading.path, reading.cwd, 'read');
  if (!file.ok) return file;
  if (file.value.kind === 'absent') return ok({...nothing, exists: false});
  return ok(factsIn(parseDocument(file.value.bytes), reading.tokenVar ?? null, reading.preset ?? null));
};

/** The names that a file uses for what is stored, or would use. One that cannot be read counts as empty. */
export const namesIn = ({disk = realDisk, path, cwd}: Reading, naming: Naming): Names => {
  const file = lookAt(disk, path, cwd, 'read');
  const bytes = file.ok && file.value.kind === 'present' ? file.value.bytes : Buffer.alloc(0);
  return chooseNames(parseDocument(bytes), naming).names;
};

const nothing: EnvFacts = {
  exists: true,
  token: null,
  phoneId: null,
  wabaId: null,
  appId: null,
  version: null,
};

/** The same for a document that was read already. */
export const factsIn = (document: Document, tokenVar: string | null, preset: PresetId | null): EnvFacts => {
  const own = preset === null ? defaultNames : presets[preset];
  const find = (role: Exclude<Role, 'appSecret' | 'verifyToken' | 'other'>): Named | null => {
    const names = ourNames(document).filter(row => row.role === role);
    const named = [own[role], ...names.map(({name}) => name)].flatMap(name => {
      const value = assignmentOf(document, name)?.value ?? '';
      return value === '' ? [] : [{name, value}];
    });
    if (role !== 'token') return named[0] ?? null;
    return named.find(({value}) => hasTokenShape(value)) ?? named[0] ?? null;
  };
  const said = tokenVar === null ? undefined : assignmentOf(document, tokenVar);
  const token = said === undefined ? find('token') : said.value === '' ? null : said;
  return {
    exists: true,
    token: token === null ? null : {name: token.name, secret: new Secret(token.value)},
    phoneId: find('phoneId'),
    wabaId: find('wabaId'),
    appId: find('appId'),
    version: find('version'),
  };
};
