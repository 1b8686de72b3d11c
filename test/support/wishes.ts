/** What flags and variables say when there are none. */
import type {Wishes} from '../../src/steps/tools.ts';
import {defaultProfile} from '../../src/stores/profile.ts';

export const noWishes: Wishes = {
  profile: defaultProfile,
  profileGiven: false,
  envPath: '.env',
  stores: null,
  appId: null,
  wabaId: null,
  phoneId: null,
  to: null,
  template: null,
  templateLanguage: null,
  journey: null,
  subscribe: false,
  keepAppSecret: false,
  revokeOld: false,
  allowTemporary: false,
  expiresWithinDays: null,
  replaceIds: false,
  allowTracked: false,
  gitignore: false,
  also: null,
};
