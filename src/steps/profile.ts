/** The facts of a run that are kept as its profile. */
import {resolve} from 'node:path';
import type {Profile} from '../stores/profile.ts';
import type {Stored} from '../stores/store.ts';
import {needed} from './needed.ts';
import type {Tools} from './tools.ts';
import type {Known} from './world.ts';

export const profileOf = (known: Known, stored: readonly Stored[], tools: Tools): Profile => {
  const identity = needed(known, 'identity');
  const access = needed(known, 'access');
  const {waba, phone} = access;
  return {
    fingerprint: needed(known, 'token').secret.fingerprint,
    kind: identity.kind,
    expires: identity.expires,
    expiresAt: identity.expiresAt,
    storedAt: tools.now().toISOString(),
    app: identity.app,
    business: waba?.business ?? null,
    systemUser: identity.systemUser,
    waba: waba === null ? null : {id: waba.id, name: waba.name},
    phone:
      phone === null
        ? null
        : {id: phone.id, displayPhoneNumber: phone.displayPhoneNumber, verifiedName: phone.verifiedName},
    stored: stored.map(({store, where, variables}) => ({
      store,
      where: store === 'env' ? resolve(tools.cwd, where) : where,
      variables,
    })),
  };
};
