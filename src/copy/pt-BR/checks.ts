/** What verification looks at and what it found, in Brazilian Portuguese. */
import type {checks as english} from '../en/checks.ts';
import {matters} from './check-matters.ts';
import {count} from './count.ts';
import {day} from './date.ts';
import {paste} from './paste.ts';
import {fromSource} from './source.ts';

type English = typeof english;

const titles: English['titles'] = {
  'token.shape': 'Forma do token',
  'token.alive': 'Validade',
  'token.kind': 'Dono do token',
  'token.expiry': 'Expiração',
  'token.app': 'App',
  'scope.management': 'Permissão para gerenciar',
  'scope.messaging': 'Permissão para enviar',
  'waba.access': 'Conta do WhatsApp',
  'phone.access': 'Número de telefone',
  'waba.control': 'Controle da conta',
  'waba.review': 'Análise da conta',
  'phone.name': 'Nome de exibição',
  'app.subscribed': 'Inscrição no webhook',
  'phone.registered': 'Registro',
  'phone.health': 'Envio',
};

const passed: English['passed'] = {
  'token.shape': 'Parece um token do Graph.',
  'token.alive': 'A Meta o aceita.',
  'token.kind': 'Um usuário do sistema.',
  'token.expiry': 'Falta muito.',
  'token.app': 'O seu.',
  'scope.management': 'whatsapp_business_management está concedida.',
  'scope.messaging': 'whatsapp_business_messaging está concedida.',
  'waba.access': 'Ao alcance.',
  'phone.access': 'Ao alcance.',
  'waba.control': 'Controle total.',
  'waba.review': 'Aprovada.',
  'phone.name': 'Aprovado.',
  'app.subscribed': 'O app está inscrito.',
  'phone.registered': 'Registrado na Cloud API e conectado.',
  'phone.health': 'Nada o impede.',
};

type Unanswered = Parameters<English['reasons']['no-answer']>[0]['why'];

const unanswered: Readonly<Record<Unanswered, string>> = {
  timeout: 'A Meta não respondeu a tempo.',
  dns: 'Não foi possível descobrir o endereço do servidor da Meta.',
  connection: 'A conexão com a Meta falhou ou caiu.',
  proxy: 'O proxy recusou ou não pôde ser alcançado.',
  certificate: 'Este computador não confia no certificado do servidor.',
  clock: 'O certificado do servidor não é válido na data deste computador: o relógio pode estar errado.',
  html: 'Veio uma página web em vez de uma resposta da API do Graph.',
  text: 'Veio texto simples em vez de uma resposta da API do Graph.',
  empty: 'A resposta estava vazia.',
  truncated: 'A resposta veio cortada.',
  'too-large': 'A resposta era grande demais para ser da API do Graph.',
  unexpected: 'A resposta não era das que a API do Graph dá aqui.',
  'rate-limited': 'A Meta não aceita mais solicitações por enquanto.',
  passing: 'A Meta está com uma falha no momento.',
  aborted: 'Parado antes de chegar uma resposta.',
};

const entityNames: Readonly<Record<string, string>> = {
  PHONE_NUMBER: 'O número de telefone',
  WABA: 'A conta do WhatsApp',
  BUSINESS: 'O portfólio empresarial',
  APP: 'O app',
};

/** What Meta says of sending; another word of Meta’s stays as it is. */
const sends: Readonly<Record<string, string>> = {
  BLOCKED: 'não pode enviar',
  LIMITED: 'só pode enviar com limites',
};

const daysLeft = (days: number): string =>
  days === 0 ? 'falta menos de um dia' : days === 1 ? 'falta 1 dia' : `faltam ${count(days, 'dia', 'dias')}`;
const called = (id: string, name: string | null): string => (name === null ? id : `${name} (${id})`);

const uninspected = 'Este token não pode examinar a si mesmo. Com a chave secreta do app é possível saber.';

