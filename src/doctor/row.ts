/** One thing that surrounds the token, as data. The ids are part of the JSON contract: their order is the table's. */
import type {Problem} from '../core/problem.ts';
import type {Because, FrontEnd} from '../terminal/front-end.ts';

export const rowIds = [
  'folders',
  'keychain',
  'keychain.lasting',
  'keychain.entries',
  'proxy',
  'dns',
  'certificate',
  'clock',
  'graph',
  'terminal',
] as const;

export type RowId = (typeof rowIds)[number];
export type RowStatus = 'pass' | 'warn' | 'fail' | 'unproven';

export interface Row {
  readonly id: RowId;
  readonly status: RowStatus;
  /** Which sentence tells it, and what to do. */
  readonly reason: RowReason;
}

/** Every reason, and the facts its sentence is made of. */
export interface RowFacts {
  /** A file or the keychain: the problem has a sentence of its own. */
  problem: {readonly problem: Problem};
  /** An earlier row is in the way. */
  'not-asked': {readonly because: RowId};
  /** The time for it was over, or the person left. */
  stopped: Record<never, never>;

  folders: {readonly config: string; readonly state: string};

  /** `limit`: the most bytes of one entry; null: no limit that matters. */
  keychain: {readonly backend: string | null; readonly limit: number | null} & KeychainPlace;
  lasts: KeychainPlace;
  'session-only': Record<never, never>;
  /** What a container keeps goes with it. */
  'in-container': Record<never, never>;
  'lasting-unknown': Record<never, never>;
  /** Tokens in it, each of a saved profile. */
  entries: {readonly count: number};
  /** Pasted tokens that wait in it: their profiles. */
  waiting: {readonly names: readonly string[]};
  /** Tokens in it under names that no saved profile has. */
  unclaimed: {readonly names: readonly string[]};

  'no-proxy': Record<never, never>;
  /** `variable` excepts Graph's host. */
  'proxy-except': {readonly variable: string};
  'proxy-used': ProxyNamed;
  'proxy-bad': {readonly variable: string};
  /** It cannot be reached, or lets nothing through; `status`: what it answered. */
  'proxy-fault': ProxyNamed & {readonly status: number | null; readonly detail: string};

  'name-found': {readonly host: string; readonly address: string};
  /** It is the proxy that looks the name up. */
  'name-by-proxy': {readonly host: string};
  /** `online`: this machine has an address in a network; `silent`: there was no answer, rather than none of that name. */
  'name-not-found': {readonly host: string; readonly online: boolean; readonly silent: boolean};

  trusted: {readonly issuer: string | null};
  /** Nothing is encrypted between two programs of this machine. */
  'no-certificate': Record<never, never>;
  /** NODE_TLS_REJECT_UNAUTHORIZED=0: any certificate is taken. */
  unchecked: Record<never, never>;
  /** NODE_EXTRA_CA_CERTS names a file that cannot be used. */
  'extra-unusable': {readonly path: string; readonly detail: string};
  /** `extra`: what NODE_EXTRA_CA_CERTS names; null: nothing. */
  untrusted: {readonly issuer: string | null; readonly extra: string | null; readonly detail: string};
  'other-name': {readonly host: string; readonly names: readonly string[]; readonly issuer: string | null};

  /** Seconds this machine's clock is ahead; negative: behind. */
  clock: {readonly seconds: number};
  /** All dates ISO 8601. */
  'clock-refused': {readonly now: string; readonly from: string | null; readonly until: string | null};
  'no-time': Record<never, never>;

  answered: {readonly version: string | null; readonly ms: number};
  /** Graph serves an expired version as the oldest that is left. */
  'other-version': {readonly asked: string; readonly served: string};
  silent: {readonly fault: 'timeout' | 'connection'; readonly proxied: boolean; readonly detail: string};
  /** Meta has a fault. */
  outage: {readonly status: number | null};
  /** Something on the way answered in Graph's place. */
  'not-graph': {readonly status: number | null; readonly proxied: boolean};

  terminal: TerminalShown;
}

type KeychainPlace = Pick<Extract<Problem, {code: 'keychain/unavailable'}>['facts'], 'system' | 'place'>;

interface ProxyNamed {
  /** Without name and password. */
  readonly proxy: string;
  readonly variable: string;
}

/** What was made out of the terminal, and what follows from it. */
export interface TerminalShown {
  readonly frontEnd: FrontEnd;
  readonly because: Because;
  /** Null: it does not say. */
  readonly columns: number | null;
  readonly rows: number | null;
  readonly colours: boolean;
  readonly unicode: boolean;
  readonly links: boolean;
  /** It is asked to mark pastes. */
  readonly pasteMarks: boolean;
  /** The AI agent that runs the commands here; null: none. */
  readonly agent: string | null;
}

export type RowReasonCode = keyof RowFacts;
export type RowReason = {
  [C in RowReasonCode]: {readonly code: C; readonly facts: RowFacts[C]};
}[RowReasonCode];

/** Makes a row. */
export const row = <C extends RowReasonCode>(
  id: RowId,
  status: RowStatus,
  code: C,
  facts: RowFacts[C],
): Row => ({id, status, reason: {code, facts} as RowReason});
