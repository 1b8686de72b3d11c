/** Programs that take the token on a screen of their own, in Spanish. */
import type {programs as english} from '../../en/steps/programs.ts';

export const programs: typeof english = {
  seen: (name, file) =>
    `${name} (visto en ${file}) recibe el token en una pantalla propia, no de un .env. Al final se dice en cuál.`,
  help: name =>
    `${name} no lee un .env; el llavero guarda el token hasta que se escriba allí, y también después.`,
  envHint: name => `un archivo para un programa suyo; ${name} no lo lee`,
  bothHint: 'el archivo para un programa suyo, el llavero como copia',
  unread: (name, path) =>
    `${name} no lee ${path}: el token también se tiene que escribir en su propia pantalla.`,
  title: name => `Escríbalo en ${name}:`,
  titleIf: name => `Si ${name} ha de usar este token:`,
  screens: {
    n8n: 'Credentials: abra la de tipo “WhatsApp API” o cree una. El número se elige en cada nodo de WhatsApp.',
    chatwoot:
      'Settings > Inboxes > la bandeja de WhatsApp > Configuration: “Update API Key”. Bandeja nueva: WhatsApp > “WhatsApp Cloud”. La que se conectó en la ventana de Meta se vuelve a conectar allí.',
    frappe: '“WhatsApp Account” (en versiones anteriores “WhatsApp Settings”), como System Manager.',
  },
  field: (label, value) => `“${label}”: ${value}`,
  token: command => `el token; “${command}” lo muestra`,
  tokenElsewhere: 'el token; aquí no se guardó, así que tómelo de donde lo tenga',
  variable: variable =>
    `${variable} también está definida aquí: si completa la credencial de WhatsApp, el token nuevo va allí.`,
};
