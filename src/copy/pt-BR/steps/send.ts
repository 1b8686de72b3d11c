/** The test message, in Brazilian Portuguese. */
import type {
  arrived as englishArrived,
  recipient as englishRecipient,
  send as englishSend,
  template as englishTemplate,
  templates as englishTemplates,
} from '../../en/steps/send.ts';

export const recipient: typeof englishRecipient = {
  title: 'Mensagem de teste',
  question: 'Enviar uma mensagem de teste para',
  help: 'Seu próprio número do WhatsApp é uma boa escolha.',
  placeholder: '+16505551234',
  whenEmpty: 'Só Enter pula o teste.',
  otherForm: other => `Os números deste país também se escrevem de outra forma: tente ${other}.`,
  testNumber: 'Este é um número de teste: só alcança os números da lista dele na Meta (“API Setup” > “To”).',
};

export const templates: typeof englishTemplates = {
  title: 'Busca de um modelo',
  note: 'Perguntando pelos modelos aprovados',
};

export const template: typeof englishTemplate = {
  title: 'Modelo',
  question: 'Qual modelo enviar?',
  help: 'Como teste só podem ser enviados modelos aprovados sem campos a preencher.',
  none: 'Nenhum modelo aprovado sem campos foi encontrado; tenta-se hello_world.',
  make: 'Para criar um: Gerenciador do WhatsApp > Modelos de mensagem (“Message templates”) > “Create template”, sem campos a preencher. Quando a Meta o aprovar, “Enviar de novo” o oferece.',
};

export const send: typeof englishSend = {
  title: 'Envio',
  note: template => `Entregando a mensagem ao WhatsApp: modelo ${template}`,
};

export const arrived: typeof englishArrived = {
  title: 'Chegou?',
  question: to => `O WhatsApp aceitou a mensagem para ${to}. Aceita não quer dizer entregue: ela chegou?`,
  look: (template, text) => `Procure o modelo ${template}${text === '' ? '.' : `: “${text}”`}`,
  yes: {label: 'Sim, está no telefone', hint: ''},
  no: {label: 'Não', hint: 'mostra o que conferir'},
  later: {label: 'Agora não posso conferir', hint: ''},
  advice: {
    held: (check, what) => `${check}: ${what} Isso pode reter a mensagem.`,
    number: 'O número está certo e tem WhatsApp? Tente escrever para ele do seu próprio telefone.',
    testNumber: 'Um número de teste só alcança os números da lista dele (“API Setup” > “To”).',
    unknown:
      'Com um número sem forma de pagamento, ou com um app que não está publicado, as mensagens podem ser aceitas e não entregues.',
    webhook: 'O webhook de status diz o que houve com ela; “wa-token explain -” lê os erros dele.',
  },
};
