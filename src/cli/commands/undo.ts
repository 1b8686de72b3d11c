/** `wa-token undo`: puts the last changed `.env` of this folder back from its backup, unless somebody changed it since. */
import {existsSync, realpathSync} from 'node:fs';
import {dirname} from 'node:path';
import type {Problem, Sentence} from '../../core/problem.ts';
import {sentenceOf} from '../../steps/sentence.ts';
import {spoken} from '../../steps/spoken.ts';
import {type Backup, backups, restore} from '../../stores/env/backup.ts';
import {disk} from '../../stores/env/disk.ts';
import {lookAt} from '../../stores/env/file.ts';
import {alone} from '../../stores/env/lock.ts';
import {findFolders} from '../../stores/folders.ts';
import {readSettings, type Settings} from '../settings.ts';
import {wrapped} from '../wrapped.ts';
import type {Command, CommandContext} from './command.ts';
import {consentTo} from './consent.ts';

export const command: Command = async context => {
  const {io, invocation, words} = context;
  const settings = readSettings(invocation, words.cli.usage);
  const folders = await findFolders(io.env);
  if (!folders.ok) return refused(context, null, sentenceOf(folders.problem, words));
  const {state} = folders.value;
  const file = lookAt(disk, settings.envFile, io.cwd, 'read');
  if (settings.envFileGiven && !file.ok) return refused(context, null, sentenceOf(file.problem, words));
  const target = file.ok ? file.value.target : null;
  // Other folders have undone nothing: theirs is named.
  const here = settings.envFileGiven || !existsSync(io.cwd) ? null : realpathSync(io.cwd);
  const backup = backups(disk, state).find(each => each.target === target || dirname(each.target) === here);
  if (backup === undefined) return refused(context, null, {message: none(settings, context), fix: []});

  const now = lookAt(disk, backup.target, '/', 'read');
  const mounted = now.ok && now.value.kind === 'present' && now.value.mounted;
  const question = words.undo[backup.copy === null ? 'questionMade' : 'question'](backup.target, backup.at);
  const consent = await consentTo(mounted ? spoken([words.undo.mounted, question]) : question, context);
  if (consent !== 'yes') {
    context.output.tell(words.use.stopped);
    return consent === 'no' ? 0 : 130;
  }
  // `--yes` says that the file may be put back, not that it may be done in a way that a power cut can break.
  const inPlace = mounted && invocation.values.yes !== true;
  const restored = await alone(disk, state, backup.target, () =>
    restore({disk, stateDir: state, inPlace}, backup),
  );
  if (!restored.ok) return refused(context, backup, notRestored(restored.problem, backup, context));
  if (settings.json) context.output.document(documentOf(backup, null));
  else
    context.output.say(
      wrapped(words.undo[backup.copy === null ? 'doneMade' : 'done'](backup.target), io.stdout),
    );
  return 0;
};

const none = ({envFileGiven, envFile}: Settings, {words}: CommandContext): string =>
  envFileGiven ? words.undo.noneOf(envFile) : words.undo.none;

/** The usual advice, to try again, would not help here: the backup is the thing to look at. */
const notRestored = (problem: Problem, {target, copy}: Backup, {words}: CommandContext): Sentence =>
  problem.code === 'env/unusable' && problem.facts.reason === 'changed-meanwhile'
    ? copy === null
      ? words.undo.changedMade(target)
      : words.undo.changed(target, copy)
    : sentenceOf(problem, words);

const refused = ({invocation, output}: CommandContext, backup: Backup | null, sentence: Sentence): number => {
  const message = spoken([sentence.message, ...sentence.fix]);
  if (invocation.values.json === true) output.document(documentOf(backup, message));
  else output.tell(message);
  return 4;
};

const documentOf = (backup: Backup | null, message: string | null) => ({
  schema: 'wa-token.undo/1',
  ok: message === null,
  error: message === null ? null : {code: 'store-failed', message},
  path: backup?.target ?? null,
  changedAt: backup?.at ?? null,
});
