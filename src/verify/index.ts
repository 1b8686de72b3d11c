/** Verification: whether a token works, what it reaches, and the report of it. */
export type {Template} from '../graph/calls/messages.ts';
export type {PhoneNumber} from '../graph/calls/phones.ts';
export type {Access, Account, FoundAccounts, FoundNumbers} from './account.ts';
export {type AskedOf, askedFor} from './asked.ts';
export {
  type CheckId,
  type CheckStatus,
  checkIds,
  type Finding,
  gates,
  type Proof,
} from './check.ts';
export {decide} from './deciding/decide.ts';
export type {Refusal} from './deciding/refusal.ts';
export {type Accounts, type AccountsPlace, findAccounts, readingAccounts} from './find-accounts.ts';
export {findNumbers, type Numbers, readingNumbers} from './find-numbers.ts';
export {fromFailure, noAnswer} from './finding.ts';
export {factsOf, type Identity, type TokenKind} from './identity.ts';
export {type InspectOptions, inspectToken} from './inspect-token.ts';
export {
  goesOn,
  isComplete,
  type Listing,
  listing,
  longer,
  type Reading,
  readOn,
  type Stop,
} from './listing.ts';
export {lookUp, ownerOf} from './look-up.ts';
export {type Chosen, proveAccess} from './prove-access.ts';
export {hasLanded, type Looked} from './recheck.ts';
export {
  buildReport,
  exitCodeOf,
  isOk,
  type Report,
  type ReportError,
  type ReportInput,
  type ReportWords,
  type SendOutcome,
} from './report.ts';
export {shapeFinding} from './token-checks.ts';
export {
  complete,
  type OpenChoice,
  type Verification,
  type VerifyOptions,
  verify,
  type WantedId,
} from './verify.ts';
