import {expect, test} from 'vitest';
import {syncedBy} from '../../../src/stores/env/synced.ts';

test.each([
  ['/home/ann/Dropbox/shop/.env', 'Dropbox'],
  ['/Users/ann/Dropbox (Acme)/shop/.env', 'Dropbox'],
  ['C:\\Users\\ann\\OneDrive - Acme\\shop\\.env', 'OneDrive'],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/shop/.env', 'iCloud Drive'],
  ['/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.com/My Drive/.env', 'Google Drive'],
  ['/home/ann/dropbox-client/.env', null],
  ['/srv/shop/.env', null],
])('%s is copied by %s', (path, service) => {
  expect(syncedBy(path)).toBe(service);
});
