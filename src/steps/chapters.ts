/** The parts a person sees the wizard go through. */
import type {Copy} from '../copy/en.ts';

export const chapterIds = ['start', 'meta', 'token', 'number', 'store', 'test'] as const;
export type ChapterId = (typeof chapterIds)[number];

export const chapters = chapterIds.map(id => ({id, title: (words: Copy) => words.steps.chapters[id]}));
