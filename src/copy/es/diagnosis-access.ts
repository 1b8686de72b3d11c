/** What is said when the app, the account or the object stands in the way, in Spanish. */
import type {accessCauses as english} from '../en/diagnosis-access.ts';

const assign =
  'En Meta: Configuración del negocio > Usuarios > Usuarios del sistema > su usuario del sistema > Asignar activos (“Assign assets”) > Cuentas de WhatsApp > su cuenta > Administrar cuentas de WhatsApp Business (“Manage WhatsApp Business accounts”), en Control total.';

export const accessCauses: typeof english = {
  asset_not_assigned: {
    title: 'El usuario del sistema no tiene la cuenta de WhatsApp',
    why: 'Una cosa es el permiso en el token y otra la cuenta: hay que dar al usuario del sistema cada cuenta de WhatsApp. No basta con ser administrador del portfolio.',
    tellApart:
      'Administrador de WhatsApp (“WhatsApp Manager”) o GET /{waba-id}/assigned_users: el usuario del sistema no está en la lista.',
    fix: [
      assign,
      'Recargue hasta que aparezca y pruebe de nuevo. Si se sigue rechazando, genere un token nuevo.',
    ],
  },
  asset_partial_control: {
    title: 'El usuario del sistema tiene la cuenta con muy poco control',
    why: 'Con control parcial, leer y enviar puede funcionar, mientras que cambiar, crear o eliminar se rechaza.',
    tellApart:
      'Configuración del negocio > Usuarios del sistema > su usuario del sistema muestra Control parcial junto a la cuenta de WhatsApp.',
    fix: [assign],
  },
  wrong_object_id: {
    title: 'El identificador es de otra cosa',
    why: 'La solicitud nombra un objeto que no es el que necesita: un número de teléfono, una app, un portfolio o un texto de ejemplo donde va un identificador.',
    tellApart:
      'Mire el identificador en el mensaje de Meta. El de un número de teléfono y el de una cuenta de WhatsApp tienen de 14 a 17 dígitos y son distintos; un número de teléfono no es ninguno de los dos.',
    fix: [
      'Abra WhatsApp > Configuración de la API (“API Setup”): “Phone number ID” y “WhatsApp Business Account ID” están uno debajo del otro. Copie el que necesita esta solicitud.',
      'Compruebe que su programa no los intercambia y que la variable no está vacía.',
    ],
  },
  object_invisible: {
    title: 'El objeto existe, pero no para este token',
    why: 'Meta responde lo mismo si el objeto no existe que si este token no puede verlo.',
    tellApart:
      'Pida GET /{id}?fields=id con el mismo token, después liste los números de su cuenta y compare.',
    fix: ['Revise el identificador.', assign, 'Compruebe que el token tiene whatsapp_business_management.'],
  },
  object_deleted: {
    title: 'El objeto ya no existe',
    why: 'Se eliminó, o nunca existió con este identificador.',
    tellApart:
      'Búsquelo en el Administrador de WhatsApp. Un número o una plantilla que se volvió a crear tiene otro identificador.',
    fix: ['Tome del Administrador de WhatsApp el identificador actual y póngalo en lugar del anterior.'],
  },
  partner_holds_messaging: {
    title: 'Un socio tiene el derecho de enviar por esta cuenta',
    why: 'La cuenta se comparte con un proveedor de soluciones, o está en otro portfolio, y enviar es derecho del socio.',
    tellApart:
      'Configuración del negocio > Cuentas > Cuentas de WhatsApp > la cuenta > Socios (“Partners”): un socio tiene “Manage phone numbers” o los mensajes.',
    fix: [
      'Envíe por medio del socio, o pídale que libere la cuenta.',
      'O asigne la app y el usuario del sistema a la cuenta en el portfolio al que pertenece.',
    ],
  },
  app_not_subscribed: {
    title: 'La app no está suscrita a la cuenta de WhatsApp',
    why: 'Sin suscripción no llegan mensajes, y el envío también puede rechazarse. La app de prueba de Meta no cuenta.',
    tellApart: 'GET /{waba-id}/subscribed_apps: el identificador de su app no está en la lista.',
    fix: [
      'Suscríbala: POST /{waba-id}/subscribed_apps con su token.',
      'Después envíe un mensaje al número y observe si llega el webhook.',
    ],
  },
  app_blocked: {
    title: 'Meta bloqueó la app o la cuenta del desarrollador',
    why: '“API access blocked” no es un permiso que falta: se rechaza toda solicitud de esta app, lleve el token que lleve.',
    tellApart:
      'Todas las solicitudes fallan igual, también con un token de app; la misma solicitud con un token roto a propósito sigue respondiendo 190.',
    fix: [
      'Abra el panel de la app: arriba, o en la bandeja de alertas (“Alert inbox”), hay un aviso o una acción pendiente.',
      'Inicie sesión en facebook.com como administrador de la app y supere los controles que se muestren.',
      'Pida a Meta una revisión si el aviso la ofrece.',
    ],
  },
  app_deleted: {
    title: 'La app se eliminó',
    why: 'El token se creó para una app que ya no existe.',
    tellApart: 'La app no está en la lista de developers.facebook.com/apps.',
    fix: [
      'Cree o elija otra app con WhatsApp.',
      'Asígnela al usuario del sistema y genere un token nuevo para ella.',
    ],
  },
  app_inactive: {
    title: 'El acceso de la app se desactivó por inactividad',
    why: 'Meta desactiva el acceso a la API de las apps que llevan un tiempo sin usarse.',
    tellApart: 'El panel de la app muestra un aviso con un botón para reactivarla.',
    fix: ['Abra el panel de la app y reactive allí su acceso a la API.'],
  },
  app_dev_mode: {
    title: 'La app está en modo de desarrollo',
    why: 'Una app sin publicar funciona solo para personas que tienen un rol en ella.',
    tellApart:
      'El interruptor de arriba en el panel de la app dice Desarrollo (“Development”), o la app figura como no publicada.',
    fix: [
      'Publique la app en su panel.',
      'O dé a la persona un rol en la app: Roles de la app (“App roles”) > Roles.',
    ],
  },
  advanced_access_missing: {
    title: 'La app tiene solo acceso estándar',
    why: 'Para cuentas de otros negocios, y para algunas solicitudes en general, la app necesita acceso avanzado al permiso.',
    tellApart: 'Revisión de apps (“App Review”) > Permisos y funciones: el permiso dice Acceso estándar.',
    fix: [
      'Pida acceso avanzado para el permiso en Revisión de apps.',
      'Si la cuenta es de su propio negocio, compruebe que app y cuenta están en el mismo portfolio.',
    ],
  },
  business_unverified: {
    title: 'El negocio no está verificado',
    why: 'Algunas funciones y algunos límites son solo para negocios verificados.',
    tellApart:
      'Configuración del negocio > Centro de seguridad (“Security Center”) muestra el estado de la verificación.',
    fix: ['Empiece o termine la verificación en el Centro de seguridad.'],
  },
  terms_not_accepted: {
    title: 'Antes hay que aceptar unas condiciones',
    why: 'Un administrador del negocio tiene que aceptar las condiciones del producto que usa esta solicitud.',
    tellApart: 'El mensaje de Meta nombra las condiciones, muchas veces con un enlace.',
    fix: [
      'Abra como administrador el enlace del mensaje de Meta, o el Administrador de WhatsApp, y acepte las condiciones.',
    ],
  },
  account_restricted: {
    title: 'Meta restringió la cuenta por sus políticas',
    why: 'Meta consideró que la cuenta de esta solicitud incumple una política. Un token nuevo no ayuda.',
    tellApart:
      '“Business Support Home” (“Account Quality”) dice cuál es la restricción, su motivo y su final.',
    fix: ['Abra “Business Support Home”, lea el motivo y pida una revisión si no está de acuerdo.'],
  },
  platform_restriction: {
    title: 'Meta tiene esto cerrado por ahora para quien lo pide',
    why: 'El rechazo viene de una regla de la plataforma, no del token ni del permiso.',
    tellApart:
      'La misma solicitud se rechaza con todo token de este tipo; el registro de cambios o la página de estado de Meta lo menciona.',
    fix: [
      'Lea el registro de cambios de la API.',
      'Pregunte al servicio de ayuda de Meta y dele el fbtrace_id.',
    ],
  },
  wrong_account_type: {
    title: 'La cuenta es de otro tipo que el que necesita la solicitud',
    why: 'Algunas solicitudes funcionan solo con cuentas de empresa, otras solo con cuentas profesionales o personales.',
    tellApart:
      'Mire el tipo de la cuenta en su configuración, y los tipos que admite la página de la solicitud.',
    fix: ['Use una cuenta del tipo que necesita la solicitud, o conviértala en su configuración.'],
  },
  recipient_experiment: {
    title: 'Meta retuvo el mensaje por un experimento',
    why: 'El destinatario participa en un experimento de Meta en el que no se entregan mensajes de marketing.',
    tellApart: 'El código es 130472. A otros destinatarios les llega el mismo mensaje.',
    fix: ['No lo envíe de nuevo; contacte a la persona de otro modo, o espere a que le escriba.'],
  },
  webhook_callback: {
    title: 'Meta no pudo verificar su webhook',
    why: 'Al guardar una dirección de devolución de llamada, Meta la llama una vez y espera recibir de vuelta su desafío. El token no tiene que ver.',
    tellApart:
      'Llame usted a la dirección con hub.mode, hub.verify_token y hub.challenge: debe responder 200 con el desafío como texto sin formato.',
    fix: [
      'Haga que la dirección responda por https con un certificado válido, y que funcione en el momento de guardarla.',
      'Compare hub.verify_token con el token de verificación escrito en Meta, y responda hub.challenge y nada más.',
    ],
  },
  flow_not_connected: {
    title: 'El punto de conexión del flujo no está conectado',
    why: 'Al flujo le falta su punto de conexión, su clave pública o su app, o no responden como deben.',
    tellApart: 'Administrador de WhatsApp > Flujos (“Flows”) > el flujo muestra en “Endpoint” qué falta.',
    fix: [
      'Indique el punto de conexión, firme la clave pública y conecte la app en la configuración del flujo.',
      'Haga allí la comprobación de estado y publique de nuevo.',
    ],
  },
};
