/** A desk that remembers what it was asked for, and answers as the test has it. */
import type {Copyable, Desk, Savable} from '../../src/core/desk.ts';
import type {Link} from '../../src/core/screen.ts';

export interface FakeDesk extends Desk {
  readonly opened: readonly Link[];
  readonly copied: readonly Copyable[];
  readonly saved: readonly Savable[];
  /** How often the clipboard was read. */
  reads(): number;
}

export interface DeskWishes {
  /** Why links cannot be opened here; absent: they can. */
  readonly shown?: string;
  /** What is on the clipboard; null: it cannot be read. */
  readonly clipboard?: string | null;
}

export const fakeDesk = ({shown, clipboard = null}: DeskWishes = {}): FakeDesk => {
  const opened: Link[] = [];
  const copied: Copyable[] = [];
  const saved: Savable[] = [];
  let reads = 0;
  return {
    opened,
    copied,
    saved,
    reads: () => reads,
    async open(link) {
      opened.push(link);
      return shown === undefined
        ? {opened: true, notice: {tone: 'good', text: `Opened: ${link.label}.`}}
        : {opened: false, notice: {tone: 'info', text: shown}};
    },
    async copy(value) {
      copied.push(value);
      return {tone: 'good', text: `Copied: ${value.label}.`};
    },
    async read() {
      reads += 1;
      return clipboard === null
        ? {kind: 'none', notice: {tone: 'warn', text: 'The clipboard cannot be read here.'}}
        : {kind: 'text', text: clipboard};
    },
    async save(file) {
      saved.push(file);
      return {tone: 'good', text: `Saved as ${file.name}.`};
    },
  };
};
