/** `wa-token run -- CMD …`: runs a program with the token and its ids in the environment, and ends as it does. */
import type {Document} from '../../stores/env/document.ts';
import {namesInUse} from '../../stores/names/in-use.ts';
import {namesInSource} from '../../stores/names/source.ts';
import {type Names, presetIds, presets, writtenRoles} from '../../stores/names/table.ts';
import {documentAt} from '../../stores/token-source.ts';
import {readSettings, type Settings} from '../settings.ts';
import {UsageError} from '../usage.ts';
import {runChild} from './child.ts';
import type {QuickCommand, QuickContext} from './command.ts';
import {givenNames, type Loaded, loadToken} from './loading.ts';

/** As `env`, `timeout` and container engines have it: not an exit code of the program, but of what was to run it. */
const notLoaded = 125;

export const command: QuickCommand = async context => {
  const {io, invocation, words, output} = context;
  const settings = readSettings(invocation, words.cli.usage);
  const [file, ...args] = invocation.passed;
  if (file === undefined || file === '' || invocation.positionals.length > 0) {
    throw new UsageError(words.use.noCommand);
  }
  const given = givenNames(presetOf(settings, context), settings);
  // Here a name says under which the program gets the token, wherever that is from.
  const loaded = await loadToken(context, settings, given, {});
  if (!loaded.ok) {
    output.problem(loaded.problem.sentence);
    return notLoaded;
  }
  const variables = variablesOf(loaded.value, namesFor(given, loaded.value, settings, context));
  const overridden = Object.keys(variables).filter(
    name => io.env[name] !== undefined && io.env[name] !== variables[name],
  );
  if (overridden.length > 0) output.tell(words.use.overridden(overridden, loaded.value.source));
  const ended = await runChild({
    file,
    args,
    env: {...io.env, ...variables},
    io,
    hidden: invocation.values.redact === true ? [loaded.value.secret] : null,
  });
  switch (ended.kind) {
    case 'ended':
      return ended.code;
    case 'not-found':
      output.tell(words.use.notFound(file));
      return 127;
    case 'not-run':
      output.tell(words.use.notRun(file, ended.detail));
      return 126;
  }
};

const presetOf = ({names}: Settings, {words}: QuickContext): Names | null => {
  if (names === null) return null;
  const preset = presetIds.find(id => id === names);
  if (preset === undefined) throw new UsageError(words.cli.usage.badValue('--names', names, presetIds));
  return presets[preset];
};

const nothing: Document = {bytes: Buffer.alloc(0), assignments: [], suggested: [], eol: '\n'};

const namesFor = (
  given: Partial<Names>,
  {profile}: Loaded,
  {envFile}: Settings,
  {io: {cwd}}: QuickContext,
): Names => {
  // Where the token does not come from it, a file that cannot be read only says nothing about names.
  const document = documentAt(envFile, cwd);
  return namesInUse({
    given,
    document: document.ok ? document.value : nothing,
    profile,
    inSource: () => namesInSource(cwd),
  });
};

const variablesOf = ({secret, values}: Loaded, names: Names): Readonly<Record<string, string>> =>
  Object.fromEntries(
    writtenRoles.flatMap(role => {
      const value = role === 'token' ? secret.open() : values[role];
      return value === null ? [] : [[names[role], value]];
    }),
  );
