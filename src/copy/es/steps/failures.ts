/** Requests that Graph did not answer, in Spanish. */
import type {failures as english} from '../../en/steps/failures.ts';
import {minute} from '../date.ts';

export const failures: typeof english = {
  retryAt: at => `Graph vuelve a aceptar solicitudes hacia el ${minute(at)}.`,
  transport: {
    timeout: {
      message: 'Graph no respondió a tiempo.',
      fix: ['Revise la conexión y pruebe de nuevo. --timeout da más tiempo.'],
    },
    dns: {
      message: 'No se encontró la dirección de Graph: no hay red, o su servicio de nombres no responde.',
      fix: ['Revise la conexión y pruebe de nuevo.'],
    },
    connection: {
      message: 'No se pudo llegar a Graph: la conexión se rechazó o se cortó.',
      fix: [
        'Revise la conexión y pruebe de nuevo. En la red de una empresa puede hacer falta un proxy: defina HTTPS_PROXY.',
      ],
    },
    proxy: {
      message: 'El proxy no dejó pasar la solicitud.',
      fix: ['Revise HTTPS_PROXY y NO_PROXY, y si el proxy pide nombre y contraseña.'],
    },
    proxyGone: {
      message: 'No se puede llegar al proxy.',
      fix: ['Revise HTTPS_PROXY. Si esta red no necesita proxy, quítela e inicie wa-token otra vez.'],
    },
    certificate: {
      message: 'El certificado del otro lado no es de confianza.',
      fix: [
        'En la red de una empresa, el proxy puede usar un certificado propio: indique su archivo en NODE_EXTRA_CA_CERTS.',
        'Si no es así, no siga: alguien puede estar leyendo lo que se envía.',
      ],
    },
    clock: {
      message: 'El certificado del otro lado no es válido a la hora del reloj de este equipo.',
      fix: ['Ponga en hora el reloj de este equipo y pruebe de nuevo.'],
    },
  },
  unreadable: status =>
    `La respuesta de Graph no se pudo leer${status === null ? '' : ` (HTTP ${status})`}: un fallo de Meta, o de un proxy en el camino. No dice nada del token.`,
  unreadableFix: [
    'Pruebe de nuevo en unos minutos. Estado de Meta: https://metastatus.com/whatsapp-business-api',
  ],
  doctor: '“wa-token doctor” examina el camino a Graph.',
  aborted: 'La solicitud se detuvo.',
};
