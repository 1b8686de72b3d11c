/** What real programs read from the files we write: Node itself, Python, Ruby and a shell. */
import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {parse} from 'dotenv';
import fc from 'fast-check';
import {afterAll, beforeAll, describe, expect, test} from 'vitest';
import {parseDocument} from '../../../src/stores/env/document.ts';
import {edit} from '../../../src/stores/env/edit.ts';
import {envFiles} from '../../support/env-files.ts';

const python = ['/usr/bin/python3', 'python3'].find(
  program => spawnSync(program, ['-c', 'import dotenv'], {stdio: 'ignore'}).status === 0,
);
const hasRuby = spawnSync('ruby', ['-e', 'require "dotenv"'], {stdio: 'ignore'}).status === 0;
const hasBash = spawnSync('/bin/bash', ['-c', 'true'], {stdio: 'ignore'}).status === 0;

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
      '/bin/bash',
      [
        // Bash takes Node's end of a pipe for a network, and then reads ~/.bashrc.
        '--norc',
        '-c',
        `
while IFS= read -r file || [ -n "$file" ]; do
  (set -e; set -a; . "$file" >/dev/null 2>&1 </dev/null
    printf '%s\\0' "$WHATSAPP_ACCESS_TOKEN" "$WHATSAPP_PHONE_NUMBER_ID")
  # Not "||": before that set -e counts for nothing.
  [ $? = 0 ] || printf 'fail\\0fail\\0'
done <"$0"`,
        list,
      ],
      // A shell of its own for each file would be most of the time: it is forked, with nothing in its environment.
      {encoding: 'utf8', env: {PATH: '/nowhere'}, maxBuffer: 1e8},
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
  return Array.from({length: fields.length / 2}, (_, at) => {
    const [token = '', phone = ''] = fields.slice(at * 2, at * 2 + 2);
    return token === 'fail' ? null : {WHATSAPP_ACCESS_TOKEN: token, WHATSAPP_PHONE_NUMBER_ID: phone};
  });
};

const tokens = fc
  .string({unit: fc.constantFrom(...'ABCxyz019_.:/+=-'), minLength: 5, maxLength: 40})
  .map(tail => `EAAFAKE${tail}`);

/** Whatever people write, and files that every reader reads. */
const files = fc.oneof(
  {weight: 3, arbitrary: envFiles},
  {
    weight: 2,
    arbitrary: fc
      .constantFrom('', 'A=1\n', '# mine\nexport WHATSAPP_ACCESS_TOKEN=\n')
      .map(text => Buffer.from(text)),
  },
);
/** So many are generated that each reader reads this many values; some files are refused, and some it cannot read. */
const generated = 4_500;
const leastRead = 2_000;

interface Lists {
  readonly before: string;
  readonly after: string;
}

interface Sample {
  readonly before: string;
  readonly after: string;
  readonly token: string;
}

/** Generated files before and after an edit, on the disk. */
const writeSamples = (folder: string): {readonly made: readonly Sample[]; readonly lists: Lists} => {
  const made: Sample[] = [];
  for (const [index, [file, token]] of fc
    .sample(fc.tuple(files, tokens), {numRuns: generated, seed: 7})
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
  return {made, lists};
};

/**
 * A shell takes a carriage return for a part of the value, and what stands between two quotes that were left open for one
 * value of many lines: it cannot read such a file, though it does not fail.
 */
const understood = (before: readonly Held[], made: readonly Sample[]): readonly Held[] =>
  before.map((held, index) => {
    const bytes = readFileSync(made[index]?.before ?? '');
    const asDotenv = parse(bytes.toString());
    const isSame = Object.entries(held ?? {}).every(([name, value]) => value === (asDotenv[name] ?? ''));
    return bytes.includes(0x0d) || !isSame ? null : held;
  });

/** Where this reader could read the file, it reads the new value. */
const compare = (before: readonly Held[], after: readonly Held[], made: readonly Sample[]) => {
  expect(after).toHaveLength(made.length);
  const wrong = made.filter((sample, index) => {
    const was = before[index];
    const is = after[index];
    return was !== null && was !== undefined && is?.['WHATSAPP_ACCESS_TOKEN'] !== sample.token;
  });
  const readable = before.filter(held => held !== null).length;
  expect(readable).toBeGreaterThan(leastRead);

  return wrong;
};

/** Files for one process of Node. */
const batch = 200;
const renamed = (path: string, name: string): string => {
  const text = readFileSync(path, 'latin1').replaceAll('WHATSAPP_ACCESS_TOKEN', name);
  writeFileSync(`${path}.${name}`, text, 'latin1');
  return `${path}.${name}`;
};

let written: ReturnType<typeof writeSamples>;
beforeAll(() => {
  written = writeSamples(realpathSync(mkdtempSync(join(tmpdir(), 'wa-token-readers-'))));
});
afterAll(() => rmSync(dirname(written.lists.before), {recursive: true, force: true}));

describe('a written token reads back the same', () => {
  test('in node --env-file', () => {
    const {made} = written;
    expect(made.length).toBeGreaterThan(leastRead);
    for (let from = 0; from < leastRead; from += batch) {
      const some = made.slice(from, from + batch);
      // Each file with a name of its own for the token, so that a process can take many of them.
      const paths = some.map(({after}, index) => renamed(after, `T_${index}`));
      const read = execFileSync(
        process.execPath,
        [...paths.map(path => `--env-file=${path}`), '-p', 'JSON.stringify(process.env)'],
        {encoding: 'utf8', env: {}},
      );
      const held: unknown = JSON.parse(read);
      expect(held).toMatchObject(Object.fromEntries(some.map(({token}, index) => [`T_${index}`, token])));
    }
  });

  test.skipIf(python === undefined)(
    'in python-dotenv, where that could read the file (needs python3-dotenv)',
    () => {
      const {made, lists} = written;
      expect(
        compare(parsed(readers.python(lists.before)), parsed(readers.python(lists.after)), made),
      ).toEqual([]);
    },
  );

  test.skipIf(!hasRuby)('in Ruby dotenv, where that could read the file (needs ruby-dotenv)', () => {
    const {made, lists} = written;
    expect(compare(parsed(readers.ruby(lists.before)), parsed(readers.ruby(lists.after)), made)).toEqual([]);
  });

  // A fork for each of nine thousand files: a busy machine takes minutes for that.
  const forks = {timeout: 900_000};
  test.skipIf(!hasBash)('in a shell, where that could read the file (needs bash)', forks, () => {
    const {made, lists} = written;
    expect(
      compare(
        understood(fromBash(readers.bash(lists.before)), made),
        fromBash(readers.bash(lists.after)),
        made,
      ),
    ).toEqual([]);
  });
});
