/** The help, in Spanish. */
import type {help as english} from '../en/help.ts';

export const help: typeof english = {
  usage: 'Uso: wa-token [COMANDO] [OPCIONES]',
  intro:
    'De cero, o de un token que ya no vale, a un token de WhatsApp Cloud API comprobado y bien guardado. “wa-token”, sin más, inicia el asistente.',
  commandsTitle: 'Comandos',
  flagsTitle: 'Opciones',
  variable: 'Cada opción se puede indicar también con una variable: --env-file es WA_TOKEN_ENV_FILE.',
  exits:
    'Códigos de salida: 0 todo bien, 1 algo falla en el token, sus permisos o el número, 2 uso o falta una respuesta, 3 no se pudo decidir (red, Graph), 4 no se pudo guardar o leer.',
  commands: {
    setup: 'el asistente: crear, pegar, comprobar y guardar un token',
    check: 'comprobar otra vez un token guardado o indicado',
    send: 'enviar el mensaje de prueba (--to)',
    explain:
      'explicar un error de Graph, sin red: un código, código/subcódigo, o - para texto por la entrada estándar',
    run: 'ejecutar un programa con el token en su entorno: wa-token run -- CMD …',
    token: 'escribir el token en una tubería',
    list: 'mostrar los perfiles guardados',
    remove: 'eliminar el token de todos los lugares donde un perfil lo guarda, y el perfil',
    undo: 'dejar como estaba el último .env que se cambió',
    doctor:
      'mirar lo que rodea al token: llavero, proxy, certificado, reloj, Graph, terminal; --leaks encuentra copias de él',
    sandbox: 'servir en este equipo un simulador de la API Graph',
    demo: 'el asistente con el simulador: no necesita cuenta de Meta',
    completion:
      'escribir un script con el que la shell completa wa-token: eval "$(wa-token completion bash)"',
    help: 'ayuda sobre un comando',
  },
  flags: {
    profile: 'nombre con el que se guardan los datos y la entrada del llavero (si falta: default)',
    'env-file': 'el archivo .env (si falta: .env)',
    store:
      'dónde se guarda el token: keychain, env, none, gh, vault, aws, kubernetes o command; NOMBRE:LUGAR indica el lugar allí; se puede repetir',
    'store-command':
      'para --store command: qué ejecutar; {name} es la variable, el valor va por su entrada estándar',
    names: 'de quién son los nombres de variables en un .env nuevo',
    'token-var': 'nombre de la variable del token',
    'token-stdin': 'leer el token de la entrada estándar',
    'token-file': 'leer el token de un archivo',
    'app-secret-stdin': 'leer la clave secreta de la app de la entrada estándar',
    'app-secret-file': 'leer la clave secreta de la app de un archivo',
    'keep-app-secret': 'guardar la clave secreta de la app en el llavero',
    pending:
      'qué hacer con un token que una vez anterior no se pudo guardar: use (usarlo) o discard (desecharlo)',
    'app-id': 'la app a la que debe pertenecer el token',
    waba: 'identificador de la cuenta de WhatsApp (WABA)',
    phone: 'identificador del número de teléfono',
    to: 'destinatario del mensaje de prueba, con + y código de país',
    template: 'plantilla del mensaje de prueba',
    'template-lang': 'su idioma, por ejemplo en_US',
    journey: 'first, migrate, replace o healthy, cuando wa-token supondría otra cosa',
    subscribe: 'suscribir la app a los eventos de la cuenta, si no lo está',
    'pin-file':
      'registrar el número, si no lo está, con el PIN de seis cifras de este archivo (o de WA_TOKEN_PIN)',
    'expires-within': 'fallar si el token vence en menos de tantos días',
    'allow-temporary': 'aceptar un token temporal (vence en horas)',
    'replace-ids': 'reemplazar identificadores que están en el .env y difieren',
    also: 'otro lugar con el token reemplazado que también recibe el nuevo: como lo muestra el asistente, all o none; se puede repetir',
    gitignore: 'agregar el .env a .gitignore si no está ignorado',
    'allow-tracked': 'escribir en el .env aunque git lo siga',
    yes: 'aceptar lo que se preguntaría antes de eliminar algo',
    'no-input': 'no preguntar nada: lo que falta es un error que nombra la opción',
    input: 'preguntar aunque CI esté definida',
    plain: 'líneas en lugar de la pantalla completa',
    json: 'escribir un documento JSON (no pregunta nada)',
    fresh: 'olvidar las respuestas de una ejecución anterior sin terminar',
    language: 'idioma de las pantallas: en, es o pt-BR (si falta: el de la configuración regional, o inglés)',
    'graph-url': 'otra Graph: https, o http en este equipo',
    'graph-version': 'versión de Graph (si falta: la más nueva conocida)',
    timeout: 'segundos que puede durar una solicitud (si falta: 8)',
    deadline: 'segundos que puede durar una ejecución sin preguntas (si falta: 25)',
    scenario: 'qué representa el simulador (si falta: fresh)',
    port: 'puerto del simulador (si falta: uno libre)',
    reveal: 'escribir el token aunque la salida sea una terminal',
    redact: 'poner puntos en lugar del token en lo que escribe el programa',
    leaks: 'buscar copias de cada token conocido en historiales, archivos y git',
    verbose: 'contar cada solicitud en la salida de errores',
    'no-color': 'sin colores',
    help: 'este texto',
  },
};
