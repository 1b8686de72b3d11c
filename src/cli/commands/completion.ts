/** `wa-token completion bash|zsh|fish`: prints a script that teaches the shell the commands and flags. */
import {bashScript} from '../completion/bash.ts';
import {fishScript} from '../completion/fish.ts';
import {type CommandEntry, type Shell, shells, vocabularyOf} from '../completion/vocabulary.ts';
import {zshScript} from '../completion/zsh.ts';
import {UsageError} from '../usage.ts';
import type {Command} from './command.ts';

const scripts: {readonly [shell in Shell]: (commands: readonly CommandEntry[]) => string} = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
};

export const command: Command = async ({invocation, words, output}) => {
  const [asked] = invocation.positionals;
  const {usage} = words.cli;
  const shell = shells.find(each => each === asked);
  if (asked === undefined) throw new UsageError(usage.whichShell(shells));
  if (shell === undefined) throw new UsageError(usage.badValue('The shell', asked, shells));
  output.say(scripts[shell](vocabularyOf(words)).trimEnd());
  return 0;
};
