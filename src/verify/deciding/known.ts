/** What the message and the token's inspection decide together, before anything further is asked. */
import {type Clue, noClue, objectOf, type Refused, takenFor} from './refusal.ts';

type Judge = (refused: Refused) => Clue | null;

/** @returns what is decided already; the first judge that knows has the last word */
export const knownClue = (refused: Refused): Clue => {
  for (const judge of judges) {
    const clue = judge(refused);
    if (clue !== null) return clue;
  }
  return noClue;
};

/** Graph names the type of what the id belongs to: "on node type (Business)". */
const nodeType: Judge = refused => {
  const type = /nonexisting field \([^)]{0,80}\) on node type \((\w{1,60})\)/i.exec(
    refused.failure.error.message,
  )?.[1];
  if (type === undefined) return null;
  const wanted = takenFor(refused);
  const isOther =
    /^(?:Business|User|SystemUser|Application|Page)$/.test(type) ||
    (wanted === 'number' && /^WhatsAppBusinessAccount$/i.test(type)) ||
    (wanted === 'account' && /^WhatsAppBusinessPhoneNumber/i.test(type));
  return isOther ? wrongId : null;
};

const wrongId: Clue = {...noClue, proves: ['wrong_object_id']};

/** The token's own scopes name the portfolio: it is no account. */
const ofPortfolio: Judge = refused => {
  const id = objectOf(refused);
  const isPortfolio = id !== null && refused.identity.grantedBusinesses?.includes(id) === true;
  return isPortfolio && refused.failure.error.code !== 190 ? wrongId : null;
};

/** Only a portfolio asks for this scope when no more than its id and name are read; an account never does. */
const wantsBusinessScope: Judge = refused =>
  takenFor(refused) === 'account' && /requires business_management/i.test(refused.failure.error.message)
    ? {...wrongId, rulesOut: ['scope_missing', 'advanced_access_missing', 'token_minted_before_grant']}
    : null;

/** "Requires X permission": whether X is on the token is known. */
const namedScope: Judge = refused => {
  const {scopes} = refused.identity;
  const {code, message} = refused.failure.error;
  const scope = /requires? (?:the )?(whatsapp_business_\w+|business_management)/i.exec(message)?.[1];
  if (scope === undefined || scopes.length === 0 || (code !== 200 && code !== 10)) return null;
  return scopes.includes(scope)
    ? {...noClue, rulesOut: ['scope_missing']}
    : {...noClue, proves: ['scope_missing']};
};

const judges: readonly Judge[] = [nodeType, ofPortfolio, wantsBusinessScope, namedScope];
