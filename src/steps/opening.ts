/** What the wizard shows first, known before the wizard itself is loaded. */
import type {Copy} from '../copy/en.ts';
import type {Screen} from '../core/screen.ts';
import {chapters} from './chapters.ts';

/** @returns the screen of the step `situation`, as it is while nothing has been found yet */
export const openingScreen = (words: Copy): Screen => ({
  step: 'situation',
  title: words.steps.situation.title,
  chapters: chapters.map(({id, title}, index) => ({
    id,
    title: title(words),
    state: index === 0 ? 'now' : 'ahead',
  })),
  notices: [],
  rejection: '',
  canGoBack: false,
  canGoForward: false,
  tokenStep: null,
  kind: 'working',
  checks: [],
  note: words.steps.situation.note,
});
