/** The message for the admin, in Spanish. */

import type {handOff as english} from '../en/hand-off.ts';
import {quoted} from '../en/hand-off.ts';
import {labelsDate} from './guides.ts';

export const handOff: typeof english = {
  title: 'Un mensaje para su administrador',
  action: 'no soy administrador',
  label: 'el mensaje',
  file: 'whatsapp-token-request.md',
  lead: file => [
    `Envíe esto a un administrador de su portfolio comercial: c lo copia, s lo guarda como ${file}. No contiene ningún secreto.`,
    'Ya puede salir: si lo inicia otra vez en esta carpeta, wa-token continúa donde se pega el token.',
  ],
  waiting: 'Su administrador crea el token. Para ver el mensaje otra vez, vuelva atrás.',
  letter: {
    opening: [
      '¿Podría crear un token de acceso de WhatsApp para nosotros? Nuestro programa necesita el de un “usuario del sistema” de Meta, y solo un administrador de nuestro portfolio comercial puede crearlo. Lleva unos diez minutos.',
    ],
    aboutHeading: 'Se trata de:',
    things: {
      business: 'Portfolio comercial',
      app: 'App',
      systemUser: 'Usuario del sistema',
      waba: 'Cuenta de WhatsApp',
      phone: 'Número de teléfono',
    },
    about: (what, name, id) => (name === null ? `- ${what} ${id}` : `- ${what}: ${name} (${id})`),
    clicksHeading: `Dónde hacer clic (etiquetas de ${labelsDate}; entre comillas, en inglés):`,
    where: (label, url) => `${label}: ${url}`,
    step: (number, click) => `${number}. ${click}`,
    value: (label, value) => `   ${label}: ${value}`,
    ours: (click, app, account) =>
      click.replace(/\bsu (app|cuenta(?: de WhatsApp)?|servidor)\b/g, (_all, what: string) =>
        [
          what === 'servidor' ? 'nuestro' : 'nuestra',
          what,
          ...quoted(what === 'app' ? app : what === 'servidor' ? '' : account),
        ].join(' '),
      ),
    passing: [
      'Cómo entregarlo:',
      '- Meta lo muestra una sola vez. No cierre su ventana hasta haberlo entregado.',
      '- Es como una contraseña: por favor, compártalo en nuestro gestor de contraseñas, no por correo ni por chat.',
      '- O péguelo usted: ejecute “npx wa-token” en el proyecto. Comprueba el token, no lo muestra en ninguna parte y lo pone donde nuestro programa lo lee.',
    ],
    closing: '¡Gracias!',
  },
};
