/** What went wrong outside Graph, and what to do, in Brazilian Portuguese. */
import type {problems as english, FileReason, Sentence} from '../en/problems.ts';
import {keychainProblems} from './keychain.ts';
import {paste} from './paste.ts';
import {toolProblems} from './stores.ts';

const say = (message: string, ...fix: readonly string[]): Sentence => ({message, fix});

const another = 'Ou indique outro arquivo com --env-file.';

const files: Readonly<Record<FileReason, (path: string, detail: string) => Sentence>> = {
  directory: path => say(`${path} é uma pasta, não um arquivo.`, 'Indique um arquivo com --env-file.'),
  'not-regular': path => say(`${path} não é um arquivo comum.`, 'Indique um arquivo comum com --env-file.'),
  unreadable: path =>
    say(`${path} não pode ser lido: as permissões impedem.`, `Permita com: chmod u+r ${path}`, another),
  'read-only': (path, detail) =>
    detail.includes('/') || detail.includes('\\')
      ? say(
          `${path} não pode ser gravado: nada pode ser alterado na pasta ${detail}.`,
          'Permita gravar nessa pasta.',
          another,
        )
      : say(`${path} não pode ser gravado: é somente leitura.`, `Permita com: chmod u+w ${path}`, another),
  'not-ours': path =>
    say(
      `${path} é de outro usuário, por isso não é tocado.`,
      'Execute o wa-token como o usuário dono do arquivo.',
      another,
    ),
  'no-folder': (path, detail) =>
    say(
      `${path} não pode ser criado: ${detail.includes('/') ? `não existe a pasta ${detail}` : 'a pasta dele não existe'}.`,
      'Crie antes a pasta.',
      another,
    ),
  'full-disk': path =>
    say(
      `${path} não pôde ser gravado: o disco está cheio. Nada foi alterado.`,
      'Libere espaço e tente de novo.',
    ),
  'bind-mount': path =>
    say(
      `${path} está montado separadamente, como fazem os contêineres, por isso não pode ser substituído de uma vez.`,
      'Execute o wa-token fora do contêiner, ou monte a pasta em vez do arquivo.',
    ),
  'changed-meanwhile': path =>
    say(
      `${path} foi alterado por outro programa nesse meio-tempo, por isso ficou como está.`,
      'Veja o arquivo e tente de novo.',
    ),
  encoding: path =>
    say(
      `${path} não é texto que um leitor de dotenv entenda (UTF-16, ou um arquivo binário).`,
      'Salve-o como UTF-8 e tente de novo.',
    ),
  'too-large': (path, detail) =>
    say(`${path} tem mais de ${detail} MB, e nenhum arquivo .env é tão grande.`, another),
  other: (path, detail) => say(`${path} não pode ser usado${detail === '' ? '' : `: ${detail}`}.`, another),
};

const wrongThings: ReadonlyMap<string, Sentence> = new Map(
  Object.entries(paste.things).map(([what, {name, where}]) => [
    what,
    say(`Isso parece ${name}, não um token de acesso.`, where),
  ]),
);

type Facts<Code extends keyof typeof english> = Parameters<(typeof english)[Code]>[0];

const recipients: Readonly<Record<Facts<'recipient/invalid'>['reason'], string>> = {
  empty: 'Nenhum número foi informado.',
  'no-country-code': 'Falta o código do país no número.',
  'too-short': 'O número é curto demais.',
  'too-long': 'O número é longo demais.',
  'not-a-number': 'Isso não é um número de telefone.',
  invalid: 'Nenhum telefone pode ter esse número.',
};

const badUrls: Readonly<Record<Facts<'graph/bad-url'>['reason'], string>> = {
  'not-a-url': 'isto não é um endereço.',
  'not-http': 'isto não é http nem https.',
  'plain-http': 'por http para outro computador, qualquer um no caminho poderia ler o token.',
  'has-credentials': 'um endereço que leva uma senha não é usado.',
  'has-query': 'o endereço deve terminar antes de “?” ou “#”.',
};

