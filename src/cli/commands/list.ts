/** `wa-token list`: the saved profiles, without asking Graph and without opening a secret. */

import type {Copy} from '../../copy/en.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {findFolders} from '../../stores/folders.ts';
import type {Profile, ProfileName} from '../../stores/profile.ts';
import {createProfiles} from '../../stores/profiles.ts';
import {unread} from '../unread.ts';
import {wrapped} from '../wrapped.ts';
import type {Command} from './command.ts';

export const command: Command = async context => {
  const {io, invocation, words, output} = context;
  const folders = await findFolders(io.env);
  if (!folders.ok) return unread(context, folders.problem);
  const profiles = createProfiles(folders.value.config);
  const names = await profiles.names();
  if (!names.ok) return unread(context, names.problem);
  const rows: {name: ProfileName; profile: Profile}[] = [];
  let damaged = false;
  for (const name of names.value) {
    const read = await profiles.read(name);
    if (read.ok && read.value !== null) rows.push({name, profile: read.value});
    if (!read.ok) {
      damaged = true;
      output.problem(sentenceOf(read.problem, words));
    }
  }
  if (invocation.values.json === true) {
    output.document({
      schema: 'wa-token.list/1',
      profiles: rows.map(({name, profile}) => ({
        profile: name,
        ...profile,
        stored: profile.stored.map(({store, where, variables}) => ({store, where, variables})),
      })),
    });
  } else {
    const text =
      rows.length === 0 ? words.cli.commands.profilesNone : rows.map(row => told(row, words)).join('\n\n');
    output.say(wrapped(text, io.stdout));
  }
  return damaged ? 4 : 0;
};

const told = ({name, profile}: {name: string; profile: Profile}, {cli: {commands}}: Copy): string => {
  const {waba, phone, stored, fingerprint, expires, expiresAt} = profile;
  const ends = expires === 'never' ? commands.listNever : commands.listEnds(expiresAt);
  return [
    `${name}: ${commands.listToken(fingerprint, ends)}`,
    ...(waba === null ? [] : [`  ${waba.name ?? ''} (${waba.id})`]),
    ...(phone === null
      ? []
      : [`  ${phone.displayPhoneNumber ?? ''} ${phone.verifiedName ?? ''} (${phone.id})`]),
    ...stored.map(({where, variables}) => `  ${[where, ...variables].join('  ')}`),
  ].join('\n');
};
