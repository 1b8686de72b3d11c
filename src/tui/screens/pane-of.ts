/** Which pane draws a screen: one for each kind, so that a new kind does not compile until it has one. */
import type {Screen} from '../../core/screen.ts';
import {emptyLine} from '../../paste/line.ts';
import {beginChoice, choicePane, reopened} from './choice.ts';
import {finishedPane} from './finished.ts';
import {freshCard, guidePane} from './guide.ts';
import {letterPane} from './letter.ts';
import {beginMarks, marksPane, remarked} from './marks.ts';
import type {Local, Pane, Words} from './pane.ts';
import {reviewPane} from './review.ts';
import {secretPane} from './secret.ts';
import {resumedTable, tablePane} from './table.ts';
import {beginText, textPane} from './text.ts';
import {troublePane} from './trouble.ts';
import {workingPane} from './working.ts';

/** What is remembered of a screen that has just come. */
export const beginLocal = (screen: Screen): Local => {
  switch (screen.kind) {
    case 'choice':
      return beginChoice(screen);
    case 'marks':
      return beginMarks(screen);
    case 'text':
      return beginText(screen);
    case 'secret':
      return {kind: 'field', line: emptyLine};
    case 'guide':
      return freshCard;
    case 'letter':
    case 'review':
    case 'working':
    case 'trouble':
    case 'finished':
      return {kind: 'still'};
  }
};

/** What is remembered when the same screen comes again. */
export const resumedLocal = (screen: Screen, local: Local): Local => {
  if (local.kind === 'table')
    return resumedTable(screen, {...local, under: resumedLocal(screen, local.under)});
  return screen.kind === 'marks' ? remarked(screen, local) : reopened(screen, local);
};

export const paneOf = (screen: Screen, local: Local, words: Words): Pane => {
  if (local.kind === 'table') return tablePane(screen, local, words);
  switch (screen.kind) {
    case 'guide':
      return guidePane(screen, local, words);
    case 'letter':
      return letterPane(screen, local, words);
    case 'choice':
      return choicePane(screen, local, words);
    case 'marks':
      return marksPane(screen, local, words);
    case 'text':
      return textPane(screen, local, words);
    case 'secret':
      return secretPane(screen, local, words);
    case 'review':
      return reviewPane(screen, local, words);
    case 'working':
      return workingPane(screen, words);
    case 'trouble':
      return troublePane(screen, local, words);
    case 'finished':
      return finishedPane(screen, words);
  }
};
