/** Which names are ours where they stand together: `TOKEN` may be Discord's, but beside `PHONE_NUMBER_ID` it is ours. */
import {type Name, rowOf} from './table.ts';

/** @param proves whether what stands under a generic name makes it ours */
export const oursAmong = (
  together: readonly Name[],
  proves: (name: string) => boolean = () => false,
): readonly Name[] => {
  const clear = together.some(({generic}) => !generic);
  return together.filter(({name, generic}) => !generic || clear || proves(name));
};

/** The same for names of any kind, each once. */
export const namesAmong = (together: readonly string[]): readonly string[] =>
  oursAmong([...new Set(together)].flatMap(name => rowOf(name) ?? [])).map(({name}) => name);
