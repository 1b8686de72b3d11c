/** The token that was replaced, in Spanish. */
import type {oldToken as english} from '../../en/steps/old-token.ts';

export const oldToken: typeof english = {
  title: 'El token anterior',
  question: fingerprint => `¿Revocar el token anterior ${fingerprint}?`,
  help: places =>
    `Al revocarlo deja de funcionar enseguida, en todos los lugares donde aún se usa, y no se puede recuperar. ${
      places.length === 0
        ? 'Aquí no se conoce ningún lugar que aún lo tenga; los servidores y CI pueden tenerlo.'
        : `Aún lo tienen: ${places.join(', ')} (${places.length}). Los servidores y CI también pueden tenerlo.`
    }`,
  no: {label: 'No, dejarlo', hint: 'funciona hasta que venza'},
  yes: {label: 'Sí, revocarlo ahora', hint: 'hace falta la clave secreta de la app'},
  secretHelp: app =>
    `Meta revoca solo con la clave secreta de ${app}: Configuración de la app > Básica (“Basic”) > Clave secreta de la app (“App secret”) > Mostrar (“Show”). Se usa para esto y no se guarda. Escape vuelve atrás, donde se puede dejar el token anterior.`,
  enter: 'revocar',
  revoking: 'Revocando el token anterior',
  note: 'Preguntando a Meta y probando después el token anterior',
  failed: 'El token anterior no se revocó. El nuevo está guardado de todos modos.',
  leave: 'Dejar el token anterior',
  again: 'Probar de nuevo',
  otherSecret: 'Escribir otra clave',
  cannot: fingerprint =>
    `El token anterior ${fingerprint} no se revocó: es de otra app, o no se puede saber de cuál.`,
  proofs: {
    refused: fingerprint => `Token anterior ${fingerprint} revocado: Meta ya lo rechaza.`,
    answered: fingerprint =>
      `Token anterior ${fingerprint}: Meta aceptó la revocación, pero un momento después aún le respondió. Compruébelo otra vez pronto.`,
    unknown: fingerprint =>
      `Token anterior ${fingerprint}: Meta aceptó la revocación; no se pudo probar si ya lo rechaza.`,
  },
  gone: places =>
    `La copia de ${places.join(', ')} como estaba tenía el token anterior y se borró: “wa-token undo” ya no es posible.`,
};
