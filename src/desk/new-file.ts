/** Saves a text as a new file: whole or not at all, and never over another. */
import {randomUUID} from 'node:crypto';
import {constants} from 'node:fs';
import {copyFile, link, readFile, rm, writeFile} from 'node:fs/promises';
import {join, parse} from 'node:path';
import type {Savable} from '../core/desk.ts';

export type Saved =
  | {readonly kind: 'saved'; readonly name: string}
  /** A file of this text was there. */
  | {readonly kind: 'there'; readonly name: string}
  /** `detail`: the system's code. */
  | {readonly kind: 'failed'; readonly name: string; readonly detail: string};

/** Where the wished name is taken: `name-2.md`, `name-3.md` and so on, up to this number. */
const mostTries = 50;

/** Never rejects. @param folder where to */
export const saveNew = async ({name, text}: Savable, folder: string): Promise<Saved> => {
  const draft = join(folder, `.${name}.${randomUUID()}.tmp`);
  try {
    await writeFile(draft, text, {flag: 'wx'});
    return await placed(draft, name, text, folder);
  } catch (error) {
    return {kind: 'failed', name, detail: codeOf(error)};
  } finally {
    await rm(draft, {force: true}).catch(() => {});
  }
};

const placed = async (draft: string, wished: string, text: string, folder: string): Promise<Saved> => {
  for (let number = 1; number <= mostTries; number += 1) {
    const name = numbered(wished, number);
    const path = join(folder, name);
    try {
      await becomes(draft, path);
      return {kind: 'saved', name};
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') throw error;
      if ((await readFile(path, 'utf8').catch(() => null)) === text) return {kind: 'there', name};
    }
  }
  return {kind: 'failed', name: wished, detail: 'EEXIST'};
};

/** A second name for the same file fails where the name is taken, which a rename does not; not every disk can. */
const becomes = async (draft: string, path: string): Promise<void> => {
  try {
    await link(draft, path);
  } catch (error) {
    if (codeOf(error) === 'EEXIST') throw error;
    await copyFile(draft, path, constants.COPYFILE_EXCL);
  }
};

const numbered = (name: string, number: number): string => {
  const {name: stem, ext} = parse(name);
  return number === 1 ? name : `${stem}-${number}${ext}`;
};

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : String(error);
