/** What is said of the sending number and its account, in Spanish. */
import type {numberCauses as english} from '../en/diagnosis-number.ts';

export const numberCauses: typeof english = {
  number_not_registered: {
    title: 'El número que envía no está registrado en la Cloud API',
    why: 'Es su propio número, no el del destinatario. Un número verificado todavía no está registrado, y el registro se puede perder.',
    tellApart:
      'GET /{phone-number-id}?fields=platform_type,status: NOT_APPLICABLE o PENDING significa que no está registrado.',
    fix: [
      'Regístrelo: POST /{phone-number-id}/register con messaging_product “whatsapp” y un pin de seis dígitos.',
      'Si antes tenía un PIN, use ese. No pruebe a ciegas: diez intentos en 72 horas lo bloquean.',
    ],
  },
  number_not_verified: {
    title: 'Antes hay que verificar el número con un código',
    why: 'Para registrarlo, Meta quiere una prueba de que el número es suyo: un código por SMS o por llamada.',
    tellApart: 'GET /{phone-number-id}?fields=code_verification_status: cualquier cosa que no sea VERIFIED.',
    fix: [
      'Pida un código: Administrador de WhatsApp (“WhatsApp Manager”) > Números de teléfono, o POST /{phone-number-id}/request_code.',
      'Ingréselo y registre después el número.',
    ],
  },
  pin_mismatch: {
    title: 'El PIN del número es otro',
    why: 'El número ya se registró con un PIN de dos pasos, y solo ese PIN, o restablecerlo, permite registrarlo de nuevo.',
    tellApart: 'GET /{phone-number-id}?fields=is_pin_enabled: true significa que hay un PIN.',
    fix: [
      'Use el PIN del registro anterior.',
      'Si nadie lo sabe: Administrador de WhatsApp > Números de teléfono > el número > Verificación en dos pasos (“Two-step verification”) > desactívela, o ponga un PIN nuevo.',
    ],
  },
  register_rate_limit: {
    title: 'El número se registró o se dio de baja demasiadas veces',
    why: 'Meta permite diez intentos por número en 72 horas. Más intentos alargan la espera.',
    tellApart: 'El código es 133016, o el mensaje habla de demasiados intentos.',
    fix: [
      'Deje de intentarlo y espere 72 horas.',
      'Entretanto averigüe el PIN correcto, y si de verdad hay que registrar el número.',
    ],
  },
  number_state: {
    title: 'El número está en un estado que no permite esto',
    why: 'Puede estar desconectado, marcado, bloqueado, recién eliminado o a medio trasladar, o puede haber vencido su nombre o su verificación.',
    tellApart:
      'GET /{phone-number-id}?fields=status,name_status,code_verification_status,platform_type muestra el estado.',
    fix: [
      'Abra Administrador de WhatsApp > Números de teléfono y haga lo que se indica junto al número.',
      'Si se acaba de eliminar o de dar de baja, espere cinco minutos y pruebe de nuevo.',
    ],
  },
  coexistence_number: {
    title: 'El número también se usa en la app WhatsApp Business',
    why: 'Un número en coexistencia sigue en la app, y por la API no se registra ni se da de baja.',
    tellApart: 'GET /{phone-number-id}?fields=is_on_biz_app,platform_type: is_on_biz_app es true.',
    fix: [
      'Omita el registro; el número puede enviar en cuanto está vinculado.',
      'Para pasarlo del todo a la API, elimine antes la cuenta en la app WhatsApp Business.',
    ],
  },
  display_name_unapproved: {
    title: 'El nombre visible del número no está aprobado',
    why: 'Un número de Meta, y algunos otros, solo pueden enviar cuando Meta aprobó el nombre que muestran.',
    tellApart:
      'GET /{phone-number-id}?fields=name_status: cualquier cosa que no sea APPROVED o AVAILABLE_WITHOUT_REVIEW.',
    fix: [
      'Administrador de WhatsApp > Números de teléfono > el número > Perfil: pida un nombre visible que cumpla las reglas de Meta, y espere su aprobación.',
    ],
  },
  payment_missing: {
    title: 'La cuenta no tiene un método de pago que funcione',
    why: 'Meta rechaza o retiene mensajes que no puede cobrar. El token y sus permisos no son la causa.',
    tellApart: 'GET /{phone-number-id}?fields=health_status: error 141006 en la cuenta de WhatsApp.',
    fix: [
      'Abra Facturación y pagos (“Billing & payments”) en Configuración del negocio, elija la cuenta de WhatsApp, y agregue o corrija el método de pago.',
      'Compruebe que no estorban una factura pendiente, la moneda ni la zona horaria.',
    ],
  },
  waba_locked: {
    title: 'La cuenta de WhatsApp está bloqueada',
    why: 'Meta restringió o desactivó la cuenta.',
    tellApart:
      'GET /{phone-number-id}?fields=health_status: la cuenta de WhatsApp está en BLOCKED. Si no lo está, 131031 significa que un dato de la solicitud, como un PIN, es incorrecto.',
    fix: [
      'Abra “Business Support Home”, busque la cuenta y pida una revisión.',
      'Si pasó al registrar un número, revise antes el PIN.',
    ],
  },
  waba_maintenance: {
    title: 'Meta está trabajando en la cuenta',
    why: 'La cuenta está en modo de mantenimiento, muchas veces mientras se traslada o se amplía su capacidad.',
    tellApart: 'Pasa solo, por lo general en minutos.',
    fix: ['Espere unos minutos y envíe de nuevo.'],
  },
  health_status_blocker: {
    title: 'El informe de estado de Meta nombra algo que bloquea el envío',
    why: 'Uno de estos está marcado como limitado o bloqueado: número, cuenta, negocio o app.',
    tellApart:
      'GET /{phone-number-id}?fields=health_status: mire can_send_message de cada entidad; los códigos 1380xx tratan solo de llamadas.',
    fix: ['Haga lo que dice possible_solution en la entidad bloqueada.'],
  },
  quality_limit: {
    title: 'El número no puede enviar más, por su calidad',
    why: 'Demasiados destinatarios bloquearon o denunciaron sus mensajes.',
    tellApart: 'Administrador de WhatsApp > Números de teléfono: la calidad es media o baja.',
    fix: [
      'Suspenda aquello de lo que se quejan los destinatarios, y envíe solo a quienes lo aceptaron.',
      'El límite sube cuando la calidad se recupera.',
    ],
  },
  test_number_limit: {
    title: 'El número de prueba de Meta no puede hacer esto',
    why: 'El número +1 555 es para probar: cinco destinatarios de una lista, no todos los países ni todas las funciones.',
    tellApart:
      'WhatsApp > Configuración de la API (“API Setup”): el número de “From” figura como número de prueba.',
    fix: ['Agregue un número propio en WhatsApp > Configuración de la API y envíe desde él.'],
  },
  country_restriction: {
    title: 'La cuenta no puede escribir a este país',
    why: 'Meta limita a qué países llega una cuenta: los números de prueba y los negocios sin verificar no pueden escribir a algunos, y hay países cerrados. Un token nuevo no ayuda.',
    tellApart:
      'El código es 130497, muchas veces solo en un webhook, cuando el mensaje ya se había aceptado. El mismo mensaje a otro país llega.',
    fix: [
      'Envíe desde un número propio en lugar del número de prueba.',
      'Termine la verificación del negocio.',
      'Compruebe el país en la política de Meta.',
    ],
  },
};
