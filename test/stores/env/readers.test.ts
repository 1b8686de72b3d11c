/** What real programs read from the files we write: Node itself, Python, Ruby and a shell. */
import {execFileSync, spawnSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import fc from 'fast-check';
import {describe, expect, test} from 'vitest';
import {parseDocument} from '../../../src/stores/env/document.ts';
import {edit} from '../../../src/stores/env/edit.ts';
import {envFiles, scratch} from '../../support/env-files.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  program => spawnSync(program, ['-c', 'import dotenv'], {stdio: 'ignore'}).status === 0,
);
const hasRuby = spawnSync('ruby', ['-e', 'require "dotenv"'], {stdio: 'ignore'}).status === 0;
const hasBash = spawnSync('bash', ['-c', 'true'], {stdio: 'ignore'}).status === 0;

/** Each reader takes a list of files and prints, as JSON, what each holds: an object, or null where it fails. */
const readers = {
  python: (list: string) =>
    execFileSync(
      python ?? 'python3',
      [
        '-c',
        `
import json, sys, logging
from dotenv import dotenv_values
logging.disable(logging.CRITICAL)
def read(p):
    try:
        return dict(dotenv_values(p, interpolate=True, encoding="utf-8"))
    except Exception:
        return None
print(json.dumps([read(p) for p in open(sys.argv[1]).read().split("\\n")]))`,
        list,
      ],
      {encoding: 'utf8', env: {PATH: process.env['PATH'] ?? ''}, maxBuffer: 1e8},
    ),
  ruby: (list: string) =>
    execFileSync(
      'ruby',
      [
        '-e',
        `
require "dotenv"; require "json"
read = ->(p) { begin; Dotenv::Environment.new(p, false).to_h; rescue Exception; begin; Dotenv::Parser.call(File.read(p)); rescue Exception; nil; end; end }
puts JSON.generate(File.read(ARGV[0]).split("\\n").map { |p| r = read.(p); r && r.transform_values { |v| v.to_s.dup.force_encoding("UTF-8").scrub } })`,
        list,
      ],
      {encoding: 'utf8', env: {PATH: process.env['PATH'] ?? '', LANG: 'C.UTF-8'}, maxBuffer: 1e8},
    ),
  bash: (list: string) =>
    execFileSync(
      'bash',
      [
        '-c',
        `
while IFS= read -r file || [ -n "$file" ]; do
  if env -i PATH=/nowhere /bin/bash -c 'set -e; set -a; . "$0" >/dev/null' "$file" >/dev/null 2>&1; then
    env -i PATH=/nowhere /bin/bash -c 'set -a; . "$0" >/dev/null; printf "%s\\0" "$WHATSAPP_ACCESS_TOKEN" "$WHATSAPP_PHONE_NUMBER_ID" "$A" "$DATABASE_URL"' "$file" 2>/dev/null
  else
    printf 'fail\\0fail\\0fail\\0fail\\0'
  fi
done <"$0"`,
        list,
      ],
      {encoding: 'utf8', maxBuffer: 1e8},
    ),
};

type Held = Readonly<Record<string, string | null>> | null;
const isHeld = (value: unknown): value is Held => value === null || typeof value === 'object';
const parsed = (json: string): readonly Held[] => {
  const list: unknown = JSON.parse(json);
  return Array.isArray(list) ? list.filter(isHeld) : [];
};
const fromBash = (output: string): readonly Held[] => {
  const fields = output.split('\0').slice(0, -1);
  return Array.from({length: fields.length / 4}, (_, at) => {
    const [token = '', phone = '', a = '', url = ''] = fields.slice(at * 4, at * 4 + 4);
    return token === 'fail'
      ? null
      : {WHATSAPP_ACCESS_TOKEN: token, WHATSAPP_PHONE_NUMBER_ID: phone, A: a, DATABASE_URL: url};
  });
};

