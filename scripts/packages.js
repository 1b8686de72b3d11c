/** What is changed in other people's packages while they are bundled: what is not needed is left out, the rest is made small. */
import {readFile} from 'node:fs/promises';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {brotliCompressSync} from 'node:zlib';
import * as esbuild from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/**
 * Ink asks for it only under `DEV=true`; it would bring a web socket server along.
 *
 * @type {esbuild.Plugin}
 */
export const withoutDevtools = {
  name: 'without-devtools',
  setup(build) {
    build.onResolve({filter: /^react-devtools-core$/}, ({path}) => ({path, namespace: 'absent'}));
    build.onLoad({filter: /.*/, namespace: 'absent'}, () => ({contents: 'export default {};', loader: 'js'}));
  },
};

/**
 * What the program uses of undici, put together as undici's own index does it. Without fetch, WebSocket, caches,
 * interceptors, mocks and forms, which come along and cannot be shaken off, the published package is a fifth smaller.
 * Of its two builds of the HTTP parser it gets the one that every processor runs; answers of some kilobytes need no other.
 *
 * @type {esbuild.Plugin}
 */
export const partsOfUndici = {
  name: 'parts-of-undici',
  setup(build) {
    build.onResolve({filter: /llhttp_simd-wasm\.js$/}, ({resolveDir, path}) => ({
      path: resolve(resolveDir, path.replace('llhttp_simd-wasm', 'llhttp-wasm')),
    }));
    // Asked for when the body of a request is a form.
    build.onLoad({filter: /[\\/]undici[\\/]lib[\\/]web[\\/]/}, () => ({
      contents: "throw new Error('no forms are sent here');",
    }));
    build.onLoad({filter: /[\\/]undici[\\/]index\.js$/}, () => ({
      contents: `const Dispatcher = require('./lib/dispatcher/dispatcher');
// connect: how a proxy is asked for a tunnel.
Object.assign(Dispatcher.prototype, {request: require('./lib/api/api-request'), connect: require('./lib/api/api-connect')});
exports.Agent = require('./lib/dispatcher/agent');
exports.EnvHttpProxyAgent = require('./lib/dispatcher/env-http-proxy-agent');`,
    }));
  },
};

/**
 * What Ink needs before its first frame, made cheaper (each measured with a processor profile on Node 24):
 * Yoga reads its WebAssembly from a data: URL, and doing that with `fetch` loads all of Node's HTTP client first, 20 ms;
 * without a `fetch` it decodes the text by itself. Several versions of string-width are installed; the older ones
 * compile the regular expression of all emoji for the first character that is not ASCII, 15 ms, the newest does not.
 *
 * @type {esbuild.Plugin}
 */
export const quickFirstFrame = {
  name: 'quick-first-frame',
  setup(build) {
    build.onLoad({filter: /yoga-wasm-base64-esm\.js$/}, async ({path}) => ({
      contents: `const fetch = undefined;\n${await shortened(path)}`,
      loader: 'js',
    }));
    build.onResolve({filter: /^string-width$/}, () => ({
      path: resolve(root, 'node_modules/string-width/index.js'),
    }));
  },
};

/** Folders of ours whose names are shortened as well; where the flow and the commands are (core, steps, cli) they stay. */
const shortenedToo =
  /[\\/]src[\\/](?:copy|sandbox|diagnosis|verify|doctor|paste|graph|stores|tui|lines)[\\/].*\.ts$/;

/**
 * Names inside packages are shortened, which is a third of the published size. Of our own, those stay that a stack trace in
 * a bug report is read by: where the flow and the commands are.
 *
 * @type {esbuild.Plugin}
 */
export const shortNamesInPackages = {
  name: 'short-names-in-packages',
  setup(build) {
    build.onLoad({filter: /[\\/]node_modules[\\/].*\.[cm]?js$/}, async ({path}) => ({
      contents: await shortened(path),
      loader: 'js',
    }));
    build.onLoad({filter: shortenedToo}, async ({path}) => ({contents: await shortened(path), loader: 'ts'}));
  },
};

/** @param {string} path a file of a package, or one of ours whose names are shortened */
const shortened = async path => {
  const {code} = await esbuild.transform(await readFile(path, 'utf8'), {
    minifyIdentifiers: true,
    loader: path.endsWith('.ts') ? 'ts' : 'js',
    legalComments: 'inline',
    sourcefile: path,
  });
  const kept = diagnosisRules.test(path) ? code.replaceAll(reasons, '') : code;
  return kept.replace(
    wasmInText,
    (_all, quote, before, text) => `(${quote}${before}${quote} + ${unpacking(text)})`,
  );
};

const diagnosisRules = /[\\/]src[\\/]diagnosis[\\/]rules[\\/]/;
/** Why a rule speaks for a cause is for who reads the rules; the program never shows it, and it is 15 kB. */
const reasons = /\bbecause: (?:"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|`[^`\n]*`),?/g;

/** WebAssembly as text, by its first bytes; what stands before it says to a browser what it is. */
const wasmInText = /(["'])(data:application\/octet-stream;base64,|)(AGFzbQ[A-Za-z0-9+/=]{9999,})\1/g;

/**
 * Yoga and the HTTP parser carry their WebAssembly as text, 200 kB of the published package; packed it is half of that,
 * and is unpacked in under a millisecond.
 *
 * @param {string} text base64
 * @returns {string} an expression that gives the text
 */
const unpacking = text => {
  const packed = brotliCompressSync(Buffer.from(text, 'base64')).toString('base64');
  return `process.getBuiltinModule('node:zlib').brotliDecompressSync(Buffer.from('${packed}', 'base64')).toString('base64')`;
};
