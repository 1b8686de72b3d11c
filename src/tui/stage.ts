/**
 * Takes the keys. They act on what is shown, and React only draws that: a key that comes before the last one was drawn
 * still finds everything up to date. Keys for a screen that nobody has seen yet are dropped, pastes are not.
 */
import type {Desk} from '../core/desk.ts';
import type {Front, Notice, Session} from '../core/screen.ts';
import {Secret} from '../core/secret.ts';
import type {Clock} from '../core/session.ts';
import {enterSilenceMs, type Key, type KeyName} from '../paste/chunks.ts';
import {emptyLine, lineOf} from '../paste/line.ts';
import {deskWork} from './desk-work.ts';
import type {FrameRows, Look} from './frame.ts';
import {type Gathered, isSurelyWhole, joined, nothingGathered} from './gathered.ts';
import {createHaste} from './haste.ts';
import type {Outcome} from './outcome.ts';
import {boundTo, type Effect} from './screens/pane.ts';
import {createShown, placeOf} from './shown.ts';
import {isStray, isToken, mayBeToken, scrollOf} from './strokes.ts';
import type {Size, View} from './view.ts';

export interface StageOptions extends Look {
  readonly session: Session;
  readonly desk: Desk;
  readonly clock: Clock;
  readonly size: Size;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onFirstFrame: () => void;
}

export interface Stage {
  readonly subscribe: (listener: () => void) => () => void;
  readonly view: () => View;
  /** The rows of the view. */
  readonly frame: (view: View, tick: number) => FrameRows;
  readonly moves: (view: View) => boolean;
  press(key: Key): void;
  resize(size: Size): void;
  /** What is in the view is on the screen now. */
  readonly drew: () => void;
  /** The person leaves: what is complete in a field, and cannot be had again, is given. */
  readonly leave: () => void;
  close(): void;
}

const isNamed = (key: Key, name: KeyName): boolean => key.type === 'key' && key.name === name;

