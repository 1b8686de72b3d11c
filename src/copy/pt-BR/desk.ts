/** What came of opening a link, copying, reading the clipboard, saving a text, in Brazilian Portuguese. */
import type {desk as english} from '../en/desk.ts';

const otherPaste =
  'Cole com a tecla do próprio terminal: costuma ser Ctrl-Shift-V, Shift-Insert, Cmd-V ou o botão direito.';

export const desk: typeof english = {
  opened: label => `Aberto no seu navegador: ${label}.`,
  notOpened: {
    practice: 'Esta é uma prática, então o link é mostrado e não aberto.',
    ssh: 'Por SSH não dá para abrir um navegador no seu computador. Abra o link lá.',
    container: 'De dentro de um contêiner não dá para abrir um navegador. Abra o link no seu computador.',
    'no-screen': 'Aqui não há tela gráfica, e por isso nem navegador. Abra o link em qualquer computador.',
    'no-program': 'Não se encontrou aqui nada que abra links (no Linux é xdg-open). Abra você o link.',
    failed: 'Não foi possível abrir o navegador. Abra você o link.',
  },
  copied: label => `Copiado: ${label}.`,
  sent: label => `Enviado à área de transferência do terminal: ${label}. Nem todo terminal a aceita.`,
  notCopied: label =>
    `Não copiado: ${label}. Não se encontrou aqui uma área de transferência (pbcopy, wl-copy, xclip ou xsel). Selecione o texto com o mouse.`,
  unread: {
    practice: 'Uma prática não lê nada seu. Pressione t e depois Enter para o token de prática.',
    ssh: `Por SSH não dá para ler daqui a sua área de transferência. ${otherPaste}`,
    container: `De dentro de um contêiner não dá para ler a sua área de transferência. ${otherPaste}`,
    'no-tool': `Não se encontrou aqui nada que leia a área de transferência (wl-paste, xclip ou xsel). ${otherPaste}`,
    'no-text': 'Não há texto na área de transferência. Copie o token na janela da Meta e tente de novo.',
    failed: `Não foi possível ler a área de transferência. ${otherPaste}`,
  },
  saved: name => `Salvo nesta pasta como ${name}.`,
  savedInPractice: name => `Salvo como ${name}. Esta é uma prática: o arquivo some quando ela termina.`,
  there: name => `${name}, nesta pasta, já contém este texto.`,
  notSaved: (name, code) => `Não foi possível salvar ${name} nesta pasta (${code}). Copie o texto.`,
};
