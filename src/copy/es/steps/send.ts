/** The test message, in Spanish. */
import type {
  arrived as englishArrived,
  recipient as englishRecipient,
  send as englishSend,
  template as englishTemplate,
  templates as englishTemplates,
} from '../../en/steps/send.ts';

export const recipient: typeof englishRecipient = {
  title: 'Mensaje de prueba',
  question: 'Enviar un mensaje de prueba a',
  help: 'Su propio número de WhatsApp es una buena elección.',
  placeholder: '+16505551234',
  whenEmpty: 'Enter sin texto omite la prueba.',
  otherForm: other => `Los números de este país también se escriben de otra forma: pruebe ${other}.`,
  testNumber:
    'Este es un número de prueba: solo llega a los números de su lista en Meta (“API Setup” > “To”).',
};

export const templates: typeof englishTemplates = {
  title: 'Búsqueda de una plantilla',
  note: 'Preguntando por las plantillas aprobadas',
};

export const template: typeof englishTemplate = {
  title: 'Plantilla',
  question: '¿Qué plantilla enviar?',
  help: 'Como prueba solo se pueden enviar plantillas aprobadas sin espacios que rellenar.',
  none: 'No se encontró ninguna plantilla aprobada sin espacios; se prueba hello_world.',
  make: 'Para crear una: Administrador de WhatsApp > Plantillas de mensajes (“Message templates”) > “Create template”, sin espacios que rellenar. Cuando Meta la apruebe, “Enviarlo otra vez” la ofrece.',
};

export const send: typeof englishSend = {
  title: 'Envío',
  note: template => `Entregando el mensaje a WhatsApp: plantilla ${template}`,
};

export const arrived: typeof englishArrived = {
  title: '¿Llegó?',
  question: to => `WhatsApp aceptó el mensaje a ${to}. Aceptado no quiere decir entregado: ¿llegó?`,
  look: (template, text) => `Busque la plantilla ${template}${text === '' ? '.' : `: “${text}”`}`,
  yes: {label: 'Sí, está en el teléfono', hint: ''},
  no: {label: 'No', hint: 'muestra qué revisar'},
  later: {label: 'Ahora no puedo revisarlo', hint: ''},
  advice: {
    held: (check, what) => `${check}: ${what} Eso puede retener el mensaje.`,
    number: '¿El número es correcto y tiene WhatsApp? Pruebe a escribirle desde su propio teléfono.',
    testNumber: 'Un número de prueba solo llega a los números de su lista (“API Setup” > “To”).',
    unknown:
      'Con un número sin método de pago, o con una app que no está publicada, los mensajes pueden aceptarse y no entregarse.',
    webhook: 'El webhook de estado dice qué pasó con él; “wa-token explain -” lee sus errores.',
  },
};
