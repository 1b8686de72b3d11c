/** The secret of the app, in Brazilian Portuguese. Meta’s labels in quotes are English where the Brazilian Portuguese one is not known. */
import type {
  holdSecret as englishHold,
  keepSecret as englishKeep,
  appSecret as englishSecret,
} from '../../en/steps/app-secret.ts';

const where =
  'Configurações do app > Básico (“Basic”) > Chave secreta do app (“App secret”) > Mostrar (“Show”)';

export const appSecret: typeof englishSecret = {
  title: 'A chave secreta do app',
  question: 'Chave secreta do app',
  enter: 'usar',
  action: 'Dar a chave secreta do app',
  help: app =>
    `Com ela o wa-token pergunta à Meta, em nome de ${app ?? 'seu app'}, de quem é o token e quando expira. Ela está em ${where}: 32 caracteres, 0–9 e a–f. Depois desta vez ela só é guardada se você escolher.`,
  practice: 'Pressione t e depois Enter: isso dá a chave de prática.',
  practiceVerdict: 'A chave de prática.',
  offer: `Dê a chave secreta do app: então a Meta diz de quem é o token e quando expira. Ela está em ${where}.`,
  verdict: {
    good: 'Parece uma chave secreta de app.',
    token: 'Parece um token de acesso, não uma chave secreta de app.',
    other: name => `Parece ${name}, não uma chave secreta de app.`,
    unknown: 'Não parece uma chave secreta de app.',
    where: `Uma chave secreta de app tem 32 caracteres, 0–9 e a–f: ${where}.`,
  },
  refused: app => `Esta não é a chave secreta de ${app}: a Meta não a aceita.`,
  refusedFix: [
    'Abra Configurações do app > Básico (“Basic”) desse mesmo app, clique em Mostrar (“Show”) ao lado da chave e copie-a.',
    'Se a chave foi redefinida, só vale a nova.',
  ],
  other: 'Digitar outra chave',
  without: 'Continuar sem ela',
};

export const keepSecret: typeof englishKeep = {
  title: 'Guardar a chave do app?',
  question: 'Guardar a chave secreta do app para a próxima vez?',
  help: entry =>
    `No seu chaveiro, como ${entry}. Assim “check” confere sozinho quando o token expira, e nenhum arquivo contém a chave.`,
  no: {label: 'Não', hint: 'é esquecida quando isto termina'},
  yes: {label: 'Sim, no chaveiro', hint: 'remova-a de lá quando quiser'},
};

export const holdSecret: typeof englishHold = {
  title: 'Guardando a chave do app',
  note: 'Gravando no chaveiro',
  again: 'Tentar de novo',
  without: 'Continuar sem guardá-la',
};
