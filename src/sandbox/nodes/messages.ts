/** `POST /{phone}/messages`: text and template messages. */
import {createHash} from 'node:crypto';
import {type Answer, json} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import * as no from '../http/refusals.ts';
import * as wa from '../http/whatsapp-refusals.ts';
import type {Account, Phone} from '../world/world.ts';
import {accountOfPhone, hasScope, messagingScope} from './access.ts';
import {checkTemplate} from './template-send.ts';

/** Refuses as Graph does, or accepts, which is not delivering. */
export function send(phone: Phone, ask: Ask): Answer {
  if (!hasScope(ask, messagingScope)) return no.needsScope(messagingScope);
  const body = ask.body ?? Object.fromEntries(ask.params);
  if (body['messaging_product'] !== 'whatsapp') return no.parameterMissing('messaging_product');
  const {to} = body;
  if (typeof to !== 'string' || to === '') return no.parameterMissing('to');
  const type = body['type'] ?? 'text';
  if (type !== 'text' && type !== 'template')
    return no.parameterInvalid('Param type is not one the stand-in sends');
  const account = accountOfPhone(ask, phone);
  const recipient = digitsOf(to, phone);
  const refused = senderFault(phone, account) ?? recipientFault(recipient, phone);
  if (refused) return refused;
  if (type === 'template') {
    const template = checkTemplate(body['template'], account, phone);
    return template.ok ? accept(ask, phone, to, recipient, template.name) : template.answer;
  }
  return textFault(body['text'], recipient, phone) ?? accept(ask, phone, to, recipient, null);
}

/** Without a `+`, a national number gets the sender's country code (Meta, "Send messages"). */
function digitsOf(to: string, phone: Phone): string {
  const digits = to.replaceAll(/[\s().-]/g, '');
  if (digits.startsWith('+')) return digits.slice(1);
  const country = /^\+?(1|44|49)/.exec(phone.display)?.[1] ?? '';
  return digits.length <= 10 && /^\d+$/.test(digits) ? country + digits : digits;
}

function senderFault(phone: Phone, account: Account): Answer | null {
  if (phone.platform !== 'CLOUD_API') return wa.notRegistered;
  if (account.locked) return wa.accountLocked;
  if (account.sendRefusal === 'access-denied') return wa.accessDenied;
  if (account.sendRefusal === 'on-behalf') return no.notOnBehalf;
  return account.paid ? null : wa.paymentMissing;
}

function recipientFault(recipient: string, phone: Phone): Answer | null {
  // A test number answers this first, even for a recipient that is no number at all.
  if (phone.test && !phone.allowed.includes(recipient)) return wa.notAllowed;
  if (!/^\d{7,15}$/.test(recipient)) {
    return wa.badParameter('The phone number is malformed: Please use the format: +1234567890.');
  }
  return recipient === phone.display.replaceAll(/\D/g, '') ? wa.sentToItself : null;
}

function textFault(text: unknown, recipient: string, phone: Phone): Answer | null {
  const body = typeof text === 'object' && text !== null && 'body' in text ? text.body : undefined;
  if (typeof body !== 'string' || body === '') return no.parameterMissing("text['body']");
  if (body.length > 4_096)
    return no.parameterInvalid("Param text['body'] must be at most 4096 characters long.");
  return phone.openWindows.has(recipient) ? null : wa.windowClosed;
}

function accept(ask: Ask, phone: Phone, input: string, recipient: string, template: string | null): Answer {
  const {outbox} = ask.world;
  const noise = createHash('sha256').update(`${phone.id} ${recipient} ${outbox.length}`).digest('base64');
  const id = `wamid.HBgL${noise.slice(0, 40).replaceAll(/[+/]/g, 'A')}AA==`;
  outbox.push({
    id,
    phoneId: phone.id,
    to: recipient,
    type: template === null ? 'text' : 'template',
    template,
  });
  return json({
    messaging_product: 'whatsapp',
    contacts: [{input, wa_id: recipient}],
    // Only templates get a status (Meta, "Send messages").
    messages: [{id, ...(template !== null && {message_status: 'accepted'})}],
  });
}
