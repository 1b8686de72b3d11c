import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../../src/stores/env/document.ts';
import {chooseNames, type Naming} from '../../../src/stores/names/choose.ts';
import {
  defaultNames,
  presetIds,
  presets,
  rowOf,
  table,
  writtenRoles,
} from '../../../src/stores/names/table.ts';
import {fakeToken} from '../../support/env-files.ts';

const choose = (text: string, naming: Partial<Naming> = {}) =>
  chooseNames(parseDocument(Buffer.from(text)), {preset: null, tokenVar: null, ...naming});
const token = fakeToken();

describe('the name of the token', () => {
  test.each([
    ['an empty file gets ours', '', 'WHATSAPP_ACCESS_TOKEN'],
    ['one of the table that is there is used', 'WHATSAPP_TOKEN=x\n', 'WHATSAPP_TOKEN'],
    ['also when it is empty', 'CLOUD_API_ACCESS_TOKEN=\n', 'CLOUD_API_ACCESS_TOKEN'],
    ['also when exported and quoted', `export WHATSAPP_TOKEN='x'\n`, 'WHATSAPP_TOKEN'],
    ['of two the one that holds something', 'WHATSAPP_ACCESS_TOKEN=\nWHATSAPP_TOKEN=x\n', 'WHATSAPP_TOKEN'],
    [
      'of two the one that holds a token',
      `WHATSAPP_ACCESS_TOKEN=changeme\nWHATSAPP_TOKEN=${token}\n`,
      'WHATSAPP_TOKEN',
    ],
    ['a TOKEN may be Discord’s and is left alone', 'TOKEN=MTIzNDU2.abc\n', 'WHATSAPP_ACCESS_TOKEN'],
    ['a TOKEN that holds a Graph token is ours', `TOKEN=${token}\n`, 'TOKEN'],
    ['a TOKEN beside a clear name is ours', 'TOKEN=x\nWABA_ID=1\n', 'TOKEN'],
    ['a clear name wins over a generic one', 'TOKEN=x\nWHATSAPP_TOKEN=y\n', 'WHATSAPP_TOKEN'],
    ['an example in a comment names it', '# WHATSAPP_TOKEN=your-token\n', 'WHATSAPP_TOKEN'],
    ['a generic example in a comment does not', '# TOKEN=your-token\n', 'WHATSAPP_ACCESS_TOKEN'],
    ['but does beside a clear one', '# TOKEN=your-token\n# PHONE_NUMBER_ID=1\n', 'TOKEN'],
  ])('%s', (_what, text, name) => {
    expect(choose(text).names.token).toBe(name);
  });

  const read = ['PHONE_NUMBER_ID', 'TOKEN'];
  test.each([
    ['is the generic one the source reads, where the file has none', 'A=1\n', 'TOKEN'],
    ['or has it empty', 'TOKEN=\n', 'TOKEN'],
    ['but not where it holds something: that may be Discord’s', 'TOKEN=abc\n', 'WHATSAPP_ACCESS_TOKEN'],
  ])('%s', (_what, text, name) => {
    expect(choose(text, {read}).names.token).toBe(name);
  });

  test('is a clear one of the source before a generic one', () => {
    expect(choose('', {read: ['TOKEN', 'WHATSAPP_TOKEN']}).names.token).toBe('WHATSAPP_TOKEN');
  });

  test('is what --token-var says, whatever is there', () => {
    expect(choose('WHATSAPP_TOKEN=x\n', {tokenVar: 'MY_TOKEN'}).names.token).toBe('MY_TOKEN');
  });

  test('is the preset’s where the file has none', () => {
    expect(choose('A=1\n', {preset: 'pywa'}).names).toMatchObject({
      token: 'WHATSAPP_TOKEN',
      phoneId: 'WHATSAPP_PHONE_ID',
    });
  });

  test('is the preset’s generic one where the file has that, for the person said so', () => {
    expect(choose('ACCESS_TOKEN=x\n', {preset: 'fbsamples'}).names.token).toBe('ACCESS_TOKEN');
  });

  test('is the file’s own clear one before the preset’s', () => {
    expect(choose('WHATSAPP_TOKEN=x\n', {preset: 'meta-node-sdk'}).names.token).toBe('WHATSAPP_TOKEN');
  });
});

describe('a file is familiar', () => {
  test.each([
    ['WHATSAPP_API_VERSION=v20.0\n', true],
    ['VERSION=1.2\n', false],
    ['TOKEN=abc\nAPI_TOKEN=def\n', false],
    ['WHATSAPP_APP_SECRET=x\n', true],
    ['', false],
  ])('%j: %s', (text, familiar) => {
    expect(choose(text).familiar).toBe(familiar);
  });
});

describe('the table', () => {
  test('has each name once', () => {
    expect(new Set(table.map(({name}) => name)).size).toBe(table.length);
  });

  test('knows every name of every preset under its role', () => {
    for (const id of presetIds) {
      for (const role of writtenRoles) expect(rowOf(presets[id][role])?.role, `${id} ${role}`).toBe(role);
    }
    expect(presets.default).toBe(defaultNames);
  });
});
