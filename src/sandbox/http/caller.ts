/** Who asks: the token of a request, believed or refused. */
import {createHmac} from 'node:crypto';
import type {App, Token, User, World} from '../world/world.ts';
import type {Answer} from './answer.ts';
import * as no from './refusals.ts';

export type Caller =
  | {readonly kind: 'nobody'}
  /** An app token, `id|secret`. */
  | {readonly kind: 'app'; readonly app: App; readonly raw: string}
  | {
      readonly kind: 'user';
      readonly token: Token;
      readonly user: User;
      readonly app: App;
      readonly raw: string;
    };

export type Known =
  | {readonly ok: true; readonly caller: Caller}
  | {readonly ok: false; readonly answer: Answer};

/** The token as it was sent: by header, else as a parameter. A header without "Bearer" counts as none. */
export function sentToken(header: string | undefined, params: URLSearchParams): string | null {
  const bearer = /^(?:Bearer|OAuth)\s+(.*)$/i.exec(header ?? '')?.[1]?.trim();
  return bearer || params.get('access_token') || null;
}

/** Looks the token up and checks `appsecret_proof` where one was sent or is wanted. */
export function identify(world: World, raw: string | null, params: URLSearchParams, now: number): Known {
  if (raw === null) return {ok: true, caller: {kind: 'nobody'}};
  const known = raw.includes('|') ? appCaller(world, raw) : userCaller(world, raw, now);
  if (!known.ok || known.caller.kind === 'nobody') return known;
  if (known.caller.app.blocked) return {ok: false, answer: no.accessBlocked};
  const proof = checkProof(known.caller.app, raw, params, now);
  return proof ? {ok: false, answer: proof} : known;
}

function appCaller(world: World, raw: string): Known {
  const [id, secret] = raw.split('|', 2);
  const app = world.apps.find(each => each.id === id);
  if (!app) return {ok: false, answer: no.unknownApp};
  if (app.secret !== secret) return {ok: false, answer: no.badSignature};
  return {ok: true, caller: {kind: 'app', app, raw}};
}

function userCaller(world: World, raw: string, now: number): Known {
  const token = world.tokens.find(each => each.value === raw);
  if (!token) return {ok: false, answer: unreadable(raw)};
  const dead = deathOf(token, now);
  if (dead) return {ok: false, answer: dead};
  const user = world.users.find(each => each.id === token.userId);
  const app = world.apps.find(each => each.id === token.appId);
  if (!user || !app) throw new Error('a token of the world belongs to a user and an app of the world');
  return {ok: true, caller: {kind: 'user', token, user, app, raw}};
}

/** The refusal that a dead token earns; null while it lives. */
export function deathOf(token: Token, now: number): Answer | null {
  if (token.revoked) return no.revoked;
  if (token.expiresAt !== 0 && token.expiresAt <= now) return no.expired(token.expiresAt, now);
  return null;
}

/** The refusal for text that is no token of this world. */
export function unreadable(raw: string): Answer {
  if (/^Bearer\b/i.test(raw)) return no.bearerTwice;
  if (!/^[A-Za-z0-9_.|-]+$/.test(raw)) return no.malformed(raw);
  return /^EAA.{80,}$/.test(raw) ? no.cannotDecrypt : no.cannotParse;
}

const proofLifetime = 300;

function checkProof(app: App, raw: string, params: URLSearchParams, now: number): Answer | null {
  const proof = params.get('appsecret_proof');
  if (proof === null) return app.proofRequired ? no.proofMissing : null;
  const time = params.get('appsecret_time');
  const message = time === null ? raw : `${raw}|${time}`;
  const expected = createHmac('sha256', app.secret).update(message).digest('hex');
  const stale = time !== null && Math.abs(now - Number(time)) > proofLifetime;
  return proof === expected && !stale ? null : no.proofInvalid;
}
