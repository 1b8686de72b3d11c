/** What each further answer says about the causes of a refusal. A refused or missing answer mostly says nothing. */
import type {Kind} from '../../diagnosis/index.ts';
import type {AssignedUser, Waba} from '../../graph/calls/accounts.ts';
import type {Template} from '../../graph/calls/messages.ts';
import type {PhoneNumber} from '../../graph/calls/phones.ts';
import type {Page} from '../../graph/page.ts';
import type {Named} from '../../graph/parse.ts';
import type {Reply} from '../../graph/reply.ts';
import {healthFinding, registeredFinding} from '../phone-checks.ts';
import {type Clue, hasEdge, noClue, type Refused} from './refusal.ts';

const proves = (...kinds: readonly Kind[]): Clue => ({...noClue, proves: kinds});
const rulesOut = (...kinds: readonly Kind[]): Clue => ({...noClue, rulesOut: kinds});

/** "Object with ID … does not exist, cannot be loaded due to missing permissions": the caller does not see it. */
const isUnseen = (reply: Reply<unknown>): boolean =>
  !reply.ok &&
  reply.failure.kind === 'graph' &&
  reply.failure.error.code === 100 &&
  reply.failure.error.subcode === 33;

/** The token's scopes name accounts, and this is not one of them. */
const isNotNamed = ({identity: {grantedWabas}, wabaId}: Refused): boolean =>
  grantedWabas !== null && wabaId !== null && !grantedWabas.includes(wabaId);

const healthKinds: readonly Kind[] = [
  'payment_missing',
  'waba_locked',
  'business_unverified',
  'health_status_blocker',
];
const stateKinds: readonly Kind[] = ['number_state', 'number_not_registered', 'display_name_unapproved'];

/** The number's own node, with its health: what keeps it from sending whatever the token. */
export const ofNumber = (reply: Reply<PhoneNumber>): Clue => {
  if (!reply.ok) return isUnseen(reply) ? proves('asset_not_assigned') : noClue;
  const phone = reply.value;
  const health = healthFinding(phone, {});
  const registered = registeredFinding(phone, {});
  const held = health.analysis?.causes[0]?.kind;
  const state = registered.analysis?.causes[0]?.kind;
  const isDeclined = phone.nameStatus === 'DECLINED';
  const found: readonly (Kind | undefined)[] = [
    // A limit that names no cause does not keep the number from sending.
    held === 'health_status_blocker' && health.status !== 'fail' ? undefined : held,
    state,
    isDeclined ? 'number_state' : undefined,
  ];
  const isSound = registered.status === 'pass' && !isDeclined && phone.codeVerification !== 'EXPIRED';
  return {
    ...proves(...found.filter(kind => kind !== undefined)),
    rulesOut: [...(health.status === 'pass' ? healthKinds : []), ...(isSound ? stateKinds : [])],
  };
};

/** Whose the token is: no request, for the inspection told it. */
export const ofKind = ({identity}: Refused): Clue => {
  const {kind, issuedAt, expiresAt} = identity;
  if (kind === 'page' || kind === 'app') return proves('token_wrong_kind');
  if (kind === 'system-user') return rulesOut('token_wrong_kind', 'token_temporary');
  if (kind !== 'user') return noClue;
  const lifetime = Date.parse(expiresAt ?? '') - Date.parse(issuedAt ?? '');
  return proves(lifetime <= twoDays ? 'token_temporary' : 'token_wrong_kind');
};

const twoDays = 2 * 24 * 60 * 60 * 1000;

/** The account itself, asked for with the least of its fields. */
export const ofAccount = (reply: Reply<Waba>): Clue => {
  if (reply.ok)
    return rulesOut('asset_not_assigned', 'wrong_object_id', 'object_deleted', 'object_invisible');
  return isUnseen(reply) ? proves('asset_not_assigned') : noClue;
};

/** "Need permission on either": who can read the account and is refused a part of it has it with too little control. */
export const ofControl = (reply: Reply<Waba>): Clue =>
  reply.ok ? proves('asset_partial_control') : ofAccount(reply);

