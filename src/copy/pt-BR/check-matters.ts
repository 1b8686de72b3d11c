/** What each check is for, in Brazilian Portuguese. */
import type {matters as english} from '../en/check-matters.ts';

export const matters: typeof english = {
  'token.shape':
    'Decidido antes de enviar qualquer coisa: o que tem a forma de outra coisa não sai deste computador.',
  'token.alive': 'Um token que a Meta recusa não pode fazer nada, sejam quais forem suas permissões.',
  'token.kind':
    'O token de um usuário do sistema é da empresa. O de uma pessoa deixa de valer quando ela muda a senha ou sai.',
  'token.expiry': 'Um token que expira para seu programa nesse dia, se não for substituído antes.',
  'token.app': 'Um token é de um app: valem os webhooks e os limites desse app, e a chave secreta dele.',
  'scope.management': 'Sem esta permissão não é possível ler a conta, os números nem os modelos dela.',
  'scope.messaging': 'Sem esta permissão nada pode ser enviado.',
  'waba.access':
    'Uma permissão ainda não é acesso: a própria conta deve ser atribuída ao usuário do sistema.',
  'phone.access': 'As mensagens são enviadas deste número, pelo ID dele.',
  'waba.control':
    'Com controle parcial algumas solicitações são recusadas, sobre modelos, webhooks ou números, conforme o que falta.',
  'waba.review': 'Até a Meta aprovar a conta, enviar fica limitado ou fechado.',
  'phone.name': 'Um número cujo nome de exibição foi recusado não pode enviar.',
  'app.subscribed':
    'Sem a inscrição enviar funciona, mas as mensagens recebidas e os relatórios de entrega não chegam a ninguém.',
  'phone.registered': 'Um número verificado, mas não registrado, não pode enviar.',
  'phone.health':
    'O que a própria Meta diz que impede o envio: número, conta, portfólio e app, cada um por si.',
};
