import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {expect, it, onTestFinished} from 'vitest';
import {childUrl} from '../../../src/stores/keychain/child-url.ts';

it('finds the helper beside its asker in the sources', () => {
  expect(childUrl('file:///project/src/stores/keychain/keychain.ts').href).toBe(
    'file:///project/src/stores/keychain/child.ts',
  );
});

it('finds the built helper from the entry and from a chunk, in a folder whose name needs escaping', () => {
  const dist = join(mkdtempSync(join(tmpdir(), 'wa-token ünd #dist-')), 'dist');
  onTestFinished(() => rmSync(join(dist, '..'), {recursive: true}));
  mkdirSync(join(dist, 'chunks'), {recursive: true});
  const helper = join(dist, 'keychain-child.js');
  writeFileSync(helper, '');
  for (const asker of [join(dist, 'main.js'), join(dist, 'chunks', 'keychain-ABC.js')])
    expect(childUrl(pathToFileURL(asker).href).href).toBe(pathToFileURL(helper).href);
});
