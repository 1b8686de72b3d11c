/** The requests that can decide: reads only, one each. A question that lacks an id is not asked. */
import {Secret} from '../../core/secret.ts';
import {assignedAccounts, assignedUsers, subscribedApps, waba} from '../../graph/calls/accounts.ts';
import {templates} from '../../graph/calls/messages.ts';
import {phone, phoneNumbers} from '../../graph/calls/phones.ts';
import {me} from '../../graph/calls/token.ts';
import type {Graph} from '../../graph/graph.ts';
import * as answers from './answers.ts';
import type {Clue, Refused} from './refusal.ts';

/** @returns null when it cannot be asked, for want of an id */
export type Question = (graph: Graph, refused: Refused, signal: AbortSignal) => Promise<Clue> | null;

export const number: Question = (graph, {phoneId}, signal) =>
  phoneId === null ? null : phone(graph, phoneId, signal).then(answers.ofNumber);

/** Nothing is asked: the inspection told it. Its place among the others is what it weighs. */
export const kind: Question = (_graph, refused) => Promise.resolve(answers.ofKind(refused));

export const account: Question = (graph, {wabaId}, signal) =>
  wabaId === null ? null : waba(graph, wabaId, signal, true).then(answers.ofAccount);

export const control: Question = (graph, {wabaId}, signal) =>
  wabaId === null ? null : waba(graph, wabaId, signal, true).then(answers.ofControl);

/** With the portfolio known, the people and what they may do; else what the system user was given. */
export const assignment: Question = (graph, refused, signal) => {
  const {wabaId, businessId, identity} = refused;
  const [only, ...others] = identity.grantedBusinesses ?? [];
  const business = businessId ?? (others.length === 0 ? only : undefined);
  if (wabaId === null || business === undefined) return given(graph, refused, signal);
  return assignedUsers(graph, wabaId, business, signal).then(reply => answers.ofUsers(reply, refused));
};

export const given: Question = (graph, refused, signal) => {
  const {userId, kind: its} = refused.identity;
  // Only a system user has such a list.
  if (userId === null || its === 'user' || its === 'page' || its === 'app') return null;
  return assignedAccounts(graph, userId, signal).then(reply => answers.ofGiven(reply, refused));
};

/** A hundred numbers: an account with more leaves it open. */
export const numbers: Question = (graph, refused, signal) =>
  refused.wabaId === null
    ? null
    : phoneNumbers(graph, {waba: refused.wabaId, detail: 'brief', limit: 100}, signal).then(reply =>
        answers.ofNumbers(reply, refused),
      );

export const subscribed: Question = (graph, refused, signal) =>
  refused.wabaId === null
    ? null
    : subscribedApps(graph, refused.wabaId, signal).then(reply => answers.ofSubscribed(reply, refused));

export const templatesOfName: Question = (graph, {wabaId, template}, signal) =>
  wabaId === null || template === undefined
    ? null
    : templates(graph, {waba: wabaId, name: template.name}, signal).then(reply =>
        answers.ofTemplates(reply, template.name),
      );

/** Of a token's shape, and nobody's. */
const broken = new Secret('EAAcontrolCallWithABrokenToken');

export const controlCall: Question = async (graph, refused, signal) => {
  const [asNobody, asSelf] = await Promise.all([
    graph.send({method: 'GET', path: '/me', query: {fields: 'id'}, caller: broken}, signal),
    me(graph, signal),
  ]);
  return answers.ofControlCall(asNobody, asSelf, refused);
};
