/** Which refusal is decided by which requests: a table. The first line that fits is taken. */
import * as ask from './questions.ts';
import {hasEdge, type Refused, takenFor} from './refusal.ts';

export interface Occasion {
  /** What the requests tell apart. */
  readonly because: string;
  readonly codes: readonly number[];
  readonly subcode?: number;
  readonly says?: RegExp;
  readonly holds?: (refused: Refused) => boolean;
  /** They go out together; what an earlier one proves weighs more. */
  readonly asks: readonly ask.Question[];
  /** Asked for although the cause is certain: the answer says what to do about it. */
  readonly always?: true;
}

const occasions: readonly Occasion[] = [
  {
    because:
      '131005 is said for an unpaid account, a person’s token, a number’s state and an old token alike',
    codes: [131_005],
    asks: [ask.number, ask.kind, ask.assignment],
  },
  {
    because: 'a blocked app is refused in every call, while Graph goes on looking at tokens',
    codes: [200],
    says: /api access blocked/i,
    asks: [ask.controlCall],
  },
  {
    because:
      'sending for an account fails alike without the asset, without the subscription, and for a partner',
    codes: [200],
    says: /send messages on behalf of/i,
    asks: [ask.account, ask.subscribed, ask.assignment],
  },
  {
    because: 'too little control can read the account, none at all cannot',
    codes: [10, 100, 200],
    says: /need permission on either/i,
    asks: [ask.control],
  },
  {
    because: 'a number that is not seen is another thing’s id, or the account’s numbers have it',
    codes: [100],
    subcode: 33,
    holds: refused => takenFor(refused) === 'number',
    asks: [ask.numbers],
  },
  {
    because: 'an account that is not seen was not given to the system user, or is no account',
    codes: [100],
    subcode: 33,
    holds: refused => takenFor(refused) === 'account' && hasEdge(refused),
    asks: [ask.account, ask.given],
  },
  {
    because: 'an account that is not seen was not given to the system user, or is no account',
    codes: [100],
    subcode: 33,
    holds: refused => takenFor(refused) === 'account',
    asks: [ask.given],
  },
  {
    because: 'a missing permission of the action is the account’s, or the token’s',
    codes: [10],
    asks: [ask.assignment],
  },
  {
    because: 'what stands behind a lock, an integrity block or a generic error is in the health report',
    codes: [131_031, 135_000, 139_000],
    asks: [ask.number],
  },
  {
    because: 'the account may have the template in another language, or not approved',
    codes: [132_001],
    asks: [ask.templatesOfName],
    always: true,
  },
];

/** @returns null where no request would decide */
export const occasionOf = (refused: Refused): Occasion | null => {
  const {code, subcode, message, details} = refused.failure.error;
  return (
    occasions.find(
      each =>
        code !== null &&
        each.codes.includes(code) &&
        (each.subcode === undefined || each.subcode === subcode) &&
        (each.says === undefined || each.says.test(`${message} ${details ?? ''}`)) &&
        (each.holds === undefined || each.holds(refused)),
    ) ?? null
  );
};
