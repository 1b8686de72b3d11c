/** What is there already, and which way it leads, in Brazilian Portuguese. */
import type {situation as english, journey as englishJourney} from '../../en/steps/situation.ts';
import {count} from '../count.ts';
import {fromSource} from '../source.ts';

export const situation: typeof english = {
  title: 'Ver o que há',
  note: 'Lendo seu .env e os perfis salvos',
};

const another = {
  label: 'Preparar um token para outra conta',
  hint: 'a partir das telas da Meta; para manter os dois, inicie com --profile e --env-file',
};
const toSystemUser = 'pelo de um usuário do sistema, que não expira de um dia para o outro';
const sameUser = 'um novo do mesmo usuário do sistema, para o mesmo número';
const itIsTemporary = {label: 'É o temporário: trocá-lo', hint: toSystemUser};

export const journey: typeof englishJourney = {
  title: 'Sua situação',
  question: 'O que você quer fazer?',
  options: {
    first: {
      first: {
        label: 'Preparar um token novo',
        hint: 'das telas da Meta até o seu programa, passo a passo',
      },
      replace: {
        label: 'Substituir um token',
        hint: 'você tem um usuário do sistema na Meta; só o token é novo',
      },
      migrate: {label: 'Trocar o token temporário', hint: toSystemUser},
    },
    migrate: {
      migrate: {
        label: 'Passar ao token de um usuário do sistema',
        hint: 'não expira de um dia para o outro; mesma conta e mesmo número',
      },
      replace: {
        label: 'Substituí-lo',
        hint: 'você já tem um usuário do sistema na Meta; só o token é novo',
      },
      another,
    },
    replace: {
      replace: {label: 'Substituir o token', hint: sameUser},
      migrate: {label: 'Era o temporário: trocá-lo', hint: toSystemUser},
      another,
    },
    healthy: {
      check: {label: 'Verificar o token', hint: 'permissões, conta e número; nada é alterado'},
      send: {label: 'Enviar com ele uma mensagem de teste', hint: 'antes ele é verificado'},
      replace: {label: 'Substituí-lo mesmo assim', hint: 'um token novo para o mesmo número'},
      migrate: itIsTemporary,
      another,
    },
    unknown: {
      replace: {label: 'Substituir o token', hint: sameUser},
      migrate: itIsTemporary,
      another,
      lookAgain: {
        label: 'Perguntar à Meta de novo',
        hint: '“wa-token doctor” vê o que está no caminho',
      },
    },
  },
  place: {
    'env-file': (path, name) => `${path} (${name})`,
    environment: name => `uma variável de ambiente (${name})`,
    profile: profile => `seu chaveiro (perfil ${profile})`,
  },
  evidence: {
    none: 'Nenhum token de acesso foi encontrado aqui: parece a primeira vez.',
    expired: where => `A Meta diz que o token em ${where} expirou: é preciso substituí-lo.`,
    dead: (where, why) => `A Meta já não aceita o token em ${where}, então é preciso substituí-lo: ${why}`,
    temporary: (where, ends) =>
      `O token em ${where} funciona, mas é de uma pessoa${ends}: é hora de passar ao de um usuário do sistema.`,
    page: where =>
      `O token em ${where} funciona, mas é de uma Página: o WhatsApp pede o de um usuário do sistema.`,
    ending: (where, days) =>
      `O token em ${where} funciona, mas expira em ${days === 0 ? 'menos de um dia' : count(days, 'dia', 'dias')}: é hora de substituí-lo.`,
    failing: (where, why) => `O token em ${where} é válido, mas é preciso substituí-lo: ${why}`,
    healthy: (where, ends) =>
      `O token em ${where} funciona, é de um usuário do sistema${ends}: não é preciso fazer nada.`,
    alive: where => `O token em ${where} funciona. A Meta não diz de quem ele é nem quando expira.`,
    unanswered: (where, why) =>
      `Não foi possível perguntar à Meta pelo token em ${where}; escolha você como continuar. ${why}`,
    untrusted: where =>
      `Há um token em ${where}. Ele não é enviado a um Graph que não é da Meta; escolha você como continuar.`,
  },
  past: {
    'system-user': 'Era de um usuário do sistema.',
    user: 'Era de uma pessoa, como os temporários.',
    page: 'Era de uma Página.',
    app: 'Era de um app.',
    unknown: '',
  },
  endsNever: ' e não expira',
  endsInHours: hours => ` e expira em ${hours === 0 ? 'menos de uma hora' : count(hours, 'hora', 'horas')}`,
  endsInDays: days => ` e expira em ${count(days, 'dia', 'dias')}`,
  others: 'Outros tokens que há aqui, e que não são tocados:',
  other: (where, fingerprint, state) => `  ${where}  ${fingerprint}  ${state}`,
  usable: where => `O de ${where} funciona, e é de um usuário do sistema: para usá-lo, cole-o aqui.`,
  more: left => `  e mais ${left}`,
  states: {
    dead: 'já não vale',
    failing: 'válido, mas falta algo',
    temporary: 'funciona; temporário',
    ending: 'funciona; expira em breve',
    healthy: 'funciona',
    alive: 'funciona',
    unanswered: 'não foi possível perguntar',
    'not-asked': 'não perguntado',
  },
  pasteHere: 'Já tem o token novo? Cole aqui.',
  known: {
    both: source => `A conta e o número vêm ${fromSource(source)}.`,
    account: source => `A conta vem ${fromSource(source)}.`,
    number: source => `O número vem ${fromSource(source)}.`,
  },
};
