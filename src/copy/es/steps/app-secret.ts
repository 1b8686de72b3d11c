/** The secret of the app, in Spanish. Meta’s labels in quotes are English where the Spanish one is not known. */
import type {
  holdSecret as englishHold,
  keepSecret as englishKeep,
  appSecret as englishSecret,
} from '../../en/steps/app-secret.ts';

const where =
  'Configuración de la app > Básica (“Basic”) > Clave secreta de la app (“App secret”) > Mostrar (“Show”)';

export const appSecret: typeof englishSecret = {
  title: 'La clave secreta de la app',
  question: 'Clave secreta de la app',
  enter: 'usarla',
  action: 'Dar la clave secreta de la app',
  help: app =>
    `Con ella wa-token pregunta a Meta, en nombre de ${app ?? 'la app'}, de quién es el token y cuándo termina. Está en ${where}: 32 caracteres, 0–9 y a–f. Después de esta vez se guarda solo si usted lo elige.`,
  practice: 'Presione t y después Enter: eso da la clave de práctica.',
  practiceVerdict: 'La clave de práctica.',
  offer: `Dé la clave secreta de la app: entonces Meta dice de quién es el token y cuándo termina. Está en ${where}.`,
  verdict: {
    good: 'Parece una clave secreta de app.',
    token: 'Parece un token de acceso, no una clave secreta de app.',
    other: name => `Parece ${name}, no una clave secreta de app.`,
    unknown: 'No parece una clave secreta de app.',
    where: `Una clave secreta de app tiene 32 caracteres, 0–9 y a–f: ${where}.`,
  },
  refused: app => `Esta no es la clave secreta de ${app}: Meta no la acepta.`,
  refusedFix: [
    'Abra Configuración de la app > Básica (“Basic”) de esa misma app, haga clic en Mostrar (“Show”) junto a la clave y cópiela.',
    'Si la clave se restableció, solo vale la nueva.',
  ],
  other: 'Escribir otra clave',
  without: 'Seguir sin ella',
};

export const keepSecret: typeof englishKeep = {
  title: '¿Guardar la clave de la app?',
  question: '¿Guardar la clave secreta de la app para la próxima vez?',
  help: entry =>
    `En su llavero, como ${entry}. Así “check” comprueba por sí mismo cuándo termina el token, y ningún archivo tiene la clave.`,
  no: {label: 'No', hint: 'se olvida cuando esto termina'},
  yes: {label: 'Sí, en el llavero', hint: 'puede quitarla de allí cuando quiera'},
};

export const holdSecret: typeof englishHold = {
  title: 'Guardando la clave de la app',
  note: 'Escribiéndola en el llavero',
  again: 'Probar de nuevo',
  without: 'Seguir sin guardarla',
};
