/** How a stored token is used and given up, in Brazilian Portuguese. */
import type * as english from '../en/use.ts';
import {minute} from './date.ts';
import {sourceName} from './source.ts';

const list = (items: readonly string[]): string => items.join(', ');

export const use: typeof english.use = {
  terminal:
    'O token ficaria nesta tela e no que se pode rolar para trás, então não é mostrado aqui. Passe-o por um pipe ao programa que precisa dele (wa-token token | …), ou mostre-o mesmo assim com --reveal.',
  agentReads:
    'Um agente de IA executa os comandos aqui e lê o que eles escrevem. “wa-token run -- CMD” entrega o token a um programa sem mostrá-lo.',
  differs: (name, path) =>
    `${name} tem tokens diferentes no ambiente e em ${path}. É usado o do ambiente, porque é o que o seu programa vê.`,
  noCommand: 'Indique o que executar depois de “--”: wa-token run -- npm start',
  notWritten: detail => `Não foi possível escrever o token na saída padrão (${detail}).`,
  overridden: (names, source) =>
    names.length === 1
      ? `${list(names)} tinha outro valor no ambiente. O programa recebe o que pertence a ${source}.`
      : `${list(names)} tinham outros valores no ambiente. O programa recebe os que pertencem a ${source}.`,
  notFound: command => `Não há nenhum programa “${command}” para executar.`,
  notRun: (command, detail) => `Não é possível executar “${command}” (${detail}).`,
  answers: {
    yes: 'sim',
    no: 'não',
    noUnlessYes: '[s/N]',
    yesUnlessNo: '[S/n]',
    neither: 'Responda s ou n, por favor.',
  },
  stopped: 'Nada foi alterado.',
};

export const undo: typeof english.undo = {
  none: 'Não há cópia para esta pasta, então não há o que restaurar. De outra pasta: --env-file CAMINHO',
  noneOf: path => `Não há backup de ${path}, então não há nada a restaurar.`,
  question: (path, at) => `Deixar ${path} como era antes de o wa-token alterá-lo em ${minute(at)}?`,
  questionMade: (path, at) => `O wa-token criou ${path} em ${minute(at)}. Apagar, com o token que está nele?`,
  doneMade: path => `${path} foi apagado: antes do wa-token não existia.`,
  changedMade: path => ({
    message: `O wa-token criou ${path}, que mudou desde então, por isso ficou como está.`,
    fix: ['Se não é necessário, apague você mesmo.'],
  }),
  mounted: 'O arquivo está montado à parte, então é gravado por cima.',
  changed: (path, copy) => ({
    message: `${path} foi alterado depois que o wa-token o gravou, então ficou como está.`,
    fix: [`O arquivo como era antes está em ${copy}.`],
  }),
  done: path => `${path} está como antes.`,
};

export const remove: typeof english.remove = {
  orphanQuestion: (profile, where) =>
    `Não há nenhum perfil “${profile}”, mas há um token guardado com esse nome: ${where}. Excluí-lo? Não pode ser desfeito.`,
  unknown: profile => `Não há nenhum perfil “${profile}”. “wa-token list” mostra os que existem.`,
  question: (profile, places) =>
    places.length === 0
      ? `Remover o perfil “${profile}”?`
      : `Excluir o token do perfil “${profile}” de ${list(places)}, e também o perfil? Não pode ser desfeito.`,
  forgetQuestion: (profile, places) =>
    `O wa-token não pode excluir o token de ${list(places)}. Você já o excluiu, e o perfil “${profile}” sai?`,
  removed: (where, variables) =>
    variables.length === 0 ? `Excluído: ${where}` : `Excluído: ${list(variables)} em ${where}`,
  emptied: (where, variables) => `Excluído: ${list(variables)} em ${where} (o nome fica, vazio)`,
  gone: where => `Já não estava lá: ${where}`,
  other: where => `Não foi tocado, porque agora há outro token: ${where}`,
  unreachable: (store, where) =>
    `Continua lá: ${where}. O wa-token não pode excluí-lo de ${store}: exclua-o lá com a ferramenta que você usa, e execute isto de novo.`,
  failed: (where, sentence) => `Continua lá: ${where}. ${sentence}`,
  elsewhere: profile =>
    `O perfil “${profile}” está em arquivos de outra pasta, não desta. Se é o que você quer: --profile ${profile}`,
  kept: profile => `O perfil “${profile}” fica, com os lugares que ainda têm o token.`,
  done: profile => `O perfil “${profile}” foi removido.`,
  revokes: profiles =>
    `A Meta o revoga antes: o que ainda o usa para na hora${profiles.length === 0 ? '' : `, ${list(profiles)} também`}.`,
  notRevoked: 'Não foi revogado, e nada foi apagado.',
  notRevocable: profile =>
    `O token do perfil “${profile}” não pode ser revogado daqui: não se consegue lê-lo, ou saber de que app é. Nada foi apagado; sem --revoke ele só é apagado.`,
  stillValid: 'A Meta ainda aceita este token de quem tiver uma cópia, até que expire ou seja revogado.',
};

export const library: typeof english.library = {
  noToken: (places, name) =>
    `Nenhum token de acesso encontrado${name === null ? '' : ` com o nome ${name}, e nenhum outro é usado no lugar dele`}. Procurado em: ${list(places.map(sourceName))}. “npx wa-token” cria e guarda um; WA_TOKEN_TOKEN o indica diretamente.`,
  badOption: (name, type) => `“${name}” de loadToken não pode ser ${type}.`,
  badNames: (name, choices) => `Não há nomes de variáveis chamados “${name}”. Há: ${list(choices)}.`,
};
