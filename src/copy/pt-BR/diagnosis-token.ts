/** What is said of a token that is damaged, dead, of another kind or without its rights, in Brazilian Portuguese. */
import type {tokenCauses as english} from '../en/diagnosis-token.ts';

const generate =
  'Na Meta: Configurações do negócio > Usuários > Usuários do sistema > seu usuário do sistema > Gerar token (“Generate token”). Escolha o app e depois whatsapp_business_management e whatsapp_business_messaging.';

export const tokenCauses: typeof english = {
  token_expired: {
    title: 'O token expirou',
    why: 'Tokens com data de expiração param de funcionar nesse momento, sejam quais forem suas permissões. Um token expirado não pode ser renovado, só substituído.',
    tellApart:
      'A Meta diz “Session has expired”. Se o token durou um dia ou menos, era o temporário do painel; se durou 60 dias, é um que precisa de renovação.',
    fix: [
      generate,
      'Em Expiração, escolha Nunca (“Never”) se a Meta oferecer; se não, planeje renová-lo antes de 60 dias.',
    ],
  },
  token_temporary: {
    title: 'Este é o token temporário do painel',
    why: 'O token da página Configuração da API (“API Setup”) é para testes. Ele pertence a uma pessoa e expira em cerca de um dia.',
    tellApart: 'O depurador de tokens da Meta mostra o tipo User e uma expiração em poucas horas.',
    fix: [generate, 'Coloque o novo token no lugar do temporário.'],
  },
  token_garbled: {
    title: 'O token foi danificado no caminho',
    why: 'A Meta não consegue lê-lo como token: falta uma parte, ou veio junto uma aspa, um espaço, uma quebra de linha, um colchete ou um texto de exemplo. Não é expiração.',
    tellApart:
      'Veja os primeiros caracteres e o tamanho do que seu programa realmente envia: começa com EAA, tem cerca de 200 caracteres, sem espaços, aspas nem “Bearer”.',
    fix: [
      'Mostre o tamanho e os quatro primeiros caracteres do token que seu programa envia, e compare com o original.',
      'Verifique se o arquivo .env é carregado e se o valor não tem aspas, quebras de linha nem os sinais < >.',
      'Se o original se perdeu, gere um novo token; a Meta mostra cada um só uma vez.',
    ],
  },
  token_missing: {
    title: 'Nenhum token chegou à Meta',
    why: 'A Meta recebeu a solicitação sem token de acesso: faltava o cabeçalho, ou ele não tinha a forma “Authorization: Bearer …”.',
    tellApart:
      'Envie à mão a mesma solicitação com o token no cabeçalho. Se funcionar, seu programa não o enviou.',
    fix: [
      'Envie o cabeçalho “Authorization: Bearer” seguido de um espaço e do token.',
      'Verifique se a variável que seu programa lê está definida onde ele roda, e não só no seu computador.',
    ],
  },
  token_wrong_family: {
    title: 'O token é de outro produto ou de outro servidor',
    why: 'Tokens do Instagram, do Threads e de login são parecidos, mas graph.facebook.com não os aceita para o WhatsApp.',
    tellApart:
      'Veja como ele começa: EAA é um token do Graph; IGAA, do Instagram; TH|, do Threads; eyJ, de login.',
    fix: [generate, 'Se a ideia era chamar o Instagram ou o Threads, use o servidor desse produto.'],
  },
  token_wrong_kind: {
    title: 'O token é de um tipo que não serve para esta solicitação',
    why: 'Um token pertence a uma pessoa, a uma Página, a um app ou a um usuário do sistema, e cada solicitação aceita só alguns. O WhatsApp precisa do de um usuário do sistema.',
    tellApart: 'O depurador de tokens da Meta mostra o tipo. Para o WhatsApp, deve ser System User.',
    fix: [
      generate,
      'Para examinar um token, pergunte com um token de app (APP_ID|APP_SECRET) ou com o de alguém que administre o app.',
    ],
  },
  token_other_app: {
    title: 'O token foi criado para outro app',
    why: 'Um token só funciona com o app para o qual foi criado. O ID ou a chave secreta do app nesta solicitação é de outro.',
    tellApart:
      'O depurador de tokens da Meta mostra o ID do app do token; compare-o com o que seu programa usa.',
    fix: [
      'Use o ID e a chave secreta do app para o qual o token foi criado.',
      'Ou gere um novo token e escolha o app que seu programa usa.',
    ],
  },
  token_minted_before_grant: {
    title: 'O token é anterior ao direito de que precisa',
    why: 'As permissões são fixadas quando o token é criado. O que foi concedido depois pode não valer para ele.',
    tellApart:
      'A permissão ou a conta já aparece em Configurações do negócio, ler funciona e enviar é recusado. Um novo token funciona.',
    fix: [
      'Verifique se o app e a conta do WhatsApp estão atribuídos ao usuário do sistema com controle total.',
      generate,
    ],
  },
  token_dead_unspecified: {
    title: 'O token não funciona mais',
    why: 'A Meta diz que o token não é válido, e não diz por quê: pode ter sido revogado, redefinido ou encerrado.',
    tellApart:
      'O depurador de tokens da Meta pode mostrar o motivo. Os mais comuns: a chave secreta do app foi redefinida ou o usuário do sistema foi removido.',
    fix: [generate, 'Coloque o novo token em todos os lugares onde o anterior estava guardado.'],
  },
  session_invalid: {
    title: 'A sessão da qual o token depende foi encerrada',
    why: 'O token pertence à sessão de uma pessoa, e ela terminou: a senha mudou, a pessoa saiu ou a Meta a redefiniu. Esperar ou renovar não a traz de volta.',
    tellApart:
      'A Meta cita a senha, a saída ou “changed the session”; um token expirado diz “Session has expired”.',
    fix: [
      'Não troque o token que já não vale: volta o mesmo.',
      generate,
      'Um usuário do sistema não tem senha nem sessão; por isso, isso não acontece com o token dele.',
    ],
  },
  scope_missing: {
    title: 'Falta uma permissão ao token',
    why: 'A permissão de que esta solicitação precisa não foi escolhida ao criar o token. Não é possível adicioná-la depois.',
    tellApart:
      'Compare letra por letra a permissão que a Meta cita com as permissões (“scopes”) do depurador de tokens: business_management não é whatsapp_business_management.',
    fix: [
      'Na Meta: Configurações do negócio > Usuários > Usuários do sistema > seu usuário do sistema > Atribuir ativos (“Assign assets”), e atribua o app com controle total.',
      'Clique em Gerar token, escolha o app e marque whatsapp_business_management e whatsapp_business_messaging, e também a permissão que a Meta cita, se for outra.',
    ],
  },
  data_access_90_days: {
    title: 'A pessoa não usa o app há 90 dias',
    why: 'O token de uma pessoa perde o acesso quando ela passa 90 dias sem usar o app.',
    tellApart:
      'A Meta diz “hasn’t engaged the app in longer than 90 days”. No depurador de tokens, a data de acesso aos dados já passou.',
    fix: [
      'Peça à pessoa que entre no app de novo.',
      generate,
      'O token de um usuário do sistema não tem esse limite.',
    ],
  },
  user_checkpoint: {
    title: 'A Meta pede à pessoa uma verificação de segurança',
    why: 'A conta da qual o token depende fica retida até que o dono entre no Facebook e faça o que é pedido lá.',
    tellApart:
      'Entre em facebook.com como essa pessoa: a verificação aparece lá. Os tokens de outras pessoas para o mesmo app continuam funcionando.',
    fix: [
      'Entre em facebook.com como a pessoa a quem o token pertence e siga as instruções.',
      'Depois crie um novo token.',
    ],
  },
  role_lost_or_2fa: {
    title: 'A pessoa perdeu a função, ou falta a autenticação de dois fatores',
    why: 'O token age em uma Página ou empresa na qual a pessoa não tem mais função, ou que agora exige a autenticação de dois fatores.',
    tellApart:
      'Configurações do negócio > Pessoas mostra a função. Facebook > Segurança mostra se a autenticação de dois fatores está ativada.',
    fix: [
      'Devolva a função à pessoa, ou ative a autenticação de dois fatores.',
      'Depois crie um novo token.',
    ],
  },
  app_removed_by_user: {
    title: 'A pessoa removeu o app',
    why: 'A pessoa da qual o token depende retirou o acesso do app nas configurações do Facebook, ou nunca o concedeu.',
    tellApart:
      'Facebook > Configurações > Apps e sites, como essa pessoa: o app não aparece entre os ativos.',
    fix: ['Peça à pessoa que entre no app de novo e conceda as permissões.', generate],
  },
  app_id_secret_mismatch: {
    title: 'O ID do app e a chave secreta não são do mesmo app',
    why: 'A Meta não reconheceu o app por este ID e esta chave secreta. O token examinado pode estar bem.',
    tellApart:
      'Compare os dois com Configurações do app > Básico (“Basic”) do mesmo app; a chave secreta pode ter sido redefinida depois.',
    fix: [
      'Abra Configurações do app > Básico, copie o ID do app, clique em Mostrar e copie a chave secreta.',
      'Verifique se as duas variáveis vêm do mesmo app e se nenhuma está vazia.',
    ],
  },
  code_exchange: {
    title: 'O código de autorização não pode ser trocado',
    why: 'Um código vale uma vez, por alguns minutos, e só com o endereço de redirecionamento exato para o qual foi emitido.',
    tellApart:
      '“Has been used” ou “has expired”: é preciso um novo código; “redirect_uri”: os dois endereços são diferentes.',
    fix: [
      'Envie na troca exatamente o mesmo redirect_uri do diálogo, até a última barra.',
      'Troque cada código uma só vez e logo; uma recarga ou um segundo processo o gasta.',
    ],
  },
  appsecret_proof_required: {
    title: 'O app exige em cada solicitação uma prova da chave secreta',
    why: '“Require App Secret” está ativado no app, e a solicitação veio sem appsecret_proof.',
    tellApart: 'Configurações do app > Avançado (“Advanced”) > Segurança: “Require App Secret” está ativado.',
    fix: [
      'Envie appsecret_proof: o HMAC-SHA256 do token com a chave secreta do app como chave, em hexadecimal.',
      'Ou desative “Require App Secret”, se ninguém da sua equipe depende disso.',
    ],
  },
  appsecret_proof_invalid: {
    title: 'A prova da chave secreta do app está incorreta',
    why: 'appsecret_proof foi calculado com um token diferente do enviado, ou com a chave secreta de outro app.',
    tellApart:
      'Calcule de novo com o token desta mesma solicitação; compare o ID do app no depurador de tokens com o app cuja chave é usada.',
    fix: [
      'Use a chave secreta do app para o qual o token foi criado, e o token desta mesma solicitação.',
      'Depois de um novo token ou de uma chave redefinida, calcule a prova de novo; não a guarde.',
    ],
  },
};
