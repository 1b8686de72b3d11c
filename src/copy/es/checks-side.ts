/** What the front-ends say where the checks are looked at one by one, in Spanish. */
import type {uiChecks as english, lineChecks as englishLines} from '../en/checks-side.ts';
import {count} from './count.ts';

const status: (typeof english)['status'] = {
  pending: 'aún no se sabe',
  pass: 'bien',
  warn: 'aviso',
  fail: 'falla',
  skip: 'no se preguntó',
  unproven: 'no se sabe',
};

export const uiChecks: typeof english = {
  tellApart: 'Para estar seguro',
  others: 'O bien',
  decidedBy: 'Lo decide',
  status,
  title: checks => count(checks, 'comprobación', 'comprobaciones'),
  hints: {
    all: 'comprobaciones',
    detail: 'detalle',
    back: 'volver a las comprobaciones',
    close: 'cerrar',
  },
};

export const lineChecks: typeof englishLines = {
  look: 'Ver las comprobaciones una por una',
  lookByLetter: letter => `${letter} = ver las comprobaciones`,
  title: 'Las comprobaciones:',
  question: 'Número de una comprobación para ver su detalle, o Enter para seguir',
  back: 'Volver a las comprobaciones',
  open: label => `Abrir “${label}” en el navegador`,
  decidedBy: requests => `Lo decide: ${requests.join(', ')}`,
};
