/** `--store` and `--store-command` as typed values. */
import {placePattern} from '../stores/command/place.ts';
import {splitCommand} from '../stores/command/split.ts';
import {type ToolId, toolIds} from '../stores/command/table.ts';
import type {FlagValues} from './arguments.ts';
import {UsageError} from './usage.ts';

export const storeNames = ['keychain', 'env', 'none', ...toolIds, 'command'] as const;
export type StoreName = (typeof storeNames)[number];

export interface StoreSettings {
  /** Null: the question of where to store is asked. */
  readonly stores: readonly StoreName[] | null;
  /** The place in a secret store, where one was named. */
  readonly storePlaces: Readonly<Partial<Record<ToolId, string>>>;
  /** The words of `--store-command`. */
  readonly storeCommand: readonly string[] | null;
}

export interface StoreWords {
  readonly badValue: (flag: string, value: string, choices: readonly string[]) => string;
  readonly badPlace: (value: string) => string;
  readonly noneWithOthers: string;
  readonly noStoreCommand: string;
  readonly strayStoreCommand: string;
  readonly openQuote: string;
  readonly tokenInArguments: string;
}

/** @throws UsageError when they make no sense */
export const readStores = (
  {store, 'store-command': command}: FlagValues,
  words: StoreWords,
): StoreSettings => {
  const wanted = Array.isArray(store) ? store.map(value => readStore(String(value), words)) : null;
  const stores = wanted === null ? null : [...new Set(wanted.map(({name}) => name))];
  if (stores?.includes('none') === true && stores.length > 1) throw new UsageError(words.noneWithOthers);
  const text = typeof command === 'string' ? command.trim() : '';
  const ownIsWanted = stores?.includes('command') === true;
  if (ownIsWanted && text === '') {
    throw new UsageError(words.noStoreCommand, {
      code: 'missing-answer',
      flag: '--store-command',
      choices: [],
    });
  }
  if (!ownIsWanted && text !== '') throw new UsageError(words.strayStoreCommand);
  return {
    stores,
    storePlaces: Object.fromEntries(
      (wanted ?? []).flatMap(({name, place}) => (place === '' ? [] : [[name, place]])),
    ),
    storeCommand: text === '' ? null : readCommand(text, words),
  };
};

/** `NAME`, or `NAME:PLACE` for a secret store that has places. */
const readStore = (value: string, words: StoreWords): {readonly name: StoreName; readonly place: string} => {
  const [, first = '', place = ''] = /^([^:]*):?(.*)$/s.exec(value) ?? [];
  const name = storeNames.find(each => each === first);
  const hasPlaces = toolIds.some(id => id === name);
  if (name === undefined || (place !== '' && !hasPlaces)) {
    throw new UsageError(words.badValue('--store', value, storeNames));
  }
  if (place !== '' && !placePattern.test(place)) throw new UsageError(words.badPlace(value));
  return {name, place};
};

const readCommand = (text: string, words: StoreWords): readonly string[] => {
  if (/EAA[A-Za-z0-9_-]{40,}/.test(text)) throw new UsageError(words.tokenInArguments);
  const split = splitCommand(text);
  if (split.ok) return split.value;
  throw new UsageError(split.problem === 'empty' ? words.noStoreCommand : words.openQuote);
};
