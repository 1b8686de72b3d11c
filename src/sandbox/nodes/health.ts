/** `health_status`: what stands in the way of sending, entity by entity (Meta, "Health status"). */
import type {Ask} from '../http/ask.ts';
import type {Account, Phone} from '../world/world.ts';

type CanSend = 'AVAILABLE' | 'LIMITED' | 'BLOCKED';

interface Entity {
  readonly entity_type: 'PHONE_NUMBER' | 'WABA' | 'BUSINESS' | 'APP';
  readonly id: string;
  readonly can_send_message: CanSend;
  readonly can_receive_call_sip?: CanSend;
  readonly errors?: readonly HealthError[];
  readonly additional_info?: readonly string[];
}

interface HealthError {
  readonly error_code: number;
  readonly error_description: string;
  readonly possible_solution: string;
}

/** The health of a number and of all it hangs on. */
export function phoneHealth(phone: Phone, account: Account, ask: Ask) {
  return summary([phoneEntity(phone), ...surroundings(account, ask)]);
}

/** The health of an account and of all it hangs on. */
export function accountHealth(account: Account, ask: Ask) {
  return summary(surroundings(account, ask));
}

function summary(entities: readonly Entity[]) {
  const order: readonly CanSend[] = ['BLOCKED', 'LIMITED', 'AVAILABLE'];
  // As seen live, trouble with calls alone pulls the overall value down: only each entity's own can be trusted.
  const seen = entities.flatMap(each => [each.can_send_message, each.can_receive_call_sip]);
  return {can_send_message: order.find(value => seen.includes(value)) ?? 'AVAILABLE', entities};
}

function phoneEntity(phone: Phone): Entity {
  const own = {entity_type: 'PHONE_NUMBER', id: phone.id} as const;
  if (phone.platform === 'CLOUD_API') {
    // Noise about calling, of no meaning for messages.
    return {...own, can_send_message: 'AVAILABLE', can_receive_call_sip: 'BLOCKED', errors: [noCalls]};
  }
  // What a number that is not registered shows here is unconfirmed.
  return {...own, can_send_message: 'LIMITED', additional_info: ['The phone number is not registered.']};
}

function surroundings(account: Account, ask: Ask): Entity[] {
  const entities: Entity[] = [
    accountEntity(account),
    {entity_type: 'BUSINESS', id: account.ownerId, can_send_message: 'AVAILABLE'},
  ];
  if (ask.caller.kind !== 'nobody')
    entities.push({entity_type: 'APP', id: ask.caller.app.id, can_send_message: 'AVAILABLE'});
  return entities;
}

function accountEntity(account: Account): Entity {
  const errors = [...(account.locked ? [banned] : []), ...(account.paid ? [] : [noPayment])];
  const own = {entity_type: 'WABA', id: account.id} as const;
  return errors.length > 0
    ? {...own, can_send_message: 'BLOCKED', errors}
    : {...own, can_send_message: 'AVAILABLE'};
}

const noCalls: HealthError = {
  error_code: 138024,
  error_description: 'SIP is not enabled on this phone number.',
  possible_solution: 'Enable SIP in the settings of the phone number.',
};
const noPayment: HealthError = {
  error_code: 141006,
  error_description: 'There is an issue with the payment method of this WhatsApp Business Account.',
  possible_solution: 'Add or update the payment method in Billing.',
};
const banned: HealthError = {
  error_code: 141014,
  error_description:
    'This WhatsApp Business Account has been banned and its phone numbers cannot send messages.',
  possible_solution: 'Request a review in Business Support Home.',
};
