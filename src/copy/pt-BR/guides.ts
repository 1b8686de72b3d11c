/** The cards for Meta’s screens: Meta’s labels in Brazilian Portuguese and, in quotes, in English. */
import type {guides as english} from '../en/guides.ts';

export const labelsDate = 'setembro de 2026';

export const labelsAsOf = `Nomes de ${labelsDate}; entre aspas, em inglês. Se os seus forem outros, peça mais ajuda (?).`;

const wrongPortfolio =
  'A página está vazia, ou não é a descrita aqui? Veja no alto à esquerda da página da Meta qual portfólio empresarial está aberto, e mude ali para o seu.';
const secondFactor =
  'A Meta pede sua senha ou um segundo fator? É o esperado. Se o seu portfólio exige de todos a autenticação de dois fatores, ative-a antes na sua conta do Facebook e volte.';

export const guides: typeof english = {
  app: {
    title: 'Um app com WhatsApp',
    question: 'Você tem um app com WhatsApp, no mesmo portfólio empresarial?',
    help: 'Um token pertence a um app, e o app precisa estar no portfólio empresarial (onde a Meta guarda os apps, contas e pessoas de uma empresa) que tem a sua conta do WhatsApp.',
    options: {
      have: {label: 'Sim', hint: ''},
      none: {label: 'Não, ou não sei', hint: 'onde olhar, e como criar um'},
      'not-admin': {label: 'Não sou administrador do portfólio', hint: 'uma mensagem para enviar a um'},
    },
  },
  'new-app': {
    title: 'Encontrar ou criar o app',
    clicks: [
      'Abra seus apps. Algum deles tem WhatsApp? Então use esse.',
      'Se não: clique em Criar app (“Create App”) e escolha o caso de uso “Connect with customers through WhatsApp”.',
      'Escolha o portfólio empresarial em que está sua conta do WhatsApp. A Meta adiciona sozinha um número de teste.',
    ],
    back: '',
    why: 'Um token pertence sempre a um app.',
    trap: 'O app precisa estar no mesmo portfólio que a conta do WhatsApp. Um de outro portfólio não pode ser dado ao usuário do sistema.',
    link: 'Seus apps',
    suggestions: [],
    more: [
      'Como saber se um app tem WhatsApp? Abra o app: o menu à esquerda mostra WhatsApp ou, em telas mais novas, Casos de uso (“Use cases”) > “Connect with customers through WhatsApp”.',
      'Um app sem ele pode recebê-lo: Casos de uso > “Add use cases” ou, em telas mais antigas, “Add product” > WhatsApp > “Set up”.',
      'Não há portfólio para escolher? Então você não é administrador de nenhum. O administrador pode criar o app, ou tornar você administrador.',
      'O token da página “API Setup” do app é temporário e expira em um dia. Não é o que você precisa.',
    ],
  },
  'system-user': {
    title: 'Um usuário do sistema',
    clicks: [
      'Abra Usuários do sistema (“System users”): Configurações do negócio > Usuários > Usuários do sistema.',
      'Já existe um para o seu servidor? Então use esse.',
      'Se não: clique em Adicionar (“Add”), dê um nome, escolha a função Funcionário (“Employee”) e crie.',
    ],
    back: '',
    why: 'Um usuário do sistema é uma conta para o seu servidor, não para uma pessoa: o token dele não termina quando alguém sai ou muda a senha.',
    trap: 'A Meta costuma negar a função Administrador (“Admin”): só um usuário do sistema pode tê-la, e precisa ter sete dias antes de criar outro. Funcionário funciona na hora.',
    link: 'Usuários do sistema',
    suggestions: [{label: 'Um nome que serve', value: 'WhatsApp server'}],
    more: [
      'Funcionário ou Administrador? Funcionário alcança só o que você dá a ele no próximo passo, e isso basta a um token. Administrador alcança todas as contas do portfólio, e também quem encontrar o token dele.',
      'Não há “Usuários do sistema” no menu? Então você não é administrador deste portfólio com controle total: aparece em Pessoas ou em Parceiros. Um administrador precisa fazer isto.',
      'As telas parecem mais antigas? business.facebook.com/settings/system-users é a mesma lista.',
      'O nome é recusado? A Meta não aceita nomes com muitos hífens. Letras e espaços funcionam.',
      'A Meta pede para aceitar a política de não discriminação? Isso aparece uma vez, com o primeiro usuário do sistema.',
      wrongPortfolio,
      secondFactor,
    ],
  },
  assets: {
    title: 'Dar a ele o app e a conta',
    clicks: [
      'Selecione o usuário do sistema e clique em Atribuir ativos (“Assign assets”).',
      'Apps: marque o seu app e ative Gerenciar app (“Manage app”), em Controle total.',
      'Contas do WhatsApp: marque a sua conta e ative Gerenciar contas do WhatsApp Business (“Manage WhatsApp Business accounts”), em Controle total.',
      'Clique em Atribuir ativos. Recarregue a página até os dois mostrarem Controle total (“Full control”); pode levar alguns minutos.',
    ],
    back: '',
    why: 'As permissões do token não bastam: a Meta verifica também se este usuário recebeu esta conta.',
    trap: 'Faça isto antes de gerar o token: o que é dado depois pode faltar nele.',
    link: 'Usuários do sistema',
    suggestions: [],
    more: [
      'O título da janela é “Select assets and assign permissions”. À esquerda estão as Páginas do Facebook, os apps, as contas do Instagram e as contas do WhatsApp; dá para marcar tudo de uma vez.',
      'Seu app não está na lista? Está em outro portfólio, ou em nenhum. Configurações do negócio > Contas > Apps mostra os deste portfólio.',
      'Sua conta do WhatsApp não está na lista? Está em outro portfólio, ou só foi compartilhada com este.',
      'Outro caminho para o mesmo: Configurações do negócio > Contas > Contas do WhatsApp > sua conta > “WhatsApp Account Access” > “+Add people”.',
      'Sem controle total o token funciona, mas algumas chamadas são recusadas depois.',
      wrongPortfolio,
    ],
  },
  generate: {
    title: 'Gerar o token',
    select: {
      known: user =>
        `Selecione o usuário do sistema ${user}, clique em Gerar token (“Generate token”) e escolha o seu app.`,
      inUse:
        'Selecione o usuário do sistema cujo token está em uso (o que tem a sua conta do WhatsApp), clique em Gerar token (“Generate token”) e escolha o seu app.',
    },
    clicks: [
      'Selecione o usuário do sistema, clique em Gerar token (“Generate token”) e escolha o seu app.',
      'Expiração (“Expiration”): Nunca (“Never”) se a Meta oferecer; se não, 60 dias.',
      'Permissões: procure “business” e marque whatsapp_business_management e whatsapp_business_messaging.',
      'Clique em Gerar token e depois em Copiar.',
    ],
    back: 'Cole aqui mesmo.',
    why: 'Estas duas permissões são tudo o que é preciso para enviar e gerenciar mensagens.',
    trap: 'A Meta mostra o token uma só vez. Não feche a janela dela até o wa-token dizer que ele está guardado.',
    link: 'Usuários do sistema',
    suggestions: [
      {label: 'Permissão', value: 'whatsapp_business_management'},
      {label: 'Permissão', value: 'whatsapp_business_messaging'},
    ],
    more: [
      'A janela da Meta tem quatro páginas: “Select app”, “Set expiration”, “Assign permissions”, “Generate token”.',
      'Não há Nunca (“Never”)? A Meta só o oferece a algumas empresas. Escolha 60 dias: o wa-token lembra a data, e “wa-token check” avisa nos últimos 14 dias.',
      'Uma permissão não está na lista? O app não foi dado a este usuário do sistema, ou não tem WhatsApp. Volte um passo.',
      'Não dá para escolher o seu app? Ele está em outro portfólio que não o do usuário do sistema.',
      'O token da página “API Setup” do app é outro, temporário, que expira em um dia. Não use esse.',
      secondFactor,
    ],
  },
};
