/** Brazilian Portuguese, saying “você”. Meta’s labels are in Portuguese, and in English where they may differ. */
import type {Copy} from './en.ts';
import {agent} from './pt-BR/agent.ts';
import {checks} from './pt-BR/checks.ts';
import {commandLine} from './pt-BR/command-line.ts';
import {desk} from './pt-BR/desk.ts';
import {diagnosis} from './pt-BR/diagnosis.ts';
import {doctor} from './pt-BR/doctor.ts';
import {guides, labelsAsOf} from './pt-BR/guides.ts';
import {handOff} from './pt-BR/hand-off.ts';
import {help} from './pt-BR/help.ts';
import {leaving} from './pt-BR/leaving.ts';
import {lines} from './pt-BR/lines.ts';
import {paste} from './pt-BR/paste.ts';
import {problems} from './pt-BR/problems.ts';
import {steps} from './pt-BR/steps.ts';
import {stores} from './pt-BR/stores.ts';
import {ui} from './pt-BR/ui.ts';
import {library, remove, undo} from './pt-BR/use.ts';

export const ptBR: Copy = {
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
