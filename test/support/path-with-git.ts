/** The programs that the wizard finds in tests. */
import {existsSync, mkdirSync, realpathSync, symlinkSync} from 'node:fs';
import {delimiter, join} from 'node:path';

/** Of the programs of this machine only git: whoever has `gh` or `aws` is offered other places for the token. */
export const pathWithGit = (root: string): string | undefined => {
  const {PATH} = process.env;
  const git = PATH?.split(delimiter)
    .map(folder => join(folder, 'git'))
    .find(existsSync);
  if (git === undefined || process.platform === 'win32') return PATH;
  const folder = join(root, 'bin');
  mkdirSync(folder, {recursive: true});
  if (!existsSync(join(folder, 'git'))) symlinkSync(realpathSync(git), join(folder, 'git'));
  return folder;
};
