/** What stops a step, the ways out, and the names of the links, in Brazilian Portuguese. */
import type {trouble as english, links as englishLinks} from '../../en/steps/trouble.ts';

export const trouble: typeof english = {
  retry: 'Verificar de novo',
  newToken: 'Criar um token novo',
  otherToken: 'Colar outro token',
  sendAgain: 'Enviar de novo',
  otherRecipient: 'Outro número, ou nenhum',
  otherTemplate: 'Escolher outro modelo',
  back: 'Voltar',
  quit: 'Sair',
  tryStore: 'Tentar de novo',
  otherPlace: 'Escolher outro lugar',
  noCause: 'O Graph deu um erro que não está no catálogo.',
  garbledPaste: {
    why: 'A Meta não consegue lê-lo como token: falta uma parte, ou veio algo junto. Um token começa com EAA e tem cerca de 200 caracteres.',
    fix: [
      'Copie-o de novo com o botão Copiar da janela da Meta, e escolha “Colar outro token”.',
      'Essa janela está fechada? Então crie um token novo: a Meta mostra cada um uma única vez.',
    ],
  },
  sameAs: where => `É o mesmo que já está em ${where}.`,
  trace: id => `Para o suporte da Meta: fbtrace_id ${id}`,
  undecided:
    'O Graph não deu uma resposta útil, então a verificação não terminou. O token continua aqui; nada foi guardado.',
  storeFailed: what => `Não foi possível guardar o token: ${what}`,
  undone: 'O que tinha sido gravado antes voltou a ser como era.',
  alreadyIn: places => `Já está em: ${places.join(', ')}.`,
};

export const links: typeof englishLinks = {
  systemUsers: 'Usuários do sistema',
  whatsappAccounts: 'Contas do WhatsApp',
  debugger: 'Depurador de token de acesso',
  apiSetup: 'Configuração da API',
  webhook: 'Configurações do webhook',
  manager: 'Gerenciador do WhatsApp',
  templates: 'Modelos de mensagem',
  billing: 'Cobrança',
  support: 'Suporte da Meta',
  status: 'Página de status da Meta',
  apps: 'Seus apps',
  supportHome: 'Business Support Home',
  security: 'Central de segurança',
  numbers: 'Números de telefone no Gerenciador do WhatsApp',
  dashboard: 'O painel do app',
  basic: 'As configurações básicas do app',
  advanced: 'As configurações avançadas do app',
  review: 'As permissões do app',
  roles: 'As funções do app',
};
