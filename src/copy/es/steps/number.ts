/** Account and number, in Spanish. */
import type {
  access as englishAccess,
  accounts as englishAccounts,
  numbers as englishNumbers,
  phone as englishPhone,
  waba as englishWaba,
} from '../../en/steps/number.ts';
import {count} from '../count.ts';
import {fromSource} from '../source.ts';

export const accounts: typeof englishAccounts = {
  title: 'Búsqueda de su cuenta',
  note: 'Preguntando qué cuentas de WhatsApp alcanza el token',
};

export const waba: typeof englishWaba = {
  title: 'Elegir la cuenta',
  question: '¿Qué cuenta de WhatsApp?',
  help: 'El token alcanza más de una.',
  hint: (id, portfolio) => (portfolio === '' ? id : `${portfolio}, ${id}`),
  chosen: (name, id) => `Cuenta de WhatsApp: ${name} (${id})`,
  hintDropped: (id, source) =>
    `El identificador ${id}, ${fromSource(source)}, queda fuera del alcance de este token; se buscaron otros.`,
};

export const numbers: typeof englishNumbers = {
  title: 'Búsqueda del número',
  note: 'Preguntando por los números de teléfono de la cuenta',
};

export const phone: typeof englishPhone = {
  title: 'Elegir el número',
  question: '¿Qué número de teléfono envía?',
  help: 'La cuenta tiene más de uno.',
  hint: (name, id) => (name === '' ? id : `${name}, ${id}`),
  chosen: (display, name, id) => `Número de teléfono: ${display} ${name} (${id})`,
};

export const access: typeof englishAccess = {
  title: 'Comprobación de cuenta y número',
  note: 'Preguntando a Graph con su token',
  fine: 'El token se comprobó: funciona.',
  summary: (passed, warned, unproven) =>
    [
      count(passed, 'comprobación superada', 'comprobaciones superadas'),
      ...(warned === 0 ? [] : [count(warned, 'aviso', 'avisos')]),
      ...(unproven === 0 ? [] : [`${unproven} sin comprobar (las comprobaciones dicen cómo)`]),
    ].join(', '),
};
