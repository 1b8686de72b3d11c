/** What surrounds the token, in Spanish. */
import type {doctor as english, Place, Shown} from '../en/doctor.ts';
import {count, grouped} from './count.ts';
import {told, way} from './doctor-way.ts';

const titles: Readonly<Record<keyof (typeof english)['titles'], string>> = {
  folders: 'Carpetas',
  keychain: 'Llavero',
  'keychain.lasting': 'Tras reiniciar',
  'keychain.entries': 'Tokens en él',
  proxy: 'Proxy',
  dns: 'Nombre de Graph',
  certificate: 'Certificado',
  clock: 'Reloj',
  graph: 'Graph',
  terminal: 'Terminal',
};

const overSsh = ({system, place}: Place): string => {
  if (place === 'ssh') return ' Esta es una sesión SSH, y aquí funciona.';
  switch (system) {
    case 'macos':
      return ' Por SSH está bloqueado hasta “security unlock-keychain”.';
    case 'windows':
      return ' Por SSH, Windows no da acceso a él.';
    case 'linux':
      return ' Por SSH funciona mientras también tenga la sesión iniciada en la pantalla.';
  }
};

const frontEnds: Readonly<Record<Shown['frontEnd'], string>> = {
  ink: 'El asistente ocupa toda la pantalla.',
  lines: 'El asistente pregunta línea por línea.',
  plain: 'El asistente pregunta en líneas sencillas, y no se redibuja nada.',
  flags: 'No se pregunta nada: responden las opciones y las variables.',
};

const because: Readonly<Record<Shown['because'], string>> = {
  'no-input': ' (--no-input)',
  json: ' (--json)',
  'token-stdin': ' (--token-stdin)',
  agent: '',
  ci: ' (CI está definida; --input pregunta de todos modos)',
  'no-terminal': ' (la entrada o la salida estándar no es una terminal)',
  accessible: ' (ACCESSIBLE está definida)',
  'screen-reader': ' (INK_SCREEN_READER está definida)',
  dumb: ' (TERM es dumb)',
  plain: ' (--plain)',
  narrow: ' (menos de 40 columnas)',
  usual: '',
};

const terminal = (shown: Shown): string => {
  const asks = frontEnds[shown.frontEnd].replace(/\.$/, `${because[shown.because]}.`);
  const agent =
    shown.agent === null
      ? []
      : [
          `Un agente de IA ejecuta aquí los comandos${shown.agent === '' ? '' : ` (${shown.agent})`}, así que en esta pantalla no se recibe ningún token. Si no es así: WA_TOKEN_AGENT=0.`,
        ];
  if (shown.frontEnd === 'flags') return [asks, ...agent].join(' ');
  const abilities = [
    ...(shown.columns === null ? [] : [`${shown.columns} columnas, ${shown.rows ?? '?'} filas`]),
    shown.colours ? 'colores' : 'sin colores',
    shown.unicode ? 'Unicode' : 'solo ASCII',
    shown.links ? 'enlaces detrás de sus nombres' : 'enlaces como direcciones',
    shown.pasteMarks ? 'pegado con marcas' : 'pegado sin marcas',
  ];
  return `${asks} Tiene: ${abilities.join(', ')}.`;
};

export const doctor: typeof english = {
  titles,
  all: 'Todo bien.',
  todo: 'Qué hacer:',
  reasons: {
    'not-asked': ({because: row}) => told(`No se miró: antes vea “${titles[row]}”.`),
    stopped: () => told('No se miró hasta el final.'),

    folders: ({config, state}) =>
      told(`La configuración en ${config}, las copias de seguridad y similares en ${state}.`),

    keychain: ({backend, limit, ...place}) =>
      told(
        `Se escribió, leyó y eliminó una prueba${backend === null ? '' : ` (${backend})`}.${
          limit === null ? '' : ` Una entrada admite ${grouped(limit)} bytes.`
        }${overSsh(place)}`,
      ),
    lasts: ({system, place}) =>
      told(
        system === 'linux' && place !== 'desktop'
          ? 'Lo que guarda está en el disco; después de reiniciar hay que desbloquearlo.'
          : 'Lo que guarda está en el disco, y se abre cuando usted inicia sesión.',
      ),
    'session-only': () =>
      told(
        'Su llavero predeterminado está solo en la memoria: un token desaparece al cerrar la sesión.',
        'Ponga como predeterminado un llavero que dure (“Contraseñas y claves”, o la configuración de KWallet), o guarde el token en .env.',
      ),
    'in-container': () =>
      told(
        'Está dentro de un contenedor, y desaparece con él.',
        'Haga que el programa que inicia el contenedor le pase el token.',
      ),
    'lasting-unknown': () => told('No se sabe si lo que guarda sigue ahí después de reiniciar.'),

    entries: ({count: n}) =>
      told(
        n === 0
          ? 'wa-token no guarda ningún token en él.'
          : `${count(n, 'token', 'tokens')}, cada uno de un perfil guardado.`,
      ),
    waiting: ({names}) =>
      told(
        `Un token pegado que no se guardó espera en él, para ${names.join(', ')}.`,
        ...names.map(name => `Para seguir con él: wa-token setup --profile ${name}`),
      ),
    unclaimed: ({names}) =>
      told(
        `Guarda tokens de los que ningún perfil de aquí sabe: ${names.join(', ')}. No se tocan: puede que los necesite, o que sean de otra configuración (WA_TOKEN_HOME).`,
        ...names.map(name => `Si nadie lo necesita: wa-token remove --profile ${name}`),
      ),

    ...way,

    terminal: shown => told(terminal(shown)),
  },
};
