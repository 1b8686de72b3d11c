/** What wa-token can mend by itself, in Brazilian Portuguese. */
import type {
  concern as englishConcern,
  pin as englishPin,
  register as englishRegister,
  subscribe as englishSubscribe,
} from '../../en/steps/mend.ts';

export const concern: typeof englishConcern = {
  title: 'Bom saber antes',
  message: (what, also) =>
    [
      `${what.replace(/\.$/, '')}.`,
      ...(also.length === 0 ? [] : [`Veja também: ${also.join(', ')}.`]),
      'O próprio token funciona.',
    ].join(' '),
  storing: 'O token pode ser guardado mesmo assim: isto se corrige sem um novo.',
  accept: 'Guardar o token mesmo assim',
};

export const subscribe: typeof englishSubscribe = {
  title: 'Inscrição do app',
  note: 'Dizendo à Meta que o app quer os eventos da conta',
  action: 'Inscrever o app',
  offer: (app, waba) =>
    `O wa-token pode fazer isso (“Inscrever o app”): inscreve ${app} em ${waba} com uma solicitação. Outros apps continuam inscritos, e nada mais muda.`,
  elsewhere: 'Ou deixe outro programa fazer isso, e espere aqui.',
  again: 'Tentar de novo',
  leave: 'Deixar como está',
};

export const register: typeof englishRegister = {
  title: 'Registro do número',
  note: 'Entregando o número à Cloud API',
  action: 'Registrar o número',
  offer: number =>
    `O wa-token pode fazer isso (“Registrar o número”): pede o PIN de seis dígitos de ${number} e registra o número com ele em uma solicitação.`,
  elsewhere: 'Ou deixe outro programa fazer isso, e espere aqui.',
  otherPin: 'Digitar outro PIN',
  look: 'Ver como está agora',
  leave: 'Deixar sem registro',
  unanswered:
    'Não chegou resposta, então não se sabe se o número foi registrado. O wa-token não envia de novo por conta própria.',
};

export const pin: typeof englishPin = {
  title: 'O PIN do número',
  question: 'PIN de seis dígitos',
  enter: 'registrar o número',
  intro: number => `O PIN da confirmação em duas etapas de ${number}.`,
  has: 'O número tem um: digite esse. Se ninguém o sabe, defina antes um novo: Gerenciador do WhatsApp > Números de telefone > o número > Confirmação em duas etapas (“Two-step verification”).',
  hasNone:
    'O número ainda não tem um: os seis dígitos que você digitar serão o PIN. Anote-os, o próximo registro os pede.',
  mayHave:
    'Se o número já foi registrado antes, digite o PIN que recebeu então. Se não, os seis dígitos que você digitar serão o PIN: anote-os.',
  limit:
    'A Meta permite dez tentativas em 72 horas, então não adivinhe. Enter o envia à Meta uma vez; não é guardado em lugar nenhum.',
  complete: 'Seis dígitos.',
  digits: (typed, wanted) => `${typed} de ${wanted} dígitos.`,
  noDigits: 'Um PIN tem só dígitos.',
};
