/**
 * The redactor for what another program writes: it comes in chunks that may be cut anywhere, also inside a token, and may
 * be no text at all. Bytes that are no secret go through as they are.
 */
import {Transform} from 'node:stream';
import type {Secret} from '../core/secret.ts';
import {formsOf} from './redact.ts';

/** Takes text piece by piece and gives it back redacted; what may be the start of a secret is held until more is known. */
export interface Sieve {
  pass(text: string): string;
  /** What was held: it turned out to be no secret. */
  rest(): string;
}

/** One character for each byte, so that any bytes make text and the way back. */
const byteText = 'latin1';
const dots = Buffer.from('••••').toString(byteText);

/** @returns a stream that puts dots in place of these secrets, and of anything shaped like a Graph token. */
export const redacting = (secrets: readonly Secret[]): Transform => {
  const known = withoutForms(secrets.flatMap(formsOf).map(form => Buffer.from(form).toString(byteText)));
  const shaped = withoutTokenShapes();
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, Buffer.from(shaped.pass(known.pass(chunk.toString(byteText))), byteText));
    },
    flush(done) {
      done(null, Buffer.from(shaped.pass(known.rest()) + shaped.rest(), byteText));
    },
  });
};

/** @param forms texts that must not go through; of several at one place the longest counts */
export const withoutForms = (forms: readonly string[]): Sieve => {
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  let held = '';
  const sift = (text: string, isLast: boolean): string => {
    let out = '';
    let from = 0;
    for (let at = 0; at < text.length; ) {
      const whole = longestFirst.find(form => text.startsWith(form, at));
      // A longer form may begin here too, and the rest of it be still to come.
      const mayGrow = !isLast && longestFirst.some(form => isBeginning(text, at, form));
      if (mayGrow) {
        held = text.slice(at);
        return out + text.slice(from, at);
      }
      if (whole === undefined) {
        at = next(longestFirst, text, at + 1);
        continue;
      }
      out += text.slice(from, at) + dots;
      at += whole.length;
      from = at;
    }
    held = '';
    return out + text.slice(from);
  };
  return {pass: text => sift(held + text, false), rest: () => sift(held, true)};
};

/** Whether the text ends, from `at` on, in the middle of this form. */
const isBeginning = (text: string, at: number, form: string): boolean =>
  text.length - at < form.length && form.startsWith(text.slice(at));

/** The next place where a form may begin: the first character of any of them. */
const next = (forms: readonly string[], text: string, from: number): number => {
  const places = [...new Set(forms.map(form => form[0] ?? ''))].map(first => text.indexOf(first, from));
  return Math.min(text.length, ...places.filter(place => place >= 0));
};

/** `EAA` and at least so many more characters of a word are a token; shorter ones stand in ordinary text. */
const fewest = 80;

/** Hides whole tokens of any length without holding more of one than it takes to recognise it. */
const withoutTokenShapes = (): Sieve => {
  let held = '';
  let hiding = false;
  const sift = (text: string): string => {
    let out = '';
    let rest = text;
    for (;;) {
      if (hiding) {
        const end = endOfWord(rest, 0);
        if (end === rest.length) return out;
        rest = rest.slice(end);
        hiding = false;
      }
      const start = rest.search(/EAA|EA$|E$/);
      if (start < 0) return out + rest;
      const end = endOfWord(rest, start);
      out += rest.slice(0, start);
      if (end - start >= fewest + 3) {
        out += dots;
        hiding = true;
        rest = rest.slice(end);
      } else if (end === rest.length) {
        held = rest.slice(start);
        return out;
      } else {
        out += rest.slice(start, end);
        rest = rest.slice(end);
      }
    }
  };
  const take = (): string => {
    const text = held;
    held = '';
    return text;
  };
  return {pass: text => sift(take() + text), rest: take};
};

const endOfWord = (text: string, from: number): number =>
  from + (/^[\w-]*/.exec(text.slice(from))?.[0].length ?? 0);
