/** The completion script for fish. */
import type {CommandEntry, FlagEntry} from './vocabulary.ts';

/** @returns a script to be sourced, or kept as `wa-token.fish` in the folder `completions` of fish */
export const fishScript = (commands: readonly CommandEntry[]): string => `# wa-token completion fish | source
function __wa_token_command
    set -l words (commandline -opc)
    if test (count $words) -lt 2
        return 1
    end
    # Flags alone are flags of setup.
    string match -q -- '-*' $words[2]; and test $argv[1] = setup; and return 0
    test $words[2] = $argv[1]
end
function __wa_token_begins
    test (count (commandline -opc)) -eq 1
end
complete -c wa-token -f
${commands.map(({name, about}) => `complete -c wa-token -n __wa_token_begins -a ${name} -d ${quoted(about)}`).join('\n')}
${setupFlags(commands).join('\n')}
${commands.flatMap(commandLines).join('\n')}
`;

/** `wa-token --plain` is `wa-token setup --plain`. */
const setupFlags = (commands: readonly CommandEntry[]): readonly string[] =>
  commands
    .filter(({name}) => name === 'setup')
    .flatMap(({flags}) => flags.map(flag => `complete -c wa-token -n __wa_token_begins ${flagPart(flag)}`));

const commandLines = ({name, words, flags}: CommandEntry): readonly string[] => {
  const when = `complete -c wa-token -n ${quoted(`__wa_token_command ${name}`)}`;
  return [
    ...flags.map(flag => `${when} ${flagPart(flag)}`),
    ...(words.length === 0 ? [] : [`${when} -a ${quoted(words.join(' '))}`]),
    // What is to be run is completed as if it stood alone.
    ...(name === 'run' ? [`${when} -a '(__fish_complete_subcommand --fcs-skip=2)'`] : []),
  ];
};

const flagPart = ({name, about, takes}: FlagEntry): string => {
  const flag = `-l ${name} -d ${quoted(about)}`;
  switch (takes.kind) {
    case 'nothing':
      return flag;
    case 'file':
      return `${flag} -r -F`;
    case 'words':
      return `${flag} -x -a ${quoted(takes.words.join(' '))}`;
    case 'text':
      return `${flag} -x`;
  }
};

const quoted = (text: string): string => `'${text.replace(/[\\']/g, sign => `\\${sign}`)}'`;
