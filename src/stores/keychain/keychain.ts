/**
 * The operating system's keychain, through a helper process with a time limit: a keychain that waits for a password
 * nobody types, or a daemon that has stopped, costs seconds and not the program.
 */
import {randomBytes} from 'node:crypto';
import {fail, ok, type Parsed} from '../../core/parsed.ts';
import {type Problem, problem} from '../../core/problem.ts';
import {Secret} from '../../core/secret.ts';
import {createHelpers, type Outcome} from './ask.ts';
import type {Env} from './child-env.ts';
import {childUrl} from './child-url.ts';
import {type Entry, services} from './entries.ts';
import {unavailable} from './reason.ts';
import {surroundings} from './surroundings.ts';
import type {Request} from './wire.ts';

/** Entries of the keychain. Every call ends within its limit; none throws. */
export interface Keychain {
  /**
   * What the entry holds; null when there is none. A locked Secret Service also says "none": where an entry is
   * `expected`, that is looked into, and told as `keychain/unavailable`.
   *
   * @param options `mostMs` gives up earlier than usual
   */
  read(
    entry: Entry,
    options?: {readonly expected?: boolean; readonly mostMs?: number},
  ): Promise<Parsed<Secret | null, Problem>>;
  /**
   * Writes the entry over the one before. When the limit cut the write off, the entry is read before anything is said:
   * `keychain/unknown` when that gives no answer either.
   */
  write(entry: Entry, secret: Secret): Promise<Parsed<void, Problem>>;
  /** Whether there was one to remove. */
  remove(entry: Entry): Promise<Parsed<boolean, Problem>>;
  /** The accounts that have an entry of this service. */
  list(service: string): Promise<Parsed<readonly string[], Problem>>;
  /** Writes, reads and deletes a random entry: only what passes is available; else the true reason. */
  probe(): Promise<Parsed<void, Problem>>;
  /** Gives up what is under way, and answers nothing any more: the program is about to end and is not to wait. */
  close(): void;
}

export interface KeychainOptions {
  readonly env: Env;
  readonly platform?: NodeJS.Platform;
  /** Told once per call that takes longer than 3 s: the keychain may be asking the person for its password. */
  readonly onSlow?: () => void;
  /** How long a call may take, milliseconds: 60,000 with `onSlow`, else 3,000. */
  readonly limitMs?: number;
  readonly slowMs?: number;
  readonly execPath?: string;
  readonly childUrl?: URL;
}

/** Bytes of UTF-8 that Windows takes for one credential (CRED_MAX_CREDENTIAL_BLOB_SIZE, 5 * 512). */
const windowsLimit = 2560;

/** The most bytes of UTF-8 that one entry holds; null: more than any token has. */
export const entryLimit = (platform: NodeJS.Platform): number | null =>
  platform === 'win32' ? windowsLimit : null;
/** What a call gets once another of the same keychain had no answer in time: it is not waited for twice. */
const afterSilenceMs = 400;

export function createKeychain(options: KeychainOptions): Keychain {
  const platform = options.platform ?? process.platform;
  const asking = createAsking(options);
  const {question} = asking;
  const notAvailable = (outcome: Outcome): Problem =>
    problem('keychain/unavailable', {...unavailable(outcome), ...surroundings(platform, options.env)});

  const probe: Keychain['probe'] = async () => {
    const secret = randomBytes(24).toString('hex');
    const entry = {service: services.probe, account: probeAccount()};
    const outcome = await question({op: 'probe', entry, secret});
    if (outcome.kind !== 'value') return fail(notAvailable(outcome));
    if (outcome.value === secret) return ok(undefined);
    return fail(notAvailable({kind: 'broken', detail: 'a probe entry did not read back the same'}));
  };

  const readWithin = async (entry: Entry, shareMs?: number): Promise<Parsed<Secret | null, Problem>> => {
    const outcome = await question({op: 'read', entry}, shareMs);
    if (outcome.kind !== 'value') return fail(notAvailable(outcome));
    return ok(outcome.value === null ? null : new Secret(outcome.value));
  };

  /** After a write that was cut off: what does the entry hold now? */
  const settleWrite = async (
    entry: Entry,
    secret: Secret,
    outcome: Outcome,
  ): Promise<Parsed<void, Problem>> => {
    const held = await readWithin(entry, asking.recheckMs);
    if (!held.ok) return fail(problem('keychain/unknown', {account: entry.account}));
    return held.value?.equals(secret) ? ok(undefined) : fail(notAvailable(outcome));
  };

  return {
    probe,
    close: asking.close,
    async read(entry, {expected = false, mostMs} = {}) {
      const held = await readWithin(entry, mostMs);
      if (!held.ok) return expected ? fail(whenRead(held.problem)) : held;
      if (held.value !== null || !expected || platform !== 'linux') return held;
      const probed = await probe();
      return probed.ok ? held : fail(whenRead(probed.problem));
    },
    async write(entry, secret) {
      const bytes = Buffer.byteLength(secret.open());
      if (platform === 'win32' && bytes > windowsLimit)
        return fail(problem('keychain/too-large', {bytes, limit: windowsLimit}));
      const outcome = await question({op: 'write', entry, secret: secret.open()}, asking.writeMs);
      if (outcome.kind === 'done') return ok(undefined);
      if (outcome.kind === 'failed') return fail(notAvailable(outcome));
      return settleWrite(entry, secret, outcome);
    },
    async remove(entry) {
      const outcome = await question({op: 'remove', entry});
      return outcome.kind === 'done' ? ok(outcome.existed) : fail(notAvailable(outcome));
    },
    async list(service) {
      // On a locked Secret Service the binding crashes when it lists; a probe unlocks it, or says that it cannot.
      const probed = await probe();
      if (!probed.ok) return probed;
      const outcome = await question({op: 'list', service});
      return outcome.kind === 'accounts' ? ok(outcome.accounts) : fail(notAvailable(outcome));
    },
  };
}

/** Who reads what is kept there is given other advice than who looks for a place. */
const whenRead = (found: Problem): Problem =>
  found.code === 'keychain/unavailable' ? problem(found.code, {...found.facts, reads: true}) : found;

/** Time of the probe and something random, so that two programs do not meet and leftovers can be told by their age. */
const probeAccount = (): string => `${Date.now()}-${randomBytes(6).toString('hex')}`;

interface Asking {
  question(request: Request, shareMs?: number): Promise<Outcome>;
  /** A write and the look at what became of it share one limit. */
  readonly writeMs: number;
  readonly recheckMs: number;
  close(): void;
}

function createAsking(options: KeychainOptions): Asking {
  const limitMs = options.limitMs ?? (options.onSlow ? 60_000 : 3_000);
  const recheckMs = Math.min(3_000, limitMs / 5);
  const helpers = createHelpers({
    execPath: options.execPath ?? process.execPath,
    url: options.childUrl ?? childUrl(import.meta.url),
    env: options.env,
  });
  let silent = false;
  return {
    writeMs: limitMs - recheckMs,
    recheckMs,
    close: helpers.close,
    async question(request, shareMs = limitMs) {
      const outcome = await helpers.ask(request, () => ({
        // The look at what became of a write has its own share.
        limitMs: silent && shareMs !== recheckMs ? Math.min(shareMs, afterSilenceMs) : shareMs,
        slowMs: options.slowMs ?? 3_000,
        onSlow: options.onSlow ?? null,
      }));
      // With a person there, the next try shows the password window again, and needs its full time.
      silent = outcome.kind === 'timed-out' && !options.onSlow;
      return outcome;
    },
  };
}
