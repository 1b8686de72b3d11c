/** What a secret store is to hold, by the names of the project. */
import type {Names} from '../names/table.ts';
import type {Values} from '../store.ts';
import type {Changes} from './content.ts';

export interface Wanted {
  /** The token comes last: when a value before it is refused, the old token still stands. */
  readonly changes: Changes;
  readonly tokenName: string;
}

/** @param withApp app id and version too: only into a place that has nothing of ours yet */
export const wantedOf = (values: Values, names: Names, withApp: boolean): Wanted => {
  const listed: readonly (readonly [string, string | null])[] = [
    [names.phoneId, values.phoneId],
    [names.wabaId, values.wabaId],
    [names.appId, withApp ? values.appId : null],
    [names.version, withApp ? values.version : null],
    [names.token, values.token.open()],
  ];
  const held = listed.filter((each): each is readonly [string, string] => each[1] !== null);
  return {changes: new Map(held), tokenName: names.token};
};
