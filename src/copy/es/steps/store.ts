/** Where the token is kept and what is written there, in Spanish. */
import type {
  destination as englishDestination,
  places as englishPlaces,
  plan as englishPlan,
  remarks as englishRemarks,
  review as englishReview,
  store as englishStore,
} from '../../en/steps/store.ts';
import {count} from '../count.ts';

export const destination: typeof englishDestination = {
  title: 'Dónde guardarlo',
  question: '¿Dónde guardar el token?',
  help: 'Su programa lo lee del .env; el llavero es la copia más segura.',
  lookAgain: 'Mirar otra vez',
  asBefore: 'Va donde está el token anterior. Para elegir otro lugar, vuelva atrás.',
  options: {
    env: path => ({label: `En ${path}`, hint: 'el archivo que carga su programa'}),
    keychain: {label: 'En el llavero', hint: 'protegido por su inicio de sesión; se lee con wa-token'},
    both: path => ({
      label: `Ambos: ${path} y el llavero`,
      hint: 'el archivo para el programa, el llavero como copia',
    }),
    none: {
      label: 'En ninguna parte',
      hint: 'el token solo se comprobó; desaparece al terminar',
    },
  },
};

export const keychainSlow = 'Su llavero puede estar pidiendo su contraseña: busque su ventana.';

export const places: typeof englishPlaces = {title: 'Revisar los lugares', note: 'Probando el llavero'};

export const plan: typeof englishPlan = {title: 'Preparación', note: 'Calculando qué se escribirá'};

export const review: typeof englishReview = {
  title: 'Revisión',
  question: '¿Escribir esto?',
  yes: 'Escribir',
  nowhere: 'No se escribirá nada.',
  keychain: 'llavero',
  otherNumber: (before, now) =>
    `Hasta ahora el identificador del número era ${before}; con esto, los mensajes salen de ${now}. ¿No es lo que quería? Vuelva atrás y elija.`,
  tracked: path => `git sigue ${path}: con el próximo commit, el token quedaría en su historial.`,
};

export const remarks: typeof englishRemarks = {
  'env/new-file': path => `${path} se crea, y solo usted puede leerlo.`,
  'env/duplicate': (name, times) =>
    `${name} está ${times} veces en el archivo; vale la última, y es la que se cambia.`,
  'env/mode-tightened': path => `Desde ahora solo usted puede leer ${path}.`,
  'env/open-to-others': path =>
    `Otros usuarios de este equipo pueden leer ${path}. Para cambiarlo: chmod 600 ${path}`,
  'env/hard-links': (path, times) =>
    `${path} tiene ${count(times, 'nombre más', 'nombres más')} en el disco (enlaces duros); lo que está ahí conserva el contenido anterior.`,
  'env/bind-mount': path => `${path} está montado por separado, y solo se puede escribir encima.`,
  'env/gitignore-line': (path, line) => `“${line}” se agrega a ${path}, para que git nunca tome el token.`,
  'env/symlink': (path, target) => `${path} es un enlace; se cambia el archivo al que lleva, ${target}.`,
  'env/not-ignored': path =>
    `git no ignora ${path}. Agréguelo a .gitignore, para que el token nunca entre en un commit.`,
  'env/unchanged': path => `${path} ya contiene esto.`,
};

export const store: typeof englishStore = {
  title: 'Guardar',
  note: 'Escribiendo, leyendo de vuelta, comparando',
  stored: where => `El token está guardado: ${where}. Ya puede cerrar la ventana de Meta.`,
  nowhere: 'El token se comprobó y no se guardó.',
  keychain: entry => `el llavero (${entry})`,
};
