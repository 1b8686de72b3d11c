/** Registering a number with Cloud API, and its two-step PIN (Meta, "Registration" and "Two-step verification"). */
import {type Answer, done} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import * as no from '../http/refusals.ts';
import * as wa from '../http/whatsapp-refusals.ts';
import type {Phone} from '../world/world.ts';
import {given} from './node.ts';

const window = 72 * 3_600;
const attemptsInWindow = 10;

/** `POST /{phone}/register`: with the number's PIN, or the one that shall be its PIN from now on. */
export function register(phone: Phone, ask: Ask): Answer {
  if (given(ask, 'messaging_product') !== 'whatsapp') return no.parameterMissing('messaging_product');
  const pin = given(ask, 'pin');
  if (pin === null) return no.parameterMissing('pin');
  if (tooOften(phone, ask.now)) return wa.tooManyRegistrations;
  if (!/^\d{6}$/.test(pin)) return no.parameterInvalid('Param pin must be 6 characters long.');
  if (phone.codeVerification !== 'VERIFIED' && !phone.test) return wa.notVerified;
  if (phone.pin !== null && phone.pin !== pin) return wa.pinMismatch;
  phone.pin = pin;
  phone.platform = 'CLOUD_API';
  phone.status = 'CONNECTED';
  return done;
}

/** `POST /{phone}/deregister` */
export function deregister(phone: Phone, ask: Ask): Answer {
  if (tooOften(phone, ask.now)) return wa.tooManyRegistrations;
  if (phone.platform !== 'CLOUD_API') return wa.notRegistered;
  phone.platform = 'NOT_APPLICABLE';
  phone.status = 'PENDING';
  return done;
}

/** `POST /{phone}/request_code`: a text or call with a code, for numbers not verified yet. */
export function requestCode(phone: Phone, ask: Ask): Answer {
  if (given(ask, 'code_method') === null) return no.parameterMissing('code_method');
  if (given(ask, 'language') === null) return no.parameterMissing('language');
  return phone.codeVerification === 'VERIFIED' ? wa.alreadyVerified : done;
}

/** `POST /{phone}` with a new two-step PIN. */
export function setPin(phone: Phone, ask: Ask): Answer {
  const pin = given(ask, 'pin');
  if (pin === null || !/^\d{6}$/.test(pin))
    return no.parameterInvalid('Param pin must be 6 characters long.');
  phone.pin = pin;
  return done;
}

function tooOften(phone: Phone, now: number): boolean {
  phone.registrations.push(now);
  return phone.registrations.filter(time => time > now - window).length > attemptsInWindow;
}
