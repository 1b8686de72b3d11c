/** What went wrong outside Graph, and what to do, in Spanish. */
import type {problems as english, FileReason, Sentence} from '../en/problems.ts';
import {keychainProblems} from './keychain.ts';
import {paste} from './paste.ts';
import {toolProblems} from './stores.ts';

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

const another = 'O indique otro archivo con --env-file.';

const files: Readonly<Record<FileReason, (path: string, detail: string) => Sentence>> = {
  directory: path => say(`${path} es una carpeta, no un archivo.`, 'Indique un archivo con --env-file.'),
  'not-regular': path =>
    say(`${path} no es un archivo corriente.`, 'Indique un archivo corriente con --env-file.'),
  unreadable: path =>
    say(`${path} no se puede leer: sus permisos lo impiden.`, `Permítalo con: chmod u+r ${path}`, another),
  'read-only': (path, detail) =>
    detail.includes('/') || detail.includes('\\')
      ? say(
          `${path} no se puede escribir: en la carpeta ${detail} no se puede cambiar nada.`,
          'Permita escribir en esa carpeta.',
          another,
        )
      : say(`${path} no se puede escribir: es de solo lectura.`, `Permítalo con: chmod u+w ${path}`, another),
  'not-ours': path =>
    say(
      `${path} es de otro usuario, así que no se toca.`,
      'Ejecute wa-token como el usuario al que pertenece.',
      another,
    ),
  'no-folder': (path, detail) =>
    say(
      `${path} no se puede crear: ${detail.includes('/') ? `no existe la carpeta ${detail}` : 'su carpeta no existe'}.`,
      'Cree antes la carpeta.',
      another,
    ),
  'full-disk': path =>
    say(
      `${path} no se pudo escribir: el disco está lleno. No se cambió nada.`,
      'Libere espacio y pruebe de nuevo.',
    ),
  'bind-mount': path =>
    say(
      `${path} está montado por separado, como hacen los contenedores, así que no se puede reemplazar de una vez.`,
      'Ejecute wa-token fuera del contenedor, o monte la carpeta en lugar del archivo.',
    ),
  'changed-meanwhile': path =>
    say(
      `${path} lo cambió entretanto otro programa, así que quedó como está.`,
      'Mire el archivo y pruebe de nuevo.',
    ),
  encoding: path =>
    say(
      `${path} no es texto que entienda un lector de dotenv (UTF-16, o un archivo binario).`,
      'Guárdelo como UTF-8 y pruebe de nuevo.',
    ),
  'too-large': (path, detail) =>
    say(`${path} tiene más de ${detail} MB, y ningún archivo .env es tan grande.`, another),
  other: (path, detail) => say(`${path} no se puede usar${detail === '' ? '' : `: ${detail}`}.`, another),
};

const wrongThings: ReadonlyMap<string, Sentence> = new Map(
  Object.entries(paste.things).map(([what, {name, where}]) => [
    what,
    say(`Eso parece ${name}, no un token de acceso.`, where),
  ]),
);

type Facts<Code extends keyof typeof english> = Parameters<(typeof english)[Code]>[0];

const recipients: Readonly<Record<Facts<'recipient/invalid'>['reason'], string>> = {
  empty: 'No se indicó ningún número.',
  'no-country-code': 'Al número le falta el código de país.',
  'too-short': 'El número es demasiado corto.',
  'too-long': 'El número es demasiado largo.',
  'not-a-number': 'Eso no es un número de teléfono.',
  invalid: 'Ningún teléfono puede tener ese número.',
};

const badUrls: Readonly<Record<Facts<'graph/bad-url'>['reason'], string>> = {
  'not-a-url': 'esto no es una dirección.',
  'not-http': 'esto no es http ni https.',
  'plain-http': 'por http a otro equipo, cualquiera en el camino podría leer el token.',
  'has-credentials': 'no se usa una dirección que lleva una contraseña.',
  'has-query': 'la dirección tiene que terminar antes de “?” o “#”.',
};

