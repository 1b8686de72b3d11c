/** The refusals of Graph itself, worded as they come over the wire. WhatsApp's own codes are in `whatsapp-refusals`. */
import {type Answer, refuse} from './answer.ts';

const oauth = (status: number, code: number, message: string, subcode?: number): Answer =>
  refuse({status, type: 'OAuthException', code, message, ...(subcode !== undefined && {subcode})});

/** 190: the text is no token. Seen live with status 401. */
export const cannotParse = oauth(401, 190, 'Invalid OAuth access token - Cannot parse access token');

/** 190: "Bearer" was written twice. */
export const bearerTwice = oauth(401, 190, 'Authentication Error');

/** 190: it looks like a token, and was altered on its way. */
export const cannotDecrypt = oauth(401, 190, 'The access token could not be decrypted');

/** 190: characters no token has. Graph repeats the token in full, which a client must not show. */
export const malformed = (token: string): Answer => oauth(400, 190, `Malformed access token ${token}`);

/** 190: app id and secret do not belong together. */
export const badSignature = oauth(400, 190, 'Invalid OAuth access token signature.');

/** 190/466: revoked. Which subcode a revoked system user's token gives is unconfirmed. */
export const revoked = oauth(
  401,
  190,
  'Error validating access token: The session was invalidated explicitly using an API call.',
  466,
);

/** 190/463, with both dates as Pacific prose. */
export const expired = (endedAt: number, now: number): Answer =>
  oauth(
    401,
    190,
    `Error validating access token: Session has expired on ${pacific(endedAt)}. The current time is ${pacific(now)}.`,
    463,
  );

export const noTokenForMe = oauth(
  400,
  2500,
  'An active access token must be used to query information about the current user.',
);
export const noToken = oauth(400, 104, 'An access token is required to request this resource.');
export const noAppId = oauth(403, 200, '(#200) Provide valid app ID');

/** 200: Meta has blocked the app, its developer, or the person behind the token. */
export const accessBlocked = oauth(400, 200, 'API access blocked.');

/** 200: reading works, sending does not: a partner holds the right, or app and account are not joined. */
export const notOnBehalf = oauth(
  403,
  200,
  '(#200) You do not have the necessary permissions to send messages on behalf of this WhatsApp Business Account',
);

export const unknownPath = (path: string): Answer => oauth(400, 2500, `Unknown path components: ${path}`);

/** 101: no app has this id. */
export const unknownApp = oauth(
  400,
  101,
  'Error validating application. Cannot get application info due to a system error.',
);
export const wrongSecret = oauth(400, 1, 'Error validating client secret.');
/** 1, and never to be retried: the token was issued by another app. */
export const foreignToken = (appId: string): Answer =>
  oauth(400, 1, `The access token does not belong to application ${appId}`);

/** 100: a parameter is missing. */
export const parameterMissing = (name: string): Answer =>
  oauth(400, 100, `(#100) The parameter ${name} is required.`);
export const parameterInvalid = (message: string): Answer => oauth(400, 100, `(#100) ${message}`);

/** 100: a field, or an edge, that this type of node does not have. */
export const noSuchField = (field: string, type: string): Answer =>
  oauth(400, 100, `(#100) Tried accessing nonexisting field (${field}) on node type (${type})`);

/** 200: the scope is not on the token. */
export const needsScope = (scope: string): Answer => oauth(403, 200, `(#200) Requires ${scope} permission`);

/** 100: the user has the account with too little control, or a business that does not hold it was named. */
export const needsControl = oauth(
  400,
  100,
  '(#100) Need permission on either WhatsApp Business Account or owner/shared business',
);

export const debugCallerRefused = oauth(
  400,
  100,
  '(#100) You must provide an app access token, or a user access token that is an owner or developer of the app',
);
export const debugOtherApp = oauth(
  400,
  100,
  '(#100) The App_id in the input_token did not match the Viewing App',
);

const method = (message: string, subcode?: number): Answer =>
  refuse({
    status: 400,
    type: 'GraphMethodException',
    code: 100,
    message,
    ...(subcode !== undefined && {subcode}),
  });

/** 100/33: wrong id, or not assigned, or the scope is missing: Graph does not tell which. */
export const notVisible = (verb: string, id: string): Answer =>
  method(
    `Unsupported ${verb.toLowerCase()} request. Object with ID '${id}' does not exist, cannot be loaded due to missing permissions, or does not support this operation. Please read the Graph API documentation at https://developers.facebook.com/docs/graph-api`,
    33,
  );
export const proofMissing = method('API calls from the server require an appsecret_proof argument');
export const proofInvalid = method('Invalid appsecret_proof provided in the API argument');

/** 2 with 503: Meta is down, and says that it passes. */
export const outage = refuse({
  status: 503,
  type: 'OAuthException',
  code: 2,
  message: '(#2) Service temporarily unavailable',
  isTransient: true,
});

/** 80008: the account's hourly quota is used up. */
export const tooManyCalls = refuse({
  status: 400,
  type: 'OAuthException',
  code: 80008,
  message:
    '(#80008) There have been too many calls to this WhatsApp Business account. Wait a bit and try again. For more info, please refer to https://developers.facebook.com/docs/graph-api/overview/rate-limiting.',
});

/** "Saturday, 11-Dec-21 05:00:00 PST" */
function pacific(seconds: number): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    weekday: 'long',
    day: '2-digit',
    month: 'short',
    year: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
  }).formatToParts(seconds * 1_000);
  const part = (type: Intl.DateTimeFormatPartTypes) => parts.find(found => found.type === type)?.value ?? '';
  const date = `${part('day')}-${part('month')}-${part('year')}`;
  return `${part('weekday')}, ${date} ${part('hour')}:${part('minute')}:${part('second')} ${part('timeZoneName')}`;
}
