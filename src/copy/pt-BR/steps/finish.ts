/** The receipt, in Brazilian Portuguese. */
import type {finish as english} from '../../en/steps/finish.ts';
import {count} from '../count.ts';
import {day} from '../date.ts';

export const finish: typeof english = {
  title: 'Pronto',
  practice: 'Prática terminada: isto é o que você teria. Nada foi mantido. Para valer: wa-token',
  stored: 'Seu token está verificado e guardado.',
  checked: 'Seu token está verificado. Não foi guardado.',
  withConcerns: 'Seu token está guardado, mas há algo a corrigir:',
  notWell: 'Ainda não está bem:',
  foundWorks: 'O token funciona. Nada foi alterado.',
  foundWithConcerns: 'O token funciona, mas há algo a corrigir. Nada foi alterado.',
  check: (status, title, detail) => `  ${status}  ${title}${detail === '' ? '' : `: ${detail}`}`,
  token: (fingerprint, ends) => `Token (impressão digital ${fingerprint}), ${ends}`,
  never: 'não expira',
  ends: (at, days) =>
    `expira em ${day(at)} (em ${days === 0 ? 'menos de um dia' : count(days, 'dia', 'dias')})`,
  endUnknown: 'não se sabe quando expira',
  app: (name, id) => `App ${name} (${id})`,
  systemUser: (name, id) => `Usuário do sistema ${name} (${id})`,
  waba: (name, id) => `Conta do WhatsApp ${name} (${id})`,
  phone: (display, name, id) => `Número de telefone ${display} ${name} (${id})`,
  place: (where, variables) =>
    variables.length === 0 ? `Guardado em: ${where}` : `Guardado em: ${where} – ${variables.join(', ')}`,
  undo: (where, command) => `Para deixar ${where} como era: ${command}`,
  arrived: to => `Mensagem de teste para ${to}: chegou.`,
  sent: (to, id) => `Mensagem de teste para ${to} aceita (${id})`,
  notArrived: 'Se não chegar:',
  next: places =>
    `Agora: reinicie ou reimplante o que lê: ${places.join(', ')}. “wa-token check” o verifica de novo.`,
  remind: at =>
    `Anote no seu calendário: um token novo antes de ${day(at)}. “wa-token check --expires-within 14”, executado todo dia, falha a partir de 14 dias antes.`,
  ci: line => `Em CI (segredo WA_TOKEN_TOKEN): ${line}`,
  ciGithub: secret => `No GitHub Actions, com WA_TOKEN_TOKEN: ${secret}`,
  toGithub: 'Para colocá-lo lá:',
  reads: 'Assim o seu programa o lê:',
  loads: (path, how) => `${path} é carregado com: ${how}`,
  started: command => `iniciar com: ${command}`,
};