export const createStage = (options: StageOptions): Stage => {
  const {session, clock, words} = options;
  const shown = createShown(session.screen(), options.size, options);
  const {view, change, pane, frame} = shown;
  const haste = createHaste(clock);
  let drawn: string | null = null;
  /** Text that is arriving on a screen without a field: the token, if enough of it comes. */
  let gathered: Gathered | null = null;
  /** What was gathered waits for the program to finish what it does. */
  let waits = false;
  let stopTimer = (): void => {};
  let closed = false;

  const unsubscribe = session.subscribe(() => {
    const screen = session.screen();
    shown.turnTo(screen, waits);
    if (waits && screen.kind !== 'working') release();
  });

  const afterSilence = (call: () => void): void => {
    stopTimer();
    stopTimer = clock.after(enterSilenceMs, call);
  };

  const tell = (told: Notice): void => change({told});
  const tellStray = (): void => tell({tone: 'warn', text: words.secret.notHere});

  /** What the desk did is told on the screen that asked for it, and nowhere else. */
  const whenDone = <T>(doing: Promise<T>, then: (done: T) => void): void => {
    const place = placeOf(view().screen);
    void doing.then(done => {
      if (!closed && placeOf(view().screen) === place) then(done);
    });
  };

  const atDesk = deskWork({
    desk: options.desk,
    whenDone,
    tell,
    become: local => change({local}),
    show: (link, why) => options.onOutcome({type: 'links', links: [link], why}),
    paste: text => strike({type: 'paste', text}),
  });

  const send = (event: Front): void => {
    session.send(event);
    if (event.type === 'quit') options.onOutcome({type: 'end', ending: 'quit'});
  };

  const isAtField = (): boolean => view().screen.kind === 'secret';

  const enter = (text: string): void => {
    if (view().screen.kind === 'secret') change({local: {kind: 'field', line: emptyLine}});
    send({type: 'entered', secret: new Secret(text)});
  };

  const settle = (): void => {
    const {local} = view();
    if (view().screen.kind === 'secret' && local.kind === 'field') enter(local.line.text);
  };

  const gather = (key: Key): void => {
    gathered = joined(gathered, key);
    afterSilence(release);
  };

  /**
   * There was silence: what was gathered is the token, or it was typing and goes where it would have gone. An Enter with
   * text that means nothing here was not meant for this screen either.
   */
  const release = (): void => {
    const {text, entered} = gathered ?? nothingGathered;
    const isWhole = isSurelyWhole(gathered ?? nothingGathered);
    stopTimer();
    // What is pasted while the program works is for the screen that comes.
    waits = view().screen.kind === 'working' && isStray(view().screen, text);
    if (waits) {
      tell({tone: 'info', text: words.secret.waits});
      return;
    }
    gathered = null;
    if (isToken(view().screen, text)) carry(text, isWhole);
    else if (isStray(view().screen, text)) tellStray();
    else if (strike({type: 'text', text}) && entered) strike({type: 'key', name: 'enter'});
  };

  /**
   * What was pasted elsewhere goes into the token's own field, where what still arrives joins it: over a slow line the
   * first piece of a paste looks like all of it. Only a token that is surely whole goes on without Enter.
   */
  const carry = (text: string, isWhole: boolean): void => {
    const {tokenStep} = view().screen;
    if (tokenStep !== null) send({type: 'go', to: tokenStep, forget: null});
    const {screen} = view();
    if (screen.kind !== 'secret') tellStray();
    else if (isWhole && screen.verdict(text).tone === 'good') {
      enter(text);
      haste.tookPaste();
    } else change({local: {kind: 'field', line: lineOf(text)}});
  };

  const carryOut = (effect: Effect): void => {
    switch (effect.type) {
      case 'local':
        change({local: effect.local, scroll: null});
        return;
      case 'send':
        send(effect.event);
        return;
      case 'settle':
        afterSilence(settle);
        return;
      case 'scroll': {
        const {start, last} = frame(view(), 0);
        change({scroll: Math.min(Math.max(0, start + effect.rows), last)});
        return;
      }
      case 'show-links':
        options.onOutcome({type: 'links', links: effect.links, why: ''});
        return;
      case 'open':
      case 'save':
      case 'copy':
      case 'paste-clipboard':
        atDesk.carryOut(effect);
        return;
      case 'leave':
        options.onOutcome({type: 'end', ending: 'finished'});
        return;
    }
  };

  const press = (key: Key): void => {
    if (isNamed(key, 'ctrl-c')) {
      const ending = view().screen.kind === 'finished' ? 'finished' : 'interrupted';
      options.onOutcome({type: 'end', ending});
    } else if (gathered !== null && (key.type !== 'key' || isNamed(key, 'enter'))) gather(key);
    else {
      if (gathered !== null) release();
      // What comes within the silence after Enter belongs to the value: that Enter was a line break in it.
      stopTimer();
      if (isNamed(key, 'ctrl-v')) pasteByHand(key);
      else if (mayBeToken(view().screen, pane(), key)) gather(key);
      else strike(key);
    }
  };

  /** On a card it goes where a paste would go. */
  const pasteByHand = (key: Key): void => {
    const {tokenStep} = view().screen;
    if (isAtField() || tokenStep === null) {
      strike(key);
      return;
    }
    send({type: 'go', to: tokenStep, forget: null});
    if (isAtField()) atDesk.carryOut({type: 'paste-clipboard', line: emptyLine, agreed: false});
  };

  /** Keys are for the screen that was seen; letters for a field of a secret are welcome before. */
  const isForThisScreen = (key: Key): boolean =>
    drawn === placeOf(view().screen) || (view().screen.kind === 'secret' && key.type !== 'key');

  /** @returns whether the key meant something */
  const strike = (key: Key): boolean => {
    if (!isForThisScreen(key)) return false;
    if (view().told !== null) change({told: null});
    if (haste.isHasty(view().screen, key)) {
      tell({tone: 'info', text: words.secret.enterAgain});
      return true;
    }
    const here = pane();
    const effect = boundTo(here.bindings, key) ?? here.typed(key) ?? scrollOf(key, frame(view(), 0));
    if (effect !== null) carryOut(effect);
    return effect !== null;
  };

  return {
    subscribe: shown.subscribe,
    view,
    frame,
    moves: of => pane(of).moves,
    press,
    resize: size => change({size}),
    drew() {
      const isFirst = drawn === null;
      haste.drew(view().screen);
      drawn = placeOf(view().screen);
      if (isFirst) options.onFirstFrame();
    },
    leave() {
      const {screen, local} = view();
      if (screen.kind !== 'secret' || screen.shownOnce !== true || local.kind !== 'field') return;
      if (screen.verdict(local.line.text).tone === 'good') enter(local.line.text);
    },
    close() {
      closed = true;
      stopTimer();
      unsubscribe();
      shown.close();
    },
  };
};
