/** Looks around before anything is asked: what is known already, and which journey that means. */
import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import {nothing, unreadable} from './custody.ts';
import {journeyOf} from './journey-of.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {knownIds, type ReadFile, withIdentity} from './known-ids.ts';
import {inspecting, isNamed, keptIn, lyingAbout} from './look-around.ts';
import {ownProfile} from './own-profile.ts';
import {local} from './problems.ts';
import type {Tools} from './tools.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

export const situation: DoStep<Wizard, 'situation'> = {
  kind: 'do',
  id: 'situation',
  chapter: 'start',
  reads: [],
  title: words => words.steps.situation.title,
  async run(_known, tools, signal, note) {
    const {wishes, cwd} = tools;
    if (wishes.stores?.includes('env') === true) {
      const writable = tools.envIsWritable();
      if (!writable.ok) return fail(local(writable.problem));
    }
    // With a person there, it is probed when the token comes.
    if (!tools.asks && wishes.stores?.includes('keychain') === true) tools.probe.begin();
    const missing = tools.missingTool();
    if (missing !== null) return fail(local(missing));
    const found = lyingAbout(tools);
    const own = ownProfile(await tools.profiles(), {
      cwd,
      envPath: wishes.envPath,
      wanted: wishes.profile,
      given: wishes.profileGiven,
      fingerprints: found.map(({secret}) => secret.fingerprint),
    });
    const hints = knownIds(readFiles(tools), own);
    const inspect = inspecting(tools, own, hints.ids.appId ?? null, signal);
    const [lying, kept, pending] = await telling(tools, note, () =>
      Promise.all([
        Promise.all(found.map(inspect)),
        keptIn(own, found, tools).then(each => Promise.all(each.map(inspect))),
        tools.asks ? tools.pending() : nothing,
      ]),
    );
    const [deciding = null, ...others] = [...lying, ...kept];
    return ok({
      journey: isNamed(wishes.journey) ? wishes.journey : journeyOf(deciding?.evidence ?? null),
      deciding,
      others,
      ids: withIdentity(hints.ids, deciding?.identity ?? null),
      idsFrom: hints.idsFrom,
      profile: own,
      pending,
    });
  },
  notices: ({situation: seen}, words) => unreadable(seen?.pending, words),
  working: (_known, notes, words) => waitingFor(notes, words.steps.situation.note, words),
  trouble: (problem, _known, words) =>
    troubleOf(problem, [{key: 'r', label: words.steps.trouble.retry, event: {type: 'retry'}}], words),
};

/** The target, and beside it the usual file: many projects keep ids there and secrets in another. */
const readFiles = ({wishes: {envPath}, readEnv}: Tools): readonly ReadFile[] =>
  [...new Set([envPath, '.env'])].flatMap(path => {
    const read = readEnv(path);
    return read.ok ? [{path, facts: read.value}] : [];
  });
