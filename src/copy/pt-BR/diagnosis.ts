/** What is said of each cause of a Graph error, in Brazilian Portuguese. */
import type {diagnosis as english} from '../en/diagnosis.ts';
import {accessCauses} from './diagnosis-access.ts';
import {messageCauses} from './diagnosis-message.ts';
import {numberCauses} from './diagnosis-number.ts';
import {serviceCauses} from './diagnosis-service.ts';
import {tokenCauses} from './diagnosis-token.ts';

export const diagnosis: typeof english = {
  namesObject: id => `A mensagem da Meta cita “${id}”.`,
  namesPermission: name => `A mensagem da Meta cita ${name}.`,
  namesTemplates: found =>
    found.length === 0
      ? 'A conta deste número não tem nenhum modelo com esse nome.'
      : `A conta deste número tem: ${found.join(', ')}.`,
  unknown: {
    title: code => `${code} não está entre os códigos conhecidos aqui`,
    noCode: 'Não contém nenhum código do Graph',
    families: {
      permission: 'Os códigos de 200 a 299 tratam de permissões.',
      message: 'Os códigos de 130000 a 131999 tratam do envio de mensagens.',
      template: 'Os códigos que começam com 132 tratam de modelos e fluxos em mensagens.',
      number: 'Os códigos que começam com 133 tratam do número que envia e do seu registro.',
      marketing: 'Os códigos que começam com 134 tratam de pagamentos e mensagens de marketing.',
      verification: 'Os códigos que começam com 136 tratam de códigos de verificação e do registro.',
      call: 'Os códigos que começam com 138 tratam de chamadas.',
      flow: 'Os códigos que começam com 139 tratam de fluxos e listas de bloqueio.',
      health: 'Os códigos que começam com 141 vêm do relatório de integridade.',
      session: 'Os subcódigos de 450 a 499 tratam da sessão da qual o token depende.',
    },
    transient: 'A Meta diz que é passageiro: tente de novo em um minuto.',
    lasting: 'As palavras da própria Meta são a melhor pista que há.',
    support: fbtraceId => `Pergunte ao suporte da Meta e informe esta marca da resposta: ${fbtraceId}`,
  },
  causes: {...tokenCauses, ...accessCauses, ...numberCauses, ...messageCauses, ...serviceCauses},
};