const reasons: English['reasons'] = {
  good: () => '',
  'not-asked': ({because}) => `Não perguntado, porque “${titles[because]}” não passou.`,
  'not-begun': () => 'Não perguntado: a execução terminou antes.',
  'no-answer': ({why, status}) =>
    status === null || status === 200 ? unanswered[why] : `${unanswered[why]} (HTTP ${status})`,
  refused: ({message}) => (message === '' ? 'A Meta recusou.' : `A Meta diz: ${message}`),
  'cannot-inspect': () =>
    'Este token não pode examinar a si mesmo. Com a chave secreta do app (--app-secret-stdin) é possível saber.',
  'not-told': () => 'A Meta não diz.',

  'no-token': () => 'Não há token.',
  'nothing-read': () => 'Não perguntado: nenhum token foi lido.',
  'not-text': () => 'O que foi informado não é texto.',
  'other-thing': ({what}) => `Isso parece ${paste.things[what].name}, não um token de acesso.`,
  unsendable: ({character, position}) =>
    `O caractere ${position} (${character}) não pode ser enviado: o token foi danificado no caminho. Copie-o de novo.`,
  'unusual-shape': ({length}) =>
    `${length} caracteres; os tokens do Graph vistos até agora começam com EAA e têm mais de 80.`,

  person: ({ends, at}) =>
    at === null || ends !== 'at'
      ? 'É de uma pessoa, e deixa de valer quando ela muda a senha ou sai.'
      : `É de uma pessoa, e expira em ${day(at)}.`,
  page: () => 'É de uma Página do Facebook.',
  app: () => 'É de um app.',
  'unknown-kind': ({type}) => `A Meta o chama de ${type}, um tipo que o wa-token não conhece.`,

  'never-ends': () => 'Nunca expira.',
  ends: ({at, days}) => `Expira em ${day(at)}: ${daysLeft(days)}.`,
  'ends-within': ({at, days, within}) =>
    `Expira em ${day(at)}: ${daysLeft(days)}, e foram pedidos ${within}.`,

  'issued-by': ({id, name}) => called(id, name),
  'other-app': ({id, name, wanted}) => `Foi emitido por ${called(id, name)}, não por ${wanted}.`,
  'not-granted': ({scope}) => `O token não tem a permissão ${scope}.`,

  reached: ({id, name}) => called(id, name),
  'no-account': () => 'O token não alcança nenhuma conta do WhatsApp.',
  'not-reached': ({id}) => `${id} não está entre o que este token vê.`,
  'no-number': () => 'A conta não tem número de telefone.',
  'hint-dropped': ({id, source, instead}) =>
    `${id}, ${fromSource(source)}, não está entre o que este token vê; em seu lugar usa-se ${instead}.`,
  'not-chosen': () => 'Há mais de um; nenhum foi escolhido.',
  'number-elsewhere': ({id, waba}) => `${id} é da conta do WhatsApp ${waba}.`,

  'partial-control': ({tasks}) =>
    tasks.length === 0
      ? 'O usuário do sistema tem controle parcial.'
      : `O usuário do sistema pode: ${tasks.join(', ')}.`,
  'not-listed': () =>
    'O usuário do sistema não está na lista de pessoas da conta; um administrador pode ter o controle por meio do portfólio.',
  'business-unknown': () => 'Não se sabe a qual portfólio a conta pertence.',
  'review-status': ({status}) => `A análise da Meta diz ${status}.`,
  'name-status': ({status}) => `O nome de exibição está em ${status}.`,
  'not-subscribed': ({app}) =>
    `${app ?? 'O app'} não está inscrito: enviar funciona, mas nada chega pelo webhook.`,
  'app-unknown': () => 'Há outros apps inscritos; não se sabe qual app emitiu o token.',
  'number-state': ({platform, status}) =>
    platform === 'NOT_APPLICABLE'
      ? `O número não está registrado${status === null ? '' : ` (status ${status})`}.`
      : `Status ${status ?? 'desconhecido'} em ${platform}.`,
  'held-back': ({entities}) =>
    entities
      .map(
        ({type, canSend, says}) =>
          `${entityNames[type] ?? type} ${sends[canSend] ?? canSend} (${canSend})${says === '' ? '.' : `. A Meta diz: ${says}`}`,
      )
      .join(' '),
};

export const checks: English = {titles, passed, matters, reasons, uninspected};
