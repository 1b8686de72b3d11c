/** The completion script for zsh. */
import type {CommandEntry, FlagEntry} from './vocabulary.ts';

/** @returns a script to be sourced, or kept as `_wa-token` in a folder of `$fpath` */
export const zshScript = (commands: readonly CommandEntry[]): string => `#compdef wa-token
# eval "$(wa-token completion zsh)"
_wa_token() {
  local -a commands=(
${commands.map(({name, about}) => `    ${quoted(`${name}:${about}`)}`).join('\n')}
  )
  if (( CURRENT == 2 )) && [[ $words[2] != -* ]]; then
    _describe command commands
    return
  fi
  local command=setup
  if [[ $words[2] != -* ]]; then
    command=$words[2]
    shift words
    (( CURRENT-- ))
  fi
  case $command in
${commands.map(commandCase).join('\n')}
  esac
}
if [[ $funcstack[1] == _wa-token ]]; then
  _wa_token "$@"
else
  compdef _wa_token wa-token
fi
`;

const commandCase = ({name, words, flags}: CommandEntry): string => {
  const specs = [...flags.map(flagSpec), ...restSpec(name, words)];
  return [
    `    ${name})`,
    '      _arguments \\',
    `${specs.map(spec => `        ${spec}`).join(' \\\n')} ;;`,
  ].join('\n');
};

const restSpec = (name: string, words: readonly string[]): readonly string[] => {
  if (name === 'run') return [quoted('(-)*:: : _normal')];
  return words.length === 0 ? [] : [quoted(`1: :(${words.join(' ')})`)];
};

const flagSpec = ({name, about, takes}: FlagEntry): string => {
  // Inside of the brackets of a spec these stand for themselves only behind a backslash.
  const told = about.replace(/[[\]\\:]/g, sign => `\\${sign}`);
  switch (takes.kind) {
    case 'nothing':
      return quoted(`--${name}[${told}]`);
    case 'file':
      return quoted(`--${name}=[${told}]:file:_files`);
    case 'words':
      return quoted(`*--${name}=[${told}]:value:(${takes.words.join(' ')})`);
    case 'text':
      return quoted(`--${name}=[${told}]:${takes.name.replaceAll(':', '\\:')}: `);
  }
};

const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
