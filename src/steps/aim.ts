/** What the run is for, once a person has said it, and what follows from that for the steps. */
import type {Journey} from './found.ts';
import type {Aim, Known, Situation} from './world.ts';

/** @returns the journey of the report */
export const journeyFor = (aim: Aim): Journey => {
  switch (aim) {
    case 'first':
    case 'migrate':
    case 'replace':
      return aim;
    case 'another':
      return 'first';
    case 'check':
    case 'send':
      return 'healthy';
  }
};

/** Whether the found token is wanted rather than a new one; then no card leads to a new one. */
export const wantsFound = ({journey, situation}: Known): boolean =>
  situation?.deciding != null && (journey?.aim === 'check' || journey?.aim === 'send');

/** Whether the token of this run is the one that was found: it is where it belongs, so nothing is stored. */
export const usesFound = (known: Known): boolean => {
  const found = wantsFound(known) ? known.situation?.deciding : null;
  return found != null && known.token?.secret.equals(found.secret) === true;
};

/** Whether this run puts a new token in the place of the one that was found: then it goes where that one is. */
export const replaces = (known: Known): boolean => known.situation?.deciding != null && !isBeside(known);

/** Whether the new token stands beside what was found, and replaces none of it. */
export const isBeside = ({journey}: Known): boolean => journey?.aim === 'first' || journey?.aim === 'another';

/** Ids that are known before a token is there; another account has others. */
export const hintsOf = ({journey, situation}: Known): Pick<Situation, 'ids' | 'idsFrom'> =>
  situation === undefined || journey?.aim === 'another' ? {ids: {}, idsFrom: null} : situation;
