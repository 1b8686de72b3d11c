/** A saved profile that is good enough for a test. */
import type {Profile} from '../../src/stores/profile.ts';

export const profileOf = (some: Partial<Profile> = {}): Profile => ({
  fingerprint: '3f9a5c0d1e2b',
  kind: 'system-user',
  expires: 'never',
  expiresAt: null,
  storedAt: '2026-11-21T09:00:00.000Z',
  app: null,
  business: null,
  systemUser: null,
  waba: {id: '2000', name: 'Shop'},
  phone: {id: '3000', displayPhoneNumber: '+1 555 0100', verifiedName: null},
  stored: [],
  ...some,
});
