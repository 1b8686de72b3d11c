/** Spanish as it is understood everywhere, saying “usted”. Meta’s labels are in Spanish, and in English where they may differ. */
import type {Copy} from './en.ts';
import {agent} from './es/agent.ts';
import {checks} from './es/checks.ts';
import {commandLine} from './es/command-line.ts';
import {desk} from './es/desk.ts';
import {diagnosis} from './es/diagnosis.ts';
import {doctor} from './es/doctor.ts';
import {guides, labelsAsOf} from './es/guides.ts';
import {handOff} from './es/hand-off.ts';
import {help} from './es/help.ts';
import {leaving} from './es/leaving.ts';
import {lines} from './es/lines.ts';
import {paste} from './es/paste.ts';
import {problems} from './es/problems.ts';
import {steps} from './es/steps.ts';
import {stores} from './es/stores.ts';
import {ui} from './es/ui.ts';
import {library, remove, undo} from './es/use.ts';

export const es: Copy = {
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
