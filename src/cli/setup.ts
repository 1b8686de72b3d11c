/** Runs the wizard among given surroundings and turns how it ended into words, a report and an exit code. */

import type {Secret} from '../core/secret.ts';
import {setupFlow} from '../steps/index.ts';
import type {Wizard} from '../steps/world.ts';
import {fileInUse, findTokens} from '../stores/env/find.ts';
import {namesInSource} from '../stores/names/source.ts';
import {defaultNames, presetIds, rowOf} from '../stores/names/table.ts';
import type {FrontEnd} from '../terminal/front-end.ts';
import type {CommandContext} from './commands/command.ts';
import {type Concluding, conclude} from './conclude.ts';
import type {Opened} from './open-ink.ts';
import {type Earlier, resumeFile} from './resume-file.ts';
import type {Handed} from './secrets.ts';
import type {Settings} from './settings.ts';
import type {Surroundings} from './surroundings.ts';
import {makeTools} from './tools.ts';
import {UsageError} from './usage.ts';
import {runFlow} from './wizard.ts';

export interface SetupRun {
  readonly context: CommandContext;
  readonly around: Surroundings;
  readonly frontEnd: FrontEnd;
  /** The front-end, where it is drawn already. */
  readonly opened: Opened | null;
  readonly settings: Settings;
  readonly given: Handed | null;
  /** What is given waited in our care since an earlier run. */
  readonly waited: boolean;
  readonly appSecret: Secret | null;
  readonly pin: Secret | null;
}

/** @returns the exit code */
export const runSetup = (run: SetupRun): Promise<number> => performSetup(run, conclude);

/** Runs the wizard, and `then` while all that it worked with is still open. */
export const performSetup = async <T>(run: SetupRun, then: (ended: Concluding) => T): Promise<T> => {
  const {context, around, frontEnd, opened, given, waited, appSecret, pin} = run;
  const {io, words, output} = context;
  const asks = frontEnd !== 'flags';
  const settings = asks ? settingsIn(run.settings, around.cwd) : run.settings;
  for (const secret of [given?.secret, appSecret, pin]) if (secret != null) output.hide(secret);
  const preset = presetOf(settings, words.cli.usage.badValue);
  const {tools, pool, custody} = makeTools({
    io,
    settings,
    around,
    appSecret,
    pin,
    preset,
    asks,
    words,
    tell: output.tell,
    hide: output.hide,
  });
  let earlier: Earlier<Wizard> = {answers: {}, at: null};
  const flow = setupFlow({
    wishes: tools.wishes,
    asks,
    now: io.now,
    practice: around.practice,
    resumedFrom: () => earlier.at,
  });
  const resume =
    asks && around.practice === null
      ? resumeFile(around.folders.state, flow, {cwd: around.cwd, profile: settings.profile, now: io.now})
      : null;
  if (settings.fresh) resume?.forget();
  earlier = resume?.read() ?? earlier;
  try {
    const result = await runFlow({
      flow,
      tools,
      io,
      words,
      frontEnd,
      opened,
      given,
      // Without questions a card and a review are agreed to by the flags themselves.
      answers: {recipient: settings.to ?? undefined},
      deadlineMs: settings.deadlineMs,
      custody,
      practice: around.practice !== null,
      tell: output.tell,
      ...(resume === null ? {} : {known: earlier.answers, save: known => resume.write(known)}),
    });
    const {known} = result.session.state();
    // Once the token is stored there is nothing to go on with: the next start finds it.
    if (result.session.screen().kind === 'finished' || (known.store ?? []).length > 0) resume?.forget();
    if (waited && given !== null && (known.store ?? []).length > 0) await custody.drop(given.secret);
    const resumes = resume !== null && resume.read().at !== null;
    return then({...run, settings, result, pool, resumes});
  } finally {
    tools.offers.close();
    around.keychain.close();
    await pool.close();
  }
};

const isTokenName = (name: string): boolean => rowOf(name)?.role === 'token';

/** Where nobody named a file, it is the one in this folder that holds the project's token. */
export const settingsIn = (settings: Settings, cwd: string): Settings => {
  if (settings.envFileGiven) return settings;
  const name = (): string => settings.tokenVar ?? namesInSource(cwd).find(isTokenName) ?? defaultNames.token;
  return {...settings, envFile: fileInUse(findTokens({cwd, env: {}}), name, settings.envFile)};
};

/** @throws UsageError for a name that is no preset's */
export const presetOf = (
  {names}: Settings,
  badValue: (flag: string, value: string, choices: readonly string[]) => string,
) => {
  if (names === null) return null;
  const preset = presetIds.find(id => id === names);
  if (preset === undefined) throw new UsageError(badValue('--names', names, presetIds));
  return preset;
};
