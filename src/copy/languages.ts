/** The languages there are. Each is loaded only when chosen, and in three parts: most commands need one of them only. */

import {commandLine} from './en/command-line.ts';
import type {Copy} from './en.ts';

/** What a command that starts fast speaks with. */
export type CommandLineWords = Pick<Copy, 'cli' | 'use'>;

export interface Language {
  readonly commandLine: () => Promise<CommandLineWords>;
  readonly diagnosis: () => Promise<Copy['diagnosis']>;
  readonly all: () => Promise<Copy>;
}

/** English comes with the program: it is what JSON documents speak, and what is spoken when nothing else is chosen. */
export const english: Language & {readonly words: CommandLineWords} = {
  words: commandLine,
  commandLine: async () => commandLine,
  diagnosis: async () => (await import('./en/diagnosis.ts')).diagnosis,
  all: async () => (await import('./en.ts')).en,
};

/** By the tag that `--language` takes. */
export type Languages = Readonly<Record<string, Language>>;

/** Spanish as it is understood everywhere. */
const spanish: Language = {
  commandLine: async () => (await import('./es/command-line.ts')).commandLine,
  diagnosis: async () => (await import('./es/diagnosis.ts')).diagnosis,
  all: async () => (await import('./es.ts')).es,
};

/** Portuguese as it is written in Brazil. */
const portuguese: Language = {
  commandLine: async () => (await import('./pt-BR/command-line.ts')).commandLine,
  diagnosis: async () => (await import('./pt-BR/diagnosis.ts')).diagnosis,
  all: async () => (await import('./pt-BR.ts')).ptBR,
};

export const languages: Languages = {en: english, es: spanish, 'pt-BR': portuguese};