const tokens = fc
  .string({unit: fc.constantFrom(...'ABCxyz019_.:/+=-'), minLength: 5, maxLength: 40})
  .map(tail => `EAAFAKE${tail}`);

interface Sample {
  readonly before: string;
  readonly after: string;
  readonly token: string;
}

/** Generated files before and after an edit, on the disk. */
const samples = (
  count: number,
): {readonly samples: readonly Sample[]; readonly lists: {before: string; after: string}} => {
  const folder = scratch();
  const made: Sample[] = [];
  for (const [index, [file, token]] of fc
    .sample(fc.tuple(envFiles, tokens), {numRuns: count, seed: 7})
    .entries()) {
    const changes = new Map([
      ['WHATSAPP_ACCESS_TOKEN', token],
      ['WHATSAPP_PHONE_NUMBER_ID', '123456789012345'],
    ]);
    const outcome = edit(parseDocument(file), changes);
    if (!outcome.ok) continue;
    const sample = {before: join(folder, `${index}.before`), after: join(folder, `${index}.after`), token};
    writeFileSync(sample.before, file);
    writeFileSync(sample.after, outcome.value.bytes);
    made.push(sample);
  }
  const lists = {before: join(folder, 'before'), after: join(folder, 'after')};
  writeFileSync(lists.before, made.map(({before}) => before).join('\n'));
  writeFileSync(lists.after, made.map(({after}) => after).join('\n'));
  return {samples: made, lists};
};

/** A shell takes a carriage return for a part of the value: it cannot read such a file, though it does not fail. */
const withoutReturns = (before: readonly Held[], made: readonly Sample[]): readonly Held[] =>
  before.map((held, index) => (readFileSync(made[index]?.before ?? '').includes(0x0d) ? null : held));

/** Where this reader could read the file, and read the value it had as `dotenv` does, it reads the new one. */
const compare = (before: readonly Held[], after: readonly Held[], made: readonly Sample[]) => {
  expect(after).toHaveLength(made.length);
  const wrong = made.filter((sample, index) => {
    const was = before[index];
    const is = after[index];
    return was !== null && was !== undefined && is?.['WHATSAPP_ACCESS_TOKEN'] !== sample.token;
  });
  const readable = before.filter(held => held !== null).length;
  expect(readable).toBeGreaterThan(made.length / 20);
  return wrong;
};

describe('a written token reads back the same', () => {
  test('in node --env-file', () => {
    const {samples: made} = samples(40);
    for (const {after, token} of made) {
      const read = execFileSync(
        process.execPath,
        [
          `--env-file=${after}`,
          '-p',
          'JSON.stringify([process.env.WHATSAPP_ACCESS_TOKEN, process.env.WHATSAPP_PHONE_NUMBER_ID])',
        ],
        {encoding: 'utf8', env: {}},
      );
      expect(JSON.parse(read)).toEqual([token, '123456789012345']);
    }
  }, 60_000);

  test.skipIf(python === undefined)(
    'in python-dotenv, where that could read the file (needs python3-dotenv)',
    () => {
      const {samples: made, lists} = samples(2_000);
      expect(
        compare(parsed(readers.python(lists.before)), parsed(readers.python(lists.after)), made),
      ).toEqual([]);
    },
  );

  test.skipIf(!hasRuby)('in Ruby dotenv, where that could read the file (needs ruby-dotenv)', () => {
    const {samples: made, lists} = samples(2_000);
    expect(compare(parsed(readers.ruby(lists.before)), parsed(readers.ruby(lists.after)), made)).toEqual([]);
  });

  test.skipIf(!hasBash)(
    'in a shell, where that could read the file (needs bash)',
    () => {
      const {samples: made, lists} = samples(500);
      expect(
        compare(
          withoutReturns(fromBash(readers.bash(lists.before)), made),
          fromBash(readers.bash(lists.after)),
          made,
        ),
      ).toEqual([]);
    },
    60_000,
  );
});
