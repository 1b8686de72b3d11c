/** Deletes a token from one of the places a profile names, and says what came of it. */
import type {Problem} from '../../core/problem.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {removeToken} from '../../stores/env/remove-token.ts';
import {tokenEntry} from '../../stores/keychain/entries.ts';
import type {Keychain} from '../../stores/keychain/keychain.ts';
import type {Kept, Profile, ProfileName} from '../../stores/profile.ts';
import type {CommandContext} from './command.ts';
import {keychainFor} from './loading.ts';

export interface Deletion {
  readonly kept: Kept;
  readonly outcome:
    | {readonly kind: 'removed'; readonly variables: readonly string[]}
    /** There was none. */
    | {readonly kind: 'gone'}
    /** Another token is there now, which is not this profile's to delete. */
    | {readonly kind: 'other'}
    /** It could not be deleted, but another try may do it. */
    | {readonly kind: 'failed'}
    /** A store that only takes values. */
    | {readonly kind: 'unreachable'};
  readonly sentence: string;
}

export interface Deleting {
  readonly context: CommandContext;
  readonly name: ProfileName;
  readonly profile: Profile;
  readonly stateDir: string;
}

/** @returns a function that never throws for what the place refuses */
export const deletingFrom = ({context, name, profile, stateDir}: Deleting) => {
  const {io, words, output} = context;
  let opened: Promise<Keychain> | null = null;
  const keychain = (): Promise<Keychain> => {
    opened ??= keychainFor(io, () => output.tell(words.steps.keychainSlow));
    return opened;
  };
  const failed = (kept: Kept, problem: Problem): Deletion => {
    const {message, fix} = sentenceOf(problem, words);
    const sentence = words.remove.failed(kept.where, spoken([message, ...fix]));
    return {kept, outcome: {kind: 'failed'}, sentence};
  };
  const gone = (kept: Kept): Deletion => ({
    kept,
    outcome: {kind: 'gone'},
    sentence: words.remove.gone(kept.where),
  });
  const removed = (kept: Kept, variables: readonly string[]): Deletion => ({
    kept,
    outcome: {kind: 'removed', variables},
    sentence: words.remove.removed(kept.where, variables),
  });

  const fromKeychain = async (kept: Kept): Promise<Deletion> => {
    const chain = await keychain();
    // A locked keychain says that it has no such entry: reading with this in mind finds out.
    const held = await chain.read(tokenEntry(name), {expected: true});
    if (!held.ok) return failed(kept, held.problem);
    const deleted = await chain.remove(tokenEntry(name));
    if (!deleted.ok) return failed(kept, deleted.problem);
    return deleted.value ? removed(kept, []) : gone(kept);
  };

  const fromFile = async (kept: Kept): Promise<Deletion> => {
    const {where, variables} = kept;
    const outcome = await removeToken({
      path: where,
      cwd: io.cwd,
      stateDir,
      fingerprint: profile.fingerprint,
      names: variables,
    });
    if (!outcome.ok) return failed(kept, outcome.problem);
    switch (outcome.value.kind) {
      case 'removed':
        return removed(kept, outcome.value.names);
      case 'gone':
        return gone(kept);
      case 'other':
        return {kept, outcome: {kind: 'other'}, sentence: words.remove.other(where)};
    }
  };

  return async (kept: Kept): Promise<Deletion> => {
    if (kept.store === 'keychain') return fromKeychain(kept);
    if (kept.store === 'env') return fromFile(kept);
    const sentence = words.remove.unreachable(kept.store, kept.where);
    return {kept, outcome: {kind: 'unreachable'}, sentence};
  };
};
