/** What wa-token can mend by itself, in Spanish. */
import type {
  concern as englishConcern,
  pin as englishPin,
  register as englishRegister,
  subscribe as englishSubscribe,
} from '../../en/steps/mend.ts';

export const concern: typeof englishConcern = {
  title: 'Conviene saberlo antes',
  message: (what, also) =>
    [
      `${what.replace(/\.$/, '')}.`,
      ...(also.length === 0 ? [] : [`Vea también: ${also.join(', ')}.`]),
      'El token mismo funciona.',
    ].join(' '),
  storing: 'El token se puede guardar de todos modos: esto se corrige sin uno nuevo.',
  accept: 'Guardar el token de todos modos',
};

export const subscribe: typeof englishSubscribe = {
  title: 'Suscripción de la app',
  note: 'Diciendo a Meta que la app quiere los eventos de la cuenta',
  action: 'Suscribir la app',
  offer: (app, waba) =>
    `wa-token puede hacerlo (“Suscribir la app”): suscribe ${app} a ${waba} con una solicitud. Otras apps siguen suscritas, y no cambia nada más.`,
  elsewhere: 'O deje que lo haga otro programa, y espere aquí.',
  again: 'Probar de nuevo',
  leave: 'Dejarlo como está',
};

export const register: typeof englishRegister = {
  title: 'Registro del número',
  note: 'Entregando el número a la Cloud API',
  action: 'Registrar el número',
  offer: number =>
    `wa-token puede hacerlo (“Registrar el número”): pide el PIN de seis dígitos de ${number} y registra el número con él en una solicitud.`,
  elsewhere: 'O deje que lo haga otro programa, y espere aquí.',
  otherPin: 'Escribir otro PIN',
  look: 'Mirar cómo está ahora',
  leave: 'Dejarlo sin registrar',
  unanswered:
    'No llegó respuesta, así que no se sabe si el número se registró. wa-token no lo envía otra vez por sí mismo.',
};

export const pin: typeof englishPin = {
  title: 'El PIN del número',
  question: 'PIN de seis dígitos',
  enter: 'registrar el número',
  intro: number => `El PIN de la verificación en dos pasos de ${number}.`,
  has: 'El número tiene uno: escriba ese. Si nadie lo sabe, ponga antes uno nuevo: Administrador de WhatsApp > Números de teléfono > el número > Verificación en dos pasos (“Two-step verification”).',
  hasNone:
    'El número todavía no tiene: los seis dígitos que escriba serán su PIN. Anótelos, el próximo registro los pide.',
  mayHave:
    'Si el número ya se registró antes, escriba el PIN que recibió entonces. Si no, los seis dígitos que escriba serán su PIN: anótelos.',
  limit:
    'Meta permite diez intentos en 72 horas, así que no adivine. Enter lo envía a Meta una vez; no se conserva en ninguna parte.',
  complete: 'Seis dígitos.',
  digits: (typed, wanted) => `${typed} de ${wanted} dígitos.`,
  noDigits: 'Un PIN tiene solo dígitos.',
};
