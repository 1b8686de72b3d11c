/** Why the keychain cannot be used, and the ways out of each case. Commands as tried on the systems they are for. */
import {grouped} from './count.ts';

/** What the sentences are made of; the same facts as the problem `keychain/unavailable`. */
export interface Unavailable {
  readonly reason: keyof typeof reasons;
  readonly detail: string;
  readonly system: 'linux' | 'macos' | 'windows';
  readonly place: 'desktop' | 'ssh' | 'wsl' | 'container';
  /** What is kept there was to be read. */
  readonly reads?: true;
}

export interface Sentence {
  readonly message: string;
  readonly fix: readonly string[];
}

type Ways = (facts: Unavailable) => Sentence;

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

const insteadOf = 'Or keep the token in a file: choose .env, or pass --store env.';
const inContainer =
  'A container seldom has a keychain: let the program that starts it pass the token in, or choose .env (--store env).';
/** For who has no place to choose: `token`, `run`, `remove`, the library. */
const whenRead: Readonly<Record<string, string>> = {
  [insteadOf]: 'Then run the same again.',
  [inContainer]: 'A container seldom has a keychain: let the program that starts it pass the token in.',
};
const unlockWithoutDesktop =
  'Without a desktop: read -rs P && printf %s "$P" | gnome-keyring-daemon --replace --unlock --components=secrets; unset P – it asks for the keyring’s password, then run wa-token again.';
const unlockOnMac = 'Run security unlock-keychain, then wa-token again in the same session.';

const reasons = {
  'not-installed': () =>
    say(
      'The keychain part of wa-token (the optional package keytar) is not installed.',
      'Install wa-token again on this machine, without --omit=optional.',
      insteadOf,
    ),

  'no-library': ({system}) =>
    system === 'linux'
      ? say(
          'The keychain needs the system library libsecret, and it does not load.',
          'Debian, Ubuntu: sudo apt install libsecret-1-0',
          'Fedora: sudo dnf install libsecret · Arch: sudo pacman -S libsecret · Alpine: apk add libsecret',
          insteadOf,
        )
      : say(
          'The keychain part of wa-token does not load.',
          'Install wa-token again on this machine: node_modules of another system do not work here.',
          insteadOf,
        ),

  'no-session-bus': ({place}) => {
    const message = 'There is no session bus, through which programs reach the keychain.';
    if (place === 'container') return say(message, inContainer);
    if (place === 'wsl')
      return say(
        message,
        'WSL starts one with systemd: put “[boot]” and “systemd=true” into /etc/wsl.conf, then run wsl --shutdown in Windows.',
        'Then install a keyring: sudo apt install gnome-keyring',
        insteadOf,
      );
    if (place === 'ssh')
      return say(
        message,
        'If systemd runs one for you: export DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u)/bus',
        insteadOf,
      );
    return say(message, 'Run wa-token in a terminal of your desktop, not with sudo or from cron.', insteadOf);
  },

  'no-service': ({system, place}) => {
    if (system === 'windows')
      return say(
        'This logon has no Windows credentials to store in (as over SSH, or in a service).',
        'Run wa-token in a session at the machine or over Remote Desktop.',
        insteadOf,
      );
    const message = 'No program that keeps secrets (a Secret Service) answers on the session bus.';
    if (place === 'container') return say(message, inContainer);
    return say(
      message,
      'GNOME and most desktops: sudo apt install gnome-keyring, then log in again.',
      'KDE: switch on KWallet in the system settings. KeePassXC: switch on “Secret Service Integration”.',
      insteadOf,
    );
  },

  'no-keyring': ({system}) =>
    system === 'macos'
      ? say(
          'macOS has no default keychain for this user.',
          'Open Keychain Access and set one as the default, or log in once at the screen.',
          insteadOf,
        )
      : say(
          'A keyring program runs, but it has no keyring yet.',
          'On a desktop: open “Passwords and Keys” and add a password keyring named Login.',
          unlockWithoutDesktop,
          insteadOf,
        ),

  locked: ({system, place}) => {
    const message = 'The keychain is locked, and nothing here could ask for its password.';
    if (system === 'macos') return say(message, unlockOnMac, insteadOf);
    if (place === 'desktop')
      return say(
        message,
        'Unlock it: open “Passwords and Keys” and choose Unlock, or log out and in with your password.',
        insteadOf,
      );
    return say(message, unlockWithoutDesktop, insteadOf);
  },

  'timed-out': ({system, place}) => {
    const message = 'The keychain gave no answer in time.';
    if (system === 'macos' && place === 'ssh') return say(message, unlockOnMac, insteadOf);
    const look = 'It may be asking for its password: look for its window, also behind the others.';
    if (system !== 'linux') return say(message, look, insteadOf);
    return say(
      message,
      ...(place === 'desktop' ? [look] : []),
      'If it hangs: systemctl --user restart gnome-keyring-daemon, or log out and in again.',
      insteadOf,
    );
  },

  refused: ({system, place}) =>
    say(
      'The keychain refused.',
      ...(system === 'macos' && place === 'ssh' ? [unlockOnMac] : []),
      'If it asked you, answer with Allow; if another user started wa-token (sudo), start it as yourself.',
      insteadOf,
    ),

  other: () => say('The keychain cannot be used.', 'wa-token doctor looks closer.', insteadOf),
} satisfies Record<string, Ways>;

/** One entry for each problem of the keychain. */
export const keychainProblems = {
  'keychain/unavailable': (facts: Unavailable): Sentence => {
    const {message, fix: ways} = reasons[facts.reason](facts);
    const fix = facts.reads ? ways.map(way => whenRead[way] ?? way) : ways;
    // The error's own words come last: they are for whoever helps, and are in English.
    return {message: facts.detail === '' ? message : `${message} (${facts.detail})`, fix};
  },
  'keychain/too-large': ({bytes, limit}: {readonly bytes: number; readonly limit: number}) =>
    say(
      `Windows keeps at most ${grouped(limit)} bytes in one credential; this value has ${grouped(bytes)}.`,
      'Keep it in a file: choose .env, or pass --store env.',
    ),
  'keychain/read-back': ({account}: {readonly account: string}) =>
    say(
      `The keychain gave back something else than was written under “${account}”; the entry is as it was before.`,
      insteadOf,
    ),
  'keychain/unknown': ({account}: {readonly account: string}) =>
    say(
      `The keychain stopped answering during a write: whether “${account}” holds the new token is not known.`,
      `When it answers again, wa-token check --profile ${account} tells whether the token there works.`,
      insteadOf,
    ),
};
