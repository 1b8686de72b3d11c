/** What is said about a paste, in Brazilian Portuguese. */
import type {paste as english} from '../en/paste.ts';
import {count, grouped} from './count.ts';

const fromMeta =
  'Copie da janela da Meta o texto que começa com EAA (Configurações do negócio > Usuários do sistema > Gerar token).';

const wrong = (name: string, where: string = fromMeta): {readonly name: string; readonly where: string} => ({
  name,
  where,
});

export const paste: typeof english = {
  length: characters => count(characters, 'caractere', 'caracteres'),
  looks: {
    token: 'parece um token do Graph.',
    odd: 'não tem a forma usual de um token do Graph.',
    binary: 'não é texto.',
    unsendable: (character, position) =>
      `o caractere ${grouped(position)} (${character}) não pode fazer parte de um token.`,
    wrong: name => `parece ${name}, não um token de acesso.`,
  },
  advice: {
    truncated:
      'É mais curto que um token, ou foi cortado em um limite comum. Copie de novo com o botão de copiar da janela da Meta.',
    odd: 'Tokens de acesso começam com EAA. Dá para tentar mesmo assim.',
    binary: 'Copie o token como texto simples da janela da Meta.',
    unsendable:
      'Copie de novo com o botão de copiar da janela da Meta; editores de texto e chats mudam caracteres.',
  },
  cleanedAll: parts => `Removido: ${parts.join(', ')}.`,
  cleaned: {
    spaces: n => count(n, 'espaço', 'espaços'),
    'line-breaks': n => count(n, 'quebra de linha', 'quebras de linha'),
    quotes: () => 'aspas',
    brackets: () => 'sinais < e >',
    bearer: () => '“Bearer”',
    header: () => 'o cabeçalho Authorization em volta',
    assignment: () => 'o nome antes dele',
    invisible: n => count(n, 'caractere invisível', 'caracteres invisíveis'),
    'paste-marks': () => 'marcas que o terminal deixou ao colar',
    doubled: () => 'a repetição (colado mais de uma vez)',
    json: () => 'o JSON em volta',
    curl: () => 'o comando curl em volta',
    url: () => 'o endereço em volta',
    text: () => 'o texto em volta',
  },
  things: {
    'app-secret': wrong('uma chave secreta de app ou um token de cliente'),
    'app-pair': wrong('um ID de app e sua chave secreta unidos por “|”'),
    'app-token': wrong('o token de um app, não de um usuário do sistema'),
    id: wrong(
      'um ID (de um número de telefone, de uma conta do WhatsApp ou de um app)',
      `Nenhum ID é necessário aqui; o wa-token os encontra. ${fromMeta}`,
    ),
    'phone-number': wrong('um número de telefone', `O número é perguntado mais adiante. ${fromMeta}`),
    pin: wrong('um PIN ou código de 6 dígitos'),
    number: wrong('um número'),
    'verify-token': wrong(
      'o token de verificação de um webhook',
      `Esse você mesmo inventa, para o webhook. ${fromMeta}`,
    ),
    instagram: wrong('um token do Instagram', `É para graph.instagram.com. ${fromMeta}`),
    threads: wrong('um token do Threads', `É para graph.threads.net. ${fromMeta}`),
    jwt: wrong('um token de login (JWT)'),
    masked: wrong(
      'um token com uma parte oculta',
      'Um token oculto não pode ser recuperado. Use o botão de copiar enquanto a Meta o mostra inteiro, ou gere um novo.',
    ),
    placeholder: wrong('um texto de exemplo', `Ponha no lugar dele o próprio token. ${fromMeta}`),
    'private-key': wrong('uma chave privada', `Essa não deve ser compartilhada. ${fromMeta}`),
    'other-service': wrong(
      'uma chave ou um ID de outro serviço',
      `Não foi enviado a lugar nenhum. ${fromMeta}`,
    ),
    'message-id': wrong('o ID de uma mensagem'),
    'several-tokens': wrong('mais de um token', 'Cole um deles.'),
    json: wrong('JSON sem um token do Graph'),
    command: wrong('um comando sem um token do Graph'),
    url: wrong('um endereço da web'),
    text: wrong('texto'),
    'too-short': wrong('algo curto demais'),
    'too-long': wrong('algo longo demais'),
  },
};
