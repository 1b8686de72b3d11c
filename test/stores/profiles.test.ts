import {execFile, execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {promisify} from 'node:util';
import {afterEach, beforeEach, describe, expect, it} from 'vitest';
import {defaultProfile, type Profile, type ProfileName, parseProfileName} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';

const profile: Profile = {
  fingerprint: '3f9a5c0d1e2b',
  kind: 'system-user',
  expires: 'at',
  expiresAt: '2027-01-20T09:00:00.000Z',
  storedAt: '2026-11-21T09:00:00.000Z',
  app: {id: '1234567890', name: 'Ünïcode & Söhne'},
  business: null,
  systemUser: {id: '1000', name: null},
  waba: {id: '2000', name: 'Shop'},
  phone: {id: '3000', displayPhoneNumber: '+1 555 0100', verifiedName: null},
  stored: [{store: 'env', where: '/srv/shop/.env', variables: ['WHATSAPP_ACCESS_TOKEN']}],
};
const windows = process.platform === 'win32';

describe('profiles', () => {
  let home: string;
  let config: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'wa-token-profiles-'));
    config = join(home, 'config', 'wa-token');
  });
  afterEach(() => rmSync(home, {recursive: true, force: true}));
  const named = (raw: string): ProfileName => {
    const parsed = parseProfileName(raw);
    if (!parsed.ok) throw new Error(`not a name: ${raw}`);
    return parsed.value;
  };
  const unusable = (why: string, detail: RegExp) => ({
    ok: false,
    problem: {
      code: 'profile/unusable',
      facts: {path: expect.stringContaining('profile'), why, detail: expect.stringMatching(detail)},
    },
  });

  it('are none before the first is written, and the folder is not made by looking', async () => {
    const profiles = createProfiles(config);
    expect(await profiles.names()).toEqual({ok: true, value: []});
    expect(await profiles.read(defaultProfile)).toEqual({ok: true, value: null});
    expect(await profiles.remove(defaultProfile)).toEqual({ok: true, value: false});
    expect(readdirSync(home)).toEqual([]);
  });

  it('read back as they were written', async () => {
    const profiles = createProfiles(config);
    expect(await profiles.write(defaultProfile, profile)).toEqual({ok: true, value: undefined});
    expect(await profiles.read(defaultProfile)).toEqual({ok: true, value: profile});
  });

  it('are listed by name in order, and removed one by one', async () => {
    const profiles = createProfiles(config);
    for (const name of ['shop', 'a.b-c_d', 'con']) await profiles.write(named(name), profile);
    expect(await profiles.names()).toEqual({ok: true, value: ['a.b-c_d', 'con', 'shop']});
    expect(await profiles.remove(named('con'))).toEqual({ok: true, value: true});
    expect(await profiles.names()).toEqual({ok: true, value: ['a.b-c_d', 'shop']});
  });

  it.skipIf(windows)('are open to their owner only (skipped on Windows, which has no modes)', async () => {
    await createProfiles(config).write(defaultProfile, profile);
    expect(statSync(config).mode & 0o777).toBe(0o700);
    expect(statSync(join(config, 'profile-default.json')).mode & 0o777).toBe(0o600);
  });

  it('leave no draft behind, whether the write worked or not', async () => {
    const profiles = createProfiles(config);
    await profiles.write(defaultProfile, profile);
    await profiles.write(defaultProfile, {...profile, kind: 'user'});
    mkdirSync(join(config, 'profile-shop.json'));
    expect(await profiles.write(named('shop'), profile)).toEqual(
      unusable('refused', /EISDIR|EPERM|directory/),
    );
    expect(readdirSync(config).sort()).toEqual(['locks', 'profile-default.json', 'profile-shop.json']);
    expect(readdirSync(join(config, 'locks'))).toEqual([]);
  });

  it('lose neither change when several programs make one at once', async () => {
    const program = fileURLToPath(new URL('../support/profile-run.ts', import.meta.url));
    await createProfiles(config).write(defaultProfile, {...profile, stored: []});
    const places = ['/a', '/b', '/c', '/d'];
    await Promise.all(places.map(place => promisify(execFile)(process.execPath, [program, config, place])));
    const read = await createProfiles(config).read(defaultProfile);
    const kept = read.ok ? (read.value?.stored ?? []) : [];
    for (const place of places) expect(kept.filter(({where}) => where === place)).toHaveLength(25);
  });

  it.each([
    ['', 'not-json', /^$/],
    ['{"schema":"wa-token.profile/1","fingerp', 'not-json', /^$/],
    ['[]', 'field', /^schema$/],
    ['{"schema":"wa-token.profile/2"}', 'other-schema', /^wa-token.profile\/1$/],
    [JSON.stringify({schema: 'wa-token.profile/1', ...profile, kind: 'robot'}), 'field', /^kind$/],
    [JSON.stringify({schema: 'wa-token.profile/1', ...profile, app: {id: '../..'}}), 'field', /^id$/],
    [JSON.stringify({schema: 'wa-token.profile/1', ...profile, stored: [{}]}), 'field', /^variables$/],
    ['x'.repeat(1_000_001), 'too-large', /^$/],
  ])('tell a damaged file as a problem: %.40s', async (text, why, detail) => {
    mkdirSync(config, {recursive: true});
    writeFileSync(join(config, 'profile-default.json'), text);
    expect(await createProfiles(config).read(defaultProfile)).toEqual(unusable(why, detail));
    expect(await createProfiles(config).names()).toEqual({ok: true, value: ['default']});
  });

  it.skipIf(windows)('do not wait for a pipe that lies in their place (skipped on Windows)', async () => {
    mkdirSync(config, {recursive: true});
    execFileSync('mkfifo', [join(config, 'profile-default.json')]);
    expect(await createProfiles(config).read(defaultProfile)).toEqual(unusable('not-a-file', /^$/));
  });

  it('tell a folder that cannot be made as a problem', async () => {
    writeFileSync(join(home, 'config'), '');
    const profiles = createProfiles(config);
    expect(await profiles.write(defaultProfile, profile)).toEqual(
      unusable('refused', /ENOTDIR|EEXIST|ENOENT/),
    );
  });

  it('tell a folder that cannot be read', async () => {
    // A file in its place: that stops root too, whom permissions do not.
    mkdirSync(join(home, 'config'), {recursive: true});
    writeFileSync(config, '');
    expect(await createProfiles(config).names()).toEqual(unusable('refused', /ENOTDIR/));
  });
});

it.each(['', 'Default', '-x', '.hidden', '../etc', 'a/b', 'a b', 'ä', `a${'b'.repeat(64)}`, 'a\n'])(
  '%j is no name of a profile',
  raw => {
    expect(parseProfileName(raw)).toEqual({ok: false, problem: {code: 'profile/name', facts: {name: raw}}});
  },
);
