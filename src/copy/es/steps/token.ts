/** The paste, a token that waits, and whose it is, in Spanish. */
import type {
  token as english,
  custody as englishCustody,
  identity as englishIdentity,
} from '../../en/steps/token.ts';
import {minute} from '../date.ts';

export const token: typeof english = {
  title: 'Pegar el token',
  question: 'Token de acceso',
  enter: 'comprobarlo',
  practice: 'Presione t y después Enter: eso pega el token de práctica.',
  stays: 'El token que dio queda hasta que otro ocupe su lugar.',
  practiceVerdict: 'El token de práctica.',
  help: 'Péguelo aquí; no se muestra. No cierre la ventana de Meta hasta que wa-token diga que está guardado: si esta ventana se cierra antes, el token puede perderse.',
};

export const custody: typeof englishCustody = {
  title: 'Un token espera',
  held: 'El token espera en su llavero hasta que esté guardado.',
  heldInPractice: 'El token espera en el llavero de práctica hasta que esté guardado.',
  question: since => `Un token del ${minute(since)} espera. ¿Qué hacer con él?`,
  help: (where, fingerprint) =>
    `Está en ${where} (huella ${fingerprint}): una ejecución anterior terminó antes de guardarlo.`,
  early: 'Aquí también se puede pegar un token nuevo, que ocupa su lugar.',
  where: path => path ?? 'su llavero',
  use: {label: 'Usarlo', hint: 'antes se comprueba, como si lo hubiera pegado'},
  discard: {label: 'Descartarlo', hint: 'se elimina de ahí; Meta no lo muestra otra vez'},
  unreadable: (since, why) =>
    `Un token del ${minute(since)} se puso en su llavero, que ahora no se puede leer: ${why}`,
};

export const identity: typeof englishIdentity = {
  title: 'Comprobación del token',
  note: 'Preguntando a Graph por el token',
  proved: (kind, app) => `El token funciona: ${kind} de la app ${app}.`,
  kinds: {
    'system-user': 'token de un usuario del sistema',
    user: 'token de una persona',
    page: 'token de una página',
    app: 'token de app',
    unknown: 'un token',
  },
};
