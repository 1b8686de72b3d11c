/** What is said when the app, the account or the object stands in the way, in Brazilian Portuguese. */
import type {accessCauses as english} from '../en/diagnosis-access.ts';

const assign =
  'Na Meta: Configurações do negócio > Usuários > Usuários do sistema > seu usuário do sistema > Atribuir ativos (“Assign assets”) > Contas do WhatsApp > sua conta > Gerenciar contas do WhatsApp Business (“Manage WhatsApp Business accounts”), em Controle total.';

export const accessCauses: typeof english = {
  asset_not_assigned: {
    title: 'O usuário do sistema não tem a conta do WhatsApp',
    why: 'A permissão no token é uma coisa, a conta é outra: cada conta do WhatsApp deve ser atribuída ao usuário do sistema. Não basta ser administrador do portfólio.',
    tellApart:
      'Gerenciador do WhatsApp (“WhatsApp Manager”) ou GET /{waba-id}/assigned_users: o usuário do sistema não está na lista.',
    fix: [assign, 'Recarregue até aparecer e tente de novo. Se continuar recusado, gere um novo token.'],
  },
  asset_partial_control: {
    title: 'O usuário do sistema tem a conta com pouco controle',
    why: 'Com controle parcial, ler e enviar pode funcionar, mas alterar, criar ou excluir é recusado.',
    tellApart:
      'Configurações do negócio > Usuários do sistema > seu usuário do sistema mostra Controle parcial ao lado da conta do WhatsApp.',
    fix: [assign],
  },
  wrong_object_id: {
    title: 'O ID é de outra coisa',
    why: 'A solicitação cita um objeto que não é o que ela precisa: um número de telefone, um app, um portfólio ou um texto de exemplo onde vai um ID.',
    tellApart:
      'Veja o ID na mensagem da Meta. O ID de um número de telefone e o de uma conta do WhatsApp têm de 14 a 17 dígitos e são diferentes; um número de telefone não é nenhum dos dois.',
    fix: [
      'Abra WhatsApp > Configuração da API (“API Setup”): “Phone number ID” e “WhatsApp Business Account ID” estão um abaixo do outro. Copie o que esta solicitação precisa.',
      'Verifique se seu programa não os troca e se a variável não está vazia.',
    ],
  },
  object_invisible: {
    title: 'O objeto existe, mas não para este token',
    why: 'A Meta responde o mesmo para um objeto que não existe e para um que este token não pode ver.',
    tellApart: 'Peça GET /{id}?fields=id com o mesmo token, depois liste os números da sua conta e compare.',
    fix: ['Confira o ID.', assign, 'Verifique se o token tem whatsapp_business_management.'],
  },
  object_deleted: {
    title: 'O objeto não existe mais',
    why: 'Foi excluído, ou nunca existiu com este ID.',
    tellApart: 'Procure-o no Gerenciador do WhatsApp. Um número ou modelo criado de novo tem outro ID.',
    fix: ['Pegue o ID atual no Gerenciador do WhatsApp e coloque-o no lugar do antigo.'],
  },
  partner_holds_messaging: {
    title: 'Um parceiro tem o direito de enviar por esta conta',
    why: 'A conta é compartilhada com um provedor de soluções, ou está em outro portfólio, e enviar é direito do parceiro.',
    tellApart:
      'Configurações do negócio > Contas > Contas do WhatsApp > a conta > Parceiros (“Partners”): um parceiro tem “Manage phone numbers” ou as mensagens.',
    fix: [
      'Envie por meio do parceiro, ou peça que ele libere a conta.',
      'Ou atribua o app e o usuário do sistema à conta no portfólio ao qual ela pertence.',
    ],
  },
  app_not_subscribed: {
    title: 'O app não está inscrito na conta do WhatsApp',
    why: 'Sem inscrição não chegam mensagens, e o envio também pode ser recusado. O app de teste da própria Meta não conta.',
    tellApart: 'GET /{waba-id}/subscribed_apps: o ID do seu app não está na lista.',
    fix: [
      'Inscreva-o: POST /{waba-id}/subscribed_apps com seu token.',
      'Depois envie uma mensagem ao número e veja se o webhook chega.',
    ],
  },
  app_blocked: {
    title: 'A Meta bloqueou o app ou a conta do desenvolvedor',
    why: '“API access blocked” não é falta de permissão: toda solicitação deste app é recusada, seja qual for o token.',
    tellApart:
      'Todas as solicitações falham igual, também com um token de app; a mesma solicitação com um token quebrado de propósito ainda responde 190.',
    fix: [
      'Abra o painel do app: no alto, ou na caixa de alertas (“Alert inbox”), há um aviso ou uma ação pendente.',
      'Entre em facebook.com como administrador do app e passe pelas verificações que aparecerem.',
      'Peça uma análise à Meta se o aviso oferecer.',
    ],
  },
  app_deleted: {
    title: 'O app foi excluído',
    why: 'O token foi criado para um app que não existe mais.',
    tellApart: 'O app não está na lista em developers.facebook.com/apps.',
    fix: [
      'Crie ou escolha outro app com o WhatsApp.',
      'Atribua-o ao usuário do sistema e gere um novo token para ele.',
    ],
  },
  app_inactive: {
    title: 'O acesso do app foi desativado por inatividade',
    why: 'A Meta desativa o acesso à API de apps que ficam um tempo sem uso.',
    tellApart: 'O painel do app mostra um aviso com um botão para reativá-lo.',
    fix: ['Abra o painel do app e reative lá o acesso à API.'],
  },
  app_dev_mode: {
    title: 'O app está em modo de desenvolvimento',
    why: 'Um app não publicado só funciona para pessoas que têm uma função nele.',
    tellApart:
      'A chave no alto do painel do app diz Desenvolvimento (“Development”), ou o app aparece como não publicado.',
    fix: [
      'Publique o app no painel dele.',
      'Ou dê à pessoa uma função no app: Funções do app (“App roles”) > Funções.',
    ],
  },
  advanced_access_missing: {
    title: 'O app tem só acesso padrão',
    why: 'Para contas de outras empresas, e para algumas solicitações em geral, o app precisa de acesso avançado à permissão.',
    tellApart: 'Análise do app (“App Review”) > Permissões e recursos: a permissão diz Acesso padrão.',
    fix: [
      'Solicite acesso avançado para a permissão em Análise do app.',
      'Se a conta é da sua própria empresa, verifique se app e conta estão no mesmo portfólio.',
    ],
  },
  business_unverified: {
    title: 'A empresa não está verificada',
    why: 'Alguns recursos e limites são só para empresas verificadas.',
    tellApart:
      'Configurações do negócio > Central de Segurança (“Security Center”) mostra o estado da verificação.',
    fix: ['Comece ou termine a verificação na Central de Segurança.'],
  },
  terms_not_accepted: {
    title: 'Antes é preciso aceitar termos',
    why: 'Um administrador da empresa deve aceitar os termos do produto que esta solicitação usa.',
    tellApart: 'A mensagem da Meta cita os termos, muitas vezes com um link.',
    fix: [
      'Abra como administrador o link da mensagem da Meta, ou o Gerenciador do WhatsApp, e aceite os termos.',
    ],
  },
  account_restricted: {
    title: 'A Meta restringiu a conta por causa das políticas',
    why: 'A Meta considerou que a conta desta solicitação viola uma política. Um novo token não ajuda.',
    tellApart: '“Business Support Home” (“Account Quality”) mostra a restrição, o motivo e o fim dela.',
    fix: ['Abra “Business Support Home”, leia o motivo e peça uma análise se não concordar.'],
  },
  platform_restriction: {
    title: 'A Meta fechou isto por enquanto para quem pede',
    why: 'A recusa vem de uma regra da plataforma, não do token nem da permissão.',
    tellApart:
      'A mesma solicitação é recusada com todo token deste tipo; o registro de alterações ou a página de status da Meta menciona isso.',
    fix: ['Leia o registro de alterações da API.', 'Pergunte ao suporte da Meta e informe o fbtrace_id.'],
  },
  wrong_account_type: {
    title: 'A conta é de um tipo diferente do que a solicitação precisa',
    why: 'Algumas solicitações só funcionam com contas comerciais, outras só com contas profissionais ou pessoais.',
    tellApart: 'Veja o tipo da conta nas configurações dela, e os tipos que a página da solicitação aceita.',
    fix: ['Use uma conta do tipo que a solicitação precisa, ou converta-a nas configurações.'],
  },
  recipient_experiment: {
    title: 'A Meta reteve a mensagem por um experimento',
    why: 'O destinatário faz parte de um experimento da Meta em que mensagens de marketing não são entregues.',
    tellApart: 'O código é 130472. Outros destinatários recebem a mesma mensagem.',
    fix: ['Não envie de novo; fale com a pessoa de outro modo, ou espere que ela escreva.'],
  },
  webhook_callback: {
    title: 'A Meta não conseguiu verificar seu webhook',
    why: 'Ao salvar um endereço de retorno de chamada, a Meta o chama uma vez e espera seu desafio de volta. O token não tem parte nisso.',
    tellApart:
      'Chame você mesmo o endereço com hub.mode, hub.verify_token e hub.challenge: ele deve responder 200 com o desafio como texto simples.',
    fix: [
      'Faça o endereço responder por https com um certificado válido, e estar no ar no momento de salvar.',
      'Compare hub.verify_token com o token de verificação inserido na Meta, e responda hub.challenge e nada mais.',
    ],
  },
  flow_not_connected: {
    title: 'O ponto de extremidade do fluxo não está conectado',
    why: 'Falta ao fluxo o ponto de extremidade, a chave pública ou o app, ou eles não respondem como devem.',
    tellApart: 'Gerenciador do WhatsApp > Fluxos (“Flows”) > o fluxo mostra em “Endpoint” o que falta.',
    fix: [
      'Defina o ponto de extremidade, assine a chave pública e conecte o app nas configurações do fluxo.',
      'Faça lá a verificação de integridade e publique de novo.',
    ],
  },
};
