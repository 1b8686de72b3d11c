/** Writing an answer with the headers Graph sends. */
import {randomBytes} from 'node:crypto';
import type {ServerResponse} from 'node:http';
import type {Answer, Refusal} from './answer.ts';

/** @param headers those that hang on the request: version served, usage. */
export function writeAnswer(
  response: ServerResponse,
  answer: Answer,
  headers: Readonly<Record<string, string>>,
  now: Date,
): void {
  const trace = `A${randomBytes(16).toString('base64url')}`;
  const always = {...headers, 'x-fb-trace-id': trace, 'x-fb-rev': '1030000000', date: now.toUTCString()};
  switch (answer.kind) {
    case 'html':
      response.writeHead(answer.status, {...always, 'content-type': 'text/html; charset="utf-8"'});
      response.end(answer.body);
      return;
    case 'json':
      finish(response, answer.status, always, answer.body);
      return;
    case 'refusal':
      finish(
        response,
        answer.refusal.status,
        {...always, ...challenge(answer.refusal)},
        envelope(answer.refusal, trace),
      );
  }
}

/** The page that Meta's edge shows when nothing behind it answers. */
export const troublePage: Answer = {
  kind: 'html',
  status: 502,
  body: '<!DOCTYPE html>\n<html lang="en" id="facebook"><head><title>Error</title></head><body><h1>Sorry, something went wrong.</h1><p>We\'re working on getting this fixed as soon as we can.</p></body></html>\n',
};

function finish(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  body: unknown,
): void {
  response.writeHead(status, {
    ...headers,
    'content-type': 'application/json; charset=UTF-8',
    'cache-control': 'private, no-cache, no-store, must-revalidate',
    vary: 'Origin, Accept-Encoding',
  });
  response.end(JSON.stringify(body));
}

/** Graph tells token faults from all others in this header. */
function challenge(refusal: Refusal): Record<string, string> {
  const fault = [190, 102, 2500, 104].includes(refusal.code) ? 'invalid_token' : 'invalid_request';
  const text = refusal.message.replaceAll(/[^\x20-\x7e]|"/g, '');
  return {'www-authenticate': `OAuth "Facebook Platform" "${fault}" "${text}"`};
}

function envelope(refusal: Refusal, trace: string) {
  return {
    error: {
      message: refusal.message,
      type: refusal.type,
      ...(refusal.isTransient !== undefined && {is_transient: refusal.isTransient}),
      code: refusal.code,
      ...(refusal.subcode !== undefined && {error_subcode: refusal.subcode}),
      ...(refusal.details !== undefined && {
        error_data: {messaging_product: 'whatsapp', details: refusal.details},
      }),
      fbtrace_id: trace,
    },
  };
}
