/** Usage errors and the sentences of the plain commands, in Brazilian Portuguese. */
import type * as english from '../en/cli.ts';
import {day} from './date.ts';
import {sourceName} from './source.ts';

const list = (items: readonly string[]): string => items.join(', ');

const began = {
  begun: 'um projeto temporário com um token antigo no .env',
  empty: 'uma pasta temporária vazia',
  given: 'uma pasta temporária à qual se entrega o token do cenário',
};

export const usage: typeof english.usage = {
  tokenInArguments:
    'Há um token de acesso entre os argumentos. Outros programas deste computador podem ler os argumentos, então ele não foi usado. Indique-o pela entrada padrão (--token-stdin), em um arquivo (--token-file CAMINHO) ou em WA_TOKEN_TOKEN.',
  unknownCommand: (name, near) =>
    `Não existe o comando “${name}”.${near === null ? '' : ` Você quis dizer “${near}”?`} “wa-token help” mostra todos.`,
  unknownFlag: (flag, command) =>
    `“wa-token ${command}” não tem a opção ${flag}. “wa-token help ${command}” mostra suas opções.`,
  tooMany: (argument, command) =>
    `“wa-token ${command}” não sabe o que fazer com “${argument}”. “wa-token help ${command}” mostra como é usado.`,
  noValue: flag => `${flag} precisa de um valor em seguida.`,
  unexpectedValue: flag => `${flag} não recebe valor.`,
  badSwitch: variable => `${variable} liga ou desliga: defina 1 ou 0.`,
  badValue: (flag, value, choices) => `${flag} não pode ser “${value}”. Pode ser: ${list(choices)}.`,
  badProfile: value =>
    `“${value}” não pode ser o nome de um perfil. Ele começa com uma letra minúscula ou um dígito; seguem minúsculas, dígitos, pontos, hifens ou sublinhados, no máximo 64 caracteres.`,
  badId: (flag, value) => `${flag} recebe um ID, que tem só dígitos. “${value}” não é um.`,
  badSeconds: (flag, value) => `${flag} recebe um número maior que 0. “${value}” não é um.`,
  badPort: value => `--port recebe um número de 0 a 65535. “${value}” não é um.`,
  portTaken: (port, detail) =>
    `A porta ${port} não pode ser usada (${detail}). Sem --port, usa-se uma livre.`,
  badVariable: value => `“${value}” não pode ser o nome de uma variável. Use letras, dígitos e sublinhados.`,
  noneWithOthers:
    '--store none significa “não guardar em lugar nenhum”, então não pode ficar junto de outro --store.',
  badPlace: value =>
    `--store ${value}: o nome de um lugar só tem letras, dígitos e . _ / - @ + =, e não começa com nenhum dos sinais.`,
  noStoreCommand:
    '--store command precisa de --store-command com o comando a executar, por exemplo: --store-command "pass insert -m whatsapp/{name}".',
  strayStoreCommand: '--store-command diz como “--store command” guarda, então precisa dele ao lado.',
  openQuote: '--store-command tem uma aspa que abre e não fecha.',
  twoSecrets:
    'A entrada padrão só pode trazer um segredo. Indique o outro em um arquivo: --token-file ou --app-secret-file.',
  revokeNeedsYes:
    '--revoke-old acaba de vez com o token antigo e aqui não há a quem perguntar: acrescente --yes.',
  badPin: 'O PIN (--pin-file ou WA_TOKEN_PIN) tem seis dígitos: é o da confirmação em duas etapas do número.',
  emptyInput:
    'A entrada padrão estava vazia. Passe a ela o token de acesso, por exemplo: printf %s "$TOKEN" | wa-token setup --token-stdin …',
  endlessInput: seconds =>
    `A entrada padrão não terminou em ${seconds} s, então não se sabe se o segredo chegou inteiro. Feche-a depois do segredo, ou dê mais tempo com --deadline.`,
  terminalInput:
    '--token-stdin lê o token de um pipe, e aqui a entrada padrão é um terminal. Omita a opção para colar o token, ou passe-o por um pipe.',
  unwritten: detail => `Não foi possível escrever na saída padrão (${detail}).`,
  nothingToExplain:
    'Indique o que explicar: um código (“wa-token explain 190/463”), ou um erro por um pipe (“wa-token explain -”).',
  whichShell: shells =>
    `Indique para qual shell: ${shells.map(each => `wa-token completion ${each}`).join(', ')}.`,
  noToken:
    'Nenhum token de acesso foi indicado. Sem perguntas ele vem de --token-stdin, de --token-file CAMINHO ou da variável WA_TOKEN_TOKEN.',
  tokenQuestion: 'Falta o token de acesso.',
  noRecipient:
    'Indique quem recebe a mensagem de teste: --to com “+” e o código do país, por exemplo --to +16505551234.',
  allowTracked: 'Ou grave assim mesmo com --allow-tracked.',
  missingAnswer: (question, flag) => `${question} Aqui não há a quem perguntar, então responda com ${flag}.`,
};

