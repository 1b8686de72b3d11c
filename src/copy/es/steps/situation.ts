/** What is there already, and which way it leads, in Spanish. */
import type {situation as english, journey as englishJourney} from '../../en/steps/situation.ts';
import {count} from '../count.ts';
import {fromSource} from '../source.ts';

export const situation: typeof english = {
  title: 'Ver lo que hay',
  note: 'Leyendo su .env y los perfiles guardados',
};

const another = {
  label: 'Preparar un token para otra cuenta',
  hint: 'desde las pantallas de Meta; para conservar los dos, inicie con --profile y --env-file',
};
const toSystemUser = 'por el de un usuario del sistema, que no vence de un día para otro';
const sameUser = 'uno nuevo del mismo usuario del sistema, para el mismo número';
const itIsTemporary = {label: 'Es el temporal: cambiarlo', hint: toSystemUser};

export const journey: typeof englishJourney = {
  title: 'Su situación',
  question: '¿Qué quiere hacer?',
  options: {
    first: {
      first: {
        label: 'Preparar un token nuevo',
        hint: 'de las pantallas de Meta hasta su programa, paso a paso',
      },
      replace: {
        label: 'Reemplazar un token',
        hint: 'ya tiene un usuario del sistema en Meta; solo su token es nuevo',
      },
      migrate: {label: 'Cambiar el token temporal', hint: toSystemUser},
    },
    migrate: {
      migrate: {
        label: 'Pasar al token de un usuario del sistema',
        hint: 'no vence de un día para otro; misma cuenta y mismo número',
      },
      replace: {
        label: 'Reemplazarlo',
        hint: 'ya tiene un usuario del sistema en Meta; solo su token es nuevo',
      },
      another,
    },
    replace: {
      replace: {label: 'Reemplazar el token', hint: sameUser},
      migrate: {label: 'Era el temporal: cambiarlo', hint: toSystemUser},
      another,
    },
    healthy: {
      check: {label: 'Comprobar el token', hint: 'permisos, cuenta y número; no se cambia nada'},
      send: {label: 'Enviar con él un mensaje de prueba', hint: 'antes se comprueba'},
      replace: {label: 'Reemplazarlo de todos modos', hint: 'un token nuevo para el mismo número'},
      migrate: itIsTemporary,
      another,
    },
    unknown: {
      replace: {label: 'Reemplazar el token', hint: sameUser},
      migrate: itIsTemporary,
      another,
      lookAgain: {
        label: 'Preguntar a Meta otra vez',
        hint: '“wa-token doctor” revisa qué se interpone',
      },
    },
  },
  place: {
    'env-file': (path, name) => `${path} (${name})`,
    environment: name => `el entorno (${name})`,
    profile: profile => `su llavero (perfil ${profile})`,
  },
  evidence: {
    none: 'Aquí no se encontró ningún token de acceso: parece la primera vez.',
    expired: where => `Meta dice que el token en ${where} venció: hay que reemplazarlo.`,
    dead: (where, why) => `Meta ya no acepta el token en ${where}, así que hay que reemplazarlo: ${why}`,
    temporary: (where, ends) =>
      `El token en ${where} funciona, pero es de una persona${ends}: conviene pasar al de un usuario del sistema.`,
    page: where =>
      `El token en ${where} funciona, pero es de una página: WhatsApp pide el de un usuario del sistema.`,
    ending: (where, days) =>
      `El token en ${where} funciona, pero vence en ${days === 0 ? 'menos de un día' : count(days, 'día', 'días')}: conviene reemplazarlo.`,
    failing: (where, why) => `El token en ${where} es válido, pero hay que reemplazarlo: ${why}`,
    healthy: (where, ends) =>
      `El token en ${where} funciona, es de un usuario del sistema${ends}: no hay que hacer nada.`,
    alive: where => `El token en ${where} funciona. Meta no dice de quién es ni cuándo vence.`,
    unanswered: (where, why) =>
      `No se pudo preguntar a Meta por el token en ${where}; elija usted cómo seguir. ${why}`,
    untrusted: where =>
      `Hay un token en ${where}. No se envía a una Graph que no es de Meta; elija usted cómo seguir.`,
  },
  past: {
    'system-user': 'Era de un usuario del sistema.',
    user: 'Era de una persona, como los temporales.',
    page: 'Era de una página.',
    app: 'Era de una app.',
    unknown: '',
  },
  endsNever: ' y no vence',
  endsInHours: hours => ` y vence en ${hours === 0 ? 'menos de una hora' : count(hours, 'hora', 'horas')}`,
  endsInDays: days => ` y vence en ${count(days, 'día', 'días')}`,
  others: 'Otros tokens que hay aquí, y que no se tocan:',
  other: (where, fingerprint, state) => `  ${where}  ${fingerprint}  ${state}`,
  usable: where => `El de ${where} funciona, y es de un usuario del sistema: para usarlo, péguelo aquí.`,
  more: left => `  y ${left} más`,
  states: {
    dead: 'ya no vale',
    failing: 'válido, pero le falta algo',
    temporary: 'funciona; temporal',
    ending: 'funciona; vence pronto',
    healthy: 'funciona',
    alive: 'funciona',
    unanswered: 'no se pudo preguntar',
    'not-asked': 'no se preguntó',
  },
  pasteHere: '¿Ya tiene el token nuevo? Péguelo aquí.',
  known: {
    both: source => `La cuenta y el número vienen ${fromSource(source)}.`,
    account: source => `La cuenta viene ${fromSource(source)}.`,
    number: source => `El número viene ${fromSource(source)}.`,
  },
};
