/** The places of a token that is not stored yet: an entry of the keychain, a file, and the record beside them. */
import {spawnSync} from 'node:child_process';
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {afterEach, beforeEach, describe, expect, test} from 'vitest';
import {fail, ok} from '../../src/core/parsed.ts';
import {problem} from '../../src/core/problem.ts';
import {Secret} from '../../src/core/secret.ts';
import {createCustody, sweepCustody} from '../../src/stores/custody.ts';
import {longestWaitMs} from '../../src/stores/custody-slots.ts';
import type {Keychain} from '../../src/stores/keychain/keychain.ts';
import {practiceKeychain} from '../../src/stores/keychain/practice.ts';
import {defaultProfile, type ProfileName, parseProfileName} from '../../src/stores/profile.ts';

const one = new Secret(`EAAFAKE${'1'.repeat(90)}`);
const other = new Secret(`EAAFAKE${'2'.repeat(90)}`);
const entry = {service: 'wa-token-pending', account: 'default'};
const going = new AbortController().signal;
const gone = fail(
  problem('keychain/unavailable', {reason: 'timed-out', detail: '', system: 'linux', place: 'desktop'}),
);

let state: string;
let now: number;
let keychain: Keychain;
beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'wa-token-custody-'));
  now = Date.UTC(2026, 10, 21, 12);
  keychain = practiceKeychain();
});
afterEach(() => rmSync(state, {recursive: true, force: true}));

const custody = (from: Keychain = keychain, of = defaultProfile) =>
  createCustody({keychain: from, state, profile: of, now: () => new Date(now)});
const profile = (name: string): ProfileName => {
  const parsed = parseProfileName(name);
  if (!parsed.ok) throw new Error(name);
  return parsed.value;
};
const inKeychain = async () => {
  const held = await keychain.read(entry);
  return held.ok ? held.value : null;
};
const names = () => readdirSync(state).sort();

describe('in the keychain', () => {
  test('a token is held under its own service, and a later start finds it with its age', async () => {
    expect(await custody().hold(one, going)).toEqual(ok(undefined));
    expect((await inKeychain())?.equals(one)).toBe(true);
    now += 3_600_000;
    expect(await custody().look()).toEqual({
      kind: 'waits',
      secret: one,
      since: '2026-11-21T12:00:00.000Z',
      path: null,
    });
    expect(readFileSync(join(state, 'pending-default.json'), 'utf8')).not.toContain('EAAFAKE');
    expect(statSync(join(state, 'pending-default.json')).mode & 0o777).toBe(0o600);
  });

  test('one that is held again is as old as it was', async () => {
    await custody().hold(one, going);
    now += 3_600_000;
    await custody().hold(one, going);
    expect(await custody().look()).toMatchObject({since: '2026-11-21T12:00:00.000Z'});
  });

  test('each profile has its own', async () => {
    await custody().hold(one, going);
    const second = custody(keychain, profile('second'));
    expect(await second.look()).toEqual({kind: 'none'});
    await second.hold(other, going);
    await second.drop(other);
    expect(await custody().look()).toMatchObject({kind: 'waits'});
  });

  test('what was stored is gone, with its record', async () => {
    const kept = custody();
    await kept.hold(one, going);
    kept.retire(one);
    expect(await kept.look()).toEqual({kind: 'none'});
    await kept.drop(one);
    expect(await inKeychain()).toBe(null);
    expect(names()).toEqual([]);
  });

  test('the token of another run is left alone', async () => {
    await custody().hold(other, going);
    const mine = custody();
    mine.retire(one);
    await mine.drop(one);
    expect((await inKeychain())?.equals(other)).toBe(true);
    expect(await mine.look()).toMatchObject({kind: 'waits'});
  });

  test('a keychain whose probe fails gets nothing and leaves no record', async () => {
    const result = await custody({...keychain, probe: async () => gone}).hold(one, going);
    expect(result.ok).toBe(false);
    expect(await inKeychain()).toBe(null);
    expect(names()).toEqual([]);
  });

  test('a write that fails leaves the record as it was; one whose end is unknown is looked for', async () => {
    expect((await custody({...keychain, write: async () => gone}).hold(one, going)).ok).toBe(false);
    expect(names()).toEqual([]);
    const unknown: Keychain = {
      ...keychain,
      async write(to, secret) {
        await keychain.write(to, secret);
        return fail(problem('keychain/unknown', {account: 'default'}));
      },
    };
    expect((await custody(unknown).hold(one, going)).ok).toBe(false);
    expect(await custody().look()).toMatchObject({kind: 'waits', secret: one});
  });

  test('what reads back differently is not held', async () => {
    const odd: Keychain = {...keychain, read: async () => ok(other)};
    expect((await custody(odd).hold(one, going)).ok).toBe(false);
  });

  test('nothing is written once the token is no longer wanted', async () => {
    const end = new AbortController();
    const probed: Keychain = {
      ...keychain,
      async probe() {
        end.abort();
        return ok(undefined);
      },
    };
    await custody(probed).hold(one, end.signal);
    expect(await inKeychain()).toBe(null);
    expect(names()).toEqual([]);
  });

  test('a record without an entry is forgotten, and one that cannot be looked up is told', async () => {
    await custody().hold(one, going);
    const silent: Keychain = {...keychain, read: async () => gone};
    expect(await custody(silent).look()).toMatchObject({
      kind: 'unreadable',
      since: '2026-11-21T12:00:00.000Z',
    });
    await keychain.remove(entry);
    expect(await custody().look()).toEqual({kind: 'none'});
    expect(names()).toEqual([]);
  });
});

