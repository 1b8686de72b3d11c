/** The paste, a token that waits, and whose it is, in Brazilian Portuguese. */
import type {
  token as english,
  custody as englishCustody,
  identity as englishIdentity,
} from '../../en/steps/token.ts';
import {minute} from '../date.ts';

export const token: typeof english = {
  title: 'Colar o token',
  question: 'Token de acesso',
  enter: 'verificar',
  practice: 'Pressione t e depois Enter: isso cola o token de prática.',
  stays: 'O token que você deu fica até outro tomar o lugar dele.',
  practiceVerdict: 'O token de prática.',
  help: 'Cole aqui; não é mostrado. Não feche a janela da Meta até o wa-token dizer que ele está guardado: se esta janela fechar antes, o token pode se perder.',
};

export const custody: typeof englishCustody = {
  title: 'Um token espera',
  held: 'O token espera no seu chaveiro até ser guardado.',
  heldInPractice: 'O token espera no chaveiro de prática até ser guardado.',
  question: since => `Um token de ${minute(since)} espera. O que fazer com ele?`,
  help: (where, fingerprint) =>
    `Está em ${where} (impressão digital ${fingerprint}): uma execução anterior terminou antes de guardá-lo.`,
  early: 'Um token novo também pode ser colado aqui, e toma o lugar dele.',
  where: path => path ?? 'seu chaveiro',
  use: {label: 'Usá-lo', hint: 'antes ele é verificado, como se fosse colado'},
  discard: {label: 'Descartá-lo', hint: 'é excluído dali; a Meta não o mostra de novo'},
  unreadable: (since, why) =>
    `Um token de ${minute(since)} foi posto no seu chaveiro, que agora não pode ser lido: ${why}`,
};

export const identity: typeof englishIdentity = {
  title: 'Verificação do token',
  note: 'Perguntando ao Graph pelo token',
  proved: (kind, app) => `O token funciona: ${kind} do app ${app}.`,
  kinds: {
    'system-user': 'token de um usuário do sistema',
    user: 'token de uma pessoa',
    page: 'token de uma Página',
    app: 'token de app',
    unknown: 'um token',
  },
};
