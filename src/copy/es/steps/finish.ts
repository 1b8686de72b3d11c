/** The receipt, in Spanish. */
import type {finish as english} from '../../en/steps/finish.ts';
import {count} from '../count.ts';
import {day} from '../date.ts';

export const finish: typeof english = {
  title: 'Listo',
  practice:
    'Práctica terminada: esto es lo que tendría. No se conservó nada. Para hacerlo de verdad: wa-token',
  stored: 'Su token está comprobado y guardado.',
  checked: 'Su token está comprobado. No se guardó.',
  withConcerns: 'Su token está guardado, pero hay algo que corregir:',
  notWell: 'Todavía no está bien:',
  foundWorks: 'El token funciona. No se cambió nada.',
  foundWithConcerns: 'El token funciona, pero hay algo que corregir. No se cambió nada.',
  check: (status, title, detail) => `  ${status}  ${title}${detail === '' ? '' : `: ${detail}`}`,
  token: (fingerprint, ends) => `Token (huella ${fingerprint}), ${ends}`,
  never: 'no vence',
  ends: (at, days) =>
    `vence el ${day(at)} (en ${days === 0 ? 'menos de un día' : count(days, 'día', 'días')})`,
  endUnknown: 'no se sabe cuándo vence',
  app: (name, id) => `App ${name} (${id})`,
  systemUser: (name, id) => `Usuario del sistema ${name} (${id})`,
  waba: (name, id) => `Cuenta de WhatsApp ${name} (${id})`,
  phone: (display, name, id) => `Número de teléfono ${display} ${name} (${id})`,
  place: (where, variables) =>
    variables.length === 0 ? `Guardado en ${where}` : `Guardado en ${where}: ${variables.join(', ')}`,
  undo: (where, command) => `Para dejar ${where} como estaba: ${command}`,
  arrived: to => `Mensaje de prueba a ${to}: llegó.`,
  sent: (to, id) => `Mensaje de prueba a ${to} aceptado (${id})`,
  notArrived: 'Si no llega:',
  next: places =>
    `Ahora: reinicie o vuelva a desplegar lo que lee ${places.join(', ')}. “wa-token check” lo comprueba otra vez.`,
  remind: at =>
    `Anote en su calendario: un token nuevo antes del ${day(at)}. “wa-token check --expires-within 14”, ejecutado a diario, falla desde 14 días antes.`,
  ci: line => `En CI (secreto WA_TOKEN_TOKEN): ${line}`,
  ciGithub: secret => `En GitHub Actions, con WA_TOKEN_TOKEN: ${secret}`,
  toGithub: 'Para ponerlo allí:',
  reads: 'Así lo lee su programa:',
  loads: (path, how) => `${path} se carga con: ${how}`,
  started: command => `iniciar con: ${command}`,
};
