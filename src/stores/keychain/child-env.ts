/**
 * The part of the environment that the helper gets: what reaching a keychain needs, and nothing of the rest. Anything
 * else may hold a token, which must not be handed on, or change how Node starts (`NODE_OPTIONS=--inspect-brk` hangs it).
 */
export type Env = Readonly<Record<string, string | undefined>>;

const names = new Set(
  // Who and where; the search path is for dbus-launch.
  ['HOME', 'USER', 'LOGNAME', 'PATH', 'TMPDIR', 'TEMP', 'TMP', 'LD_LIBRARY_PATH', 'LD_PRELOAD']
    // The desktop, on which the keychain asks for its password.
    .concat(['DISPLAY', 'WAYLAND_DISPLAY', 'XAUTHORITY', 'DESKTOP_SESSION', 'SSH_CONNECTION'])
    .concat(['SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'USERPROFILE', 'USERNAME', 'USERDOMAIN', 'COMSPEC'])
    .concat(['APPDATA', 'LOCALAPPDATA', 'PROGRAMDATA', 'PATHEXT']),
);
const families = /^(DBUS|XDG|GNOME|KDE|GIO|SECRET|SNAP|FLATPAK|NIX_LD|DYLD|__CF)_/;

export function childEnv(env: Env): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    // Windows writes `SystemRoot`, and does not care for case.
    const known = names.has(name.toUpperCase()) || families.test(name);
    if (known && value !== undefined) kept[name] = value;
  }
  // The reasons of a refusal are told apart by GLib's words, so they must come untranslated.
  return {...kept, LC_ALL: 'C.UTF-8', LANGUAGE: 'C'};
}
