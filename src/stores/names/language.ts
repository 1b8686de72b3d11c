/** What a project is written in, told by the file that lists what it depends on. */
import {basename} from 'node:path';
import {type Disk, disk as realDisk} from '../env/disk.ts';
import {filesIn, textIn} from './files.ts';

export type Language = 'node' | 'python' | 'php' | 'laravel' | 'ruby' | 'go' | 'java' | 'kotlin' | 'csharp';

export interface Written {
  readonly language: Language;
  /** It depends on something that reads the `.env` at its start. */
  readonly loadsEnv: boolean;
}

interface Row {
  readonly language: Language;
  readonly file: RegExp;
  readonly loader: RegExp;
}

const never = /(?!)/;

/** Node comes last: a package.json is often there for a site's scripts and styles alone. */
const rows: readonly Row[] = [
  {
    language: 'php',
    file: /^composer\.json$/,
    loader: /"(?:laravel\/framework|symfony\/dotenv|vlucas\/phpdotenv)"/,
  },
  {language: 'ruby', file: /^(?:Gemfile|gems\.rb)$/, loader: /^[^#\n]*\bdotenv\b/m},
  {language: 'go', file: /^go\.mod$/, loader: /\bgodotenv\b/},
  {language: 'java', file: /^(?:pom\.xml|build\.gradle(?:\.kts)?)$/, loader: never},
  {language: 'csharp', file: /\.csproj$/, loader: /"(?:DotNetEnv|dotenv\.net)"/i},
  {
    language: 'python',
    file: /^(?:requirements[\w.-]*\.txt|pyproject\.toml|Pipfile|setup\.py|manage\.py)$/,
    loader: /\b(?:python-dotenv|django-environ|environs)\b/i,
  },
  {
    language: 'node',
    file: /^package\.json$/,
    loader: /"(?:dotenv|next|nuxt|astro|@nestjs\/config)"\s*:|--env-file/,
  },
];

/** How deep a folder may lie whose files tell it: the project itself before those in it. */
const depths = [1, 2];

/** @returns null where nothing tells it. @param folder the project */
export const writtenIn = (folder: string, disk: Disk = realDisk): Written | null => {
  for (const depth of depths) {
    const isTold = (name: string): boolean => rows.some(({file}) => file.test(name));
    const files = filesIn(disk, folder, isTold, {files: 100, depth});
    for (const {language, file, loader} of rows) {
      const texts = files.filter(path => file.test(basename(path))).map(path => textIn(disk, path));
      if (texts.length === 0) continue;
      return {
        language: special(language, texts),
        loadsEnv: texts.some(text => loader.test(text)),
      };
    }
  }
  return null;
};

/** What the same file tells more closely. */
const special = (language: Language, texts: readonly string[]): Language => {
  if (language === 'java') return texts.some(text => /kotlin/i.test(text)) ? 'kotlin' : language;
  if (language === 'php')
    return texts.some(text => text.includes('"laravel/framework"')) ? 'laravel' : language;
  return language;
};
