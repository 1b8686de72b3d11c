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
 * @returns {Promise<string>} every bundled package with its version and licence text, then the legal comments
 */
export async function licencesOf(root, inputs, notices) {
  const folders = new Set(
    inputs.flatMap(file => file.match(/^.*node_modules\/(?:@[^/]+\/)?[^/]+/)?.[0] ?? []),
  );
  const ours = await readFile(join(root, 'LICENSE'), 'utf8');
  const found = await Promise.all([...folders].map(folder => licenceOf(resolve(root, folder), ours)));
  // One version may be installed at several places.
  const packages = [...new Map(found.map(one => [one.title, one.text]))]
    .sort(([a], [b]) => a.localeCompare(b, 'en'))
    .map(([title, text]) => `${title}\n\n${text}\n`);
  const comments = [...new Set(notices.flatMap(text => text.split(/\n{2,}/)).map(tidy))].filter(Boolean);
  const tail =
    comments.length > 0 ? [`Notices inside the files of these packages\n\n${comments.join('\n\n')}\n`] : [];
  return ['wa-token is published with these packages compiled in.\n', ...packages, ...tail].join(rule);
}
