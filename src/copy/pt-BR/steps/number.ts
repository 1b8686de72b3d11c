/** Account and number, in Brazilian Portuguese. */
import type {
  access as englishAccess,
  accounts as englishAccounts,
  numbers as englishNumbers,
  phone as englishPhone,
  waba as englishWaba,
} from '../../en/steps/number.ts';
import {count} from '../count.ts';
import {fromSource} from '../source.ts';

export const accounts: typeof englishAccounts = {
  title: 'Busca da sua conta',
  note: 'Perguntando quais contas do WhatsApp o token alcança',
};

export const waba: typeof englishWaba = {
  title: 'Escolher a conta',
  question: 'Qual conta do WhatsApp?',
  help: 'O token alcança mais de uma.',
  hint: (id, portfolio) => (portfolio === '' ? id : `${portfolio}, ${id}`),
  chosen: (name, id) => `Conta do WhatsApp: ${name} (${id})`,
  hintDropped: (id, source) =>
    `O ID ${id}, ${fromSource(source)}, está fora do alcance deste token; outros foram procurados.`,
};

export const numbers: typeof englishNumbers = {
  title: 'Busca do número',
  note: 'Perguntando pelos números de telefone da conta',
};

export const phone: typeof englishPhone = {
  title: 'Escolher o número',
  question: 'Qual número de telefone envia?',
  help: 'A conta tem mais de um.',
  hint: (name, id) => (name === '' ? id : `${name}, ${id}`),
  chosen: (display, name, id) => `Número de telefone: ${display} ${name} (${id})`,
};

export const access: typeof englishAccess = {
  title: 'Verificação da conta e do número',
  note: 'Perguntando ao Graph com o seu token',
  fine: 'O token foi verificado: funciona.',
  summary: (passed, warned, unproven) =>
    [
      count(passed, 'verificação ok', 'verificações ok'),
      ...(warned === 0 ? [] : [count(warned, 'aviso', 'avisos')]),
      ...(unproven === 0
        ? []
        : [`${count(unproven, 'não comprovada', 'não comprovadas')} (as verificações dizem como comprovar)`]),
    ].join(', '),
};
