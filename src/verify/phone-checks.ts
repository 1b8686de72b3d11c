/** The checks on the number: its name, its registration, what holds sending back. None of them is a gate. */
import type {Facts} from '../diagnosis/diagnosis.ts';
import type {Kind} from '../diagnosis/kinds.ts';
import type {HealthEntity, PhoneNumber} from '../graph/calls/phones.ts';
import type {Finding} from './check.ts';
import {caused, found, good} from './finding.ts';

/** phone.name: a name that needs no review is as good as an approved one. */
export const nameFinding = ({nameStatus}: PhoneNumber, facts: Facts): Finding => {
  const id = 'phone.name';
  if (nameStatus === null) return found(id, 'unproven', 'not-told', {});
  if (nameStatus === 'APPROVED' || nameStatus === 'AVAILABLE_WITHOUT_REVIEW') return good(id);
  return caused(id, 'warn', 'display_name_unapproved', ['name-status', {status: nameStatus}], facts);
};

/** phone.registered: a verified number is not a registered one; NOT_APPLICABLE is what a number shows before. */
export const registeredFinding = (phone: PhoneNumber, facts: Facts): Finding => {
  const id = 'phone.registered';
  const {platformType: platform, status, isOnBusinessApp} = phone;
  if (platform === null) return found(id, 'unproven', 'not-told', {});
  if (platform === 'CLOUD_API' && status === 'CONNECTED') return good(id);
  if (platform === 'CLOUD_API' && status === null) return found(id, 'unproven', 'not-told', {});
  const why = ['number-state', {platform, status}] as const;
  if (platform !== 'NOT_APPLICABLE') return caused(id, 'warn', 'number_state', why, facts);
  return caused(
    id,
    'fail',
    isOnBusinessApp === true ? 'coexistence_number' : 'number_not_registered',
    why,
    facts,
  );
};

/** Codes of `health_status.errors` (Meta, "Health status", and observed). */
const kindOfCode: Readonly<Record<number, Kind>> = {
  141002: 'template_missing',
  141006: 'payment_missing',
  141010: 'business_unverified',
  141014: 'waba_locked',
  131031: 'waba_locked',
  131042: 'payment_missing',
};

/** About calling: noise for messages, and seen on healthy numbers (observed). */
const isAboutCalls = (code: number | null): boolean => code !== null && Math.floor(code / 100) === 1380;

/** phone.health: judged on `can_send_message` of each entity; the overall value also falls for calls alone. */
export const healthFinding = ({health}: PhoneNumber, facts: Facts): Finding => {
  const id = 'phone.health';
  const told = (health ?? []).filter(({canSend}) => canSend !== null);
  if (told.length === 0) return found(id, 'unproven', 'not-told', {});
  const blocked = told.filter(({canSend}) => canSend === 'BLOCKED');
  const limited = told.filter(({canSend}) => canSend !== 'AVAILABLE' && canSend !== 'BLOCKED');
  const held = [...blocked, ...limited];
  if (held.length === 0) return good(id);
  const entities = held.map(entity => ({
    type: entity.type,
    canSend: entity.canSend ?? '',
    says: saidBy(entity),
  }));
  const kind = kindBehind(blocked.length > 0 ? blocked : limited);
  return caused(id, blocked.length > 0 ? 'fail' : 'warn', kind, ['held-back', {entities}], facts);
};

const tellingErrors = ({errors}: HealthEntity) => errors.filter(({code}) => !isAboutCalls(code));

const saidBy = (entity: HealthEntity): string =>
  [...tellingErrors(entity).map(({description}) => description), ...entity.notes].filter(Boolean).join(' ');

const kindBehind = (entities: readonly HealthEntity[]): Kind => {
  const codes = entities.flatMap(tellingErrors).flatMap(({code}) => (code === null ? [] : [code]));
  return codes.map(code => kindOfCode[code]).find(kind => kind !== undefined) ?? 'health_status_blocker';
};
