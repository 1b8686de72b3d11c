/** Deletes a token from one of the places a profile names, and says what came of it. */
import type {Parsed} from '../../core/parsed.ts';
import type {Problem} from '../../core/problem.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {placeNamed, tokenNameAmong} from '../../stores/command/place.ts';
import {removeFromTool} from '../../stores/command/remove.ts';
import {type ToolId, toolIds, tools} from '../../stores/command/table.ts';
import {removeToken} from '../../stores/env/remove-token.ts';
import {tokenEntry} from '../../stores/keychain/entries.ts';
import type {Keychain} from '../../stores/keychain/keychain.ts';
import type {Kept, Profile, ProfileName} from '../../stores/profile.ts';
import type {Removal} from '../../stores/store.ts';
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
    /** A command of the person's own, or a place that cannot be found from here. */
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
  const removed = (kept: Kept, variables: readonly string[], say = words.remove.removed): Deletion => ({
    kept,
    outcome: {kind: 'removed', variables},
    sentence: say(kept.where, variables),
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
    return told(kept, outcome, words.remove.emptied);
  };

  const fromTool = async (kept: Kept, id: ToolId): Promise<Deletion> => {
    const {where, variables} = kept;
    const tool = tools[id];
    const outcome = await removeFromTool({
      tool,
      where: placeNamed(tool, where),
      fingerprint: profile.fingerprint,
      tokenName: tokenNameAmong(variables),
      variables,
      env: io.env,
      cwd: io.cwd,
    });
    return outcome === null ? unreachable(kept) : told(kept, outcome, words.remove.removed);
  };

  const told = (
    kept: Kept,
    outcome: Parsed<Removal, Problem>,
    say: (where: string, names: readonly string[]) => string,
  ): Deletion => {
    if (!outcome.ok) return failed(kept, outcome.problem);
    switch (outcome.value.kind) {
      case 'removed':
        return removed(kept, outcome.value.names, say);
      case 'gone':
        return gone(kept);
      case 'other':
        return {kept, outcome: {kind: 'other'}, sentence: words.remove.other(kept.where)};
    }
  };

  const unreachable = (kept: Kept): Deletion => ({
    kept,
    outcome: {kind: 'unreachable'},
    sentence: words.remove.unreachable(kept.store, kept.where),
  });

  return async (kept: Kept): Promise<Deletion> => {
    if (kept.store === 'keychain') return fromKeychain(kept);
    if (kept.store === 'env') return fromFile(kept);
    const id = toolIds.find(each => each === kept.store);
    return id === undefined ? unreachable(kept) : fromTool(kept, id);
  };
};
