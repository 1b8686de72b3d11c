/** A health report is judged entity by entity, on `can_send_message`; codes of 1380xx are about calls, and noise. */

import type {Kind} from '../kinds.ts';
import {type Fields, isRecord, numberIn} from '../read/fields.ts';
import {catalogue} from './codes.ts';
import type {Weights} from './entry.ts';
import type {Evidence} from './rule.ts';

/** @returns what blocked and limited entities speak for; empty when every entity may send */
export const healthWeights = ({reading}: Evidence): Weights => {
  const weights: Partial<Record<Kind, number>> = {};
  for (const entity of reading.form === 'health' ? recordsIn(reading.fields['entities']) : []) {
    const named = complaintsOf(entity).flatMap(causeOf);
    const causes: readonly Kind[] = named.length > 0 ? named : ['health_status_blocker'];
    for (const kind of causes) weights[kind] = (weights[kind] ?? 0) + strengthOf(entity);
  }
  return weights;
};

const strengthOf = (entity: Fields): number => {
  const state = entity['can_send_message'];
  if (state === 'BLOCKED') return 100;
  return state === 'LIMITED' ? 30 : 0;
};

const recordsIn = (value: unknown): readonly Fields[] => (Array.isArray(value) ? value.filter(isRecord) : []);

/** Errors come with BLOCKED, and in practice with LIMITED too; notes without a code with LIMITED. */
const complaintsOf = (entity: Fields): readonly Fields[] => {
  const notes = Array.isArray(entity['additional_info']) ? entity['additional_info'] : [];
  return [...recordsIn(entity['errors']), ...notes.map(note => ({error_description: note}))];
};

const causeOf = (complaint: Fields): readonly Kind[] => {
  const code = numberIn(complaint['error_code']);
  if (code !== null && code >= 138_000 && code < 139_000) return [];
  const known = catalogue.find(entry => entry.code === code)?.speaksFor;
  if (known !== undefined) return strongest(known);
  const said = String(complaint['error_description']);
  if (/display name/i.test(said)) return ['display_name_unapproved'];
  return /payment|billing/i.test(said) ? ['payment_missing'] : [];
};

const strongest = (weights: Weights): readonly Kind[] => {
  const names = Object.keys(weights) as Kind[];
  return names.slice(0, 1);
};