const damages: Readonly<Record<Facts<'profile/unusable'>['why'], (detail: string) => string>> = {
  'not-json': () => 'no es JSON',
  'other-schema': schema => `su “schema” no es “${schema}”`,
  field: name => `“${name}” no encaja`,
  'not-a-file': () => 'no es un archivo',
  'too-large': () => 'es demasiado grande para un perfil',
  refused: detail => detail,
};

export const problems: typeof english = {
  'paste/empty': () => say('No se indicó nada.', 'Copie el token de la ventana de Meta y péguelo aquí.'),
  'paste/wrong-thing': ({what}) =>
    wrongThings.get(what) ??
    say('Eso no es un token de acceso.', 'Copie de la ventana de Meta el texto largo que empieza con EAA.'),
  'paste/unsendable': ({character, position}) =>
    say(
      `El carácter ${position} del token (${character}) no puede ser parte de uno.`,
      'Copie el token otra vez, con el botón de copiar de la ventana de Meta.',
    ),
  'paste/binary': () => say('Lo indicado no es texto.', 'Indique el token como texto sin formato.'),
  'recipient/invalid': ({reason}) =>
    say(recipients[reason], 'Escríbalo con + y el código de país, como +52 55 1234 5678.'),
  'app-secret/invalid': () => say('Una clave secreta de app tiene 32 caracteres, 0–9 y a–f.'),
  'pin/invalid': () => say('Un PIN tiene seis dígitos.'),
  'env/unusable': ({path, reason, detail}) => files[reason](path, detail),
  'env/unrepresentable': ({path, name, reason}) =>
    say(
      `${name} no se puede escribir en ${path}: ${reason} leería de ahí otro valor.`,
      `Busque en ${path} una comilla que se abre y no se cierra.`,
      another,
    ),
  'env/read-back': ({path, name}) =>
    say(
      `${name} en ${path} no se leyó como se escribió, así que el archivo se dejó como estaba.`,
      'Otro programa puede estar escribiéndolo. Ciérrelo y pruebe de nuevo.',
    ),
  'env/tracked': ({path}) =>
    say(
      `git sigue ${path}, así que el token iría en el próximo commit.`,
      `Deje de seguirlo con: git rm --cached ${path}`,
    ),
  'env/id-differs': ({path, name, old, new: next}) =>
    say(
      `${name} en ${path} es ${old}, pero el nuevo es ${next}.`,
      'Si el nuevo es el correcto, reemplácelo con --replace-ids.',
      another,
    ),
  ...keychainProblems,
  ...toolProblems,
  'profile/name': ({name}) =>
    say(
      `“${name}” no puede ser el nombre de un perfil.`,
      'Use hasta 64 caracteres de a–z, 0–9, punto, guion y guion bajo, con una letra o un dígito al comienzo.',
    ),
  'profile/unusable': ({path, why, detail}) =>
    say(
      `El archivo de perfil ${path} no se puede usar: ${damages[why](detail)}.`,
      'Revise sus permisos, o muévalo a otro lado: no contiene secretos y se crea de nuevo.',
    ),
  'file/unreadable': ({path, detail}) =>
    say(
      `${path} no se puede leer${detail === '' ? '' : ` (${detail})`}.`,
      'Revise la ruta y los permisos, o indique el secreto de otra manera.',
    ),
  'home/missing': ({detail}) =>
    say(
      detail === 'not set' || detail === ''
        ? 'No hay carpeta personal donde guardar la configuración.'
        : `La carpeta personal ${detail} no existe.`,
      'Ponga en HOME una carpeta suya, o indique una para wa-token con WA_TOKEN_HOME.',
    ),
  'graph/bad-url': ({given, reason}) =>
    say(
      `--graph-url ${given}: ${badUrls[reason]}`,
      'Indique una dirección https, o http solo para este equipo (127.0.0.1, localhost, [::1]).',
    ),
  'graph/unknown-version': ({given, known}) =>
    say(
      `${given === '' ? 'Un texto vacío' : given} no es una versión de la API Graph de Meta que wa-token conozca.`,
      `Versiones conocidas: ${known.join(', ')}. Sin --graph-version se usa la más nueva.`,
    ),
};
