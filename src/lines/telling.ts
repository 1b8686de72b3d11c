/** Says what there is to say about a screen, once: a line that was printed stays, so it is not repeated. */
import type {CheckLine, Screen, ScreenOf, Session} from '../core/screen.ts';
import type {LineWords} from './options.ts';
import {checkLine, isKnown, noticeLine, progress, promptLines, troubleLines, waitingLines} from './print.ts';
import {sameQuestion, sameTrouble} from './same-question.ts';

export interface Telling {
  /** Says the screen up to its question. */
  screen(screen: Screen): void;
  /** Says checks as they settle, until the returned function is called. */
  follow(session: Session): () => void;
}

/**
 * @param forward how to go forward again
 * @param hides whether what is pasted stays out of sight
 */
export const createTelling = (
  say: (lines: readonly string[]) => void,
  words: LineWords,
  {forward, hides}: {readonly forward: string; readonly hides: boolean},
): Telling => {
  let chapter = '';
  let step = '';
  let last: Screen | null = null;
  let notices: readonly string[] = [];
  let note = '';
  const checks = new Map<string, string>();

  const toldCheck = (check: CheckLine): boolean => checks.get(check.id) === checkLine(check, words);
  const tellCheck = (check: CheckLine): void => {
    // It is asked again: what was said of it no longer counts.
    if (check.status === 'pending') checks.delete(check.id);
    if (!isKnown(check) || toldCheck(check)) return;
    checks.set(check.id, checkLine(check, words));
    say([checkLine(check, words)]);
  };

  /** Where one is, when that has changed. */
  const heading = (screen: Screen): readonly string[] => {
    const next = progress(screen, words);
    const lines = [
      ...(next === chapter || next === '' ? [] : ['', next]),
      ...(screen.step === step ? [] : ['', screen.title]),
    ];
    chapter = next;
    step = screen.step;
    return lines;
  };

  const news = (screen: Screen): readonly string[] => {
    const all = screen.notices.map(notice => noticeLine(notice, words));
    const fresh = all.filter(line => !notices.includes(line));
    notices = all;
    return fresh;
  };

  /** The trouble stands, and only how it is waited for has changed. */
  const isTold = (screen: ScreenOf<'trouble'>): boolean =>
    last?.kind === 'trouble' && last.step === screen.step && sameTrouble(screen, last);

  const body = (screen: Screen, again: boolean): readonly string[] => {
    switch (screen.kind) {
      case 'working':
        return [];
      case 'finished':
        return screen.receipt;
      case 'trouble':
        if (again) return [];
        return isTold(screen) ? waitingLines(screen) : troubleLines(screen, toldCheck, words);
      case 'guide':
      case 'letter':
      case 'choice':
      case 'marks':
      case 'text':
      case 'secret':
      case 'review':
        return again ? [] : promptLines(screen, words, hides);
    }
  };

  const tellWorking = (screen: Screen): void => {
    if (screen.kind !== 'working') return;
    const lines = [...heading(screen), ...news(screen)];
    last = screen;
    if (screen.note !== '' && screen.note !== note) lines.push(words.working(screen.note));
    note = screen.note;
    if (lines.length > 0) say(lines);
    for (const check of screen.checks) tellCheck(check);
  };

  return {
    screen(screen) {
      const again = last !== null && sameQuestion(screen, last);
      note = '';
      const lines = [
        ...(screen.kind === 'finished' ? [''] : heading(screen)),
        ...(screen.kind === 'finished' ? [] : news(screen)),
        ...body(screen, again),
        ...(screen.canGoForward && !again ? [forward] : []),
        ...(screen.rejection === '' ? [] : [words.rejected(screen.rejection)]),
      ];
      last = screen;
      say(lines);
      if (screen.kind === 'trouble')
        for (const check of screen.checks) checks.set(check.id, checkLine(check, words));
    },
    follow(session) {
      const look = (): void => tellWorking(session.screen());
      look();
      return session.subscribe(look);
    },
  };
};
