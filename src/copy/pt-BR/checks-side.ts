/** What the front-ends say where the checks are looked at one by one, in Brazilian Portuguese. */
import type {uiChecks as english, lineChecks as englishLines} from '../en/checks-side.ts';
import {count} from './count.ts';

const status: (typeof english)['status'] = {
  pending: 'ainda não se sabe',
  pass: 'ok',
  warn: 'aviso',
  fail: 'falha',
  skip: 'não perguntado',
  unproven: 'não se sabe',
};

export const uiChecks: typeof english = {
  tellApart: 'Para ter certeza',
  others: 'Ou',
  decidedBy: 'Decidido por',
  status,
  title: checks => count(checks, 'verificação', 'verificações'),
  hints: {
    all: 'verificações',
    detail: 'detalhe',
    back: 'voltar às verificações',
    close: 'fechar',
  },
};

export const lineChecks: typeof englishLines = {
  look: 'Ver as verificações uma a uma',
  lookByLetter: letter => `${letter} = ver as verificações`,
  title: 'As verificações:',
  question: 'Número de uma verificação para ver o detalhe, ou Enter para continuar',
  back: 'Voltar às verificações',
  open: label => `Abrir “${label}” no navegador`,
  decidedBy: requests => `Decidido por: ${requests.join(', ')}`,
};
