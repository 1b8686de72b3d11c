/** Which of those programs a project is, told from its own files: what only mentions one is no evidence. */
import {basename, dirname, join, relative, sep} from 'node:path';
import {type Disk, disk as realDisk} from '../env/disk.ts';
import {parseDocument} from '../env/document.ts';
import {filesIn, textIn} from './files.ts';
import {type Program, type ProgramId, programIds, programs} from './programs.ts';

export interface ProgramHere {
  readonly id: ProgramId;
  /** The file that tells it, as seen from the project. */
  readonly seenIn: string;
  /** The variable of its row is set here as well. */
  readonly variable: string | null;
}

/** What one file says. */
interface Said {
  readonly file: string;
  readonly images: readonly string[];
  readonly name: string | null;
  readonly dependencies: readonly string[];
  readonly settings: readonly string[];
  readonly apps: readonly string[];
  readonly json: unknown;
}

const nothing = {images: [], name: null, dependencies: [], settings: [], apps: [], json: null} as const;

/** How a project says what it runs stands at its top; what was exported from a program, one folder below. */
const top = {files: 100, depth: 1};
const exports_ = {files: 100, depth: 2};

const isCompose = (name: string): boolean => /^(?:docker-)?compose[\w.-]*\.ya?ml$/.test(name);
const isContainerfile = (name: string): boolean => /^(?:Dockerfile|Containerfile)(?:[.-].+)?$/.test(name);
const isEnvFile = (name: string): boolean => /^\.env(?:\..+)?$/.test(name);
const isTold = (name: string): boolean =>
  isCompose(name) || isContainerfile(name) || isEnvFile(name) || name === 'package.json';

/** @param folder the project */
export const programsHere = (folder: string, disk: Disk = realDisk): readonly ProgramHere[] => {
  const told = [
    ...filesIn(disk, folder, isTold, top).map(path => saidIn(disk, path, folder)),
    ...appsIn(disk, folder),
    ...filesIn(disk, folder, name => name.endsWith('.json'), exports_).map(path => ({
      ...nothing,
      file: relative(folder, path),
      json: jsonIn(textIn(disk, path)),
    })),
  ];
  return programIds.flatMap(id => {
    const program = programs[id];
    const evidence = told.find(said => isEvidence(said, program));
    if (evidence === undefined) return [];
    const {variable} = program;
    const isSet = variable !== null && told.some(({settings}) => settings.includes(variable));
    return [{id, seenIn: evidence.file.split(sep).join('/'), variable: isSet ? variable : null}];
  });
};

const isEvidence = (said: Said, {images, npm, settings, app, exported}: Program): boolean =>
  said.images.some(image => images.includes(image)) ||
  (npm !== null && ('name' in npm ? said.name === npm.name : said.dependencies.includes(npm.dependency))) ||
  settings.some(group => group.every(name => said.settings.includes(name))) ||
  said.apps.some(name => name === app) ||
  exported?.(said.json) === true;

const saidIn = (disk: Disk, path: string, folder: string): Said => {
  const name = basename(path);
  const said = {...nothing, file: relative(folder, path)};
  const text = textIn(disk, path);
  if (isEnvFile(name))
    return {...said, settings: parseDocument(Buffer.from(text)).assignments.map(each => each.name)};
  if (name === 'package.json') return {...said, ...packageOf(jsonIn(text))};
  const images = all(
    text,
    isCompose(name) ? /^\s*image:\s*['"]?([^\s'"#]+)/gm : /^\s*FROM\s+(?:--\S+\s+)*(\S+)/gim,
  );
  const settings = isCompose(name) ? all(text, /^\s*(?:-\s*)?['"]?([A-Z][A-Z0-9_]+)\s*[:=]/gm) : [];
  return {...said, images: images.map(imageName), settings};
};

const all = (text: string, pattern: RegExp): readonly string[] =>
  [...text.matchAll(pattern)].map(([, first = '']) => first);

/** "docker.n8n.io/n8nio/n8n:latest" is called n8n. */
const imageName = (image: string): string => image.split('/').at(-1)?.split(/[:@]/)[0] ?? '';

const packageOf = (json: unknown): Pick<Said, 'name' | 'dependencies'> => {
  const {name, dependencies} = {name: null, dependencies: null, ...(isObject(json) ? json : {})};
  return {
    name: typeof name === 'string' ? name : null,
    dependencies: isObject(dependencies) ? Object.keys(dependencies) : [],
  };
};

/** A Frappe bench, its folder `sites`, or one site in it: the apps are listed in `apps.txt`, and lie in `apps`. */
const appsIn = (disk: Disk, folder: string): readonly Said[] => {
  const bench = hasFile(disk, join(folder, 'site_config.json')) ? '..' : '';
  const lists = ['sites/apps.txt', 'apps.txt', 'sites/apps.json', 'apps.json'].map(path => {
    const text = textIn(disk, join(folder, bench, path));
    return {...nothing, file: join(bench, path), apps: all(text, /\b(\w+)\b/g)};
  });
  const hooks = /^\s*app_name\s*=\s*['"](\w+)['"]/gm;
  const sources = programIds.flatMap(id => {
    const {app} = programs[id];
    // The app's own source, in a bench or by itself.
    return app === null ? [] : [join('apps', app, app, 'hooks.py'), join(app, 'hooks.py')];
  });
  const own = sources.map(path => ({
    ...nothing,
    file: path,
    apps: all(textIn(disk, join(folder, path)), hooks),
  }));
  return [...lists, ...own].filter(({apps}) => apps.length > 0);
};

const hasFile = (disk: Disk, path: string): boolean =>
  filesIn(disk, dirname(path), name => name === basename(path), top).length > 0;

const jsonIn = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
