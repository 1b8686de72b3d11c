/** The token that was replaced, in Brazilian Portuguese. */
import type {oldToken as english} from '../../en/steps/old-token.ts';

export const oldToken: typeof english = {
  title: 'O token antigo',
  question: fingerprint => `Revogar o token antigo ${fingerprint}?`,
  help: places =>
    `Revogado, ele para de funcionar na hora, em todo lugar onde ainda é usado, e não há como recuperá-lo. ${
      places.length === 0
        ? 'Aqui não se conhece nenhum lugar que ainda o tenha; servidores e CI podem ter.'
        : `Ainda com ele: ${places.join(', ')} (${places.length}). Servidores e CI também podem ter.`
    }`,
  no: {label: 'Não, deixar', hint: 'funciona até expirar'},
  yes: {label: 'Sim, revogar agora', hint: 'precisa da chave secreta do app'},
  secretHelp: app =>
    `A Meta só revoga com a chave secreta de ${app}: Configurações do app > Básico (“Basic”) > Chave secreta do app (“App secret”) > Mostrar (“Show”). Ela é usada para isso e não é guardada. Escape volta, e ali você pode deixar o token antigo.`,
  enter: 'revogar',
  revoking: 'Revogando o token antigo',
  note: 'Pedindo à Meta e depois testando o token antigo',
  failed: 'O token antigo não foi revogado. O novo está guardado mesmo assim.',
  leave: 'Deixar o token antigo',
  again: 'Tentar de novo',
  otherSecret: 'Digitar outra chave',
  cannot: fingerprint =>
    `O token antigo ${fingerprint} não foi revogado: é de outro app, ou não dá para saber de qual.`,
  proofs: {
    refused: fingerprint => `Token antigo ${fingerprint} revogado: a Meta já o recusa.`,
    answered: fingerprint =>
      `Token antigo ${fingerprint}: a Meta aceitou a revogação, mas ainda respondeu a ele logo depois. Verifique de novo em breve.`,
    unknown: fingerprint =>
      `Token antigo ${fingerprint}: a Meta aceitou a revogação; não foi possível testar se já o recusa.`,
  },
  gone: places =>
    `A cópia de ${places.join(', ')} como era tinha o token antigo e foi apagada: “wa-token undo” não é mais possível.`,
};
