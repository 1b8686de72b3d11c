/**
 * Tells esbuild which files to put into one. By itself it makes a file for every set of entries that share something,
 * and each file of a start costs 0.2 ms or more, however small it is.
 */
import {readFile} from 'node:fs/promises';
import {resolve} from 'node:path';
import * as esbuild from 'esbuild';

/**
 * What a file loads with it, `import()` aside.
 *
 * @param {esbuild.Metafile['inputs']} inputs
 * @param {string} from
 * @param {Set<string>} [seen]
 * @returns {Set<string>} with the file itself
 */
const loadedWith = (inputs, from, seen = new Set()) => {
  if (seen.has(from)) return seen;
  seen.add(from);
  for (const {path, kind} of inputs[from]?.imports ?? []) {
    if (kind !== 'dynamic-import') loadedWith(inputs, path, seen);
  }
  return seen;
};

/**
 * @param {esbuild.Metafile['inputs']} inputs
 * @returns {Set<string>} the files that an `import()` loads
 */
const loadedLate = inputs =>
  new Set(
    Object.values(inputs).flatMap(({imports}) =>
      imports.filter(({kind, external}) => kind === 'dynamic-import' && !external).map(({path}) => path),
    ),
  );

/**
 * Files come together in one output when the same entries reach them, so each entry that reaches one of a group is made
 * to reach all of it. A group, with those before it, holds all that its files import; an import of the whole after an
 * entry's own therefore changes the order of nothing.
 *
 * @param {esbuild.BuildOptions} settings what is built, with its entries
 * @param {readonly (readonly string[])[]} starts each list with what it loads is a group; what an earlier one has is
 *   left out of the later. The first is loaded at every start, so that all that is loaded later may rely on it
 * @returns {Promise<esbuild.Plugin>}
 */
export async function joining(settings, starts) {
  const root = settings.absWorkingDir ?? '.';
  const {metafile} = await esbuild.build({...settings, metafile: true, write: false});
  const {inputs} = metafile;
  const late = loadedLate(inputs);
  const entries = new Set([
    ...Object.values(/** @type {Record<string, string>} */ (settings.entryPoints)),
    ...late,
  ]);

  /** @type {Set<string>} */
  const placed = new Set();
  const groups = starts.map(files => {
    const isOwn = (/** @type {string} */ file) =>
      file in inputs && file.startsWith('src/') && !entries.has(file) && !placed.has(file);
    const own = [...new Set(files.flatMap(file => [...loadedWith(inputs, file)]))].filter(isOwn);
    for (const file of own) placed.add(file);
    return own;
  });

  /**
   * @param {string} entry
   * @returns {number[]} places of the groups that it has to reach
   */
  const reachedBy = entry => {
    const reached = loadedWith(inputs, entry);
    const places = [];
    // From the last: a later group may load files of the earlier ones.
    for (const [place, files] of [...groups.entries()].toReversed()) {
      const isThere = place === 0 && late.has(entry);
      if (files.length === 0 || !(isThere || files.some(file => reached.has(file)))) continue;
      places.unshift(place);
      for (const file of files) loadedWith(inputs, file, reached);
    }
    return places;
  };
  const wanted = new Map([...entries].map(entry => [resolve(root, entry), reachedBy(entry)]));

  return {
    name: 'joining',
    setup(build) {
      build.onResolve({filter: /^group:/}, ({path}) => ({path: path.slice(6), namespace: 'group'}));
      build.onLoad({filter: /.*/, namespace: 'group'}, ({path}) => {
        const files = groups[Number(path)] ?? [];
        return {
          contents: files.map(file => `import ${JSON.stringify(resolve(root, file))};`).join('\n'),
          resolveDir: root,
        };
      });
      build.onLoad({filter: /[\\/]src[\\/].*\.tsx?$/}, async ({path}) => {
        const places = wanted.get(path) ?? [];
        if (places.length === 0) return undefined;
        const own = await readFile(path, 'utf8');
        return {
          contents: [own, ...places.map(place => `import 'group:${place}';`)].join('\n'),
          loader: path.endsWith('x') ? 'tsx' : 'ts',
        };
      });
    },
  };
}
