/** The way to Graph, in Brazilian Portuguese. */
import type {way as english, Told} from '../en/doctor-way.ts';
import {grouped} from './count.ts';

/** What was found, and what helps. */
export const told = (detail: string, ...fix: readonly string[]): Told => ({detail, fix});

const statusPage = 'Página de status da Meta: https://metastatus.com/whatsapp-business-api';
const authorities =
  'Peça a quem administra a rede o certificado dela, como arquivo PEM, indique-o em NODE_EXTRA_CA_CERTS e inicie o wa-token de novo.';
const readAlong = 'Em outro caso, não continue: alguém pode estar lendo o que é enviado.';

const seconds = (n: number): string => `${grouped(n)} ${n === 1 ? 'segundo' : 'segundos'}`;

/** From a minute on seconds are not worth reading. */
const span = (all: number): string => {
  const most = Math.abs(all);
  if (most < 120) return seconds(most);
  if (most < 7_200) return `${Math.round(most / 60)} minutos`;
  return most < 172_800 ? `${Math.round(most / 3_600)} horas` : `${grouped(Math.round(most / 86_400))} dias`;
};

const minute = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const notFound = (host: string, online: boolean, silent: boolean): string => {
  if (!online) return 'Este computador não está em nenhuma rede.';
  return silent
    ? `O serviço de nomes desta rede não responde sobre ${host}.`
    : `O serviço de nomes desta rede não conhece ${host}.`;
};

