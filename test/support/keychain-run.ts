/** A whole program that stores a token in the keychain, as `setup` does: prints what came of it, and ends. */
import {Secret} from '../../src/core/secret.ts';
import {createKeychain} from '../../src/stores/keychain/keychain.ts';
import {keychainStore} from '../../src/stores/keychain/keychain-store.ts';

const store = keychainStore({keychain: createKeychain({env: process.env}), profile: 'default'});
const token = new Secret(`EAAFAKE${'r'.repeat(180)}`);
const stored = await store.write({token, phoneId: null, wabaId: null, appId: null, version: null});
process.stdout.write(JSON.stringify(stored));
process.exitCode = stored.ok ? 0 : 4;
