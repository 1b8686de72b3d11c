/** Finds out which places can take the token, before they are offered. */
import {fail, ok} from '../core/parsed.ts';
import type {DoStep} from '../core/step.ts';
import type {OldPlace} from '../stores/old-places.ts';
import {usesFound} from './aim.ts';
import {telling, waitingFor} from './keychain-wait.ts';
import {isKeptElsewhere} from './own-profile.ts';
import {local} from './problems.ts';
import type {Tools} from './tools.ts';
import {troubleOf} from './trouble.ts';
import type {Wizard} from './world.ts';

export const places: DoStep<Wizard, 'places'> = {
  kind: 'do',
  id: 'places',
  chapter: 'store',
  reads: ['situation'],
  applies: known => !usesFound(known),
  title: words => words.steps.places.title,
  async run(known, tools, _signal, note) {
    const {stores} = tools.wishes;
    // Asking the tools takes a moment each: beside the keychain, and not where the place is known already.
    if (stores === null) tools.offers.begin();
    const wanted = stores === null || stores.includes('keychain');
    const probe = wanted ? await telling(tools, note, tools.probe.result) : null;
    const keychain = probe === null || probe.ok ? null : probe.problem;
    // What was asked for by flag is not quietly replaced by another place.
    if (keychain !== null && stores !== null) return fail(local(keychain));
    const env = tools.envIsWritable();
    // Nobody who asked for one place by flag waits for another.
    const profile = tools.asks ? (known.situation?.profile?.name ?? null) : tools.wishes.profile;
    const reach = {
      profile,
      profiles: tools.asks || tools.wishes.also !== null,
      keychain: keychain === null,
    };
    const old = await telling(tools, note, () => tools.oldPlaces(reach));
    const target = await tools.target();
    const open = await openAmong([...old.places, ...old.others], tools);
    const all = await tools.savedProfiles();
    const here = {cwd: tools.cwd, envPath: tools.wishes.envPath};
    const offered = stores === null ? await tools.offers.result() : {usable: [], silent: []};
    return ok({
      keychain,
      env: env.ok ? null : env.problem,
      old,
      target,
      open,
      programs: tools.programs(),
      reading: tools.reading(),
      tools: offered.usable.map(id => ({id, where: name => tools.placeIn(id, name)})),
      silentTools: offered.silent,
      saved: {all, elsewhere: all.filter(each => isKeptElsewhere(each, here)).map(({name}) => name)},
    });
  },
  working: (_known, notes, words) => waitingFor(notes, words.steps.places.note, words),
  trouble: (problem, _known, words) =>
    troubleOf(problem, [{key: 'r', label: words.steps.trouble.retry, event: {type: 'retry'}}], words),
};

/** Nobody is asked about them without a person. */
const openAmong = async (places: readonly OldPlace[], {asks, isOpen}: Tools): Promise<readonly string[]> => {
  const files = asks ? places.filter(({kind}) => kind === 'file') : [];
  const open = await Promise.all(files.map(({key}) => isOpen(key)));
  return files.filter((_each, at) => open[at]).map(({key}) => key);
};
