/** What stops a step, the ways out, and the names of the links, in Spanish. */
import type {trouble as english, links as englishLinks} from '../../en/steps/trouble.ts';

export const trouble: typeof english = {
  retry: 'Comprobar otra vez',
  newToken: 'Crear un token nuevo',
  otherToken: 'Pegar otro token',
  sendAgain: 'Enviarlo otra vez',
  otherRecipient: 'Otro número, o ninguno',
  otherTemplate: 'Elegir otra plantilla',
  back: 'Volver',
  quit: 'Salir',
  tryStore: 'Probar de nuevo',
  otherPlace: 'Elegir otro lugar',
  noCause: 'Graph dio un error que no está en el catálogo.',
  garbledPaste: {
    why: 'Meta no puede leerlo como token: falta una parte, o vino con otra cosa. Un token empieza con EAA y tiene unos 200 caracteres.',
    fix: [
      'Cópielo otra vez con el botón Copiar de la ventana de Meta, y elija “Pegar otro token”.',
      '¿Esa ventana está cerrada? Entonces cree un token nuevo: Meta muestra cada uno una sola vez.',
    ],
  },
  sameAs: where => `Es el mismo que ya está en ${where}.`,
  trace: id => `Para el servicio de ayuda de Meta: fbtrace_id ${id}`,
  undecided:
    'Graph no dio una respuesta útil, así que la comprobación no terminó. El token sigue aquí; no se guardó nada.',
  storeFailed: what => `El token no se pudo guardar: ${what}`,
  undone: 'Lo que se había escrito antes se dejó como estaba.',
  alreadyIn: places => `Ya está en: ${places.join(', ')}.`,
};

export const links: typeof englishLinks = {
  systemUsers: 'Usuarios del sistema',
  whatsappAccounts: 'Cuentas de WhatsApp',
  debugger: 'Depurador de tokens de acceso',
  apiSetup: 'Configuración de la API',
  webhook: 'Configuración del webhook',
  manager: 'Administrador de WhatsApp',
  templates: 'Plantillas de mensajes',
  billing: 'Facturación',
  support: 'Servicio de ayuda de Meta',
  status: 'Página de estado de Meta',
  apps: 'Sus apps',
  supportHome: 'Business Support Home',
  security: 'Centro de seguridad',
  numbers: 'Números de teléfono en el Administrador de WhatsApp',
  dashboard: 'El panel de la app',
  basic: 'La configuración básica de la app',
  advanced: 'La configuración avanzada de la app',
  review: 'Los permisos de la app',
  roles: 'Los roles de la app',
};
