/** What keys have the desk do, and how that is told: on the screen that asked for it, and nowhere else. */
import type {Desk} from '../core/desk.ts';
import type {Link, Notice} from '../core/screen.ts';
import type {Line} from '../paste/line.ts';
import type {Effect, Local} from './screens/pane.ts';

/** An effect that the desk carries out. */
export type DeskEffect = Extract<Effect, {readonly type: 'open' | 'copy' | 'save' | 'paste-clipboard'}>;

export interface DeskWork {
  carryOut(effect: DeskEffect): void;
}

export interface Around {
  readonly desk: Desk;
  /** Calls back with what was done, if the same screen is shown then. */
  readonly whenDone: <T>(doing: Promise<T>, then: (done: T) => void) => void;
  readonly tell: (notice: Notice) => void;
  readonly become: (local: Local) => void;
  /** Shows an address that was not opened, and why. */
  readonly show: (link: Link, why: string) => void;
  /** Text that was pasted. */
  readonly paste: (text: string) => void;
}

export const deskWork = ({desk, whenDone, tell, become, show, paste}: Around): DeskWork => {
  let mayRead = false;

  const read = (line: Line): void => {
    mayRead = true;
    become({kind: 'field', line});
    whenDone(desk.read(), clipping => {
      if (clipping.kind === 'text') paste(clipping.text);
      else tell(clipping.notice);
    });
  };

  return {
    carryOut(effect) {
      switch (effect.type) {
        case 'open':
          whenDone(desk.open(effect.link), ({opened, notice}) => {
            if (opened) tell(notice);
            else show(effect.link, notice.text);
          });
          return;
        case 'save':
          whenDone(desk.save(effect.file), tell);
          return;
        case 'copy':
          become(effect.local);
          whenDone(desk.copy(effect.copied), ({tone, text}) =>
            tell({tone, text: [text, effect.after].filter(part => part !== '').join(' ')}),
          );
          return;
        case 'paste-clipboard':
          if (effect.agreed || mayRead) read(effect.line);
          else become({kind: 'clipboard', line: effect.line});
          return;
      }
    },
  };
};
