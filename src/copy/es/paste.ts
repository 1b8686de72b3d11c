/** What is said about a paste, in Spanish. */
import type {paste as english} from '../en/paste.ts';
import {count, grouped} from './count.ts';

const fromMeta =
  'Copie de la ventana de Meta el texto que empieza con EAA (Configuración del negocio > Usuarios del sistema > Generar token).';

const wrong = (name: string, where: string = fromMeta): {readonly name: string; readonly where: string} => ({
  name,
  where,
});

export const paste: typeof english = {
  length: characters => count(characters, 'carácter', 'caracteres'),
  looks: {
    token: 'parece un token de Graph.',
    odd: 'no tiene la forma habitual de un token de Graph.',
    binary: 'no es texto.',
    unsendable: (character, position) =>
      `el carácter ${grouped(position)} (${character}) no puede ser parte de un token.`,
    wrong: name => `parece ${name}, no un token de acceso.`,
  },
  advice: {
    truncated:
      'Es más corto que un token, o está cortado en un límite común. Cópielo otra vez con el botón de copiar de la ventana de Meta.',
    odd: 'Los tokens de acceso empiezan con EAA. Se puede probar de todos modos.',
    binary: 'Copie el token como texto sin formato de la ventana de Meta.',
    unsendable:
      'Cópielo otra vez con el botón de copiar de la ventana de Meta; los procesadores de texto y los chats cambian caracteres.',
  },
  cleanedAll: parts => `Se quitó: ${parts.join(', ')}.`,
  cleaned: {
    spaces: n => count(n, 'espacio', 'espacios'),
    'line-breaks': n => count(n, 'salto de línea', 'saltos de línea'),
    quotes: () => 'comillas',
    brackets: () => 'corchetes angulares',
    bearer: () => '“Bearer”',
    header: () => 'el encabezado Authorization que lo rodeaba',
    assignment: () => 'el nombre que lo precedía',
    invisible: n => count(n, 'carácter invisible', 'caracteres invisibles'),
    'paste-marks': () => 'marcas que dejó la terminal al pegar',
    doubled: () => 'la repetición (se pegó más de una vez)',
    json: () => 'el JSON que lo rodeaba',
    curl: () => 'el comando curl que lo rodeaba',
    url: () => 'la dirección que lo rodeaba',
    text: () => 'el texto que lo rodeaba',
  },
  things: {
    'app-secret': wrong('una clave secreta de app o un token de cliente'),
    'app-pair': wrong('un identificador de app y su clave secreta unidos por “|”'),
    'app-token': wrong('el token de una app, no de un usuario del sistema'),
    id: wrong(
      'un identificador (de un número de teléfono, una cuenta de WhatsApp o una app)',
      `Aquí no hace falta ningún identificador; wa-token los encuentra. ${fromMeta}`,
    ),
    'phone-number': wrong('un número de teléfono', `El número se pregunta más adelante. ${fromMeta}`),
    pin: wrong('un PIN o código de 6 dígitos'),
    number: wrong('un número'),
    'verify-token': wrong(
      'el token de verificación de un webhook',
      `Ese lo inventa usted, para el webhook. ${fromMeta}`,
    ),
    instagram: wrong('un token de Instagram', `Es para graph.instagram.com. ${fromMeta}`),
    threads: wrong('un token de Threads', `Es para graph.threads.net. ${fromMeta}`),
    jwt: wrong('un token de inicio de sesión (JWT)'),
    masked: wrong(
      'un token con una parte oculta',
      'Un token oculto no se puede recuperar. Use el botón de copiar mientras Meta lo muestra entero, o genere uno nuevo.',
    ),
    placeholder: wrong('un texto de ejemplo', `Ponga en su lugar el token mismo. ${fromMeta}`),
    'private-key': wrong('una clave privada', `Esa no la comparta con nadie. ${fromMeta}`),
    'other-service': wrong(
      'una clave o un identificador de otro servicio',
      `No se envió a ninguna parte. ${fromMeta}`,
    ),
    'message-id': wrong('el identificador de un mensaje'),
    'several-tokens': wrong('más de un token', 'Pegue uno de ellos.'),
    json: wrong('JSON sin un token de Graph'),
    command: wrong('un comando sin un token de Graph'),
    url: wrong('una dirección web'),
    text: wrong('texto'),
    'too-short': wrong('algo demasiado corto'),
    'too-long': wrong('algo demasiado largo'),
  },
};
