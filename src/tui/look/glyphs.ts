/** The signs that are drawn, and what stands for them where a terminal has only ASCII. */
import type {CheckLine, Notice} from '../../core/screen.ts';

export interface Glyphs {
  readonly status: {readonly [status in CheckLine['status']]: string};
  readonly tone: {readonly [tone in Notice['tone'] | 'bad']: string};
  readonly pointer: string;
  readonly dot: string;
  readonly up: string;
  readonly down: string;
  readonly bar: string;
  /** Beside a text that is quoted. */
  readonly side: string;
  readonly done: string;
  readonly now: string;
  readonly ahead: string;
  readonly spinner: readonly string[];
}

export const unicodeGlyphs: Glyphs = {
  status: {pending: '·', pass: '✓', warn: '!', fail: '✗', skip: '–', unproven: '?'},
  tone: {info: '·', good: '✓', warn: '!', bad: '✗'},
  pointer: '❯',
  dot: '•',
  up: '↑',
  down: '↓',
  bar: '─',
  side: '│',
  done: '●',
  now: '◆',
  ahead: '○',
  spinner: ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏'],
};

export const asciiGlyphs: Glyphs = {
  status: {pending: '.', pass: '+', warn: '!', fail: 'x', skip: '-', unproven: '?'},
  tone: {info: '-', good: '+', warn: '!', bad: 'x'},
  pointer: '>',
  dot: '*',
  up: '^',
  down: 'v',
  bar: '-',
  side: '|',
  done: '#',
  now: '>',
  ahead: '.',
  spinner: ['|', '/', '-', '\\'],
};
