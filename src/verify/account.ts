/** A WhatsApp account and a number, as discovery finds them and as the access checks take them. */
import type {Waba} from '../graph/calls/accounts.ts';
import type {PhoneNumber} from '../graph/calls/phones.ts';
import type {Named} from '../graph/parse.ts';
import type {Proof} from './check.ts';
import type {Accounts} from './find-accounts.ts';
import type {Numbers} from './find-numbers.ts';

export interface Account {
  readonly id: string;
  readonly name: string | null;
  /** The portfolio that owns it. */
  readonly business: Named | null;
  /** What Graph said of it; absent: it was not read yet. */
  readonly read?: Waba;
}

export interface FoundAccounts extends Proof {
  readonly accounts: Accounts;
}

export interface FoundNumbers extends Proof {
  readonly numbers: Numbers;
}

/** What was proved of account and number; null where they were not reached. */
export interface Access extends Proof {
  readonly waba: Account | null;
  readonly phone: PhoneNumber | null;
}

/** From what Graph said. */
export const accountOf = (read: Waba): Account => ({
  id: read.id,
  name: read.name,
  business: read.business,
  read,
});

/** Whether everything was asked of the number; a page of a list, or an id alone, holds less. */
export const isWhole = (phone: Partial<PhoneNumber>): phone is PhoneNumber =>
  phone.platformType != null && phone.health != null;
