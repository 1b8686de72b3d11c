/** The practice keychain of `demo`: keeps its entries in memory only, and touches nothing of the person's. */
import {ok} from '../../core/parsed.ts';
import type {Secret} from '../../core/secret.ts';
import {type Entry, entryName} from './entries.ts';
import type {Keychain} from './keychain.ts';

export function practiceKeychain(): Keychain {
  const held = new Map<string, {readonly entry: Entry; readonly secret: Secret}>();
  return {
    read: async entry => ok(held.get(entryName(entry))?.secret ?? null),
    write: async (entry, secret) => {
      held.set(entryName(entry), {entry, secret});
      return ok(undefined);
    },
    remove: async entry => ok(held.delete(entryName(entry))),
    list: async service =>
      ok([...held.values()].filter(({entry}) => entry.service === service).map(({entry}) => entry.account)),
    probe: async () => ok(undefined),
    close() {},
  };
}
