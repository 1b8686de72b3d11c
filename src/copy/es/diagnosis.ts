/** What is said of each cause of a Graph error, in Spanish. */
import type {diagnosis as english} from '../en/diagnosis.ts';
import {accessCauses} from './diagnosis-access.ts';
import {messageCauses} from './diagnosis-message.ts';
import {numberCauses} from './diagnosis-number.ts';
import {serviceCauses} from './diagnosis-service.ts';
import {tokenCauses} from './diagnosis-token.ts';

export const diagnosis: typeof english = {
  namesObject: id => `El mensaje de Meta nombra “${id}”.`,
  namesPermission: name => `El mensaje de Meta nombra ${name}.`,
  namesTemplates: found =>
    found.length === 0
      ? 'La cuenta de este número no tiene ninguna plantilla con ese nombre.'
      : `La cuenta de este número tiene: ${found.join(', ')}.`,
  unknown: {
    title: code => `${code} no está entre los códigos que se conocen aquí`,
    noCode: 'No contiene ningún código de Graph',
    families: {
      permission: 'Los códigos de 200 a 299 tratan de permisos.',
      message: 'Los códigos de 130000 a 131999 tratan del envío de mensajes.',
      template: 'Los códigos que empiezan por 132 tratan de plantillas y flujos en mensajes.',
      number: 'Los códigos que empiezan por 133 tratan del número que envía y de su registro.',
      marketing: 'Los códigos que empiezan por 134 tratan de pagos y mensajes de marketing.',
      verification: 'Los códigos que empiezan por 136 tratan de códigos de verificación y del registro.',
      call: 'Los códigos que empiezan por 138 tratan de llamadas.',
      flow: 'Los códigos que empiezan por 139 tratan de flujos y listas de bloqueo.',
      health: 'Los códigos que empiezan por 141 vienen del informe de estado.',
      session: 'Los subcódigos de 450 a 499 tratan de la sesión de la que depende el token.',
    },
    transient: 'Meta dice que es pasajero: pruebe de nuevo en un minuto.',
    lasting: 'Las palabras de Meta son la mejor pista que hay.',
    support: fbtraceId =>
      `Pregunte al servicio de ayuda de Meta y dele esta marca de la respuesta: ${fbtraceId}`,
  },
  causes: {...tokenCauses, ...accessCauses, ...numberCauses, ...messageCauses, ...serviceCauses},
};
