/** What is said of Graph itself, limits, versions and addresses, in Brazilian Portuguese. */
import type {serviceCauses as english} from '../en/diagnosis-service.ts';

export const serviceCauses: typeof english = {
  rate_limit: {
    title: 'Solicitações demais em pouco tempo',
    why: 'A Meta conta as solicitações de cada app, conta e número, e recusa as demais por um tempo. O token está bem.',
    tellApart:
      'O cabeçalho X-Business-Use-Case-Usage ou X-App-Usage mostra quanto foi usado e quando abre de novo (em minutos).',
    fix: [
      'Espere e depois envie mais devagar; distribua no tempo as mensagens para a mesma pessoa.',
      'Não repita logo: cada tentativa conta.',
    ],
  },
  meta_transient: {
    title: 'Uma falha passageira da Meta',
    why: 'A Meta não conseguiu responder agora. O token está bem.',
    tellApart:
      'A mesma solicitação funciona um pouco depois. A página de status da Meta pode mostrar uma interrupção.',
    fix: [
      'Tente de novo em um minuto, e depois com pausas cada vez maiores.',
      'Se durar, veja a página de status da Meta e informe ao suporte o fbtrace_id da resposta.',
    ],
  },
  non_json_meta_fault: {
    title: 'Veio uma página em vez da resposta do Graph',
    why: 'A Meta, ou um proxy no caminho, respondeu com HTML ou texto simples. Isso não diz nada sobre o token.',
    tellApart: 'Tente de outra rede. Se a página não é da Meta, é de um proxy ou de um firewall.',
    fix: [
      'Tente de novo em um minuto.',
      'Se continuar: confira o endereço (https://graph.facebook.com/v…), o proxy e o firewall.',
    ],
  },
  api_version: {
    title: 'A versão da API no endereço está incorreta ou não existe mais',
    why: 'O endereço deve começar com uma versão que exista, como v26.0, com o v e o .0.',
    tellApart: 'Veja a primeira parte do caminho que foi chamado.',
    fix: [
      'Use https://graph.facebook.com/v26.0/… e depois o caminho.',
      'Verifique se a versão não está vazia nem escrita duas vezes.',
    ],
  },
  wrong_host_or_method: {
    title: 'A solicitação foi para outro endereço, ou com outro método',
    why: 'Este endereço não aceita este tipo de solicitação: GET em vez de POST, uma parte que falta no caminho ou o servidor de outro produto.',
    tellApart: 'Compare método, servidor e caminho com a referência da Meta, caractere por caractere.',
    fix: [
      'Use o método da referência da Meta, em graph.facebook.com.',
      'Verifique se um redirecionamento não transforma POST em GET e se o token é mesmo enviado.',
    ],
  },
  endpoint_withdrawn: {
    title: 'Este ponto de extremidade não existe mais',
    why: 'A Meta o retirou, desta versão ou de todas.',
    tellApart: 'O registro de alterações da Meta o cita, com o que o substitui.',
    fix: ['Procure o substituto no registro de alterações.'],
  },
  product_retired: {
    title: 'O produto desta solicitação foi descontinuado',
    why: 'A Meta encerrou o produto, e com ele seus tokens e endereços.',
    tellApart: 'O registro de alterações da Meta ou a página do produto diz quando terminou.',
    fix: ['Passe para o produto que o substitui.'],
  },
  foreign_api: {
    title: 'Este erro não é da API do Graph da Meta',
    why: 'Nada nele tem a forma do Graph. Vem de outro serviço, ou do programa intermediário.',
    tellApart: 'Um erro do Graph tem um objeto “error” com message, type, code e fbtrace_id.',
    fix: [
      'Procure o erro na documentação do serviço que respondeu.',
      'Se seu programa esconde a resposta do Graph, registre o corpo da resposta e peça a explicação dele.',
    ],
  },
};
