/** Revokes the replaced token: with the app secret that is known, or the one that is asked for. Once, never by itself again. */
import {fail, ok} from '../core/parsed.ts';
import type {Action} from '../core/screen.ts';
import type {AskStep, DoStep} from '../core/step.ts';
import {revokeReplaced} from '../lifecycle/revoke.ts';
import {appSecret} from './app-secret.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {needed} from './needed.ts';
import {revocable} from './old-token.ts';
import type {Practice} from './token.ts';
import {troubleOf} from './trouble.ts';
import type {Known, Wizard} from './world.ts';

const isWanted = (known: Known): boolean => known['old-token'] === 'revoke';

export const revokeWith: DoStep<Wizard, 'revoke-with'> = {
  kind: 'do',
  id: 'revoke-with',
  chapter: 'test',
  reads: ['old-token', 'identity'],
  applies: isWanted,
  title: words => words.steps.oldToken.title,
  async run(known, tools, _signal, note) {
    const appId = revocable(known)?.appId ?? '';
    const given = known['app-secret']?.secret ?? tools.appSecret;
    return ok({secret: given ?? (await telling(tools, note, () => tools.keptSecret(appId))), appId});
  },
  working: (_known, notes, words) => waitingFor(notes, words.steps.places.note, words),
  trouble: (problem, _known, words) => troubleOf(problem, [], words),
};

/** The same question as where the last proofs want the secret. */
export const revokeSecret = (practice: Practice | null): AskStep<Wizard, 'revoke-secret'> => {
  const {prompt, parse} = appSecret(practice);
  return {
    kind: 'ask',
    takesSecret: true,
    id: 'revoke-secret',
    chapter: 'test',
    reads: ['revoke-with'],
    applies: known => isWanted(known) && known['revoke-with']?.secret === null,
    title: words => words.steps.appSecret.title,
    prompt(known, words) {
      const {appSecret: say, oldToken} = words.steps;
      const app = known.identity?.app;
      const help = oldToken.secretHelp(app?.name ?? app?.id ?? '');
      return {
        ...prompt(known, words),
        enter: oldToken.enter,
        help: practice === null ? help : `${help} ${say.practice}`,
      };
    },
    parse,
    same: () => false,
  };
};

export const revoke: DoStep<Wizard, 'revoke'> = {
  kind: 'do',
  commits: true,
  unbroken: true,
  id: 'revoke',
  chapter: 'test',
  reads: ['old-token', 'revoke-with', 'revoke-secret', 'store'],
  applies: isWanted,
  title: words => words.steps.oldToken.revoking,
  async run(known, tools, signal) {
    const old = revocable(known);
    const {secret} = needed(known, 'revoke-with');
    const appSecret = secret ?? needed(known, 'revoke-secret').secret;
    if (old === null) throw new Error('what is revoked can be');
    tools.hide(old.secret);
    tools.hide(appSecret);
    const replaced = {
      fresh: tools.graph(needed(known, 'token').secret),
      old: tools.graph(old.secret),
      appId: old.appId,
      appSecret,
    };
    const proof = await revokeReplaced(replaced, signal);
    if (!proof.ok) return fail({code: 'not-revoked', failure: proof.problem});
    // One that cannot be deleted holds a token that is dead.
    const copies = (known.store ?? []).flatMap(({backup}) => backup ?? []);
    const gone = tools.forgetBackups(old.secret, copies);
    return ok({proof: proof.value, gone: gone.ok ? gone.value : []});
  },
  working: (_known, _notes, words) => ({kind: 'working', checks: [], note: words.steps.oldToken.note}),
  trouble(problem, known, words) {
    const {leave, again, otherSecret} = words.steps.oldToken;
    const other: Action = {
      key: 's',
      label: otherSecret,
      event: {type: 'go', to: 'revoke-secret', forget: 'revoke-secret'},
    };
    const actions: readonly Action[] = [
      {key: 'w', label: leave, event: {type: 'accept'}},
      {key: 'r', label: again, event: {type: 'retry'}},
      ...(known['revoke-secret'] === undefined ? [] : [other]),
    ];
    return troubleOf(problem, actions, words);
  },
  accepts: () => 'left',
};
