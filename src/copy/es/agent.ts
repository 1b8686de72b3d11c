/** What is said where an AI agent runs the commands, in Spanish. */
import type {agent as english} from '../en/agent.ts';

const reason = (name: string): string =>
  `Un agente de IA${name === '' ? '' : ` (${name})`} ejecuta aquí los comandos, y lo que se escribe o se pega aquí le llega. Por eso el token se pega en otra parte: la persona, en una terminal propia.`;

export const agent: typeof english = {
  reason,
  asks: {
    journey: 'qué hacer: preparar un token o reemplazar uno',
    token: 'el token de acceso: se pega una vez y no se muestra',
    account: 'qué cuenta de WhatsApp y qué número, si hay varios',
    place: 'dónde guardar el token',
    review: 'si escribe lo que muestra',
    test: 'un número para un mensaje de prueba; Enter sin texto lo omite',
  },
  text: ({agent: name, command, report}, asks) =>
    [
      reason(name),
      '',
      'La persona ejecuta:',
      `  ${command}`,
      'Pregunta:',
      ...asks.map(each => `  - ${each}`),
      '',
      `Después, el agente ejecuta “${report}”: dice qué se guardó y si funciona, y ningún secreto.`,
      'Un token no se debe pedir en un chat. Un lugar que ya lo tiene puede entregarlo: … | wa-token setup --token-stdin --store env',
      '¿No hay ningún agente? Defina WA_TOKEN_AGENT=0.',
    ].join('\n'),
  sentence: ({agent: name, command, report}) =>
    `${reason(name)} La persona ejecuta: ${command} – después, el agente ejecuta: ${report}`,
};
