/** `GET /debug_token`: what a token is (Meta, "Debug token"). */
import {type Answer, json} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import {type Caller, deathOf, unreadable} from '../http/caller.ts';
import * as no from '../http/refusals.ts';
import type {App, Token} from '../world/world.ts';

/**
 * Inspects `input_token`. The caller must be an app token of the app that issued it, or the token of somebody with a
 * role on that app. A dead token is told of with status 200, and its number is called `subcode` there.
 */
export function debugToken(ask: Ask): Answer {
  if (ask.method !== 'GET') return no.notVisible(ask.method, 'debug_token');
  if (ask.caller.kind === 'nobody') return no.noToken;
  const input = ask.params.get('input_token');
  if (input === null || input === '') return no.parameterMissing('input_token');
  const asApp = appBehind(ask, input);
  if (asApp) return refusalFor(ask.caller, asApp.id) ?? json({data: appFacts(asApp)});
  const token = ask.world.tokens.find(each => each.value === input);
  if (!token) return json({data: {error: errorOf(unreadable(input)), is_valid: false, scopes: []}});
  return refusalFor(ask.caller, token.appId) ?? json({data: facts(token, ask)});
}

function appBehind(ask: Ask, input: string): App | undefined {
  return ask.world.apps.find(app => input === `${app.id}|${app.secret}`);
}

function refusalFor(caller: Exclude<Caller, {kind: 'nobody'}>, appId: string): Answer | null {
  if (caller.kind === 'user' && !caller.user.appRoles.has(caller.app.id)) return no.debugCallerRefused;
  return caller.app.id === appId ? null : no.debugOtherApp;
}

const appFacts = (app: App) => ({
  app_id: app.id,
  type: 'APP',
  application: app.name,
  is_valid: true,
  scopes: [],
});

function facts(token: Token, ask: Ask) {
  const death = deathOf(token, ask.now);
  return {
    app_id: token.appId,
    type: token.type,
    application: ask.world.apps.find(app => app.id === token.appId)?.name,
    data_access_expires_at: token.dataAccessExpiresAt,
    ...(death && {error: errorOf(death)}),
    expires_at: token.expiresAt,
    is_valid: death === null,
    issued_at: token.issuedAt,
    scopes: token.scopes,
    granular_scopes: granular(token),
    user_id: token.userId,
  };
}

/** A scope that reaches everything is listed without targets. */
function granular(token: Token) {
  return token.scopes
    .filter(scope => scope !== 'public_profile')
    .map(scope => ({scope, ...(token.targets[scope] && {target_ids: token.targets[scope]})}));
}

function errorOf(answer: Answer) {
  if (answer.kind !== 'refusal') throw new Error('a dead token is told of by a refusal');
  const {code, message, subcode} = answer.refusal;
  return {code, message, ...(subcode !== undefined && {subcode})};
}
