import {expect, test} from 'vitest';
import {problems} from '../../src/copy/en/problems.ts';

const reasons = [
  'directory',
  'not-regular',
  'unreadable',
  'read-only',
  'not-ours',
  'no-folder',
  'full-disk',
  'bind-mount',
  'changed-meanwhile',
  'encoding',
  'too-large',
  'other',
] as const;

test.each(reasons)('a file that is %s: the sentence names it, and there is something to do', reason => {
  for (const detail of ['', 'EIO', '/some/folder']) {
    const {message, fix} = problems['env/unusable']({path: 'app/.env', reason, detail});
    expect(message).toMatch(/^app\/\.env .*\.$/);
    expect(message).not.toMatch(/undefined|\bE[A-Z]{3,}\.\./);
    expect(fix.length).toBeGreaterThan(0);
  }
});

test('a folder that cannot be changed is named beside the file', () => {
  const {message} = problems['env/unusable']({path: '.env', reason: 'read-only', detail: '/srv/app'});
  expect(message).toBe('.env cannot be written: nothing can be changed in the folder /srv/app.');
});
