/** What surrounds the token, in Brazilian Portuguese. */
import type {doctor as english, Place, Shown} from '../en/doctor.ts';
import {count, grouped} from './count.ts';
import {told, way} from './doctor-way.ts';

const titles: Readonly<Record<keyof (typeof english)['titles'], string>> = {
  folders: 'Pastas',
  keychain: 'Chaveiro',
  'keychain.lasting': 'Após reiniciar',
  'keychain.entries': 'Tokens nele',
  proxy: 'Proxy',
  dns: 'Nome do Graph',
  certificate: 'Certificado',
  clock: 'Relógio',
  graph: 'Graph',
  terminal: 'Terminal',
};

const overSsh = ({system, place}: Place): string => {
  if (place === 'ssh') return ' Esta é uma sessão SSH, e aqui funciona.';
  switch (system) {
    case 'macos':
      return ' Por SSH fica bloqueado até “security unlock-keychain”.';
    case 'windows':
      return ' Por SSH, o Windows não dá acesso a ele.';
    case 'linux':
      return ' Por SSH funciona enquanto você também estiver com a sessão aberta na tela.';
  }
};

const frontEnds: Readonly<Record<Shown['frontEnd'], string>> = {
  ink: 'O assistente ocupa a tela inteira.',
  lines: 'O assistente pergunta linha por linha.',
  plain: 'O assistente pergunta em linhas simples, e nada é redesenhado.',
  flags: 'Nada é perguntado: respondem as opções e as variáveis.',
};

const because: Readonly<Record<Shown['because'], string>> = {
  'no-input': ' (--no-input)',
  json: ' (--json)',
  'token-stdin': ' (--token-stdin)',
  agent: '',
  ci: ' (CI está definida; --input pergunta mesmo assim)',
  'no-terminal': ' (a entrada ou a saída padrão não é um terminal)',
  accessible: ' (ACCESSIBLE está definida)',
  'screen-reader': ' (INK_SCREEN_READER está definida)',
  dumb: ' (TERM é dumb)',
  plain: ' (--plain)',
  narrow: ' (menos de 40 colunas)',
  usual: '',
};

const terminal = (shown: Shown): string => {
  const asks = frontEnds[shown.frontEnd].replace(/\.$/, `${because[shown.because]}.`);
  const agent =
    shown.agent === null
      ? []
      : [
          `Um agente de IA executa os comandos aqui${shown.agent === '' ? '' : ` (${shown.agent})`}, por isso nenhum token é recebido nesta tela. Se não é assim: WA_TOKEN_AGENT=0.`,
        ];
  if (shown.frontEnd === 'flags') return [asks, ...agent].join(' ');
  const abilities = [
    ...(shown.columns === null ? [] : [`${shown.columns} colunas, ${shown.rows ?? '?'} linhas`]),
    shown.colours ? 'cores' : 'sem cores',
    shown.unicode ? 'Unicode' : 'só ASCII',
    shown.links ? 'links por trás dos nomes' : 'links como endereços',
    shown.pasteMarks ? 'colagem com marcas' : 'colagem sem marcas',
  ];
  return `${asks} Tem: ${abilities.join(', ')}.`;
};

export const doctor: typeof english = {
  titles,
  all: 'Tudo bem.',
  todo: 'O que fazer:',
  reasons: {
    'not-asked': ({because: row}) => told(`Não examinado: antes veja “${titles[row]}”.`),
    stopped: () => told('Não examinado até o fim.'),

    folders: ({config, state}) => told(`As configurações em ${config}, os backups e afins em ${state}.`),

    keychain: ({backend, limit, ...place}) =>
      told(
        `Um teste foi gravado, lido e excluído${backend === null ? '' : ` (${backend})`}.${
          limit === null ? '' : ` Uma entrada comporta ${grouped(limit)} bytes.`
        }${overSsh(place)}`,
      ),
    lasts: ({system, place}) =>
      told(
        system === 'linux' && place !== 'desktop'
          ? 'O que ele guarda está no disco; depois de reiniciar é preciso desbloqueá-lo.'
          : 'O que ele guarda está no disco, e é aberto quando você inicia a sessão.',
      ),
    'session-only': () =>
      told(
        'O chaveiro padrão está só na memória: um token desaparece ao encerrar a sessão.',
        'Defina como padrão um chaveiro que dure (“Senhas e chaves”, ou as configurações do KWallet), ou guarde o token em .env.',
      ),
    'in-container': () =>
      told(
        'Está dentro de um contêiner, e desaparece com ele.',
        'Deixe o programa que inicia o contêiner passar o token.',
      ),
    'lasting-unknown': () => told('Não se sabe se o que ele guarda continua lá depois de reiniciar.'),

    entries: ({count: n}) =>
      told(
        n === 0
          ? 'O wa-token não guarda nenhum token nele.'
          : `${count(n, 'token', 'tokens')}, cada um de um perfil salvo.`,
      ),
    waiting: ({names}) =>
      told(
        `Um token colado que não foi guardado espera nele, para ${names.join(', ')}.`,
        ...names.map(name => `Para continuar com ele: wa-token setup --profile ${name}`),
      ),
    unclaimed: ({names}) =>
      told(
        `Ele guarda tokens dos quais nenhum perfil daqui sabe: ${names.join(', ')}. Não são tocados: você pode precisar deles, ou são de outra configuração (WA_TOKEN_HOME).`,
        ...names.map(name => `Se ninguém precisa dele: wa-token remove --profile ${name}`),
      ),

    ...way,

    terminal: shown => told(terminal(shown)),
  },
};
