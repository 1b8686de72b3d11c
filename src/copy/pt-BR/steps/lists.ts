/** Long lists and the id that is typed, in Brazilian Portuguese. */
import type {lists as english, typedId as englishId} from '../../en/steps/lists.ts';

export const lists: typeof english = {
  coming: 'Mais estão sendo lidos.',
  stopped: {
    quota:
      'Nem todos estão aqui: a Meta conta as solicitações por hora, e algumas ficam para o que mais usa este app.',
    limited: 'Nem todos estão aqui: a Meta não aceita mais solicitações por ora.',
    length: 'Nem todos estão aqui: são muitos para ler um a um.',
    failure: why => `Nem todos estão aqui: ${why}`,
  },
};

export const typedId: typeof englishId = {
  title: 'Digitar um ID',
  question: 'ID do número de telefone ou da conta do WhatsApp',
  help: 'Os dois estão no seu app, em WhatsApp > Configuração da API (“API Setup”), perto do número de telefone. Um ID não é o próprio número.',
  placeholder: '106540352242922',
  whenEmpty: 'Só Enter procura de novo sem ele.',
  before: id => `Da última vez: ${id}.`,
  unseen: (id, cause) => `Nada se vê com ${id}. ${cause}, ou o ID não está certo.`,
  compare: 'Compare o ID com WhatsApp > “API Setup”, algarismo por algarismo. Para outro: “Digitar um ID”.',
  notOne: 'Isso não é um ID: ele tem só algarismos, em geral 15 ou 16, e não é o próprio número de telefone.',
  way: {label: 'Digitar um ID', hint: 'se não está na lista'},
  use: id => ({label: `Usar o ID ${id}`, hint: 'antes ele é consultado'}),
};
