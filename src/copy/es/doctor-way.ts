/** The way to Graph, in Spanish. */
import type {way as english, Told} from '../en/doctor-way.ts';
import {grouped} from './count.ts';

/** What was found, and what helps. */
export const told = (detail: string, ...fix: readonly string[]): Told => ({detail, fix});

const statusPage = 'Página de estado de Meta: https://metastatus.com/whatsapp-business-api';
const authorities =
  'Pida a quien administra la red su certificado, como archivo PEM, indíquelo en NODE_EXTRA_CA_CERTS e inicie wa-token de nuevo.';
const readAlong = 'Si no es así, no siga: alguien puede estar leyendo lo que se envía.';

const seconds = (n: number): string => `${grouped(n)} ${n === 1 ? 'segundo' : 'segundos'}`;

/** From a minute on seconds are not worth reading. */
const span = (all: number): string => {
  const most = Math.abs(all);
  if (most < 120) return seconds(most);
  if (most < 7_200) return `${Math.round(most / 60)} minutos`;
  return most < 172_800 ? `${Math.round(most / 3_600)} horas` : `${grouped(Math.round(most / 86_400))} días`;
};

const minute = (iso: string): string => `${iso.slice(0, 16).replace('T', ' ')} UTC`;

const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

const notFound = (host: string, online: boolean, silent: boolean): string => {
  if (!online) return 'Este equipo no está en ninguna red.';
  return silent
    ? `El servicio de nombres de esta red no responde por ${host}.`
    : `El servicio de nombres de esta red no conoce ${host}.`;
};

