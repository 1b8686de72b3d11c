/** The desk of the front-ends: what `src/desk` does, with what came of it in words. */
import type {Copy} from '../copy/en.ts';
import type {Desk} from '../core/desk.ts';
import type {Notice} from '../core/screen.ts';
import {realClock} from '../core/session.ts';
import type {Clipboard} from '../desk/clipboard.ts';
import type {Io} from './io.ts';

export interface DeskOptions {
  readonly io: Io;
  readonly words: Copy;
  /** Where files are saved. */
  readonly cwd: string;
  /** Meta's links are shown and not opened, and nothing of the person's is read. */
  readonly practice: boolean;
  /** Whether the terminal may be sent escape codes. */
  readonly codes: boolean;
}

const good = (text: string): Notice => ({tone: 'good', text});
const info = (text: string): Notice => ({tone: 'info', text});
const warn = (text: string): Notice => ({tone: 'warn', text});

/** What does the work is loaded with the first use: most runs need none of it. */
export const deskFor = ({io, words, cwd, practice, codes}: DeskOptions): Desk => {
  const say = words.desk;
  const place = {platform: process.platform, env: io.env, cwd};
  const write = (bytes: string): void => void io.stdout.write(bytes);
  const clipboard: Clipboard = {...place, write: codes ? write : null};
  return {
    async open({label, url}) {
      if (practice) return {opened: false, notice: info(say.notOpened.practice)};
      const {launchBrowser, openInBrowser} = await import('../desk/browser.ts');
      const clock = io.clock ?? realClock;
      const opened = await openInBrowser(url, {...place, clock, launch: launchBrowser});
      return opened.kind === 'opened'
        ? {opened: true, notice: good(say.opened(label))}
        : {opened: false, notice: info(say.notOpened[opened.why])};
    },
    async copy({label, value}) {
      const {copyText} = await import('../desk/clipboard.ts');
      const {kind} = await copyText(value, clipboard);
      switch (kind) {
        case 'copied':
          return good(say.copied(label));
        case 'sent':
          return info(say.sent(label));
        case 'no-way':
          return warn(say.notCopied(label));
      }
    },
    async read() {
      if (practice) return {kind: 'none', notice: info(say.unread.practice)};
      const {readClipboard} = await import('../desk/clipboard.ts');
      const read = await readClipboard(clipboard);
      return read.kind === 'text' ? read : {kind: 'none', notice: warn(say.unread[read.why])};
    },
    async save(file) {
      const {saveNew} = await import('../desk/new-file.ts');
      const saved = await saveNew(file, cwd);
      switch (saved.kind) {
        case 'saved':
          return good(practice ? say.savedInPractice(saved.name) : say.saved(saved.name));
        case 'there':
          return info(say.there(saved.name));
        case 'failed':
          return warn(say.notSaved(saved.name, saved.detail));
      }
    },
  };
};
