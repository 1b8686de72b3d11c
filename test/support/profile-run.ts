/** A program that changes one profile again and again: `profile-run.ts CONFIG PLACE`. */
import {defaultProfile} from '../../src/stores/profile.ts';
import {createProfiles} from '../../src/stores/profiles.ts';

const [, , config = '', place = ''] = process.argv;
for (let turn = 0; turn < 25; turn += 1) {
  const done = await createProfiles(config).update(defaultProfile, before => {
    if (before === null) throw new Error('no profile to change');
    return {...before, stored: [...before.stored, {store: 'env', where: place, variables: []}]};
  });
  if (!done.ok) throw new Error(JSON.stringify(done.problem));
}
