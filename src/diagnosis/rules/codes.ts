/** The catalogue: every code that is known, and what it says by itself. */
import {graphCodes} from './codes-graph.ts';
import {whatsappCodes} from './codes-whatsapp.ts';
import type {CodeEntry} from './entry.ts';

export const catalogue: readonly CodeEntry[] = [...graphCodes, ...whatsappCodes];

/** Subcodes that say the same wherever they stand, also alone: they are about the session behind the token. */
export const isSessionSubcode = (number: number): boolean =>
  [452, 456, 457, 458, 459, 460, 461, 462, 463, 464, 465, 466, 467, 468, 490, 492, 493].includes(number);

/** WhatsApp's own numbers: six digits that hardly any other service uses. */
export const isOwnCode = (number: number): boolean =>
  (number >= 130_000 && number < 142_000) || number === 80_007 || number === 80_008
    ? catalogue.some(({code}) => code === number)
    : false;

export const isKnownCode = (number: number): boolean =>
  isSessionSubcode(number) || catalogue.some(({code}) => code === number);

/** Subcodes that only "Invalid parameter" has: those of templates and of messages, and the object that is not found. */
const isParameterSubcode = (number: number): boolean =>
  number === 33 || (number >= 2_388_000 && number < 2_389_000) || (number >= 2_494_000 && number < 2_495_000);

/** The code that a subcode belongs to, where it is quoted without; null for one that says nothing by itself. */
const ownerOf = (subcode: number | null): number | null => {
  if (subcode === null) return null;
  if (isSessionSubcode(subcode)) return 190;
  return isParameterSubcode(subcode) ? 100 : ownerByCatalogue(subcode);
};

/** Of seven digits there is one each, whatever the code beside it. */
const ownerByCatalogue = (subcode: number): number | null =>
  subcode < 1_000_000 ? null : (catalogue.find(entry => entry.subcode === subcode)?.code ?? null);

/** @returns the line of the pair, else that of the code alone; some subcodes are found without their code */
export const entryOf = (code: number | null, subcode: number | null): CodeEntry | undefined => {
  const owner = code ?? ownerOf(subcode);
  if (owner === null) return undefined;
  const isSession = subcode !== null && isSessionSubcode(subcode) && [102, 190, 0].includes(owner);
  const pair = catalogue.find(
    entry => entry.code === (isSession ? 190 : owner) && entry.subcode === (subcode ?? -1),
  );
  const lone = (code: number): CodeEntry | undefined =>
    catalogue.find(entry => entry.code === code && entry.subcode === undefined);
  return pair ?? lone(owner) ?? (isOfPermissions(owner) ? lone(200) : undefined);
};

/** Meta keeps these for permissions, one number each, and lists hardly any of them. */
const isOfPermissions = (code: number): boolean => code > 200 && code < 300;

/** Some subcodes are known by themselves: "463" is 190/463, "2388047" 100/2388047. */
export const paired = (
  code: number | null,
  subcode: number | null,
): {readonly code: number | null; readonly subcode: number | null} => {
  if (code === null || subcode !== null) return {code, subcode};
  if (isSessionSubcode(code)) return {code: 190, subcode: code};
  if (code !== 33 && isParameterSubcode(code)) return {code: 100, subcode: code};
  const owner = ownerByCatalogue(code);
  return owner === null ? {code, subcode} : {code: owner, subcode: code};
};
