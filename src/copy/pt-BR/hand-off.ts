/** The message for the admin, in Brazilian Portuguese. */

import type {handOff as english} from '../en/hand-off.ts';
import {quoted} from '../en/hand-off.ts';
import {labelsDate} from './guides.ts';

export const handOff: typeof english = {
  title: 'Uma mensagem para o administrador',
  action: 'não sou administrador',
  label: 'a mensagem',
  file: 'whatsapp-token-request.md',
  lead: file => [
    `Envie isto a um administrador do seu portfólio empresarial: c copia, s salva como ${file}. Não contém nenhum segredo.`,
    'Você já pode sair: iniciado de novo nesta pasta, o wa-token continua na hora de colar.',
  ],
  waiting: 'O administrador cria o token. Para ver a mensagem de novo, volte.',
  letter: {
    opening: [
      'Você poderia criar um token de acesso do WhatsApp para nós? Nosso programa precisa do token de um “usuário do sistema” da Meta, e só um administrador do nosso portfólio empresarial pode criá-lo. Leva uns dez minutos.',
    ],
    aboutHeading: 'Trata-se de:',
    things: {
      business: 'Portfólio empresarial',
      app: 'App',
      systemUser: 'Usuário do sistema',
      waba: 'Conta do WhatsApp',
      phone: 'Número de telefone',
    },
    about: (what, name, id) => (name === null ? `- ${what} ${id}` : `- ${what}: ${name} (${id})`),
    clicksHeading: `Onde clicar (nomes de ${labelsDate}; entre aspas, em inglês):`,
    where: (label, url) => `${label}: ${url}`,
    step: (number, click) => `${number}. ${click}`,
    value: (label, value) => `   ${label}: ${value}`,
    ours: (click, app, account) =>
      click.replace(
        /\bs(eu|ua) (app|conta(?: do WhatsApp)?|servidor)\b/g,
        (_all, end: string, what: string) =>
          [
            end === 'eu' ? 'nosso' : 'nossa',
            what,
            ...quoted(what === 'app' ? app : what === 'servidor' ? '' : account),
          ].join(' '),
      ),
    passing: [
      'Como entregar:',
      '- A Meta o mostra uma só vez. Não feche a janela dela até entregar o token.',
      '- É como uma senha: por favor, compartilhe-o no nosso gerenciador de senhas, não por e-mail nem por chat.',
      '- Ou cole você mesmo: execute “npx wa-token” no projeto. Ele verifica o token, não o mostra em lugar nenhum e o coloca onde nosso programa o lê.',
    ],
    closing: 'Obrigado!',
  },
};
