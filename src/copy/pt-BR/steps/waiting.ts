/** What is said while the program looks again by itself, in Brazilian Portuguese. */
import type {waiting as english} from '../../en/steps/waiting.ts';
import {count} from '../count.ts';
import {trouble} from './trouble.ts';

/** 718 → 11 min 58 s */
const duration = (seconds: number): string => {
  const minutes = Math.floor(seconds / 60);
  return minutes === 0 ? `${seconds} s` : `${minutes} min ${seconds % 60} s`;
};

export const waiting: typeof english = {
  looking: seconds => `Verifica de novo a cada ${seconds} s; continua sozinho quando estiver corrigido.`,
  pausing: (seconds, time) =>
    `A Meta volta a aceitar solicitações em ${duration(seconds)} (às ${time}); então continua sozinho.`,
  pauseFix: 'Não há nada a fazer, a não ser deixar isto aberto: perguntar antes só alonga a espera.',
  wait: 'Esperar',
  anyway: 'Verificar agora mesmo assim',
  over: minutes =>
    `Verificou de novo por ${count(minutes, 'minuto', 'minutos')}, e parou: está como antes. “${trouble.retry}” recomeça.`,
  overdue: 'Ainda não está lá? Crie agora um token novo: alguns direitos só chegam a tokens criados depois.',
  mended: check => `“${check}” está corrigido.`,
  answers: 'A Meta responde de novo.',
};
