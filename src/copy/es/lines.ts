/** What the line front-ends say by themselves, in Spanish. */
import type {lines as english} from '../en/lines.ts';
import {lineChecks} from './checks-side.ts';
import {count, grouped} from './count.ts';

export const lines: typeof english = {
  intro: {
    keys: 'Escape vuelve atrás, Ctrl-C sale.',
    plain: 'Escriba < y Enter para volver atrás. Ctrl-C sale.',
  },
  forward: {
    keys: 'Tab avanza de nuevo, con la respuesta que dio antes.',
    plain: 'Escriba > y Enter para avanzar de nuevo, con la respuesta que dio antes.',
  },
  step: (at, of, chapter) => `Paso ${at} de ${of}: ${chapter}`,
  notice: {
    info: text => `Nota: ${text}`,
    good: text => `Hecho: ${text}`,
    warn: text => `Aviso: ${text}`,
  },
  rejected: why => `No se aceptó: ${why}`,
  numbered: (n, text) => `${n}. ${text}`,
  hint: (label, hint) => `${label} (${hint})`,
  guide: {
    why: text => `Por qué: ${text}`,
    trap: text => `Atención: ${text}`,
    value: (label, value) => `${label}: ${value}`,
    link: label => `${label}, en una línea:`,
    done: 'Presione Enter cuando esté hecho',
    doneOrLetter: 'Presione Enter cuando esté hecho, o una letra',
    letters: all =>
      `O una letra y Enter: ${all.map(({letter, label}) => `${letter} (${label})`).join(', ')}.`,
    haveToken: 'ya tengo el token',
    open: label => `abrir “${label}” en el navegador`,
    copy: label => `copiar ${label}`,
    save: name => `guardar como ${name}`,
    sent: 'Presione Enter cuando lo haya enviado, o una letra',
    linkTo: label => `el enlace a “${label}”`,
    more: 'más ayuda',
    unknown: letters =>
      letters.length === 0
        ? 'Presione Enter sin texto.'
        : `Presione Enter sin texto, o una de estas y Enter: ${letters.join(', ')}.`,
  },
  choice: {
    unavailable: (label, why) => `Ahora no se puede elegir: ${label}. ${why}`,
    numberOr: initial => `Su elección (Enter sin texto es ${initial})`,
    filter: 'Número, o un texto que buscar',
    shown: (first, all) =>
      first < all
        ? `Se muestran ${grouped(first)} de ${grouped(all)}. Escriba una parte de un nombre o número para ver menos.`
        : count(all, 'coincide.', 'coinciden.'),
    none: text => `Nada coincide con “${text}”. Enter sin texto muestra todos otra vez.`,
    noneOfAll: text => `Nada coincide con “${text}”. Se muestran todos otra vez.`,
    readingOn: (text, n) =>
      `Nada coincide con “${text}” entre los ${grouped(n)} leídos hasta ahora. Se sigue leyendo …`,
    unlisted: 'Escriba el número de uno de estos.',
    notListed: answer => `“${answer}” no es uno de los números de arriba.`,
  },
  marks: {
    keys: 'Espacio marca y desmarca, las flechas mueven, a marca todo, Enter toma lo marcado.',
    numbers: 'Los números que quiera, separados por comas (Enter sin texto toma lo marcado, 0 no toma nada)',
    ticked: text => `${text}: marcado`,
    unticked: text => `${text}: sin marcar`,
    none: 'nada',
  },
  text: {
    example: text => `Ejemplo: ${text}`,
    initial: text => `Enter sin texto es ${text}.`,
  },
  secret: {
    keys: 'Péguelo y presione Enter. No se muestra.',
    plain: 'Péguelo y presione Enter. No se muestra, ni siquiera como puntos.',
    found: 'Eso parece el token. Presione Enter para usarlo, o Escape para dejarlo.',
    shown: 'El token se tomó. Se vio en esta pantalla cuando lo pegó: borre la pantalla cuando termine.',
    waits: 'Eso parece un token. Se tomará en cuanto termine esto.',
    notHere: 'Eso parece un token. Aquí no se pide ninguno, así que no se hizo nada con él.',
    mayRead: '¿Leer el portapapeles para pegar de él? Presione Enter para sí, n para no.',
    notRead: 'El portapapeles no se leyó.',
    pasted: 'Pegado del portapapeles. Presione Enter para usarlo.',
    length: n => count(n, 'carácter', 'caracteres'),
    field: 'Token',
  },
  review: {
    question: (question, yes) => `${question} Enter = ${yes.toLowerCase()}, n = volver`,
    yes: 'Sí',
    no: 'No',
    answer: letters => `Escriba ${['s', ...letters].join(', ')} o n.`,
    nothing: 'No se escribió nada.',
    masked: fingerprint => `oculto, huella ${fingerprint}`,
  },
  checks: lineChecks,
  check: (title, status, detail) =>
    detail === '' ? `${title}: ${status}.` : `${title}: ${status}. ${detail}`,
  status: {
    pending: 'aún no se sabe',
    pass: 'bien',
    warn: 'aviso',
    fail: 'falla',
    skip: 'omitido',
    unproven: 'no se sabe',
  },
  skipped: titles => `Después de eso no se preguntó: ${titles.join(', ')}.`,
  working: note => `${note} …`,
  trouble: {
    problem: message => `Problema: ${message}`,
    todo: 'Qué hacer:',
    tellApart: text => `Para estar seguro: ${text}`,
    other: (title, tellApart) => `O bien: ${title}. Para estar seguro: ${tellApart}`,
    question: '¿Qué hacer ahora?',
    leave: 'Salir',
  },
};
