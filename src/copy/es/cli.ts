/** Usage errors and the sentences of the plain commands, in Spanish. */
import type * as english from '../en/cli.ts';
import {day} from './date.ts';
import {sourceName} from './source.ts';

const list = (items: readonly string[]): string => items.join(', ');

const began = {
  begun: 'un proyecto temporal con un token anterior en su .env',
  empty: 'una carpeta temporal vacía',
  given: 'una carpeta temporal a la que se entrega el token del escenario',
};

export const usage: typeof english.usage = {
  tokenInArguments:
    'Hay un token de acceso entre los argumentos. Otros programas de este equipo pueden leer los argumentos, así que no se usó. Indíquelo por la entrada estándar (--token-stdin), en un archivo (--token-file RUTA) o en WA_TOKEN_TOKEN.',
  unknownCommand: (name, near) =>
    `No existe el comando “${name}”.${near === null ? '' : ` ¿Quería decir “${near}”?`} “wa-token help” los muestra.`,
  unknownFlag: (flag, command) =>
    `“wa-token ${command}” no tiene la opción ${flag}. “wa-token help ${command}” muestra sus opciones.`,
  tooMany: (argument, command) =>
    `“wa-token ${command}” no sabe qué hacer con “${argument}”. “wa-token help ${command}” muestra cómo se usa.`,
  noValue: flag => `${flag} necesita un valor a continuación.`,
  unexpectedValue: flag => `${flag} no lleva valor.`,
  badSwitch: variable => `${variable} se activa o se desactiva: póngala en 1 o 0.`,
  badValue: (flag, value, choices) => `${flag} no puede ser “${value}”. Puede ser: ${list(choices)}.`,
  badProfile: value =>
    `“${value}” no puede ser el nombre de un perfil. Empieza con una letra minúscula o un dígito; siguen minúsculas, dígitos, puntos, guiones o guiones bajos, 64 caracteres como máximo.`,
  badId: (flag, value) => `${flag} lleva un identificador, que son solo dígitos. “${value}” no lo es.`,
  badSeconds: (flag, value) => `${flag} lleva un número mayor que 0. “${value}” no lo es.`,
  badPort: value => `--port lleva un número de 0 a 65535. “${value}” no lo es.`,
  portTaken: (port, detail) =>
    `El puerto ${port} no se puede usar (${detail}). Sin --port se toma uno libre.`,
  badVariable: value =>
    `“${value}” no puede ser el nombre de una variable. Use letras, dígitos y guiones bajos.`,
  noneWithOthers:
    '--store none significa “no guardar en ninguna parte”, así que no puede ir junto a otro --store.',
  badPlace: value =>
    `--store ${value}: el nombre de un lugar solo lleva letras, dígitos y . _ / - @ + =, y no empieza con ninguno de los signos.`,
  noStoreCommand:
    '--store command necesita --store-command con el comando que se ejecuta, por ejemplo: --store-command "pass insert -m whatsapp/{name}".',
  strayStoreCommand: '--store-command dice cómo guarda “--store command”, así que lo necesita a su lado.',
  openQuote: '--store-command tiene una comilla que se abre y no se cierra.',
  twoSecrets:
    'La entrada estándar solo puede llevar un secreto. Indique el otro en un archivo: --token-file o --app-secret-file.',
  revokeNeedsYes:
    '--revoke-old termina para siempre con el token anterior y aquí no hay a quién preguntar: añada --yes.',
  badPin:
    'El PIN (--pin-file o WA_TOKEN_PIN) tiene seis dígitos: es el de la verificación en dos pasos del número.',
  emptyInput:
    'La entrada estándar estaba vacía. Pásele el token de acceso, por ejemplo: printf %s "$TOKEN" | wa-token setup --token-stdin …',
  endlessInput: seconds =>
    `La entrada estándar no terminó en ${seconds} s, así que no se sabe si llegó el secreto entero. Ciérrela después del secreto, o dé más tiempo con --deadline.`,
  terminalInput:
    '--token-stdin lee el token de una tubería, y aquí la entrada estándar es una terminal. Omita la opción para pegar el token, o páselo por una tubería.',
  unwritten: detail => `No se pudo escribir en la salida estándar (${detail}).`,
  nothingToExplain:
    'Indique qué explicar: un código (“wa-token explain 190/463”), o un error por una tubería (“wa-token explain -”).',
  whichShell: shells =>
    `Indique para qué shell: ${shells.map(each => `wa-token completion ${each}`).join(', ')}.`,
  noToken:
    'No se indicó ningún token de acceso. Sin preguntas viene de --token-stdin, de --token-file RUTA o de la variable WA_TOKEN_TOKEN.',
  tokenQuestion: 'Falta el token de acceso.',
  noRecipient:
    'Indique quién recibe el mensaje de prueba: --to con “+” y el código de país, por ejemplo --to +16505551234.',
  allowTracked: 'O escríbalo de todos modos con --allow-tracked.',
  missingAnswer: (question, flag) =>
    `${question} Aquí no hay a quién preguntar, así que responda con ${flag}.`,
};

