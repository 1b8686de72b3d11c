/** WhatsApp's own error codes: the number in the message, the reason in `error_data.details`. */
import {type Answer, refuse} from './answer.ts';

const whatsapp = (status: number, code: number, title: string, details: string): Answer =>
  refuse({status, type: 'OAuthException', code, message: `(#${code}) ${title}`, details});

export const accessDenied = whatsapp(
  403,
  131005,
  'Access denied',
  'There was a problem with the access token or permissions you are using for the API call.',
);
export const badParameter = (details: string): Answer =>
  whatsapp(400, 131009, 'Parameter value is not valid', details);
export const missingParameter = (details: string): Answer =>
  whatsapp(400, 131008, 'Required parameter is missing', details);
export const sentToItself = whatsapp(
  400,
  131021,
  'Recipient cannot be sender',
  'Sender and recipient phone number is the same.',
);
export const notAllowed = whatsapp(
  400,
  131030,
  'Recipient phone number not in allowed list',
  'Recipient phone number not in allowed list: Add recipient phone number to recipient list and try again.',
);
export const accountLocked = whatsapp(
  403,
  131031,
  'Business Account locked',
  'Business account has been locked.',
);
export const paymentMissing = whatsapp(
  400,
  131042,
  'Business eligibility payment issue',
  'Failed to send message because there were one or more errors related to your payment method.',
);
/** Live, this one mostly comes by webhook after an accepted send; the stand-in has no webhooks and says it at once. */
export const windowClosed = whatsapp(
  400,
  131047,
  'Re-engagement message',
  'Message failed to send because more than 24 hours have passed since the customer last replied to this number.',
);
export const sampleOnRealNumber = whatsapp(
  400,
  131058,
  'Hello World templates can only be sent from the Public Test Numbers',
  'Hello World templates can only be sent from the Public Test Numbers',
);
export const wrongParameterCount = (given: number, expected: number): Answer =>
  whatsapp(
    400,
    132000,
    'Number of parameters does not match the expected number of params',
    `body: number of localizable_params (${given}) does not match the expected number of params (${expected})`,
  );
export const noSuchTemplate = (name: string, language: string): Answer =>
  whatsapp(
    404,
    132001,
    'Template name does not exist in the translation',
    `template name (${name}) does not exist in ${language}`,
  );
export const pinMismatch = whatsapp(
  400,
  133005,
  'Two-step verification PIN Mismatch',
  'Two step verification PIN Mismatch',
);
export const notVerified = whatsapp(
  400,
  133006,
  'Phone number needs to be verified before registering',
  'Phone number needs to be verified before registering.',
);
export const notRegistered = whatsapp(
  400,
  133010,
  'Account not registered',
  'Account does not exist in Cloud API, please use /register API to create an account first',
);
export const tooManyRegistrations = whatsapp(
  400,
  133016,
  'Registration or Deregistration failed because there were too many attempts for this phone number in a short period of time',
  'Registration or Deregistration failed because there were too many attempts for this phone number in a short period of time',
);
/** `request_code` for a number that is verified already. */
export const alreadyVerified = whatsapp(
  400,
  136024,
  'Request code error',
  'The phone number is already verified.',
);
