/** The files of custody in the state folder: the record, and the token itself where a person agreed to that. */
import {
  closeSync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import {join} from 'node:path';
import {Secret} from '../core/secret.ts';

/** What is known of a token that waits; no secret. */
export interface PendingRecord {
  readonly fingerprint: string;
  /** When it was pasted, ISO 8601. */
  readonly since: string;
  /** Whether the keychain may have it. */
  readonly keychain: boolean;
  /** It is stored or was discarded: what is left of it is to be removed. */
  readonly over: boolean;
  /** The process that holds it; null: not known. */
  readonly holder: number | null;
}

export interface CustodyFiles {
  /** Where `writeToken` writes. */
  readonly path: string;
  record(): PendingRecord | null;
  /** Writes the record where there is none, so that of two runs at once only one has this place. @returns whether it was written */
  claim(record: PendingRecord): boolean;
  /** @returns whether it could be written; null removes it */
  writeRecord(record: PendingRecord | null): boolean;
  /** The kept token, and when it was written. */
  token(): {readonly secret: Secret; readonly since: string} | null;
  /** @throws what the file system says */
  writeToken(token: Secret): void;
  removeToken(): void;
}

const schema = 'wa-token.pending/1';
/** A token has some hundred characters. */
const mostBytes = 100_000;

/** @param name the profile's, or one beside it (see `custody-slots.ts`) */
export const createCustodyFiles = (state: string, name: string): CustodyFiles => {
  const record = join(state, `pending-${name}.json`);
  const path = join(state, `pending-${name}.token`);
  return {
    path,
    record: () => readRecord(record),
    claim(first) {
      try {
        mkdirSync(state, {recursive: true, mode: 0o700});
        writeFileSync(record, printed(first), {flag: 'wx', mode: 0o600});
        return true;
      } catch {
        return false;
      }
    },
    writeRecord(next) {
      try {
        if (next === null) rmSync(record, {force: true});
        else writeWhole(state, record, printed(next));
        return true;
      } catch {
        return false;
      }
    },
    token() {
      try {
        const stats = lstatSync(path);
        if (!stats.isFile() || stats.size > mostBytes) return null;
        return {
          secret: new Secret(readFileSync(path, 'utf8').trim()),
          since: new Date(stats.mtimeMs).toISOString(),
        };
      } catch {
        return null;
      }
    },
    // Not beside and renamed: what a kill leaves must not lie under a name that nobody looks for.
    writeToken(token) {
      mkdirSync(state, {recursive: true, mode: 0o700});
      rmSync(path, {force: true});
      const file = openSync(path, 'wx', 0o600);
      try {
        writeSync(file, `${token.open()}\n`);
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    removeToken() {
      rmSync(path, {force: true});
    },
  };
};

const printed = (record: PendingRecord): string => JSON.stringify({schema, ...record});

const writeWhole = (folder: string, path: string, text: string): void => {
  mkdirSync(folder, {recursive: true, mode: 0o700});
  const draft = `${path}.tmp`;
  writeFileSync(draft, text, {mode: 0o600});
  renameSync(draft, path);
};

const readRecord = (path: string): PendingRecord | null => {
  try {
    const raw: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof raw !== 'object' || raw === null || !('schema' in raw) || raw.schema !== schema) return null;
    if (!('fingerprint' in raw && typeof raw.fingerprint === 'string')) return null;
    if (!('since' in raw && typeof raw.since === 'string' && !Number.isNaN(Date.parse(raw.since))))
      return null;
    const {fingerprint, since} = raw;
    const keychain = 'keychain' in raw && raw.keychain === true;
    const over = 'over' in raw && raw.over === true;
    const holder = 'holder' in raw && typeof raw.holder === 'number' ? raw.holder : null;
    return {fingerprint, since, keychain, over, holder};
  } catch {
    return null;
  }
};