export const commands: typeof english.commands = {
  noTokenFound: (places, name) =>
    `No se encontró ningún token de acceso${name === null ? '' : ` con el nombre ${name}, y no se toma otro en su lugar`}. Se buscó en: ${list(places.map(sourceName))}. Indique uno con --token-stdin o --token-file, o ejecute “wa-token setup”.`,
  notSentTo: url =>
    `${url} no es Graph de Meta ni está en este equipo, así que no se le envía ningún token encontrado aquí. Indique uno con --token-stdin o --token-file.`,
  differs: (name, path) =>
    `${name} tiene en el entorno y en ${path} tokens distintos. Se comprobó el del entorno, porque es el que ve su programa.`,
  listToken: (fingerprint, ends) => `token ${fingerprint}, ${ends}`,
  listNever: 'no vence',
  listEnds: at => (at === null ? 'vence, no se sabe cuándo' : `vence el ${day(at)}`),
  checkedWell: 'El token funciona.',
  profilesNone: 'Todavía no hay perfiles. “wa-token setup” crea uno.',
  crashed:
    'wa-token tiene un error de programación y tuvo que detenerse. Su terminal y sus archivos están como antes. Qué pasó:',
  reportBug: 'Por favor, infórmelo con las líneas de arriba: no contienen ningún token.',
  custody: {
    ask: path =>
      `El token todavía no está guardado. ¿Conservarlo hasta que continúe? Quedaría en ${path}, que solo usted puede leer.`,
    inKeychain: days =>
      `El token no se guardó. Espera en su llavero durante ${days} días; el próximo inicio lo ofrece.`,
    inFile: path =>
      `El token no se guardó. Espera en ${path}, que solo usted puede leer; el próximo inicio lo ofrece, y elimina el archivo cuando está guardado.`,
    notKept: (path, why) => `El token no se pudo conservar en ${path}: ${why}.`,
  },
  deadline: seconds =>
    `Graph no terminó de responder en ${seconds} s. No se escribió nada. Pruebe de nuevo, o dé más tiempo con --deadline.`,
  sandboxReady: (url, scenario) => `Simulador de Graph en ${url} (escenario ${scenario}). Ctrl-C lo termina.`,
  sandboxToken: name => `token “${name}”`,
  demoIntro: (scenario, start) =>
    `Práctica (escenario ${scenario}): un simulador de Meta en este equipo, ${began[start]}, un llavero de práctica. No se lee ni se escribe nada suyo, y no hace falta una cuenta de Meta.`,
  exchanged: (request, came, ms) => `${request} ${came} ${ms} ms`,
  sent: (to, id) =>
    `WhatsApp aceptó el mensaje para ${to} (${id}). Aceptado no quiere decir entregado: revise el teléfono.`,
};

export const statuses: typeof english.statuses = {
  pending: 'preguntando',
  pass: 'bien',
  warn: 'aviso',
  fail: 'FALLA',
  skip: 'omitido',
  unproven: 'no se sabe',
};

export const explain: typeof english.explain = {
  title: 'Qué significa un error de Graph',
  question: '¿Qué error?',
  help: 'Escriba para filtrar: un código, o palabras de su mensaje.',
  severalCauses: 'El error solo no dice cuál de estas causas es; la más probable va primero.',
  alsoSeen: titles => `También se ha visto detrás de él: ${titles.join('; ')}.`,
  toBeSure: how => `Para estar seguro: ${how}`,
  or: (title, how) => `O bien: ${title}. Para estar seguro: ${how}`,
  likelihood: {certain: 'con certeza', likely: 'probable', possible: 'posible'},
  retry: {
    never: 'Enviar otra vez la misma solicitud no ayuda.',
    later: 'La misma solicitud se puede enviar más tarde, cuando haya pasado el límite.',
    now: 'La misma solicitud se puede enviar de nuevo, después de un momento.',
  },
};
