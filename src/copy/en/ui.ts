/** What the Ink front-end says by itself: the names of keys, hints, and the little words around a screen. */
import {uiChecks} from './checks-side.ts';
import {count, grouped} from './count.ts';

export const ui = {
  /** Names of keys, as they stand on a keyboard. */
  keys: {
    enter: 'Enter',
    escape: 'Esc',
    upDown: '↑↓',
    /** Where a terminal has no arrows. */
    upDownAscii: 'up/down',
    numbers: (last: number) => `1–${last}`,
    interrupt: 'Ctrl-C',
    space: 'Space',
    forward: 'Tab',
  },
  /** What a key does, shown beside it. */
  hints: {
    back: 'back',
    forward: 'forward again',
    done: 'done, go on',
    haveToken: 'I have the token',
    bareLink: 'link',
    open: 'open',
    copy: 'copy',
    save: 'save as a file',
    sent: 'sent, go on',
    more: 'help',
    toCard: 'back to the card',
    choose: 'choose',
    take: 'take what is ticked',
    tick: 'tick',
    all: 'all or none',
    move: 'move',
    pick: 'pick',
    goOn: 'go on',
    clear: 'clear',
    readClipboard: 'read it',
    no: 'no',
    clearFilter: 'clear the filter',
    scroll: 'scroll',
    /** In the terminal, when the screen is left. */
    leave: 'leave; this summary stays',
    stop: 'stop',
  },
  progress: (at: number, of: number) => `${at}/${of}`,
  guide: {
    why: 'Why',
    trap: 'Take care',
    values: 'Values to use',
    more: 'More help',
    keys: (all: readonly string[]) => `Keys here: ${all.join(', ')}.`,
  },
  copy: {
    link: (label: string) => `link to “${label}”`,
    next: (label: string) => `Press c again for ${label}.`,
  },
  choice: {
    filter: 'Filter',
    typeToFilter: 'type to filter',
    shown: (matching: number, all: number) =>
      matching === all ? count(all, 'entry', 'entries') : `${grouped(matching)} of ${grouped(all)}`,
    none: 'Nothing matches. Backspace widens the filter.',
    noneYet: 'Nothing matches so far.',
    above: (n: number) => `${grouped(n)} above`,
    below: (n: number) => `${grouped(n)} below`,
    closed: 'cannot be chosen now',
    unavailable: (why: string) => `Cannot be chosen: ${why}`,
  },
  secret: {
    empty: 'paste or type it; never shown',
    length: (n: number) => count(n, 'character', 'characters'),
    mayRead: 'Read the clipboard, to paste from it? Nothing was read so far.',
    waits: 'That looks like a token. It is taken up as soon as this is done.',
    /** Enter so soon after a paste that nobody can have read the review. */
    enterAgain: 'Was that Enter meant for the paste? Look at what will be written, and press it again.',
    notHere: 'That looks like a token. No token is asked for here, so nothing was done with it.',
  },
  checks: uiChecks,
  trouble: {tellApart: 'To be sure', others: 'Or'},
  link: {
    /** Above a link that stands alone on the main screen, so that it can be copied whole. */
    name: (label: string) => `${label}, on one line:`,
    comeBack: 'Press Enter to come back.',
  },
  more: {above: 'more above', below: 'more below'},
};
