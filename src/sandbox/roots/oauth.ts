/** `/oauth/access_token` and `/oauth/revoke` (Meta, "Install apps, generate, refresh, and revoke tokens"). */
import {type Answer, json} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import {deathOf, unreadable} from '../http/caller.ts';
import * as no from '../http/refusals.ts';
import {fakeToken} from '../world/fake-token.ts';
import type {App, Token} from '../world/world.ts';

/** Seconds; Meta's own sample shows a little less than sixty days. */
const sixtyDays = 5_183_944;

/** An app token for id and secret, or a refreshed token for a live one. */
export function accessToken(ask: Ask): Answer {
  const client = clientOf(ask);
  if (!client.ok) return client.answer;
  switch (ask.params.get('grant_type')) {
    case 'client_credentials':
      return json({access_token: `${client.app.id}|${client.app.secret}`, token_type: 'bearer'});
    case 'fb_exchange_token':
      return exchange(ask, client.app);
    default:
      return no.parameterInvalid('Invalid grant_type');
  }
}

/** Ends a token at once. The caller's token, the revoked one and the client must be of one app. */
export function revoke(ask: Ask): Answer {
  const client = clientOf(ask);
  if (!client.ok) return client.answer;
  if (ask.caller.kind === 'nobody') return no.noToken;
  const victim = tokenOf(ask, 'revoke_token', client.app);
  if (!victim.ok) return victim.answer;
  if (ask.caller.app.id !== client.app.id) return no.foreignToken(client.app.id);
  victim.token.revoked = true;
  // A string, not a boolean: Meta's documentation shows it so.
  return json({success: 'true'});
}

/**
 * The new token lives beside the old one, which keeps its own end. With `set_token_expires_in_60_days` even a token
 * that never ends becomes one of sixty days.
 */
function exchange(ask: Ask, app: App): Answer {
  const found = tokenOf(ask, 'fb_exchange_token', app);
  if (!found.ok) return found.answer;
  const {token} = found;
  const ends = token.type === 'USER' || ask.params.get('set_token_expires_in_60_days') === 'true';
  const fresh: Token = {
    ...token,
    value: fakeToken(`${ask.world.scenario} exchanged ${ask.world.tokens.length}`),
    issuedAt: ask.now,
    expiresAt: ends ? ask.now + sixtyDays : 0,
  };
  ask.world.tokens.push(fresh);
  return json({access_token: fresh.value, token_type: 'bearer', ...(ends && {expires_in: sixtyDays})});
}

type Client = {readonly ok: true; readonly app: App} | {readonly ok: false; readonly answer: Answer};

function clientOf(ask: Ask): Client {
  const id = ask.params.get('client_id');
  if (id === null) return {ok: false, answer: no.parameterMissing('client_id')};
  const app = ask.world.apps.find(each => each.id === id);
  if (!app) return {ok: false, answer: no.unknownApp};
  return app.secret === ask.params.get('client_secret')
    ? {ok: true, app}
    : {ok: false, answer: no.wrongSecret};
}

type Found = {readonly ok: true; readonly token: Token} | {readonly ok: false; readonly answer: Answer};

function tokenOf(ask: Ask, parameter: string, app: App): Found {
  const raw = ask.params.get(parameter);
  if (raw === null) return {ok: false, answer: no.parameterMissing(parameter)};
  const token = ask.world.tokens.find(each => each.value === raw);
  if (!token) return {ok: false, answer: unreadable(raw)};
  const dead = deathOf(token, ask.now);
  if (dead) return {ok: false, answer: dead};
  return token.appId === app.id ? {ok: true, token} : {ok: false, answer: no.foreignToken(app.id)};
}
