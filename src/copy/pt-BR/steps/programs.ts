/** Programs that take the token on a screen of their own, in Brazilian Portuguese. */
import type {programs as english} from '../../en/steps/programs.ts';

export const programs: typeof english = {
  seen: (name, file) =>
    `${name} (visto em ${file}) recebe o token em uma tela própria, não de um .env. No fim se diz em qual.`,
  help: name =>
    `${name} não lê um .env; o chaveiro guarda o token até que seja digitado ali, e depois também.`,
  envHint: name => `um arquivo para um programa seu; ${name} não o lê`,
  bothHint: 'o arquivo para um programa seu, o chaveiro como cópia',
  unread: (name, path) => `${name} não lê ${path}: o token também precisa ser digitado na tela dele.`,
  title: name => `Digite-o em ${name}:`,
  titleIf: name => `Se ${name} deve usar este token:`,
  screens: {
    n8n: 'Credentials: abra a do tipo “WhatsApp API” ou crie uma. O número se escolhe em cada nó do WhatsApp.',
    chatwoot:
      'Settings > Inboxes > a caixa do WhatsApp > Configuration: “Update API Key”. Caixa nova: WhatsApp > “WhatsApp Cloud”. A que foi conectada na janela da Meta é conectada de novo ali.',
    frappe: '“WhatsApp Account” (em versões anteriores “WhatsApp Settings”), como System Manager.',
  },
  field: (label, value) => `“${label}”: ${value}`,
  token: command => `o token; “${command}” o mostra`,
  tokenElsewhere: 'o token; não foi guardado aqui, então pegue-o de onde o tiver',
  variable: variable =>
    `${variable} também está definida aqui: se ela preenche a credencial do WhatsApp, o token novo vai ali.`,
};
