/** The three layers of a real portfolio: the scope on the token, the asset given to its user, the control over it. */
import type {Ask} from '../http/ask.ts';
import type {Account, Phone, User} from '../world/world.ts';

export const managementScope = 'whatsapp_business_management';
export const messagingScope = 'whatsapp_business_messaging';
export const businessScope = 'business_management';

/** Whether the caller's token carries a scope. */
export function hasScope(ask: Ask, scope: string): boolean {
  return ask.caller.kind === 'user' && ask.caller.token.scopes.includes(scope);
}

/** Whether the account was given to the caller, and the token was not narrowed to others. */
export function reaches(ask: Ask, account: Account): boolean {
  if (ask.caller.kind !== 'user') return false;
  const targets = ask.caller.token.targets[managementScope];
  return account.grants.has(ask.caller.user.id) && (targets === undefined || targets.includes(account.id));
}

/** Whether the caller has full control of the account. */
export function controls(ask: Ask, account: Account): boolean {
  return ask.caller.kind === 'user' && (account.grants.get(ask.caller.user.id)?.includes('MANAGE') ?? false);
}

/** The accounts given to a user, as far as the caller's token reaches. */
export function accountsOf(user: User, ask: Ask): Account[] {
  return ask.world.accounts.filter(account => account.grants.has(user.id) && reaches(ask, account));
}

/** The account that holds a phone number. */
export function accountOfPhone(ask: Ask, phone: Phone): Account {
  const account = ask.world.accounts.find(each => each.phones.includes(phone));
  if (!account) throw new Error('every number of the world is in an account');
  return account;
}

/** One look at a grant that is still on its way; after enough of them it lands. */
export function lookForGrant(ask: Ask): void {
  const pending = ask.world.pendingGrant;
  if (!pending) return;
  if (pending.looksLeft > 0) {
    pending.looksLeft -= 1;
    return;
  }
  const account = ask.world.accounts.find(each => each.id === pending.accountId);
  account?.grants.set(pending.userId, pending.tasks);
  ask.world.pendingGrant = null;
}
