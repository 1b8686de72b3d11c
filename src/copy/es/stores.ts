/** The other places a token is kept in, and leaks, in Spanish. */
import type {stores as english, toolProblems as englishProblems, Sentence} from '../en/stores.ts';

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});
const said = (detail: string): string => (detail === '' ? '.' : `: ${detail}`);

export const toolProblems: typeof englishProblems = {
  'tool/missing': ({program}) =>
    say(
      `No se pudo iniciar el programa ${program}: no está en la ruta de búsqueda, o no tiene permiso para ejecutarse.`,
      'Instálelo, o elija otro lugar con --store.',
    ),
  'tool/refused': ({program, where, detail, own}) =>
    say(
      `${program} terminó con un error${where === '' ? '' : ` para ${where}`}${said(detail)}`,
      own
        ? 'Mire si el comando funciona por sí solo, y pruebe de nuevo.'
        : `Mire si ${program} tiene la sesión iniciada y puede escribir ahí, y pruebe de nuevo.`,
    ),
  'tool/timed-out': ({program, seconds}) =>
    say(
      `${program} no terminó en ${seconds} s y se detuvo; puede haber guardado el valor de todos modos.`,
      `Mírelo con ${program} y pruebe de nuevo: guardar dos veces el mismo token no hace daño.`,
    ),
  'tool/opaque': ({program, where}) =>
    say(
      `Lo que hay en ${where} no es una lista de valores con nombre, así que no se puede agregar un token sin destruirlo.`,
      `Indique otro lugar, por ejemplo --store ${program === 'kubectl' ? 'kubernetes' : program}:NOMBRE.`,
    ),
  'tool/partly': ({program, names, failed, detail, seconds}) =>
    say(
      `${program} aceptó ${names.join(', ')}, pero no ${failed}${seconds === null ? said(detail) : `: no respondió en ${seconds} s.`}`,
      'Corríjalo y pruebe de nuevo: lo aceptado se escribe otra vez, y eso no hace daño.',
    ),
  'tool/read-back': ({where, undone}) =>
    say(
      `${where} no se leyó como se escribió${undone ? ', así que se dejó como estaba' : ''}.`,
      'Otro programa puede estar escribiendo ahí. Mírelo y pruebe de nuevo.',
    ),
};

