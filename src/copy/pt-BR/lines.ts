/** What the line front-ends say by themselves, in Brazilian Portuguese. */
import type {lines as english} from '../en/lines.ts';
import {lineChecks} from './checks-side.ts';
import {count, grouped} from './count.ts';

export const lines: typeof english = {
  intro: {
    keys: 'Escape volta, Ctrl-C sai.',
    plain: 'Digite < e Enter para voltar. Ctrl-C sai.',
  },
  forward: {
    keys: 'Tab avança de novo, com a resposta que você deu antes.',
    plain: 'Digite > e Enter para avançar de novo, com a resposta que você deu antes.',
  },
  step: (at, of, chapter) => `Passo ${at} de ${of}: ${chapter}`,
  notice: {
    info: text => `Nota: ${text}`,
    good: text => `Feito: ${text}`,
    warn: text => `Aviso: ${text}`,
  },
  rejected: why => `Não aceito: ${why}`,
  numbered: (n, text) => `${n}. ${text}`,
  hint: (label, hint) => `${label} (${hint})`,
  guide: {
    why: text => `Por quê: ${text}`,
    trap: text => `Atenção: ${text}`,
    value: (label, value) => `${label}: ${value}`,
    link: label => `${label}, em uma linha:`,
    done: 'Pressione Enter quando estiver feito',
    doneOrLetter: 'Pressione Enter quando estiver feito, ou uma letra',
    letters: all =>
      `Ou uma letra e Enter: ${all.map(({letter, label}) => `${letter} (${label})`).join(', ')}.`,
    haveToken: 'já tenho o token',
    open: label => `abrir “${label}” no navegador`,
    copy: label => `copiar ${label}`,
    save: name => `salvar como ${name}`,
    sent: 'Pressione Enter quando tiver enviado, ou uma letra',
    linkTo: label => `o link para “${label}”`,
    more: 'mais ajuda',
    unknown: letters =>
      letters.length === 0
        ? 'Pressione só Enter.'
        : `Pressione só Enter, ou uma destas e Enter: ${letters.join(', ')}.`,
  },
  choice: {
    unavailable: (label, why) => `Não pode ser escolhido agora: ${label}. ${why}`,
    numberOr: initial => `Sua escolha (só Enter é ${initial})`,
    filter: 'Número, ou um texto a procurar',
    shown: (first, all) =>
      first < all
        ? `Mostrando ${grouped(first)} de ${grouped(all)}. Digite parte de um nome ou número para ver menos.`
        : count(all, 'corresponde.', 'correspondem.'),
    none: text => `Nada corresponde a “${text}”. Só Enter mostra todos de novo.`,
    noneOfAll: text => `Nada corresponde a “${text}”. Todos são mostrados de novo.`,
    readingOn: (text, n) =>
      `Nada corresponde a “${text}” entre os ${grouped(n)} lidos até agora. A leitura continua …`,
    unlisted: 'Digite o número de um destes.',
    notListed: answer => `“${answer}” não é um dos números acima.`,
  },
  marks: {
    keys: 'Espaço marca e desmarca, as setas movem, a marca todos, Enter usa os marcados.',
    numbers: 'Os números que você quer, separados por vírgulas (só Enter usa os marcados, 0 não usa nenhum)',
    ticked: text => `${text}: marcado`,
    unticked: text => `${text}: não marcado`,
    none: 'nenhum',
  },
  text: {
    example: text => `Exemplo: ${text}`,
    initial: text => `Só Enter é ${text}.`,
  },
  secret: {
    keys: 'Cole e pressione Enter. Não é mostrado.',
    plain: 'Cole e pressione Enter. Não é mostrado, nem mesmo como pontos.',
    found: 'Isso parece o token. Pressione Enter para usá-lo, ou Escape para deixá-lo.',
    shown: 'O token foi recebido. Ele apareceu nesta tela quando foi colado: limpe a tela quando terminar.',
    waits: 'Isso parece um token. Será usado assim que isto terminar.',
    notHere: 'Isso parece um token. Aqui não se pede nenhum, então nada foi feito com ele.',
    mayRead: 'Ler a área de transferência para colar dela? Pressione Enter para sim, n para não.',
    notRead: 'A área de transferência não foi lida.',
    pasted: 'Colado da área de transferência. Pressione Enter para usar.',
    length: n => count(n, 'caractere', 'caracteres'),
    field: 'Token',
  },
  review: {
    question: (question, yes) => `${question} Enter = ${yes.toLowerCase()}, n = voltar`,
    yes: 'Sim',
    no: 'Não',
    answer: letters => `Digite ${['s', ...letters].join(', ')} ou n.`,
    nothing: 'Nada foi gravado.',
    masked: fingerprint => `oculto, impressão digital ${fingerprint}`,
  },
  checks: lineChecks,
  check: (title, status, detail) =>
    detail === '' ? `${title}: ${status}.` : `${title}: ${status}. ${detail}`,
  status: {
    pending: 'ainda não se sabe',
    pass: 'ok',
    warn: 'aviso',
    fail: 'falha',
    skip: 'pulado',
    unproven: 'não se sabe',
  },
  skipped: titles => `Não perguntado depois disso: ${titles.join(', ')}.`,
  working: note => `${note} …`,
  trouble: {
    problem: message => `Problema: ${message}`,
    todo: 'O que fazer:',
    tellApart: text => `Para ter certeza: ${text}`,
    other: (title, tellApart) => `Ou: ${title}. Para ter certeza: ${tellApart}`,
    question: 'O que fazer agora?',
    leave: 'Sair',
  },
};
