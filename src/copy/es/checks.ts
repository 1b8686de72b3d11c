/** What verification looks at and what it found, in Spanish. */
import type {checks as english} from '../en/checks.ts';
import {matters} from './check-matters.ts';
import {count} from './count.ts';
import {day} from './date.ts';
import {paste} from './paste.ts';
import {fromSource} from './source.ts';

type English = typeof english;

const titles: English['titles'] = {
  'token.shape': 'Forma del token',
  'token.alive': 'Validez',
  'token.kind': 'Dueño del token',
  'token.expiry': 'Vencimiento',
  'token.app': 'App',
  'scope.management': 'Permiso para administrar',
  'scope.messaging': 'Permiso para enviar',
  'waba.access': 'Cuenta de WhatsApp',
  'phone.access': 'Número de teléfono',
  'waba.control': 'Control de la cuenta',
  'waba.review': 'Revisión de la cuenta',
  'phone.name': 'Nombre visible',
  'app.subscribed': 'Suscripción al webhook',
  'phone.registered': 'Registro',
  'phone.health': 'Envío',
};

const passed: English['passed'] = {
  'token.shape': 'Parece un token de Graph.',
  'token.alive': 'Meta lo acepta.',
  'token.kind': 'Un usuario del sistema.',
  'token.expiry': 'Falta mucho.',
  'token.app': 'La suya.',
  'scope.management': 'whatsapp_business_management está otorgado.',
  'scope.messaging': 'whatsapp_business_messaging está otorgado.',
  'waba.access': 'Se alcanza.',
  'phone.access': 'Se alcanza.',
  'waba.control': 'Control total.',
  'waba.review': 'Aprobada.',
  'phone.name': 'Aprobado.',
  'app.subscribed': 'La app está suscrita.',
  'phone.registered': 'Registrado en la Cloud API y conectado.',
  'phone.health': 'Nada lo impide.',
};

type Unanswered = Parameters<English['reasons']['no-answer']>[0]['why'];

const unanswered: Readonly<Record<Unanswered, string>> = {
  timeout: 'Meta no respondió a tiempo.',
  dns: 'No se pudo averiguar la dirección del servidor de Meta.',
  connection: 'La conexión con Meta falló o se cortó.',
  proxy: 'El proxy se negó o no se pudo alcanzar.',
  certificate: 'Este equipo no confía en el certificado del servidor.',
  clock: 'El certificado del servidor no es válido en la fecha de este equipo: el reloj puede estar mal.',
  html: 'Llegó una página web en lugar de una respuesta de la API Graph.',
  text: 'Llegó texto sin formato en lugar de una respuesta de la API Graph.',
  empty: 'La respuesta estaba vacía.',
  truncated: 'La respuesta llegó cortada.',
  'too-large': 'La respuesta era demasiado grande para ser de la API Graph.',
  unexpected: 'La respuesta no era de las que la API Graph da aquí.',
  'rate-limited': 'Meta no acepta más solicitudes por el momento.',
  passing: 'Meta tiene un fallo en este momento.',
  aborted: 'Se detuvo antes de que llegara una respuesta.',
};

const entityNames: Readonly<Record<string, string>> = {
  PHONE_NUMBER: 'El número de teléfono',
  WABA: 'La cuenta de WhatsApp',
  BUSINESS: 'El portfolio comercial',
  APP: 'La app',
};

/** What Meta says of sending; another word of Meta’s stays as it is. */
const sends: Readonly<Record<string, string>> = {
  BLOCKED: 'no puede enviar',
  LIMITED: 'solo puede enviar con límites',
};

const daysLeft = (days: number): string =>
  days === 0 ? 'queda menos de un día' : days === 1 ? 'queda 1 día' : `quedan ${count(days, 'día', 'días')}`;
const called = (id: string, name: string | null): string => (name === null ? id : `${name} (${id})`);

const uninspected =
  'Este token no puede examinarse a sí mismo. Con la clave secreta de la app se puede saber.';

