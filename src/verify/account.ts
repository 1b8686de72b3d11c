/** A WhatsApp account and a number, as discovery finds them and as the access checks take them. */
import type {Waba} from '../graph/calls/accounts.ts';
import type {PhoneNumber as Phone} from '../graph/calls/phones.ts';
import type {Named} from '../graph/parse.ts';
import type {Proof} from './check.ts';

export interface Account {
  readonly id: string;
  readonly name: string | null;
  /** The portfolio that owns it. */
  readonly business: Named | null;
  /** What Graph said of it; absent: it was not read yet. */
  readonly read?: Waba;
}

export interface PhoneNumber {
  readonly id: string;
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
  /** What Graph said of it, in full; absent: it was not read yet, or only in part. */
  readonly read?: Phone;
}

export interface FoundAccounts extends Proof {
  readonly accounts: readonly Account[];
}

export interface FoundNumbers extends Proof {
  readonly numbers: readonly PhoneNumber[];
  /** There are more than those listed. */
  readonly more: boolean;
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

/** From what Graph said; a number without its health was read in part. */
export const numberOf = (read: Phone): PhoneNumber => ({
  id: read.id,
  displayPhoneNumber: read.displayPhoneNumber,
  verifiedName: read.verifiedName,
  ...(read.health === null ? {} : {read}),
});
