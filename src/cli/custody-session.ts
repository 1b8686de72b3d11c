/** The session as front-ends see it: with the word that the token is held, and entering the token that waits. */

import type {Screen, Session} from '../core/screen.ts';
import type {RunningSession} from '../core/session.ts';
import {offer, useIt} from '../steps/custody.ts';
import type {Wizard} from '../steps/world.ts';

/** The front-ends' session, and the call that tells it of news that are not the flow's. */
export interface HeldSession {
  readonly session: Session;
  readonly changed: () => void;
}

/**
 * @param isHeld whether the token is in the keychain now
 * @param text what is said then
 */
export const sessionWithCustody = (
  inner: RunningSession<Wizard>,
  isHeld: () => boolean,
  text: string,
): HeldSession => {
  const listeners = new Set<() => void>();
  const told = createTold(text);
  const screen = (): Screen => told(inner.screen(), isHeld());
  const changed = (): void => {
    for (const listener of [...listeners]) listener();
  };
  inner.subscribe(changed);
  return {
    changed,
    session: {
      screen,
      subscribe(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      send(event) {
        const pending = inner.state().known.situation?.pending;
        const isUse = event.type === 'answered' && event.step === offer.id && event.value === useIt;
        // It goes the way of a paste: the cards are passed over, and it is cleaned and recognised.
        if (isUse && pending?.kind === 'waits') inner.send({type: 'entered', secret: pending.secret});
        else inner.send(event);
      },
      settled: () => inner.settled().then(screen),
    },
  };
};

/** Adds the one line to the screens up to the first that waits for the person, and to the others of its chapter. */
const createTold = (text: string): ((screen: Screen, isHeld: boolean) => Screen) => {
  let chapter: string | null = null;
  let last: {readonly from: Screen; readonly isHeld: boolean; readonly to: Screen} | null = null;
  const make = (screen: Screen, isHeld: boolean): Screen => {
    if (!isHeld) {
      chapter = null;
      return screen;
    }
    const here = screen.chapters.find(({state}) => state === 'now')?.id ?? '';
    if (chapter !== null && chapter !== here) return screen;
    if (screen.kind !== 'working') chapter = here;
    return {...screen, notices: [...screen.notices, {tone: 'info', text}]};
  };
  return (screen, isHeld) => {
    // The same object as long as nothing changed: front-ends compare.
    if (last === null || last.from !== screen || last.isHeld !== isHeld)
      last = {from: screen, isHeld, to: make(screen, isHeld)};
    return last.to;
  };
};
