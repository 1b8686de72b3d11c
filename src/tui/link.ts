/** Links on the main screen, each on a line of its own: there one can be copied whole, however long it is. */
import type {Ending, Link} from '../core/screen.ts';
import type {Key} from '../paste/chunks.ts';
import {unbroken} from './look/rows.ts';
import type {Theme} from './look/theme.ts';
import type {InkOptions} from './options.ts';
import type {Outcome} from './outcome.ts';

/** Shows the addresses until Enter, and why they are shown, where that needs saying. @returns how the program ended meanwhile; null when the person came back */
export const showLinks = async (
  {links, why}: {readonly links: readonly Link[]; readonly why: string},
  {stdin, stdout, words}: InkOptions,
  theme: Theme,
  back: Promise<Outcome>,
): Promise<Ending | null> => {
  const named = links.map(({label, url}) => `${words.link.name(label)}\n${url}\n`).join('\n');
  const reason = why === '' ? '' : `${unbroken(why, stdout.columns || 80)}\n\n`;
  stdout.write(theme.finish(`${reason}${named}\n${words.link.comeBack}\n`));
  stdin.ref?.();
  stdin.setRawMode?.(true);
  try {
    const outcome = await back;
    return outcome.type === 'end' ? outcome.ending : null;
  } finally {
    stdin.setRawMode?.(false);
  }
};

/** What a key means while the links are shown. */
export const comesBack = (key: Key, settle: (outcome: Outcome) => void): void => {
  if (key.type !== 'key') return;
  if (key.name === 'ctrl-c') settle({type: 'end', ending: 'interrupted'});
  if (key.name === 'enter' || key.name === 'escape') settle({type: 'resumed'});
};
