/** Why the keychain cannot be used and the ways out, in Spanish. */
import type {keychainProblems as english, Sentence, Unavailable} from '../en/keychain.ts';
import {grouped} from './count.ts';

type Ways = (facts: Unavailable) => Sentence;

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

const insteadOf = 'O guarde el token en un archivo: elija .env, o use --store env.';
const inContainer =
  'Un contenedor rara vez tiene llavero: que el programa que lo inicia le pase el token, o elija .env (--store env).';
/** For who has no place to choose: `token`, `run`, `remove`, the library. */
const whenRead: Readonly<Record<string, string>> = {
  [insteadOf]: 'Después ejecute lo mismo otra vez.',
  [inContainer]: 'Un contenedor rara vez tiene llavero: que el programa que lo inicia le pase el token.',
};
const unlockWithoutDesktop =
  'Sin escritorio: read -rs P && printf %s "$P" | gnome-keyring-daemon --replace --unlock --components=secrets; unset P – pide la contraseña del llavero; después ejecute wa-token de nuevo.';
const unlockOnMac = 'Ejecute security unlock-keychain y después wa-token de nuevo en la misma sesión.';

const reasons: Readonly<Record<Unavailable['reason'], Ways>> = {
  'not-installed': () =>
    say(
      'La parte de wa-token que usa el llavero (el paquete opcional keytar) no está instalada.',
      'Instale wa-token de nuevo en este equipo, sin --omit=optional.',
      insteadOf,
    ),

  'no-library': ({system}) =>
    system === 'linux'
      ? say(
          'El llavero necesita la biblioteca del sistema libsecret, y no se carga.',
          'Debian, Ubuntu: sudo apt install libsecret-1-0',
          'Fedora: sudo dnf install libsecret · Arch: sudo pacman -S libsecret · Alpine: apk add libsecret',
          insteadOf,
        )
      : say(
          'La parte de wa-token que usa el llavero no se carga.',
          'Instale wa-token de nuevo en este equipo: node_modules de otro sistema no funciona aquí.',
          insteadOf,
        ),

  'no-session-bus': ({place}) => {
    const message = 'No hay bus de sesión, por el que los programas llegan al llavero.';
    if (place === 'container') return say(message, inContainer);
    if (place === 'wsl')
      return say(
        message,
        'WSL inicia uno con systemd: ponga “[boot]” y “systemd=true” en /etc/wsl.conf y ejecute wsl --shutdown en Windows.',
        'Después instale un llavero: sudo apt install gnome-keyring',
        insteadOf,
      );
    if (place === 'ssh')
      return say(
        message,
        'Si systemd tiene uno para usted: export DBUS_SESSION_BUS_ADDRESS=unix:path=/run/user/$(id -u)/bus',
        insteadOf,
      );
    return say(
      message,
      'Ejecute wa-token en una terminal de su escritorio, no con sudo ni desde cron.',
      insteadOf,
    );
  },

  'no-service': ({system, place}) => {
    if (system === 'windows')
      return say(
        'Este inicio de sesión no tiene credenciales de Windows donde guardar (como por SSH, o en un servicio).',
        'Ejecute wa-token en una sesión en el equipo o por Escritorio remoto.',
        insteadOf,
      );
    const message =
      'En el bus de sesión no responde ningún programa que guarde secretos (un “Secret Service”).';
    if (place === 'container') return say(message, inContainer);
    return say(
      message,
      'GNOME y la mayoría de los escritorios: sudo apt install gnome-keyring, y vuelva a iniciar sesión.',
      'KDE: active KWallet en las preferencias del sistema. KeePassXC: active “Secret Service Integration”.',
      insteadOf,
    );
  },

  'no-keyring': ({system}) =>
    system === 'macos'
      ? say(
          'macOS no tiene un llavero predeterminado para este usuario.',
          'Abra Acceso a Llaveros y ponga uno como predeterminado, o inicie sesión una vez en la pantalla.',
          insteadOf,
        )
      : say(
          'Hay un programa de llaveros en marcha, pero todavía no tiene ningún llavero.',
          'En un escritorio: abra “Contraseñas y claves” y agregue un llavero de contraseñas llamado Login.',
          unlockWithoutDesktop,
          insteadOf,
        ),

  locked: ({system, place}) => {
    const message = 'El llavero está bloqueado, y aquí nada pudo pedir su contraseña.';
    if (system === 'macos') return say(message, unlockOnMac, insteadOf);
    if (place === 'desktop')
      return say(
        message,
        'Desbloquéelo: abra “Contraseñas y claves” y elija Desbloquear, o cierre la sesión e iníciela con su contraseña.',
        insteadOf,
      );
    return say(message, unlockWithoutDesktop, insteadOf);
  },

  'timed-out': ({system, place}) => {
    const message = 'El llavero no respondió a tiempo.';
    if (system === 'macos' && place === 'ssh') return say(message, unlockOnMac, insteadOf);
    const look = 'Puede estar pidiendo su contraseña: busque su ventana, también detrás de las demás.';
    if (system !== 'linux') return say(message, look, insteadOf);
    return say(
      message,
      ...(place === 'desktop' ? [look] : []),
      'Si está colgado: systemctl --user restart gnome-keyring-daemon, o cierre la sesión e iníciela de nuevo.',
      insteadOf,
    );
  },

  refused: ({system, place}) =>
    say(
      'El llavero se negó.',
      ...(system === 'macos' && place === 'ssh' ? [unlockOnMac] : []),
      'Si le preguntó, responda Permitir; si otro usuario inició wa-token (sudo), inícielo como usted mismo.',
      insteadOf,
    ),

  other: () => say('El llavero no se puede usar.', 'wa-token doctor lo examina más de cerca.', insteadOf),
};

export const keychainProblems: typeof english = {
  'keychain/unavailable': facts => {
    const {message, fix: ways} = reasons[facts.reason](facts);
    const fix = facts.reads ? ways.map(way => whenRead[way] ?? way) : ways;
    return {message: facts.detail === '' ? message : `${message} (${facts.detail})`, fix};
  },
  'keychain/too-large': ({bytes, limit}) =>
    say(
      `Windows guarda como máximo ${grouped(limit)} bytes en una credencial; este valor tiene ${grouped(bytes)}.`,
      'Guárdelo en un archivo: elija .env, o use --store env.',
    ),
  'keychain/read-back': ({account}) =>
    say(
      `El llavero devolvió otra cosa que lo escrito en “${account}”; la entrada está como antes.`,
      insteadOf,
    ),
  'keychain/unknown': ({account}) =>
    say(
      `El llavero dejó de responder durante una escritura: no se sabe si “${account}” tiene el token nuevo.`,
      `Cuando responda otra vez, wa-token check --profile ${account} dice si el token de allí funciona.`,
      insteadOf,
    ),
};
