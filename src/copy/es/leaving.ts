/** What is said when somebody leaves before the end, in Spanish. */
import type {leaving as english} from '../en/leaving.ts';
import {count} from './count.ts';

export const leaving: typeof english = {
  unwritten: 'Detenido; no se guardó ningún token.',
  stored: places => `Detenido. El token está guardado (${places}); lo demás se omitió.`,
  practice: 'Práctica detenida. No se conservó nada.',
  answers: 'Sus respuestas se conservan.',
  inKeychain: days =>
    `Sus respuestas se conservan, y el token espera en su llavero durante ${count(days, 'día', 'días')}.`,
  inFile: path => `Sus respuestas se conservan, y el token espera en ${path}, que solo usted puede leer.`,
  notKept: (path, why) =>
    `Sus respuestas se conservan, pero el token no: ${path} no se pudo escribir (${why}). Cópielo otra vez antes de cerrar la ventana de Meta.`,
  lost: 'Sus respuestas se conservan, pero el token no. Cópielo otra vez antes de cerrar la ventana de Meta.',
  goOn: command => `Para continuar aquí: ${command}`,
  startAgain: command => `Para empezar de nuevo: ${command}`,
};