export const stores: typeof english = {
  tools: {
    gh: 'GitHub Actions (gh)',
    vault: 'Vault',
    aws: 'AWS Secrets Manager',
    kubernetes: 'Kubernetes',
    command: 'su propio comando',
  },
  option: (tool, where) => ({
    label: `En ${tool}`,
    hint: where === '' ? 'los secretos de este repositorio' : where,
  }),
  silent: (tool, flag) =>
    `${tool} no está entre las opciones: su herramienta no dijo a tiempo si tiene la sesión iniciada. Para usarlo: ${flag}`,
  optionWithEnv: (tool, path) => ({
    label: `Ambos: ${path} y ${tool}`,
    hint: 'el archivo para este equipo, lo otro para donde se ejecuta el programa',
  }),
  remarks: {
    'env/shadowed': (path, name) =>
      `${name} también está en el entorno, con otro valor: un programa iniciado desde aquí recibe ese, no el de ${path}.`,
    'env/synced': (path, service) =>
      `${path} está en una carpeta que ${service} copia a otros equipos, y el token con ella.`,
  },
  drift: {
    title: 'Estos lugares tienen otro token y lo conservan:',
    environment: 'entorno',
    row: (where, name, fingerprint, state) =>
      ['', where, ...(name === '' ? [] : [name]), fingerprint, state].join('  '),
    states: {old: 'el token que se reemplaza', other: 'un token propio'},
  },
  name: {
    title: 'Con qué nombre',
    question: (profile, account, fresh) =>
      `El perfil “${profile}” es de ${account}. ¿Con qué nombre guardar este, por ejemplo ${fresh}?`,
    help: profile =>
      `Con otro nombre se conservan ambos. “${profile}” reemplaza su token, que Meta no vuelve a mostrar.`,
    replaced: (profile, account) =>
      `El perfil “${profile}” es hasta ahora de ${account}: este token toma el lugar del suyo.`,
    unclaimed: (profile, fingerprint) =>
      `La entrada “${profile}” del llavero contiene un token que no está en ningún perfil guardado (${fingerprint}): este toma su lugar. Con --profile NOMBRE se conservan ambos.`,
  },
  also: {
    title: 'Otros lugares con el token anterior',
    question: 'El token que se reemplaza también está aquí. ¿Dónde más poner el nuevo?',
    help: 'Ahí solo cambia el token; la revisión muestra cada lugar. Lo que no se marca conserva el anterior.',
    keychain: profile => `la entrada del llavero del perfil ${profile}`,
    holdsNone: (place, held) =>
      `--also ${place}: ${held === '' ? 'ahí no hay ningún token nuestro' : `ahí hay otro token (${held})`}.`,
    otherNumber: (path, id) =>
      `${path} conserva el identificador de número ${id}: es otro número que el comprobado.`,
    refused: (where, why) => `${where} queda como está: ${why}`,
  },
  permissions: {
    tracked: {
      title: 'git sigue el archivo',
      question: path => `git sigue ${path}. ¿Escribir ahí el token de todos modos?`,
      help: 'Con el próximo commit, quien puede leer el repositorio podría leer el token.',
      yes: {label: 'Escribirlo ahí', hint: 'me ocupo de que no entre en un commit'},
      no: {
        label: 'No, antes saco el archivo de git',
        hint: 'git rm --cached, y después “Comprobar otra vez”',
      },
    },
    mounted: {
      title: 'Un archivo montado',
      question: path => `${path} está montado por separado, como hacen los contenedores. ¿Escribir encima?`,
      help: 'No se puede reemplazar de una vez: si la electricidad falla en ese momento, puede quedar cortado. Antes se hace una copia.',
      yes: {label: 'Escribir encima', hint: '“wa-token undo” lo restaura'},
      no: {label: 'No, dejarlo como está', hint: 'entonces elija otro lugar'},
    },
    ignore: {
      title: 'Mantener el token fuera de git',
      question: path => `git no ignora ${path}. ¿Agregar a .gitignore?`,
      help: 'Si no, “git add .” lleva el token al próximo commit.',
      yes: {label: 'Agregarlo', hint: 'la revisión lo muestra'},
      no: {label: 'Dejar .gitignore como está', hint: ''},
    },
  },
  leaks: {
    title: 'Búsqueda de copias',
    note: 'Buscando copias del token en los historiales de la shell y en el proyecto',
    found: 'El token también está donde no debe:',
    place: (where, fingerprint) => `${where}  (token ${fingerprint})`,
    more: count => `y ${count} más`,
    none: 'No se encontró ninguna copia en los historiales de la shell, en los archivos del proyecto ni en el historial de git.',
    incomplete: 'No dio tiempo de mirarlo todo.',
    clearHistory: 'Quite la línea del archivo de historial, con esa shell cerrada.',
    clearFile: 'Quítelo del archivo y haga que el programa lo lea de su entorno.',
    clearCommit:
      'Un commit lo conserva, aunque uno posterior lo haya quitado: quien puede leer el repositorio puede leerlo.',
    rotate:
      'Quien pudo leer eso puede tener el token. Para mayor seguridad, cree uno nuevo (“wa-token setup --journey replace”) y después revoque este en Meta: Configuración del negocio > Usuarios del sistema > Revocar tokens (“Revoke tokens”).',
  },
  doctor: {
    lookedFor: 'Se buscó:',
    noTokens:
      'Aquí no se conoce ningún token, así que no hubo nada que buscar. Indique uno con --token-stdin o --token-file.',
    unread: profile =>
      `La entrada del llavero del perfil ${profile} no se pudo leer, así que su token no se buscó.`,
  },
  writeOnly: program =>
    `${program} recibe valores y no los devuelve: lo que había antes no se puede restaurar.`,
};
