/** What a paste looks like, in one line, while it lands: length, what it seems to be, what was cleaned. Shows none of it. */
import type {PasteVerdict} from '../core/screen.ts';
import {type CleanedKind, clean} from './clean.ts';
import {recognise, type Thing, type WrongKind} from './recognise.ts';

/** The words of a verdict; each language has them all. */
export interface PasteWords {
  readonly length: (characters: number) => string;
  readonly looks: {
    readonly token: string;
    readonly odd: string;
    readonly binary: string;
    readonly unsendable: (character: string, position: number) => string;
    /** @param name what it is, with its article */
    readonly wrong: (name: string) => string;
  };
  readonly advice: {
    readonly truncated: string;
    readonly odd: string;
    readonly binary: string;
    readonly unsendable: string;
  };
  /** @param parts each as `cleaned` below has it */
  readonly cleanedAll: (parts: readonly string[]) => string;
  readonly cleaned: {readonly [K in CleanedKind]: (count: number) => string};
  readonly things: {readonly [K in WrongKind]: ThingWords};
}

export interface ThingWords {
  /** With its article: "an app secret". */
  readonly name: string;
  /** Where the right thing is. */
  readonly where: string;
}

/** @param typed the raw text so far */
export const verdictOn = (typed: string, words: PasteWords): PasteVerdict => {
  const {text, cleaned} = clean(typed);
  const thing = recognise(text);
  if (thing.kind === 'empty') return {tone: 'info', text: '', advice: ''};
  const {tone, looks, advice} = judged(thing, words);
  const parts = cleaned.map(({kind, count}) => words.cleaned[kind](count));
  const line = [
    `${words.length(text.length)}, ${looks}`,
    ...(parts.length === 0 ? [] : [words.cleanedAll(parts)]),
  ];
  return {tone, text: line.join(' '), advice};
};

interface Judged {
  readonly tone: PasteVerdict['tone'];
  readonly looks: string;
  readonly advice: string;
}

const judged = (thing: Exclude<Thing, {kind: 'empty'}>, {looks, advice, things}: PasteWords): Judged => {
  switch (thing.kind) {
    case 'token':
      return thing.truncated
        ? {tone: 'warn', looks: looks.token, advice: advice.truncated}
        : {tone: 'good', looks: looks.token, advice: ''};
    case 'odd-token':
      return {tone: 'warn', looks: looks.odd, advice: advice.odd};
    case 'binary':
      return {tone: 'bad', looks: looks.binary, advice: advice.binary};
    case 'unsendable':
      return {
        tone: 'bad',
        looks: looks.unsendable(thing.character, thing.position),
        advice: advice.unsendable,
      };
    case 'wrong': {
      const {name, where} = things[thing.what];
      return {tone: 'bad', looks: looks.wrong(name), advice: where};
    }
  }
};