export const way: typeof english = {
  'no-proxy': () => told('No se usa ninguno.'),
  'proxy-except': ({variable}) => told(`No se usa ninguno: ${variable} exceptúa a Graph.`),
  'proxy-used': ({proxy, variable}) => told(`Las solicitudes pasan por ${proxy} (${variable}).`),
  'proxy-bad': ({variable}) =>
    told(
      `Lo que contiene ${variable} no es la dirección de un proxy.`,
      `Defínala como ${variable}=http://proxy.example:3128, o quítela, e inicie wa-token de nuevo.`,
    ),
  'proxy-fault': ({proxy, variable, status, detail}) => {
    if (status === 407)
      return told(
        `El proxy ${proxy} pide nombre y contraseña.`,
        `Póngalos en la variable, ${variable}=http://NOMBRE:CONTRASEÑA@… (los caracteres especiales como %40 y similares), e inicie wa-token de nuevo.`,
      );
    if (status !== null)
      return told(
        `El proxy ${proxy} no deja pasar solicitudes a Graph (HTTP ${status}).`,
        'Pida a quien lo administra que permita graph.facebook.com, puerto 443.',
      );
    return told(
      `No se puede llegar al proxy ${proxy}${inBrackets(detail)}.`,
      `Revise ${variable}; si esta red no necesita proxy, quítela. Después inicie wa-token de nuevo.`,
    );
  },

  'name-found': ({host, address}) =>
    told(host === address ? `${host} ya es una dirección.` : `${host} es ${address}.`),
  'name-by-proxy': ({host}) => told(`El proxy averigua ${host}.`),
  'name-not-found': ({host, online, silent}) =>
    told(
      notFound(host, online, silent),
      online
        ? 'Revise los servidores de nombres (DNS), y si hay una VPN o un filtro de por medio. En la red de una empresa puede hacer falta un proxy: defina HTTPS_PROXY e inicie wa-token de nuevo.'
        : 'Conéctelo y pruebe de nuevo.',
    ),

  trusted: ({issuer}) => told(issuer === null ? 'De confianza.' : `De confianza, emitido por ${issuer}.`),
  'no-certificate': () => told('No hace falta ninguno: esa Graph está en este equipo.'),
  unchecked: () =>
    told(
      'NODE_TLS_REJECT_UNAUTHORIZED=0 está definida, así que se acepta cualquier certificado: alguien en el camino podría leer el token.',
      'Quite NODE_TLS_REJECT_UNAUTHORIZED. Para el certificado propio de una empresa está NODE_EXTRA_CA_CERTS.',
    ),
  'extra-unusable': ({path, detail}) =>
    told(
      detail === 'PEM'
        ? `${path}, que indica NODE_EXTRA_CA_CERTS, no contiene ningún certificado en forma PEM, así que se omite.`
        : `${path}, que indica NODE_EXTRA_CA_CERTS, no se puede leer (${detail}), así que se omite.`,
      'Indique el archivo correcto, o quite NODE_EXTRA_CA_CERTS, e inicie wa-token de nuevo.',
    ),
  untrusted: ({issuer, extra, detail}) =>
    told(
      issuer === null
        ? `El certificado que se muestra por Graph no es de confianza${inBrackets(detail)}.`
        : `El certificado que se muestra por Graph lo emitió “${issuer}”, en quien este equipo no confía.`,
      extra === null
        ? `En la red de una empresa puede ser su proxy. ${authorities}`
        : `${extra}, que indica NODE_EXTRA_CA_CERTS, no es lo que lo avala. ${authorities}`,
      readAlong,
    ),
  'other-name': ({host, names, issuer}) =>
    told(
      `El certificado que se muestra no es para ${host}${names.length === 0 ? '' : `, sino para ${names.slice(0, 3).join(', ')}`}${
        issuer === null ? '' : `, emitido por “${issuer}”`
      }.`,
      'En un hotel, un tren o un café: abra antes cualquier página en el navegador e inicie sesión en la red.',
      readAlong,
    ),

  clock: ({seconds: ahead}) =>
    Math.abs(ahead) <= 300
      ? told(
          Math.abs(ahead) <= 5
            ? 'Coincide con el de Graph.'
            : `${span(ahead)} ${ahead > 0 ? 'adelantado' : 'atrasado'} respecto al de Graph.`,
        )
      : told(
          `${span(ahead)} ${ahead > 0 ? 'adelantado' : 'atrasado'} respecto al de Graph: lo que se dice del vencimiento de un token se desvía otro tanto.`,
          'Ponga en hora el reloj de este equipo, y haga que siga la hora de la red.',
        ),
  'clock-refused': ({now, from, until}) =>
    told(
      from === null || until === null
        ? `Según el reloj de este equipo (${minute(now)}), el certificado que se muestra por Graph no es válido.`
        : `Según el reloj de este equipo son las ${minute(now)}; el certificado que se muestra por Graph es válido de ${minute(from)} a ${minute(until)}.`,
      'Si el reloj está mal, póngalo en hora y pruebe de nuevo.',
      'Si está bien, algo entre usted y Meta muestra un certificado antiguo: en la red de una empresa pregunte a quien la administra; si no, no siga.',
    ),
  'no-time': () => told('Graph no dijo qué hora es.'),

  answered: ({version, ms}) =>
    told(`Responde${version === null ? '' : ` como ${version}`}, en ${grouped(ms)} ms.`),
  'other-version': ({asked, served}) =>
    told(
      `Se le pidió ${asked} y respondió como ${served}.`,
      'Omita --graph-version, o indique una versión que todavía responda.',
    ),
  silent: ({fault, proxied, detail}) =>
    told(
      fault === 'timeout'
        ? `No llegó nada a tiempo${proxied ? ', por el proxy' : ''}.`
        : `La conexión se rechazó o se cortó${inBrackets(detail)}.`,
      proxied
        ? 'Se llegó al proxy, pero no a lo que hay detrás: pregunte a quien lo administra, o pruebe más tarde.'
        : 'Puede haber un firewall de por medio. En la red de una empresa puede hacer falta un proxy: defina HTTPS_PROXY e inicie wa-token de nuevo.',
      `O Meta tiene un fallo. ${statusPage}`,
    ),
  outage: ({status}) =>
    told(
      `La Graph de Meta tiene un fallo en este momento${status === null ? '' : ` (HTTP ${status})`}. No dice nada de un token.`,
      `Pruebe de nuevo en unos minutos. ${statusPage}`,
    ),
  'not-graph': ({status, proxied}) =>
    told(
      `Respondió otra cosa en lugar de Graph${status === null ? '' : ` (HTTP ${status})`}: ${
        proxied ? 'el proxy' : 'un filtro de esta red, su página de inicio de sesión'
      }, o un fallo de Meta.`,
      proxied
        ? 'Pida a quien administra el proxy que deje pasar graph.facebook.com tal cual.'
        : 'Abra cualquier página en el navegador: ¿esta red quiere que antes inicie sesión?',
      statusPage,
    ),
};
