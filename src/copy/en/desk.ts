/** What came of opening a link, copying, reading the clipboard, saving a text. */

const otherPaste =
  'Paste with the terminal’s own key instead: often Ctrl-Shift-V, Shift-Insert, Cmd-V or the right mouse button.';

export const desk = {
  opened: (label: string) => `Opened in your browser: ${label}.`,
  /** Why a link is shown and not opened. */
  notOpened: {
    practice: 'This is a practice run, so the link is shown and not opened.',
    ssh: 'Over SSH no browser can be opened on your computer. Open the link there.',
    container: 'From inside a container no browser can be opened. Open the link on your computer.',
    'no-screen': 'There is no graphical screen here, so no browser. Open the link on any computer.',
    'no-program':
      'Nothing was found here that opens links (on Linux that is xdg-open). Open the link yourself.',
    failed: 'The browser could not be opened. Open the link yourself.',
  },
  copied: (label: string) => `Copied: ${label}.`,
  /** The terminal was asked to; it does not say whether it did. */
  sent: (label: string) => `Sent to your terminal’s clipboard: ${label}. Not every terminal takes it.`,
  notCopied: (label: string) =>
    `Not copied: ${label}. No clipboard was found here (pbcopy, wl-copy, xclip or xsel). Mark the text with the mouse instead.`,
  /** Why nothing was read from the clipboard, and what to do. */
  unread: {
    practice: 'A practice run reads nothing of yours. Press t, then Enter, for the practice token.',
    ssh: `Over SSH your clipboard cannot be read from here. ${otherPaste}`,
    container: `From inside a container your clipboard cannot be read. ${otherPaste}`,
    'no-tool': `Nothing was found here that reads the clipboard (wl-paste, xclip or xsel). ${otherPaste}`,
    'no-text': 'There is no text on the clipboard. Copy the token in Meta’s window, then try again.',
    failed: `The clipboard could not be read. ${otherPaste}`,
  },
  saved: (name: string) => `Saved in this folder as ${name}.`,
  savedInPractice: (name: string) => `Saved as ${name}. This is a practice run: the file goes when it ends.`,
  there: (name: string) => `${name} in this folder holds this text already.`,
  notSaved: (name: string, code: string) =>
    `${name} could not be saved in this folder (${code}). Copy the text instead.`,
};
