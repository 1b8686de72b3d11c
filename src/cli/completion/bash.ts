/** The completion script for bash, from version 3.2 on: macOS still comes with that. */
import type {CommandEntry, FlagEntry} from './vocabulary.ts';

/** @returns a script to be sourced */
export const bashScript = (commands: readonly CommandEntry[]): string => `# eval "$(wa-token completion bash)"
_wa_token() {
  local cur="\${COMP_WORDS[COMP_CWORD]}" prev="\${COMP_WORDS[COMP_CWORD-1]}" command="\${COMP_WORDS[1]}" words= at
  COMPREPLY=()
  # "--flag=value" comes in three words.
  if [[ $cur == = ]]; then cur=; elif [[ $prev == = ]]; then prev="\${COMP_WORDS[COMP_CWORD-2]}"; fi
  if [[ $command == run ]]; then
    for ((at = 2; at < COMP_CWORD; at++)); do
      if [[ \${COMP_WORDS[at]} == -- ]]; then
        ((at == COMP_CWORD - 1)) && COMPREPLY=($(compgen -c -- "$cur"))
        return
      fi
    done
  fi
  case $prev in
${valueCases(commands)}
  esac
  if ((COMP_CWORD == 1)) && [[ $cur != -* ]]; then
    COMPREPLY=($(compgen -W "${commands.map(({name}) => name).join(' ')}" -- "$cur"))
    return
  fi
  case $command in
${commands.map(commandCase).join('\n')}
    -*) words="${flagWords(flagsOf(commands, 'setup'))}" ;;
  esac
  COMPREPLY=($(compgen -W "$words" -- "$cur"))
}
# Where nothing is known, bash offers files.
complete -o default -F _wa_token wa-token
`;

const flagsOf = (commands: readonly CommandEntry[], name: string): readonly FlagEntry[] =>
  commands.find(each => each.name === name)?.flags ?? [];

const flagWords = (flags: readonly FlagEntry[]): string => flags.map(({name}) => `--${name}`).join(' ');

const commandCase = ({name, words, flags}: CommandEntry): string => {
  const all = flagWords(flags);
  if (words.length === 0) return `    ${name}) words="${all}" ;;`;
  return `    ${name}) if [[ $cur == -* ]]; then words="${all}"; else words="${words.join(' ')}"; fi ;;`;
};

/** A flag means the same with every command, so what comes after it does not depend on the command. */
const valueCases = (commands: readonly CommandEntry[]): string => {
  const flags = new Map(commands.flatMap(each => each.flags).map(flag => [flag.name, flag]));
  return [...flags.values()].flatMap(valueCase).join('\n');
};

const valueCase = ({name, takes}: FlagEntry): readonly string[] => {
  switch (takes.kind) {
    case 'nothing':
      return [];
    case 'words':
      return [`    --${name}) COMPREPLY=($(compgen -W "${takes.words.join(' ')}" -- "$cur")); return ;;`];
    case 'file':
    case 'text':
      return [`    --${name}) return ;;`];
  }
};