const mayAll: readonly string[] = ['MANAGE', 'FULL_CONTROL'];
const maySend: readonly string[] = [...mayAll, 'MESSAGING'];

/** The people on the account: an admin of the portfolio may have it without being listed. */
export const ofUsers = (reply: Reply<Page<AssignedUser>>, refused: Refused): Clue => {
  const {identity, failure} = refused;
  const user = reply.ok ? reply.value.items.find(({id}) => id === identity.userId) : undefined;
  if (user === undefined) return noClue;
  const enough = failure.request.endsWith('/messages') ? maySend : mayAll;
  const isPartial = user.tasks !== null && !user.tasks.some(task => enough.includes(task));
  if (isPartial) return {...proves('asset_partial_control'), rulesOut: ['asset_not_assigned']};
  const out = rulesOut('asset_not_assigned', ...(user.tasks === null ? [] : partial));
  return isNotNamed(refused) ? {...out, proves: ['token_minted_before_grant']} : out;
};

const partial: readonly Kind[] = ['asset_partial_control'];

/** The accounts that the system user was given, with the portfolios they belong to. */
export const ofGiven = (reply: Reply<Page<Waba>>, refused: Refused): Clue => {
  if (!reply.ok) return noClue;
  const {wabaId, identity} = refused;
  const {items, after} = reply.value;
  if (wabaId === null) return noClue;
  if (items.some(({business}) => business?.id === wabaId))
    return {...proves('wrong_object_id'), facts: {businessId: wabaId}};
  if (items.some(({id}) => id === wabaId)) {
    // The account itself was refused, and is there now: it was given in between, and the next look shows it.
    if (!hasEdge(refused) && !isNotNamed(refused)) return noClue;
    const out = rulesOut('asset_not_assigned', 'wrong_object_id', 'object_deleted');
    return isNotNamed(refused) ? {...out, proves: ['token_minted_before_grant']} : out;
  }
  // Named by the token once, and not given any more.
  const wasTaken = after === null && identity.grantedWabas?.includes(wabaId) === true;
  return wasTaken ? proves('asset_not_assigned') : noClue;
};

/** The numbers of the account: an id that is not among them is another thing's, or another account's. */
export const ofNumbers = (reply: Reply<Page<PhoneNumber>>, {phoneId}: Refused): Clue => {
  if (!reply.ok) return isUnseen(reply) ? proves('asset_not_assigned') : noClue;
  if (reply.value.items.some(({id}) => id === phoneId)) return rulesOut('wrong_object_id', 'object_deleted');
  return reply.value.after === null ? proves('wrong_object_id') : noClue;
};

/** The apps that the account is joined to. */
export const ofSubscribed = (reply: Reply<readonly Named[]>, {identity: {app}}: Refused): Clue => {
  if (!reply.ok || app === null) return noClue;
  return reply.value.some(({id}) => id === app.id)
    ? rulesOut('app_not_subscribed')
    : proves('app_not_subscribed');
};

/** What the account has under the name: another language, or one that is not approved. */
export const ofTemplates = (reply: Reply<Page<Template>>, name: string): Clue =>
  reply.ok
    ? {
        ...noClue,
        facts: {
          templates: reply.value.items
            .filter(each => each.name === name)
            .map(({name: its, language, status}) => ({name: its, language, status})),
        },
      }
    : noClue;

/** The control: Graph looks at a broken token as ever, and refuses every call with the good one. */
export const ofControlCall = (broken: Reply<unknown>, own: Reply<unknown>, {identity}: Refused): Clue => {
  const isLookedAt = !broken.ok && broken.failure.kind === 'graph' && broken.failure.error.code === 190;
  const isBlocked =
    !own.ok && own.failure.kind === 'graph' && /api access blocked/i.test(own.failure.error.message);
  if (!isLookedAt || !isBlocked) return noClue;
  return {...proves('app_blocked'), rulesOut: identity.kind === 'system-user' ? ['user_checkpoint'] : []};
};
