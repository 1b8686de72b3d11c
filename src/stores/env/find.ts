/**
 * Tokens that lie about: in the `.env*` files of the working folder and in the process environment. They are evidence of
 * where the person stands; one that may be another service's is not even listed.
 */
import {resolve} from 'node:path';
import {Secret} from '../../core/secret.ts';
import {ourNames} from '../names/choose.ts';
import {hasTokenShape} from '../names/shape.ts';
import {rowOf, table} from '../names/table.ts';
import {type Disk, errorCode, disk as realDisk} from './disk.ts';
import {assignmentOf, parseDocument} from './document.ts';
import {lookAt} from './file.ts';
import {isTemporary} from './journal.ts';

export interface FoundToken {
  readonly name: string;
  readonly secret: Secret;
  readonly where: {readonly kind: 'env-file'; readonly path: string} | {readonly kind: 'environment'};
}

export interface Looking {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** `--env-file`: looked into first, wherever it is. */
  readonly envFile?: string;
  readonly disk?: Disk;
}

/**
 * Lists every value of a Graph token's shape whose name is one of ours, or whose file has another clear name of ours.
 * These, and only these, may be sent to Graph. `--env-file` comes first, then `.env`, then the others, then the environment.
 */
export const findTokens = ({cwd, env, envFile = '.env', disk = realDisk}: Looking): readonly FoundToken[] => {
  const paths = envFilesIn(disk, cwd).filter(path => resolve(cwd, path) !== resolve(cwd, envFile));
  return [...[envFile, ...paths].flatMap(path => tokensInFile(disk, path, cwd)), ...tokensInEnvironment(env)];
};

/**
 * The one that a program here reads: of several, the one under the name in use, and a file's before the environment's.
 * @param name found out only where there is a choice
 */
export const decidingToken = (found: readonly FoundToken[], name: () => string): FoundToken | null => {
  const [first = null, ...others] = found;
  if (first === null || others.every(({secret}) => secret.equals(first.secret))) return first;
  const wanted = name();
  return found.find(each => each.name === wanted) ?? first;
};

/** The file that holds the project's token; the usual one where that holds one too, or where none does. */
export const fileInUse = (found: readonly FoundToken[], name: () => string, usual: string): string => {
  const paths = found.flatMap(({where}) => (where.kind === 'env-file' ? [where.path] : []));
  if (paths.includes(usual)) return usual;
  const inFiles = found.filter(({where}) => where.kind === 'env-file');
  const deciding = decidingToken(inFiles, name);
  return deciding?.where.kind === 'env-file' ? deciding.where.path : usual;
};

/** Settings of this program (`WA_TOKEN_…`) are no find. */
const isSetting = (name: string): boolean => name.startsWith('WA_TOKEN_');

const tokensInFile = (disk: Disk, path: string, cwd: string): readonly FoundToken[] => {
  const file = lookAt(disk, path, cwd, 'read');
  if (!file.ok || file.value.kind === 'absent') return [];
  const document = parseDocument(file.value.bytes);
  const ours = ourNames(document);
  const aboutWhatsApp = (name: string) => ours.some(row => row.name !== name && !row.generic);
  const names = [...new Set(document.assignments.map(({name}) => name))];
  return names.flatMap(name => {
    const value = assignmentOf(document, name)?.value ?? '';
    const known = rowOf(name)?.role === 'token' || aboutWhatsApp(name);
    if (isSetting(name) || !known || !hasTokenShape(value)) return [];
    return [{name, secret: new Secret(value), where: {kind: 'env-file', path}}];
  });
};

const tokensInEnvironment = (env: Looking['env']): readonly FoundToken[] =>
  table.flatMap(({name, role}) => {
    const value = env[name] ?? '';
    return role === 'token' && hasTokenShape(value)
      ? [{name, secret: new Secret(value), where: {kind: 'environment'}}]
      : [];
  });

/** `.env` first, then by name; examples hold no secrets, and our own temporary files are not the project's. */
const envFilesIn = (disk: Disk, cwd: string): readonly string[] => {
  try {
    return disk
      .readdirSync(cwd)
      .filter(name => /^\.env(\.[\w.-]+)?$/.test(name) && !isTemporary(name))
      .filter(name => !/\.(example|sample|template|dist|defaults)$/.test(name))
      .sort();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return [];
  }
};
