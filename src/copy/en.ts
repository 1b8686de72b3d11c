/** English: every sentence a person reads. Other languages satisfy `Copy`, so that a missing sentence is a type error. */
import {agent} from './en/agent.ts';
import {checks} from './en/checks.ts';
import {commandLine} from './en/command-line.ts';
import {desk} from './en/desk.ts';
import {diagnosis} from './en/diagnosis.ts';
import {doctor} from './en/doctor.ts';
import {guides, labelsAsOf} from './en/guides.ts';
import {handOff} from './en/hand-off.ts';
import {help} from './en/help.ts';
import {leaving} from './en/leaving.ts';
import {lines} from './en/lines.ts';
import {paste} from './en/paste.ts';
import {problems} from './en/problems.ts';
import {steps} from './en/steps.ts';
import {stores} from './en/stores.ts';
import {ui} from './en/ui.ts';
import {library, remove, undo} from './en/use.ts';

export const en = {
  ...commandLine,
  agent,
  checks,
  desk,
  diagnosis,
  doctor,
  guides,
  handOff,
  help,
  labelsAsOf,
  leaving,
  library,
  lines,
  paste,
  problems,
  remove,
  steps,
  stores,
  ui,
  undo,
};

export type Copy = typeof en;
