/** What is said while the program looks again by itself, in Spanish. */
import type {waiting as english} from '../../en/steps/waiting.ts';
import {count} from '../count.ts';
import {trouble} from './trouble.ts';

/** 718 → 11 min 58 s */
const duration = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
};

export const waiting: typeof english = {
  looking: seconds => `Se comprueba otra vez cada ${seconds} s; sigue por sí solo cuando esté corregido.`,
  pausing: (seconds, time) =>
    `Meta vuelve a aceptar solicitudes en ${duration(seconds)} (a las ${time}); entonces sigue por sí solo.`,
  pauseFix: 'No hay nada que hacer, salvo dejar esto abierto: preguntar antes solo alarga la espera.',
  wait: 'Esperar',
  anyway: 'Comprobar ahora de todos modos',
  over: minutes =>
    `Se comprobó durante ${count(minutes, 'minuto', 'minutos')}, y se detuvo: está como antes. “${trouble.retry}” empieza de nuevo.`,
  overdue:
    '¿Todavía no está? Cree ahora un token nuevo: algunos derechos solo llegan a tokens creados después.',
  mended: check => `“${check}” está corregido.`,
  answers: 'Meta responde otra vez.',
};
