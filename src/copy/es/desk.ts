/** What came of opening a link, copying, reading the clipboard, saving a text, in Spanish. */
import type {desk as english} from '../en/desk.ts';

const otherPaste =
  'Pegue con la tecla de la propia terminal: suele ser Ctrl-Shift-V, Shift-Insert, Cmd-V o el clic derecho.';

export const desk: typeof english = {
  opened: label => `Abierto en su navegador: ${label}.`,
  notOpened: {
    practice: 'Es una práctica, así que el enlace se muestra y no se abre.',
    ssh: 'Por SSH no se puede abrir un navegador en su equipo. Abra el enlace allí.',
    container: 'Desde un contenedor no se puede abrir un navegador. Abra el enlace en su equipo.',
    'no-screen':
      'Aquí no hay pantalla gráfica, y por eso tampoco navegador. Abra el enlace en cualquier equipo.',
    'no-program': 'No se encontró aquí nada que abra enlaces (en Linux es xdg-open). Abra usted el enlace.',
    failed: 'El navegador no se pudo abrir. Abra usted el enlace.',
  },
  copied: label => `Copiado: ${label}.`,
  sent: label => `Enviado al portapapeles de su terminal: ${label}. No todas las terminales lo aceptan.`,
  notCopied: label =>
    `No se copió: ${label}. No se encontró aquí un portapapeles (pbcopy, wl-copy, xclip o xsel). Seleccione el texto con el ratón.`,
  unread: {
    practice: 'Una práctica no lee nada suyo. Presione t y después Enter para el token de práctica.',
    ssh: `Por SSH no se puede leer desde aquí su portapapeles. ${otherPaste}`,
    container: `Desde un contenedor no se puede leer su portapapeles. ${otherPaste}`,
    'no-tool': `No se encontró aquí nada que lea el portapapeles (wl-paste, xclip o xsel). ${otherPaste}`,
    'no-text': 'En el portapapeles no hay texto. Copie el token en la ventana de Meta y pruebe de nuevo.',
    failed: `El portapapeles no se pudo leer. ${otherPaste}`,
  },
  saved: name => `Guardado en esta carpeta como ${name}.`,
  savedInPractice: name => `Guardado como ${name}. Es una práctica: el archivo desaparece cuando termina.`,
  there: name => `${name}, en esta carpeta, ya contiene este texto.`,
  notSaved: (name, code) => `${name} no se pudo guardar en esta carpeta (${code}). Copie el texto.`,
};