const reasons: English['reasons'] = {
  good: () => '',
  'not-asked': ({because}) => `No se preguntó, porque “${titles[because]}” no pasó.`,
  'not-begun': () => 'No se preguntó: la ejecución terminó antes.',
  'no-answer': ({why, status}) =>
    status === null || status === 200 ? unanswered[why] : `${unanswered[why]} (HTTP ${status})`,
  refused: ({message}) => (message === '' ? 'Meta lo rechazó.' : `Meta dice: ${message}`),
  'cannot-inspect': () =>
    'Este token no puede examinarse a sí mismo. Con la clave secreta de la app (--app-secret-stdin) se puede saber.',
  'not-told': () => 'Meta no lo dice.',

  'no-token': () => 'No hay token.',
  'nothing-read': () => 'No se preguntó: no se leyó ningún token.',
  'not-text': () => 'Lo indicado no es texto.',
  'other-thing': ({what}) => `Eso parece ${paste.things[what].name}, no un token de acceso.`,
  unsendable: ({character, position}) =>
    `El carácter ${position} (${character}) no se puede enviar: el token se dañó en el camino. Cópielo otra vez.`,
  'unusual-shape': ({length}) =>
    `${length} caracteres; los tokens de Graph vistos hasta ahora empiezan con EAA y tienen más de 80.`,

  person: ({ends, at}) =>
    at === null || ends !== 'at'
      ? 'Es de una persona, y deja de valer cuando esa persona cambia su contraseña o se va.'
      : `Es de una persona, y vence el ${day(at)}.`,
  page: () => 'Es de una página de Facebook.',
  app: () => 'Es de una app.',
  'unknown-kind': ({type}) => `Meta lo llama ${type}, un tipo que wa-token no conoce.`,

  'never-ends': () => 'No vence nunca.',
  ends: ({at, days}) => `Vence el ${day(at)}: ${daysLeft(days)}.`,
  'ends-within': ({at, days, within}) => `Vence el ${day(at)}: ${daysLeft(days)}, y se pidieron ${within}.`,

  'issued-by': ({id, name}) => called(id, name),
  'other-app': ({id, name, wanted}) => `Lo emitió ${called(id, name)}, no ${wanted}.`,
  'not-granted': ({scope}) => `El token no tiene el permiso ${scope}.`,

  reached: ({id, name}) => called(id, name),
  'no-account': () => 'El token no alcanza ninguna cuenta de WhatsApp.',
  'not-reached': ({id}) => `${id} no está entre lo que ve este token.`,
  'no-number': () => 'La cuenta no tiene número de teléfono.',
  'hint-dropped': ({id, source, instead}) =>
    `${id}, ${fromSource(source)}, no está entre lo que ve este token; en su lugar se usa ${instead}.`,
  'not-chosen': () => 'Hay varios, y no se eligió ninguno.',
  'number-elsewhere': ({id, waba}) => `${id} es de la cuenta de WhatsApp ${waba}.`,

  'partial-control': ({tasks}) =>
    tasks.length === 0
      ? 'El usuario del sistema tiene control parcial.'
      : `El usuario del sistema puede: ${tasks.join(', ')}.`,
  'not-listed': () =>
    'El usuario del sistema no está en la lista de personas de la cuenta; un administrador puede tener el control por medio del portfolio.',
  'business-unknown': () => 'No se sabe a qué portfolio pertenece la cuenta.',
  'review-status': ({status}) => `La revisión de Meta dice ${status}.`,
  'name-status': ({status}) => `El nombre visible está en ${status}.`,
  'not-subscribed': ({app}) =>
    `${app ?? 'La app'} no está suscrita: enviar funciona, pero por el webhook no llega nada.`,
  'app-unknown': () => 'Hay otras apps suscritas; no se sabe qué app emitió el token.',
  'number-state': ({platform, status}) =>
    platform === 'NOT_APPLICABLE'
      ? `El número no está registrado${status === null ? '' : ` (estado ${status})`}.`
      : `Estado ${status ?? 'desconocido'} en ${platform}.`,
  'held-back': ({entities}) =>
    entities
      .map(
        ({type, canSend, says}) =>
          `${entityNames[type] ?? type} ${sends[canSend] ?? canSend} (${canSend})${says === '' ? '.' : `. Meta dice: ${says}`}`,
      )
      .join(' '),
};

export const checks: English = {titles, passed, matters, reasons, uninspected};