describe('in a file', () => {
  test('only its owner can read it, and a later start finds it', async () => {
    expect(custody().keepInFile(one)).toEqual(ok(join(state, 'pending-default.token')));
    expect(statSync(join(state, 'pending-default.token')).mode & 0o777).toBe(0o600);
    expect(custody().isInFile(one)).toBe(true);
    expect(custody().isInFile(other)).toBe(false);
    expect(await custody().look()).toMatchObject({
      kind: 'waits',
      secret: one,
      path: join(state, 'pending-default.token'),
    });
    await custody().drop(one);
    expect(names()).toEqual([]);
  });

  test('the keychain is not asked for a token that was only in a file', async () => {
    const deaf: Keychain = {
      ...keychain,
      read: async () => {
        throw new Error('asked');
      },
    };
    custody(deaf).keepInFile(one);
    await custody(deaf).drop(one);
    expect(names()).toEqual([]);
  });

  test('half a token that a killed run left is not offered', async () => {
    custody().keepInFile(one);
    writeFileSync(join(state, 'pending-default.token'), 'EAAFAKE1111');
    expect(await custody().look()).toEqual({kind: 'none'});
  });

  test('a folder that cannot be made is told in the system’s words', () => {
    const blocked = join(state, 'a-file');
    writeFileSync(blocked, '');
    const kept = createCustody({keychain, state: blocked, profile: defaultProfile, now: () => new Date(now)});
    const result = kept.keepInFile(one);
    expect(result.ok).toBe(false);
    expect(result.ok ? '' : result.problem).toMatch(/EEXIST|ENOTDIR/);
  });

  test('a damaged record costs the age and not the token', async () => {
    custody().keepInFile(one);
    writeFileSync(join(state, 'pending-default.json'), '{"schema":');
    expect(await custody().look()).toMatchObject({kind: 'waits', secret: one});
  });
});

