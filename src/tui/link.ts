/** A link on the main screen, on one line of its own: there it can be copied whole, however long it is. */
import type {Ending, Link} from '../core/screen.ts';
import type {Key} from '../paste/chunks.ts';
import type {Theme} from './look/theme.ts';
import type {InkOptions} from './options.ts';
import type {Outcome} from './stage.ts';

/** Shows the address until Enter. @returns how the program ended meanwhile; null when the person came back */
export const showLink = async (
  link: Link,
  {stdin, stdout, words}: InkOptions,
  theme: Theme,
  back: Promise<Outcome>,
): Promise<Ending | null> => {
  stdout.write(theme.finish(`${words.link.intro}\n\n${link.url}\n\n${words.link.comeBack}\n`));
  stdin.ref?.();
  stdin.setRawMode?.(true);
  try {
    const outcome = await back;
    return outcome.type === 'end' ? outcome.ending : null;
  } finally {
    stdin.setRawMode?.(false);
  }
};

/** What a key means while the link is shown. */
export const comesBack = (key: Key, settle: (outcome: Outcome) => void): void => {
  if (key.type !== 'key') return;
  if (key.name === 'ctrl-c') settle({type: 'end', ending: 'interrupted'});
  if (key.name === 'enter' || key.name === 'escape') settle({type: 'resumed'});
};
