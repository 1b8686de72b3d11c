/** How a stored token is used and given up, in Spanish. */
import type * as english from '../en/use.ts';
import {minute} from './date.ts';
import {sourceName} from './source.ts';

const list = (items: readonly string[]): string => items.join(', ');

export const use: typeof english.use = {
  terminal:
    'El token quedaría en esta pantalla y en lo que se puede desplazar hacia atrás, así que aquí no se muestra. Páselo por una tubería al programa que lo necesita (wa-token token | …), o muéstrelo de todos modos con --reveal.',
  agentReads:
    'Un agente de IA ejecuta aquí los comandos y lee lo que escriben. “wa-token run -- CMD” entrega el token a un programa sin mostrarlo.',
  differs: (name, path) =>
    `${name} tiene en el entorno y en ${path} tokens distintos. Se usa el del entorno, porque es el que ve su programa.`,
  noCommand: 'Indique qué ejecutar después de “--”: wa-token run -- npm start',
  notWritten: detail => `El token no se pudo escribir en la salida estándar (${detail}).`,
  overridden: (names, source) =>
    names.length === 1
      ? `${list(names)} tenía otro valor en el entorno. El programa recibe el que pertenece a ${source}.`
      : `${list(names)} tenían otros valores en el entorno. El programa recibe los que pertenecen a ${source}.`,
  notFound: command => `No hay ningún programa “${command}” que ejecutar.`,
  notRun: (command, detail) => `“${command}” no se puede ejecutar (${detail}).`,
  answers: {
    yes: 'sí',
    no: 'no',
    noUnlessYes: '[s/N]',
    yesUnlessNo: '[S/n]',
    neither: 'Responda s o n, por favor.',
  },
  stopped: 'No se cambió nada.',
};

export const undo: typeof english.undo = {
  none: 'No hay copia para esta carpeta, así que no hay nada que restaurar. De otra carpeta: --env-file RUTA',
  noneOf: path => `No hay copia de seguridad de ${path}, así que no hay nada que restaurar.`,
  question: (path, at) => `¿Dejar ${path} como estaba antes de que wa-token lo cambiara el ${minute(at)}?`,
  questionMade: (path, at) =>
    `wa-token creó ${path} el ${minute(at)}. ¿Eliminarlo, con el token que contiene?`,
  doneMade: path => `Se eliminó ${path}: antes de wa-token no existía.`,
  changedMade: path => ({
    message: `wa-token creó ${path}, y cambió desde entonces, así que se dejó como está.`,
    fix: ['Si no lo necesita, elimínelo usted.'],
  }),
  mounted: 'El archivo está montado por separado, así que se escribe encima.',
  changed: (path, copy) => ({
    message: `${path} se cambió después de que wa-token lo escribiera, así que quedó como está.`,
    fix: [`El archivo como era antes está en ${copy}.`],
  }),
  done: path => `${path} está como antes.`,
};

export const remove: typeof english.remove = {
  orphanQuestion: (profile, where) =>
    `No hay ningún perfil “${profile}”, pero hay un token guardado con ese nombre: ${where}. ¿Eliminarlo? No se puede deshacer.`,
  unknown: profile => `No hay ningún perfil “${profile}”. “wa-token list” muestra los que hay.`,
  question: (profile, places) =>
    places.length === 0
      ? `¿Quitar el perfil “${profile}”?`
      : `¿Eliminar el token del perfil “${profile}” de ${list(places)}, y también el perfil? No se puede deshacer.`,
  forgetQuestion: (profile, places) =>
    `wa-token no puede eliminar el token de ${list(places)}. ¿Ya lo eliminó usted, y se quita el perfil “${profile}”?`,
  removed: (where, variables) =>
    variables.length === 0 ? `Eliminado: ${where}` : `Eliminado: ${list(variables)} en ${where}`,
  emptied: (where, variables) => `Eliminado: ${list(variables)} en ${where} (el nombre queda, vacío)`,
  gone: where => `Ya no estaba: ${where}`,
  other: where => `No se tocó, porque ahora hay otro token: ${where}`,
  unreachable: (store, where) =>
    `Sigue ahí: ${where}. wa-token no puede eliminarlo de ${store}: elimínelo allí con la herramienta que usa, y ejecute esto otra vez.`,
  failed: (where, sentence) => `Sigue ahí: ${where}. ${sentence}`,
  elsewhere: profile =>
    `El perfil “${profile}” está en archivos de otra carpeta, no de esta. Si es el que quiere: --profile ${profile}`,
  kept: profile => `El perfil “${profile}” queda, con los lugares que todavía tienen el token.`,
  done: profile => `El perfil “${profile}” se quitó.`,
  revokes: profiles =>
    `Meta lo revoca antes: lo que aún lo use deja de funcionar enseguida${profiles.length === 0 ? '' : `, también ${list(profiles)}`}.`,
  notRevoked: 'No se revocó, y no se borró nada.',
  notRevocable: profile =>
    `El token del perfil “${profile}” no se puede revocar desde aquí: no se puede leer, o no se sabe de qué app es. No se borró nada; sin --revoke solo se borra.`,
  stillValid: 'Meta sigue aceptando este token de quien tenga una copia, hasta que venza o se revoque.',
};

export const library: typeof english.library = {
  noToken: (places, name) =>
    `No se encontró ningún token de acceso${name === null ? '' : ` con el nombre ${name}, y no se toma otro en su lugar`}. Se buscó en: ${list(places.map(sourceName))}. “npx wa-token” crea y guarda uno; WA_TOKEN_TOKEN lo indica directamente.`,
  badOption: (name, type) => `“${name}” de loadToken no puede ser ${type}.`,
  badNames: (name, choices) => `No hay nombres de variables llamados “${name}”. Hay: ${list(choices)}.`,
};
