/** The first layer: the token itself. One round of requests, a second one only where the first left a question. */
import type {Secret} from '../core/secret.ts';
import {waba as readWaba} from '../graph/calls/accounts.ts';
import {
  app,
  appToken,
  debugToken,
  type Inspection,
  me,
  type Permission,
  permissions,
} from '../graph/calls/token.ts';
import type {Failure} from '../graph/failure.ts';
import type {Graph} from '../graph/graph.ts';
import type {Named} from '../graph/parse.ts';
import type {Reply} from '../graph/reply.ts';
import {thingIn} from '../paste/token.ts';
import {type Ahead, nothingAhead} from './ahead.ts';
import {isInspectionRefused, lifeOf} from './alive.ts';
import {type CheckId, type Finding, gates} from './check.ts';
import {explained} from './deciding/explained.ts';
import {noAnswer, skipped} from './finding.ts';
import {endOf, factsOf, type Identity, isoOf, kindOf, targetsOf} from './identity.ts';
import {
  appFinding,
  expiryFinding,
  kindFinding,
  neededScopes,
  scopeFinding,
  shapeFinding,
} from './token-checks.ts';

export interface InspectOptions {
  /** From `--app-id`: the token must be of this app. */
  readonly appId: string | null;
  readonly appSecret: Secret | null;
  /** Where none was given: the one that is kept for this app. Asked only where the token may not inspect itself. */
  readonly keptSecret?: (appId: string) => Promise<Secret | null>;
  readonly allowTemporary: boolean;
  /** From `--expires-within`. */
  readonly expiresWithinDays?: number | null;
  readonly now: Date;
  /** An account that will be asked for anyway: read in the same round, so that the next can ask for what hangs on it. */
  readonly waba?: string | null;
}

interface Round {
  readonly self: Reply<Inspection>;
  /** The inspection by the app itself; null when its id or secret is not known. */
  readonly byApp: Reply<Inspection> | null;
  readonly me: Reply<Named>;
  readonly permissions: Reply<readonly Permission[]>;
  readonly app: Reply<Named>;
}

const rest: readonly CheckId[] = [
  'token.kind',
  'token.expiry',
  'token.app',
  'scope.management',
  'scope.messaging',
];

/**
 * @param note told each finding as it is made
 * @returns never rejects for what Graph does; a text that no header can hold is never sent
 */
export const inspectToken = async (
  graph: Graph,
  token: Secret,
  options: InspectOptions,
  note: (finding: Finding) => void,
  signal: AbortSignal,
): Promise<Identity> => {
  const findings: Finding[] = [];
  const add = (finding: Finding): Finding => {
    findings.push(finding);
    note(finding);
    return finding;
  };
  const stop = (because: CheckId, round: Round | null, failure: Identity['failure'] = null): Identity => {
    for (const id of round === null ? (['token.alive', ...rest] as const) : rest) add(skipped(id, because));
    return identityOf(round, findings, nothingAhead(), failure);
  };

  if (add(shapeFinding(thingIn(token), token.length)).status === 'fail') return stop('token.shape', null);
  const ahead = nothingAhead();
  const round = await ask(graph, options, ahead, signal);
  const known = identityOf(round, [], ahead, null);
  const facts = factsOf(known);
  const life = lifeOf(
    {
      inspections: [round.self, ...(round.byApp === null ? [] : [round.byApp])],
      probes: [round.self, round.me, round.permissions, round.app],
    },
    facts,
  );
  const refusal = {failure: life.refusal, identity: known, wabaId: null, phoneId: null};
  if (add(await explained(graph, life.finding, refusal, signal)).status !== 'pass')
    return stop('token.alive', round, life.failure);

  const inspection = inspectionOf(round);
  add(kindFinding(inspection, options, facts));
  add(expiryFinding(inspection, options.expiresWithinDays ?? null, options.now, facts));
  add(appFinding(appOf(round), round.app, options.appId, facts));
  for (const id of [
    'scope.management',
    'scope.messaging',
  ] as const satisfies readonly (keyof typeof neededScopes)[]) {
    add(scopeFinding(id, inspection, round.permissions, facts));
  }
  return identityOf(round, findings, ahead, null);
};

const ask = async (
  graph: Graph,
  options: InspectOptions,
  ahead: Ahead,
  signal: AbortSignal,
): Promise<Round> => {
  const {appId, appSecret, waba} = options;
  if (waba != null) ahead.keep('waba', waba, readWaba(graph, waba, signal));
  const byAppOf = (id: string, secret: Secret) => debugToken(graph, signal, appToken(id, secret));
  const [self, byApp, person, granted, issuer] = await Promise.all([
    debugToken(graph, signal),
    appId !== null && appSecret !== null ? byAppOf(appId, appSecret) : null,
    me(graph, signal),
    permissions(graph, signal),
    app(graph, signal),
  ]);
  const round = {self, byApp, me: person, permissions: granted, app: issuer};
  const needsApp = byApp === null && !self.ok && isInspectionRefused(self.failure);
  if (!needsApp || !issuer.ok) return round;
  const secret = appSecret ?? (await options.keptSecret?.(issuer.value.id)) ?? null;
  return secret === null ? round : {...round, byApp: await byAppOf(issuer.value.id, secret)};
};

/** The app's word before the token's own; a refusal of the app's (another secret, another app) decides nothing. */
const inspectionOf = ({self, byApp}: Round): Reply<Inspection> => (byApp?.ok ? byApp : self);

const appOf = (round: Round): Named | null => {
  const inspection = inspectionOf(round);
  if (inspection.ok && inspection.value.appId !== null) {
    return {id: inspection.value.appId, name: inspection.value.appName};
  }
  return round.app.ok ? round.app.value : null;
};

const identityOf = (
  round: Round | null,
  findings: readonly Finding[],
  ahead: Ahead,
  failure: Identity['failure'],
): Identity => {
  const reply = round === null ? null : inspectionOf(round);
  const inspection = reply?.ok ? reply.value : null;
  const kind = kindOf(inspection);
  const granted = round?.permissions.ok
    ? round.permissions.value.filter(({status}) => status === 'granted')
    : [];
  const failed = findings.some(({id, status}) => status === 'fail' && gates.has(id));
  return {
    verdict: failure !== null ? 'undecided' : failed ? 'failed' : 'proved',
    findings,
    failure,
    kind,
    app: round === null ? null : appOf(round),
    systemUser: kind === 'system-user' || kind === 'unknown' ? ownerOf(round, inspection) : null,
    userId: inspection?.userId ?? (round?.me.ok ? round.me.value.id : null),
    scopes: inspection?.scopes.length ? inspection.scopes : granted.map(({permission}) => permission),
    grantedWabas: targetsOf(inspection, Object.values(neededScopes)),
    grantedBusinesses: targetsOf(inspection, ['business_management']),
    ...endOf(inspection),
    issuedAt: isoOf(inspection?.issuedAt ?? null),
    secretRefused: refusalOf(round?.byApp ?? null),
    ahead,
  };
};

/** A refusal, and not only no answer. */
const refusalOf = (byApp: Reply<Inspection> | null): Failure | null =>
  byApp?.ok === false && noAnswer(byApp.failure) === null ? byApp.failure : null;

const ownerOf = (round: Round | null, inspection: Inspection | null): Named | null => {
  if (round?.me.ok) return round.me.value;
  return inspection?.userId == null ? null : {id: inspection.userId, name: null};
};
