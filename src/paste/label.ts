/** The label of the button beside the token, copied along with it; otherwise it would pass for the token's last line. */
import type {Step} from './clean.ts';

const words = '(?:cop(?:y|ied|iar|iado|ie)(?:\\s+token)?|done|close|listo|cerrar|fechar|concluir)[!.]?';
const behind = new RegExp(`(?:\\s+${words}){1,3}$`, 'i');
const before = new RegExp(`^${words}\\s+(?=EAA)`, 'i');
/** A longer tail is no label; a pattern without a limit would be quadratic in blanks. */
const longest = 80;

/** Takes labels off both ends of what begins with a token. */
export const unlabelled: Step = raw => {
  const rest = raw.slice(0, longest).replace(before, '') + raw.slice(longest);
  if (!rest.startsWith('EAA')) return {text: raw, cleaned: []};
  const tail = Math.max(0, rest.length - longest);
  const text = (rest.slice(0, tail) + rest.slice(tail).replace(behind, '')).trimEnd();
  return {text, cleaned: text === raw ? [] : [{kind: 'text', count: 1}]};
};
