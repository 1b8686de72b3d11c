/** What surrounds the token: what `doctor` looks at, what it found, and what helps. */
import {count, grouped} from './count.ts';
import {told, way} from './doctor-way.ts';

const titles = {
  folders: 'Folders',
  keychain: 'Keychain',
  'keychain.lasting': 'After a restart',
  'keychain.entries': 'Tokens in it',
  proxy: 'Proxy',
  dns: 'Name of Graph',
  certificate: 'Certificate',
  clock: 'Clock',
  graph: 'Graph',
  terminal: 'Terminal',
};
type Row = keyof typeof titles;

export interface Place {
  readonly system: 'linux' | 'macos' | 'windows';
  readonly place: 'desktop' | 'ssh' | 'wsl' | 'container';
}

/** Whether it can be used from afar too, as far as that is known of the system. */
const overSsh = ({system, place}: Place): string => {
  if (place === 'ssh') return ' This is an SSH session, and it works here.';
  switch (system) {
    case 'macos':
      return ' Over SSH it is locked until “security unlock-keychain”.';
    case 'windows':
      return ' Over SSH Windows gives no access to it.';
    case 'linux':
      return ' Over SSH it works while you are logged in at the screen too.';
  }
};

const frontEnds = {
  ink: 'The wizard takes the whole screen.',
  lines: 'The wizard asks line by line.',
  plain: 'The wizard asks in plain lines, and nothing is redrawn.',
  flags: 'Nothing is asked: flags and variables answer.',
};

const because = {
  'no-input': ' (--no-input)',
  json: ' (--json)',
  'token-stdin': ' (--token-stdin)',
  agent: '',
  ci: ' (CI is set; --input asks all the same)',
  'no-terminal': ' (standard input or output is no terminal)',
  accessible: ' (ACCESSIBLE is set)',
  'screen-reader': ' (INK_SCREEN_READER is set)',
  dumb: ' (TERM is dumb)',
  plain: ' (--plain)',
  narrow: ' (fewer than 40 columns)',
  usual: '',
};

export interface Shown {
  readonly frontEnd: keyof typeof frontEnds;
  readonly because: keyof typeof because;
  readonly columns: number | null;
  readonly rows: number | null;
  readonly colours: boolean;
  readonly unicode: boolean;
  readonly links: boolean;
  readonly pasteMarks: boolean;
  readonly agent: string | null;
}

const terminal = (shown: Shown): string => {
  const asks = frontEnds[shown.frontEnd].replace(/\.$/, `${because[shown.because]}.`);
  const agent =
    shown.agent === null
      ? []
      : [
          `An AI agent runs the commands here${shown.agent === '' ? '' : ` (${shown.agent})`}, so no token is taken on this screen. If that is not so: WA_TOKEN_AGENT=0.`,
        ];
  if (shown.frontEnd === 'flags') return [asks, ...agent].join(' ');
  const abilities = [
    ...(shown.columns === null ? [] : [`${shown.columns} columns, ${shown.rows ?? '?'} rows`]),
    shown.colours ? 'colours' : 'no colours',
    shown.unicode ? 'Unicode' : 'ASCII only',
    shown.links ? 'links behind their names' : 'links as addresses',
    shown.pasteMarks ? 'pastes marked' : 'pastes not marked',
  ];
  return `${asks} It has ${abilities.join(', ')}.`;
};

export const doctor = {
  titles,
  all: 'All well.',
  todo: 'What to do:',
  reasons: {
    'not-asked': ({because: row}: {readonly because: Row}) =>
      told(`Not looked at: first see “${titles[row]}”.`),
    stopped: () => told('Not looked at to the end.'),

    folders: ({config, state}: {readonly config: string; readonly state: string}) =>
      told(`Settings in ${config}, backups and the like in ${state}.`),

    keychain: ({
      backend,
      limit,
      ...place
    }: Place & {readonly backend: string | null; readonly limit: number | null}) =>
      told(
        `A probe was written, read and deleted${backend === null ? '' : ` (${backend})`}.${
          limit === null ? '' : ` One entry holds ${grouped(limit)} bytes.`
        }${overSsh(place)}`,
      ),
    lasts: ({system, place}: Place) =>
      told(
        system === 'linux' && place !== 'desktop'
          ? 'What it keeps is on the disk; after a restart it has to be unlocked.'
          : 'What it keeps is on the disk, and is opened when you log in.',
      ),
    'session-only': () =>
      told(
        'Its default keyring is in memory only: a token is gone when you log out.',
        'Make a keyring that lasts the default one (“Passwords and Keys”, or KWallet’s settings), or keep the token in .env.',
      ),
    'in-container': () =>
      told(
        'It is inside a container, and goes with it.',
        'Let the program that starts the container pass the token in.',
      ),
    'lasting-unknown': () => told('Whether what it keeps is there after a restart is not known.'),

    entries: ({count: n}: {readonly count: number}) =>
      told(
        n === 0
          ? 'wa-token keeps no token in it.'
          : `${count(n, 'token', 'tokens')}, each of a saved profile.`,
      ),
    waiting: ({names}: {readonly names: readonly string[]}) =>
      told(
        `A pasted token that was not stored waits in it, for ${names.join(', ')}.`,
        ...names.map(name => `To go on with it: wa-token setup --profile ${name}`),
      ),
    unclaimed: ({names}: {readonly names: readonly string[]}) =>
      told(
        `It keeps tokens that no saved profile here tells of: ${names.join(', ')}. They are left alone: you may need them, or they belong to other settings (WA_TOKEN_HOME).`,
        ...names.map(name => `If nobody needs it: wa-token remove --profile ${name}`),
      ),

    ...way,

    terminal: (shown: Shown) => told(terminal(shown)),
  },
};