const damages: Readonly<Record<Facts<'profile/unusable'>['why'], (detail: string) => string>> = {
  'not-json': () => 'não é JSON',
  'other-schema': schema => `seu “schema” não é “${schema}”`,
  field: name => `“${name}” não corresponde`,
  'not-a-file': () => 'não é um arquivo',
  'too-large': () => 'é grande demais para um perfil',
  refused: detail => detail,
};

export const problems: typeof english = {
  'paste/empty': () => say('Nada foi informado.', 'Copie o token na janela da Meta e cole-o aqui.'),
  'paste/wrong-thing': ({what}) =>
    wrongThings.get(what) ??
    say('Isso não é um token de acesso.', 'Copie da janela da Meta o texto longo que começa com EAA.'),
  'paste/unsendable': ({character, position}) =>
    say(
      `O caractere ${position} do token (${character}) não pode fazer parte de um.`,
      'Copie o token de novo, com o botão de copiar da janela da Meta.',
    ),
  'paste/binary': () => say('O que foi informado não é texto.', 'Informe o token como texto simples.'),
  'recipient/invalid': ({reason}) =>
    say(recipients[reason], 'Escreva com + e o código do país, como +55 11 91234 5678.'),
  'app-secret/invalid': () => say('Uma chave secreta do app tem 32 caracteres, 0–9 e a–f.'),
  'pin/invalid': () => say('Um PIN tem seis dígitos.'),
  'env/unusable': ({path, reason, detail}) => files[reason](path, detail),
  'env/unrepresentable': ({path, name, reason}) =>
    say(
      `${name} não pode ser gravado em ${path}: ${reason} leria dali outro valor.`,
      `Procure em ${path} uma aspa que abre e não fecha.`,
      another,
    ),
  'env/read-back': ({path, name}) =>
    say(
      `${name} em ${path} não foi lido como foi gravado, por isso o arquivo voltou a ser como era.`,
      'Outro programa pode estar gravando nele. Feche-o e tente de novo.',
    ),
  'env/tracked': ({path}) =>
    say(
      `O git rastreia ${path}, por isso o token iria no próximo commit.`,
      `Deixe de rastreá-lo com: git rm --cached ${path}`,
    ),
  'env/id-differs': ({path, name, old, new: next}) =>
    say(
      `${name} em ${path} é ${old}, mas o novo é ${next}.`,
      'Se o novo é o certo, substitua com --replace-ids.',
      another,
    ),
  ...keychainProblems,
  ...toolProblems,
  'profile/name': ({name}) =>
    say(
      `“${name}” não pode ser o nome de um perfil.`,
      'Use até 64 caracteres de a–z, 0–9, ponto, hífen e sublinhado, começando com uma letra ou um dígito.',
    ),
  'profile/unusable': ({path, why, detail}) =>
    say(
      `O arquivo de perfil ${path} não pode ser usado: ${damages[why](detail)}.`,
      'Confira as permissões dele, ou mova-o para outro lugar: não contém segredos e é criado de novo.',
    ),
  'file/unreadable': ({path, detail}) =>
    say(
      `${path} não pode ser lido${detail === '' ? '' : ` (${detail})`}.`,
      'Confira o caminho e as permissões, ou informe o segredo de outro modo.',
    ),
  'home/missing': ({detail}) =>
    say(
      detail === 'not set' || detail === ''
        ? 'Não há pasta pessoal onde guardar as configurações.'
        : `A pasta pessoal ${detail} não existe.`,
      'Defina HOME com uma pasta sua, ou indique uma para o wa-token com WA_TOKEN_HOME.',
    ),
  'graph/bad-url': ({given, reason}) =>
    say(
      `--graph-url ${given}: ${badUrls[reason]}`,
      'Informe um endereço https, ou http só para este computador (127.0.0.1, localhost, [::1]).',
    ),
  'graph/unknown-version': ({given, known}) =>
    say(
      `${given === '' ? 'Um texto vazio' : given} não é uma versão da API do Graph da Meta que wa-token conheça.`,
      `Versões conhecidas: ${known.join(', ')}. Sem --graph-version, usa-se a mais nova.`,
    ),
};
