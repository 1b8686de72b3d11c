/** Collects the licences of the packages that a bundle compiles in, as their licences ask for. */
import {readdir, readFile} from 'node:fs/promises';
import {join, resolve} from 'node:path';

const rule = `\n${'-'.repeat(80)}\n`;
const licenceFile = /^(licen[cs]e|copying|notice)(?!.*\.(js|ts|json)$)/i;

/** Packages under the MIT licence that leave its text out, with the copyright line of their repository. */
const copyrights = new Map([['yoga-layout', 'Copyright (c) Facebook, Inc. and its affiliates.']]);

/**
 * @param {string} name of a package without a licence file
 * @param {string} ours this project's own MIT licence, for its wording
 */
function mitLicence(name, ours) {
  const copyright = copyrights.get(name);
  if (!copyright)
    throw new Error(`${name} has no licence file: look up its copyright line for scripts/licences.js`);
  return ours.replace(/^Copyright .*$/m, copyright);
}

/** @param {string} text the licence or notice as it is in its file */
const tidy = text => text.replaceAll('\r\n', '\n').trim();

/**
 * Most packages have the same licence, with a copyright line of their own and broken into other lines.
 *
 * @param {string} text
 * @returns {{copyright: string, terms: string, wording: string}} terms: without the copyright lines; wording: what is
 *   the same for all that have the same terms
 */
function taken(text) {
  const isCopyright = (/** @type {string} */ line) => /^\s*copyright (?:\(c\)|©|\d)/i.test(line);
  const lines = text.split('\n');
  const terms = tidy(lines.filter(line => !isCopyright(line)).join('\n'));
  const copyright = lines.filter(isCopyright).map(tidy).join('\n');
  const wording = terms
    .replace(/^(?:the )?mit license(?: \(mit\))?\s/i, '')
    .replace(/[^a-z]+/gi, ' ')
    .trim()
    .toLowerCase();
  return {copyright, terms, wording};
}

/**
 * @param {readonly {title: string, text: string}[]} packages
 * @returns {string[]} one part for all that have the same terms: each with its copyright, then the terms
 */
function grouped(packages) {
  /** @type {Map<string, {entries: string[], terms: string}>} */
  const groups = new Map();
  for (const {title, text} of packages) {
    const {copyright, terms, wording} = taken(text);
    const group = groups.get(wording) ?? {entries: [], terms};
    group.entries.push([title, ...(copyright === '' ? [] : [copyright])].join('\n'));
    groups.set(wording, group);
  }
  return [...groups.values()].map(({entries, terms}) => `${entries.join('\n\n')}\n\n${terms}\n`);
}

/**
 * @param {string} folder of an installed package
 * @param {string} ours this project's own licence
 * @returns {Promise<{title: string, text: string}>}
 */
async function licenceOf(folder, ours) {
  const manifest = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  const files = (await readdir(folder)).filter(name => licenceFile.test(name)).sort();
  const texts = await Promise.all(files.map(name => readFile(join(folder, name), 'utf8')));
  return {
    title: `${manifest.name} ${manifest.version} (${manifest.license ?? 'licence not stated'})`,
    text: tidy(texts.length > 0 ? texts.map(tidy).join('\n\n') : mitLicence(manifest.name, ours)),
  };
}

/**
 * @param {string} root the folder that the inputs are named from
 * @param {readonly string[]} inputs files that were bundled, as esbuild's metafile names them
 * @param {readonly string[]} notices legal comments found inside those files
 * @returns {Promise<string>} every bundled package with its version and copyright above its
 *   licence's text, then the legal comments
 */
export async function licencesOf(root, inputs, notices) {
  const folders = new Set(
    inputs.flatMap(file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const ours = await readFile(join(root, 'LICENSE'), 'utf8');
  const found = await Promise.all([...folders].map(folder => licenceOf(resolve(root, folder), ours)));
  // One version may be installed at several places.
  const packages = [...new Map(found.map(one => [one.title, one])).values()];
  const parts = grouped(packages.sort((a, b) => a.title.localeCompare(b.title, 'en')));
  const comments = [...new Set(notices.flatMap(text => text.split(/\n{2,}/)).map(tidy))].filter(Boolean);
  const tail =
    comments.length > 0 ? [`Notices inside the files of these packages\n\n${comments.join('\n\n')}\n`] : [];
  return ['wa-token is published with these packages compiled in.\n', ...parts, ...tail].join(rule);
}
