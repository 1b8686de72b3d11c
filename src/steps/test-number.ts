/** Whether a number is one of Meta's public test numbers. */
import type {PhoneNumber} from '../verify/index.ts';

/** By what Graph shows of one: its name (observed), or its mode (unconfirmed, so it only adds). */
export const isTestNumber = ({verifiedName, accountMode}: Partial<PhoneNumber>): boolean =>
  verifiedName === 'Test Number' || accountMode === 'SANDBOX';
