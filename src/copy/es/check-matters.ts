/** What each check is for, in Spanish. */
import type {matters as english} from '../en/check-matters.ts';

export const matters: typeof english = {
  'token.shape': 'Se decide antes de enviar nada: lo que tiene la forma de otra cosa no sale de este equipo.',
  'token.alive': 'Un token que Meta rechaza no puede hacer nada, tenga los permisos que tenga.',
  'token.kind':
    'El token de un usuario del sistema es del negocio. El de una persona deja de valer cuando esa persona cambia su contraseña o se va.',
  'token.expiry': 'Un token que vence detiene su programa ese día, si no se reemplaza antes.',
  'token.app': 'Un token es de una app: valen los webhooks y los límites de esa app, y su clave secreta.',
  'scope.management': 'Sin este permiso no se pueden leer la cuenta, sus números ni sus plantillas.',
  'scope.messaging': 'Sin este permiso no se puede enviar nada.',
  'waba.access': 'Un permiso todavía no es acceso: hay que dar la cuenta misma al usuario del sistema.',
  'phone.access': 'Los mensajes se envían desde este número, por su identificador.',
  'waba.control':
    'Con control parcial se rechazan algunas solicitudes, sobre plantillas, webhooks o números, según lo que falte.',
  'waba.review': 'Hasta que Meta aprueba la cuenta, enviar está limitado o cerrado.',
  'phone.name': 'Un número cuyo nombre visible se rechazó no puede enviar.',
  'app.subscribed':
    'Sin la suscripción enviar funciona, pero los mensajes entrantes y los informes de entrega no llegan a nadie.',
  'phone.registered': 'Un número verificado, pero sin registrar, no puede enviar.',
  'phone.health':
    'Lo que Meta misma dice que impide enviar: número, cuenta, portfolio y app, cada uno por separado.',
};
