/** What is said where an AI agent runs the commands, in Brazilian Portuguese. */
import type {agent as english} from '../en/agent.ts';

const reason = (name: string): string =>
  `Um agente de IA${name === '' ? '' : ` (${name})`} executa os comandos aqui, e o que se digita ou se cola aqui chega a ele. Por isso o token é colado em outro lugar: pela pessoa, em um terminal próprio.`;

export const agent: typeof english = {
  reason,
  asks: {
    journey: 'o que fazer: preparar um token ou substituir um',
    token: 'o token de acesso: colado uma vez e não mostrado',
    account: 'qual conta do WhatsApp e qual número, se houver vários',
    place: 'onde guardar o token',
    review: 'se deve gravar o que mostra',
    test: 'um número para uma mensagem de teste; só Enter a pula',
  },
  text: ({agent: name, command, report}, asks) =>
    [
      reason(name),
      '',
      'A pessoa executa:',
      `  ${command}`,
      'Ele pergunta:',
      ...asks.map(each => `  - ${each}`),
      '',
      `Depois, o agente executa “${report}”: diz o que foi guardado e se funciona, e nenhum segredo.`,
      'Um token não deve ser pedido em um chat. Um lugar que já o tem pode entregá-lo: … | wa-token setup --token-stdin --store env',
      'Não há nenhum agente? Defina WA_TOKEN_AGENT=0.',
    ].join('\n'),
  sentence: ({agent: name, command, report}) =>
    `${reason(name)} A pessoa executa: ${command} – depois, o agente executa: ${report}`,
};