export const commands: typeof english.commands = {
  noTokenFound: (places, name) =>
    `Nenhum token de acesso encontrado${name === null ? '' : ` com o nome ${name}, e nenhum outro é usado no lugar dele`}. Procurado em: ${list(places.map(sourceName))}. Indique um com --token-stdin ou --token-file, ou execute “wa-token setup”.`,
  notSentTo: url =>
    `${url} não é o Graph da Meta nem está neste computador, então nenhum token encontrado aqui é enviado para lá. Indique um com --token-stdin ou --token-file.`,
  differs: (name, path) =>
    `${name} tem tokens diferentes no ambiente e em ${path}. Foi verificado o do ambiente, porque é o que o seu programa vê.`,
  listToken: (fingerprint, ends) => `token ${fingerprint}, ${ends}`,
  listNever: 'não expira',
  listEnds: at => (at === null ? 'expira, não se sabe quando' : `expira em ${day(at)}`),
  checkedWell: 'O token funciona.',
  profilesNone: 'Ainda não há perfis. “wa-token setup” cria um.',
  crashed:
    'O wa-token tem um erro de programação e precisou parar. Seu terminal e seus arquivos estão como antes. O que aconteceu:',
  reportBug: 'Por favor, informe o erro com as linhas acima: elas não contêm nenhum token.',
  custody: {
    ask: path =>
      `O token ainda não está guardado. Mantê-lo até você continuar? Ficaria em ${path}, que só você pode ler.`,
    inKeychain: days =>
      `O token não foi guardado. Ele espera no seu chaveiro por ${days} dias; o próximo início o oferece.`,
    inFile: path =>
      `O token não foi guardado. Ele espera em ${path}, que só você pode ler; o próximo início o oferece, e exclui o arquivo quando ele estiver guardado.`,
    notKept: (path, why) => `Não foi possível manter o token em ${path}: ${why}.`,
  },
  deadline: seconds =>
    `O Graph não terminou de responder em ${seconds} s. Nada foi gravado. Tente de novo, ou dê mais tempo com --deadline.`,
  sandboxReady: (url, scenario) => `Simulador do Graph em ${url} (cenário ${scenario}). Ctrl-C o encerra.`,
  sandboxToken: name => `token “${name}”`,
  demoIntro: (scenario, start) =>
    `Prática (cenário ${scenario}): um simulador da Meta neste computador, ${began[start]}, um chaveiro de prática. Nada seu é lido nem gravado, e não é preciso ter conta na Meta.`,
  exchanged: (request, came, ms) => `${request} ${came} ${ms} ms`,
  sent: (to, id) =>
    `O WhatsApp aceitou a mensagem para ${to} (${id}). Aceita não quer dizer entregue: confira o telefone.`,
};

export const statuses: typeof english.statuses = {
  pending: 'perguntando',
  pass: 'ok',
  warn: 'aviso',
  fail: 'FALHA',
  skip: 'pulado',
  unproven: 'não se sabe',
};

export const explain: typeof english.explain = {
  title: 'O que significa um erro do Graph',
  question: 'Qual erro?',
  help: 'Digite para filtrar: um código, ou palavras da mensagem.',
  severalCauses: 'O erro sozinho não diz qual destas causas é; a mais provável vem primeiro.',
  alsoSeen: titles => `Também já visto por trás dele: ${titles.join('; ')}.`,
  toBeSure: how => `Para ter certeza: ${how}`,
  or: (title, how) => `Ou: ${title}. Para ter certeza: ${how}`,
  likelihood: {certain: 'com certeza', likely: 'provável', possible: 'possível'},
  retry: {
    never: 'Enviar a mesma solicitação de novo não ajuda.',
    later: 'A mesma solicitação pode ser enviada mais tarde, quando o limite tiver passado.',
    now: 'A mesma solicitação pode ser enviada de novo, depois de um momento.',
  },
};
