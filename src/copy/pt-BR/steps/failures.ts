/** Requests that Graph did not answer, in Brazilian Portuguese. */
import type {failures as english} from '../../en/steps/failures.ts';
import {minute} from '../date.ts';

export const failures: typeof english = {
  retryAt: at => `O Graph volta a aceitar solicitações por volta de ${minute(at)}.`,
  transport: {
    timeout: {
      message: 'O Graph não respondeu a tempo.',
      fix: ['Verifique a conexão e tente de novo. --timeout dá mais tempo.'],
    },
    dns: {
      message: 'O endereço do Graph não foi encontrado: não há rede, ou o serviço de nomes não responde.',
      fix: ['Verifique a conexão e tente de novo.'],
    },
    connection: {
      message: 'Não foi possível chegar ao Graph: a conexão foi recusada ou caiu.',
      fix: [
        'Verifique a conexão e tente de novo. Na rede de uma empresa pode ser preciso um proxy: defina HTTPS_PROXY.',
      ],
    },
    proxy: {
      message: 'O proxy não deixou passar a solicitação.',
      fix: ['Verifique HTTPS_PROXY e NO_PROXY, e se o proxy pede nome e senha.'],
    },
    proxyGone: {
      message: 'Não é possível chegar ao proxy.',
      fix: ['Confira HTTPS_PROXY. Se esta rede não precisa de proxy, remova-a e inicie o wa-token de novo.'],
    },
    certificate: {
      message: 'O certificado do outro lado não é confiável.',
      fix: [
        'Na rede de uma empresa, o proxy pode usar um certificado próprio: indique o arquivo dele em NODE_EXTRA_CA_CERTS.',
        'Fora dela não continue: alguém pode estar lendo o que é enviado.',
      ],
    },
    clock: {
      message: 'O certificado do outro lado não é válido na hora do relógio deste computador.',
      fix: ['Acerte o relógio deste computador e tente de novo.'],
    },
  },
  unreadable: status =>
    `Não foi possível ler a resposta do Graph${status === null ? '' : ` (HTTP ${status})`}: uma falha na Meta, ou de um proxy no caminho. Não diz nada sobre o token.`,
  unreadableFix: [
    'Tente de novo em alguns minutos. Status da Meta: https://metastatus.com/whatsapp-business-api',
  ],
  doctor: '“wa-token doctor” examina o caminho até o Graph.',
  aborted: 'A solicitação foi interrompida.',
};
