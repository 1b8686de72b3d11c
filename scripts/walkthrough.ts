/** Writes docs/walkthrough.md: the three journeys screen by screen, as pictures of what the program really draws. */
import {type Journey, journeys} from '../test/support/journeys.ts';
import {type Picture, record} from '../test/support/recording.ts';
import {pictureOf} from './picture.ts';

const size = {columns: 80, rows: 24};

interface Told {
  readonly heading: string;
  readonly lead: string;
}

const told: {readonly [name in Journey['name']]: Told} = {
  first: {
    heading: 'A first set-up',
    lead: 'Nothing is there yet: no system user, no token. The app came with a test number, and the project has no `.env`.',
  },
  replace: {
    heading: 'Production is down: the token is dead',
    lead: 'The `.env` holds a token that Meta does not accept any more. Account and number are known from the same file, so only the token is asked for, and it goes where the old one is.',
  },
  migrate: {
    heading: 'Off the temporary token',
    lead: 'The `.env` holds the token of the app’s dashboard: it is a person’s, and ends within a day. A system user’s takes its place.',
  },
};

/** A screen that only says what is being waited for tells nothing, nor do checks that were told before. */
const toldOf = (pictures: readonly Picture[]): readonly Picture[] => {
  let checks = '[]';
  return pictures.filter(({screen}) => {
    if (screen.kind !== 'working') return true;
    const these = JSON.stringify(screen.checks.map(({id, status}) => [id, status]));
    const isNew = these !== checks && screen.checks.length > 0;
    checks = these;
    return isNew;
  });
};

/** Of several screens of one title that follow each other, a heading stands over the first. */
const sectionOf = (journey: Journey, shown: readonly Picture[]): string => {
  const steps = shown.map((picture, index) => {
    const isNew = shown[index - 1]?.screen.title !== picture.screen.title;
    const image = `![${picture.screen.title}](walkthrough/${fileOf(journey, picture)})`;
    return isNew ? `### ${picture.screen.title}\n\n${image}` : image;
  });
  const {heading, lead} = told[journey.name];
  return [`## ${heading}`, lead, ...steps].join('\n\n');
};

const fileOf = ({name}: Journey, picture: Picture): string => `${name}-${picture.name}.svg`;

const head = [
  '<!-- Written by `npm run docs` from what the wizard draws: change it there. -->',
  '# A walk through the wizard',
  'Every screen of the three journeys, as `wa-token` draws it in a window of 80 columns and 24 rows, against the stand-in for Meta that comes with it. Try them yourself, without a Meta account: `wa-token demo`, `wa-token demo expired`, `wa-token demo temporary`. The same screens as text, for 50 columns and 15 rows too, are in [test/screens](../test/screens).',
].join('\n\n');

export interface Walkthrough {
  /** docs/walkthrough.md */
  readonly page: string;
  /** Of docs/walkthrough, by file name. */
  readonly pictures: ReadonlyMap<string, string>;
}

export const walkthrough = async (): Promise<Walkthrough> => {
  const pictures = new Map<string, string>();
  const sections: string[] = [];
  for (const journey of journeys) {
    const taken = toldOf(await record(journey, size));
    sections.push(sectionOf(journey, taken));
    for (const picture of taken) {
      const title = `wa-token: ${picture.screen.title}`;
      pictures.set(fileOf(journey, picture), pictureOf(picture.cells, title));
    }
  }
  return {page: `${[head, ...sections].join('\n\n')}\n`, pictures};
};