describe('of several runs on one profile', () => {
  const beside = {service: 'wa-token-pending', account: `default~${other.fingerprint.slice(0, 8)}`};
  /** The record of a run that is, or is not any more. */
  const heldBy = (holder: number) => {
    const path = join(state, 'pending-default.json');
    writeFileSync(path, JSON.stringify({...JSON.parse(readFileSync(path, 'utf8')), holder}));
  };
  const over = () => spawnSync(process.execPath, ['-e', '0']).pid;

  test('each keeps its own, and a later start offers the newest first', async () => {
    await custody().hold(one, going);
    now += 1_000;
    expect(await custody().hold(other, going)).toEqual(ok(undefined));
    expect((await inKeychain())?.equals(one)).toBe(true);
    expect(await keychain.read(beside)).toMatchObject({ok: true, value: other});
    expect(await custody().look()).toMatchObject({kind: 'waits', secret: other});
    custody().retire(other);
    await custody().drop(other);
    expect(await keychain.read(beside)).toEqual(ok(null));
    expect(await custody().look()).toMatchObject({kind: 'waits', secret: one});
    await custody().drop(one);
    expect(names()).toEqual([]);
  });

  test('two that begin at the same moment do not share a place', async () => {
    const done = await Promise.all([custody().hold(one, going), custody().hold(other, going)]);
    expect(done).toEqual([ok(undefined), ok(undefined)]);
    const accounts = await keychain.list('wa-token-pending');
    expect(accounts.ok && accounts.value.length).toBe(2);
    await custody().drop(other);
    expect(await custody().look()).toMatchObject({secret: one});
  });

  test('in files too', async () => {
    const first = custody().pathFor(one);
    expect(custody().keepInFile(one)).toEqual(ok(first));
    const second = custody().pathFor(other);
    expect(second).not.toBe(first);
    expect(custody().keepInFile(other)).toEqual(ok(second));
    await custody().drop(one);
    expect(await custody().look()).toMatchObject({secret: other, path: second});
  });

  test('what a running one is about is neither offered nor touched; when it has ended it is', async () => {
    await custody().hold(one, going);
    heldBy(process.ppid);
    expect(await custody().look()).toEqual({kind: 'none'});
    await custody().hold(other, going);
    await custody().drop(other);
    expect((await inKeychain())?.equals(one)).toBe(true);
    heldBy(over());
    expect(await custody().look()).toMatchObject({kind: 'waits', secret: one});
  });

  test('a number that is another program’s by now hides nothing for more than a day', async () => {
    await custody().hold(one, going);
    heldBy(process.ppid);
    now += 86_400_001;
    expect(await custody().look()).toMatchObject({kind: 'waits', secret: one});
  });

  test('what cannot be read does not hide what can', async () => {
    custody().keepInFile(one);
    now += 1_000;
    await custody().hold(other, going);
    const silent: Keychain = {...keychain, read: async () => gone};
    expect(await custody(silent).look()).toMatchObject({kind: 'waits', secret: one});
  });

  test('after seven days both are gone', async () => {
    await custody().hold(one, going);
    await custody().hold(other, going);
    await sweepCustody(keychain, state, now + longestWaitMs + 1);
    expect(await keychain.list('wa-token-pending')).toEqual(ok([]));
    expect(names()).toEqual([]);
  });
});

describe('the sweep of every start', () => {
  test('leaves what waits, removes what has waited for more than seven days, entry and file', async () => {
    await custody().hold(one, going);
    custody().keepInFile(one);
    await sweepCustody(keychain, state, now + longestWaitMs);
    expect(await custody().look()).toMatchObject({kind: 'waits'});
    await sweepCustody(keychain, state, now + longestWaitMs + 1);
    expect(await inKeychain()).toBe(null);
    expect(names()).toEqual([]);
  });

  test('finishes a removal that was cut off', async () => {
    await custody().hold(one, going);
    custody().retire(one);
    await sweepCustody({...keychain, remove: async () => gone}, state, now);
    expect(names()).toEqual(['pending-default.json']);
    await sweepCustody(keychain, state, now);
    expect(await inKeychain()).toBe(null);
    expect(names()).toEqual([]);
  });

  test('does not take the token of a run that began meanwhile', async () => {
    await custody().hold(one, going);
    custody().retire(one);
    const slow: Keychain = {
      ...keychain,
      async read(from) {
        await custody().hold(other, going);
        return keychain.read(from);
      },
    };
    await sweepCustody(slow, state, now);
    expect(await custody().look()).toMatchObject({kind: 'waits', secret: other});
  });

  test('asks the keychain nothing where there is nothing to do', async () => {
    const deaf: Keychain = {
      ...keychain,
      read: async () => {
        throw new Error('asked');
      },
    };
    await sweepCustody(deaf, state, now);
    await sweepCustody(deaf, join(state, 'missing'), now);
    await custody().hold(one, going);
    await sweepCustody(deaf, state, now);
  });
});