export const way: typeof english = {
  'no-proxy': () => told('Nenhum é usado.'),
  'proxy-except': ({variable}) => told(`Nenhum é usado: ${variable} deixa o Graph de fora.`),
  'proxy-used': ({proxy, variable}) => told(`As solicitações passam por ${proxy} (${variable}).`),
  'proxy-bad': ({variable}) =>
    told(
      `O que ${variable} contém não é o endereço de um proxy.`,
      `Defina-a como ${variable}=http://proxy.example:3128, ou remova-a, e inicie o wa-token de novo.`,
    ),
  'proxy-fault': ({proxy, variable, status, detail}) => {
    if (status === 407)
      return told(
        `O proxy ${proxy} pede nome e senha.`,
        `Ponha-os na variável, ${variable}=http://NOME:SENHA@… (caracteres especiais como %40 e assim por diante), e inicie o wa-token de novo.`,
      );
    if (status !== null)
      return told(
        `O proxy ${proxy} não deixa passar solicitações ao Graph (HTTP ${status}).`,
        'Peça a quem o administra que permita graph.facebook.com, porta 443.',
      );
    return told(
      `Não é possível chegar ao proxy ${proxy}${inBrackets(detail)}.`,
      `Confira ${variable}; se esta rede não precisa de proxy, remova-a. Depois inicie o wa-token de novo.`,
    );
  },

  'name-found': ({host, address}) =>
    told(host === address ? `${host} já é um endereço.` : `${host} é ${address}.`),
  'name-by-proxy': ({host}) => told(`O proxy procura o endereço de ${host}.`),
  'name-not-found': ({host, online, silent}) =>
    told(
      notFound(host, online, silent),
      online
        ? 'Confira os servidores de nomes (DNS), e se há uma VPN ou um filtro no meio. Na rede de uma empresa pode ser preciso um proxy: defina HTTPS_PROXY e inicie o wa-token de novo.'
        : 'Conecte-o e tente de novo.',
    ),

  trusted: ({issuer}) => told(issuer === null ? 'Confiável.' : `Confiável, emitido por ${issuer}.`),
  'no-certificate': () => told('Nenhum é necessário: esse Graph está neste computador.'),
  unchecked: () =>
    told(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 está definida, por isso qualquer certificado é aceito: alguém no caminho poderia ler o token.',
      'Remova NODE_TLS_REJECT_UNAUTHORIZED. Para o certificado próprio de uma empresa há NODE_EXTRA_CA_CERTS.',
    ),
  'extra-unusable': ({path, detail}) =>
    told(
      detail === 'PEM'
        ? `${path}, que NODE_EXTRA_CA_CERTS indica, não contém certificado em formato PEM, por isso é ignorado.`
        : `${path}, que NODE_EXTRA_CA_CERTS indica, não pode ser lido (${detail}), por isso é ignorado.`,
      'Indique o arquivo certo, ou remova NODE_EXTRA_CA_CERTS, e inicie o wa-token de novo.',
    ),
  untrusted: ({issuer, extra, detail}) =>
    told(
      issuer === null
        ? `O certificado mostrado pelo Graph não é confiável${inBrackets(detail)}.`
        : `O certificado mostrado pelo Graph foi emitido por “${issuer}”, em que este computador não confia.`,
      extra === null
        ? `Na rede de uma empresa, pode ser o proxy dela. ${authorities}`
        : `${extra}, que NODE_EXTRA_CA_CERTS indica, não é o que o garante. ${authorities}`,
      readAlong,
    ),
  'other-name': ({host, names, issuer}) =>
    told(
      `O certificado mostrado não é para ${host}${names.length === 0 ? '' : `, mas para ${names.slice(0, 3).join(', ')}`}${
        issuer === null ? '' : `, emitido por “${issuer}”`
      }.`,
      'Em um hotel, um trem ou um café: abra antes qualquer página no navegador e entre na rede.',
      readAlong,
    ),

  clock: ({seconds: ahead}) =>
    Math.abs(ahead) <= 300
      ? told(
          Math.abs(ahead) <= 5
            ? 'Coincide com o do Graph.'
            : `${span(ahead)} ${ahead > 0 ? 'adiantado' : 'atrasado'} em relação ao do Graph.`,
        )
      : told(
          `${span(ahead)} ${ahead > 0 ? 'adiantado' : 'atrasado'} em relação ao do Graph: o que se diz da expiração de um token erra por esse tanto.`,
          'Acerte o relógio deste computador, e deixe-o seguir a hora da rede.',
        ),
  'clock-refused': ({now, from, until}) =>
    told(
      from === null || until === null
        ? `Pelo relógio deste computador (${minute(now)}), o certificado mostrado pelo Graph não é válido.`
        : `O relógio deste computador marca ${minute(now)}; o certificado mostrado pelo Graph é válido de ${minute(from)} a ${minute(until)}.`,
      'Se o relógio está errado, acerte-o e tente de novo.',
      'Se está certo, algo entre você e a Meta mostra um certificado antigo: na rede de uma empresa, pergunte a quem a administra; em outro caso, não continue.',
    ),
  'no-time': () => told('O Graph não disse que horas são.'),

  answered: ({version, ms}) =>
    told(`Responde${version === null ? '' : ` como ${version}`}, em ${grouped(ms)} ms.`),
  'other-version': ({asked, served}) =>
    told(
      `Foi pedida ${asked} e respondeu como ${served}.`,
      'Omita --graph-version, ou indique uma versão que ainda responda.',
    ),
  silent: ({fault, proxied, detail}) =>
    told(
      fault === 'timeout'
        ? `Nada chegou a tempo${proxied ? ', pelo proxy' : ''}.`
        : `A conexão foi recusada ou caiu${inBrackets(detail)}.`,
      proxied
        ? 'O proxy foi alcançado, mas não o que há atrás dele: pergunte a quem o administra, ou tente mais tarde.'
        : 'Pode haver um firewall no meio. Na rede de uma empresa pode ser preciso um proxy: defina HTTPS_PROXY e inicie o wa-token de novo.',
      `Ou a Meta está com uma falha. ${statusPage}`,
    ),
  outage: ({status}) =>
    told(
      `O Graph da Meta está com uma falha no momento${status === null ? '' : ` (HTTP ${status})`}. Isso não diz nada sobre um token.`,
      `Tente de novo em alguns minutos. ${statusPage}`,
    ),
  'not-graph': ({status, proxied}) =>
    told(
      `Outra coisa respondeu no lugar do Graph${status === null ? '' : ` (HTTP ${status})`}: ${
        proxied ? 'o proxy' : 'um filtro desta rede, a página de login dela'
      }, ou uma falha da Meta.`,
      proxied
        ? 'Peça a quem administra o proxy que deixe passar graph.facebook.com como está.'
        : 'Abra qualquer página no navegador: esta rede quer que você entre nela antes?',
      statusPage,
    ),
};
