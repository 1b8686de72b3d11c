#!/usr/bin/env -S node --
// The `--` in the line above: without it Node takes `--env-file` among our arguments for its own, and ends before it
// starts us when that file does not exist yet (nodejs/node#54232).
//
// Starts wa-token. Written in the syntax of Node 12, so that an old Node gets a sentence and not a stack trace:
// no `?.`, no `??`, no top-level await. Nothing is imported either: `import 'fs'` alone takes 2 ms of every start,
// because it makes Node load all of `fs/promises` and streams.

// The same range as `engines` in package.json; a test compares the two.
const oldest = new Map([
  [22, {minor: 22, patch: 2}],
  [24, {minor: 15, patch: 0}],
]);
const anyFrom = 26;

/** @param {string} version of Node, as in `process.versions` */
function isNewEnough(version) {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(part => parseInt(part, 10));
  if (major >= anyFrom) return true;
  const wanted = oldest.get(major);
  if (!wanted) return false;
  return minor > wanted.minor || (minor === wanted.minor && patch >= wanted.patch);
}

function cacheFolder() {
  const os = process.getBuiltinModule('os');
  const path = process.getBuiltinModule('path');
  const {LOCALAPPDATA, XDG_CACHE_HOME} = process.env;
  const home = os.homedir();
  if (process.platform === 'win32') {
    return path.join(LOCALAPPDATA || path.join(home, 'AppData', 'Local'), 'wa-token', 'Cache');
  }
  if (process.platform === 'darwin') return path.join(home, 'Library', 'Caches', 'wa-token');
  const caches =
    XDG_CACHE_HOME && path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(home, '.cache');
  return path.join(caches, 'wa-token');
}

/**
 * Compiled code is run as it is found, so a folder that somebody else can write to must not be used.
 *
 * @param {string} folder
 */
function isOnlyOurs(folder) {
  const found = process.getBuiltinModule('fs').lstatSync(folder);
  if (!found.isDirectory()) return false;
  return !process.geteuid || (found.uid === process.geteuid() && (found.mode & 0o077) === 0);
}

/** Without the cache the program only starts slower, so whatever fails here is left alone. */
function keepCompiledCode() {
  try {
    // A home that is missing must not come to be by this: it is told as what is wrong.
    if (!process.getBuiltinModule('fs').existsSync(process.getBuiltinModule('os').homedir())) return;
    const folder = process.getBuiltinModule('path').join(cacheFolder(), 'compiled');
    process.getBuiltinModule('fs').mkdirSync(folder, {recursive: true, mode: 0o700});
    if (isOnlyOurs(folder)) process.getBuiltinModule('module').enableCompileCache(folder);
  } catch (_error) {}
}

async function start() {
  keepCompiledCode();
  const entry = new URL('../dist/main.js', import.meta.url);
  if (!process.getBuiltinModule('fs').existsSync(entry)) {
    const clone = process.getBuiltinModule('url').fileURLToPath(new URL('..', entry));
    console.error(`wa-token is not built yet: run \`npm run build\` in ${clone}`);
    return 2;
  }
  const {main} = await import(entry.href);
  return main(process.argv.slice(2));
}

/**
 * In the languages that wa-token speaks; they are not in its own files here, since an old Node cannot load those.
 *
 * @param {string} version that runs
 */
function tooOld(version) {
  const {LC_ALL, LC_MESSAGES, LANG} = process.env;
  switch ((LC_ALL || LC_MESSAGES || LANG || '').slice(0, 2)) {
    case 'es':
      return (
        'wa-token necesita Node 22.22.2 o una 22 posterior, 24.15 o una 24 posterior, o de la 26 en adelante, y esta ' +
        `es Node ${version}: instale una más nueva de https://nodejs.org o, en un clon de wa-token, ejecute ` +
        '`npm ci && npm start`, que trae la suya.'
      );
    case 'pt':
      return (
        'O wa-token precisa do Node 22.22.2 ou de um 22 posterior, do 24.15 ou de um 24 posterior, ou do 26 em diante, ' +
        `e este é o Node ${version}: instale um mais novo de https://nodejs.org ou, em um clone do wa-token, execute ` +
        '`npm ci && npm start`, que traz o seu.'
      );
    default:
      return (
        'wa-token needs Node 22.22.2 or a later 22, 24.15 or a later 24, or 26 and newer, and this is Node ' +
        `${version}: install a newer one from https://nodejs.org, or in a clone of wa-token ` +
        'run `npm ci && npm start`, which brings its own.'
      );
  }
}

if (isNewEnough(process.versions.node)) {
  start().then(code => {
    process.exitCode = code;
  });
} else {
  console.error(tooOld(process.versions.node));
  process.exitCode = 2;
}
