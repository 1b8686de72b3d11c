/** The keys a person can press, as the editors know them. */

export type KeyName =
  | 'enter'
  | 'escape'
  | 'tab'
  | 'shift-tab'
  | 'backspace'
  | 'delete'
  | 'left'
  | 'right'
  | 'up'
  | 'down'
  | 'home'
  | 'end'
  | 'page-up'
  | 'page-down'
  | 'ctrl-a'
  | 'ctrl-c'
  | 'ctrl-d'
  | 'ctrl-e'
  | 'ctrl-k'
  | 'ctrl-l'
  | 'ctrl-u'
  | 'ctrl-v'
  | 'ctrl-w';

export type Key =
  | {readonly type: 'text'; readonly text: string}
  /** Text between the marks of a bracketed paste, as it came. */
  | {readonly type: 'paste'; readonly text: string}
  | {readonly type: 'key'; readonly name: KeyName};
