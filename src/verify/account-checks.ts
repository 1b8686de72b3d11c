/** The checks on the account: control over it, its review, the app's subscription. None of them is a gate. */
import type {Facts} from '../diagnosis/diagnosis.ts';
import type {AssignedUser, Waba} from '../graph/calls/accounts.ts';
import type {Page} from '../graph/page.ts';
import type {Named} from '../graph/parse.ts';
import type {Reply} from '../graph/reply.ts';
import type {Finding} from './check.ts';
import {caused, found, fromFailure, good} from './finding.ts';

/** MANAGE in the SDK, FULL_CONTROL in Meta's OpenAPI file. */
const fullControl: readonly string[] = ['MANAGE', 'FULL_CONTROL'];

/** waba.control. @param assigned null: the portfolio is not known, and the list cannot be had without it */
export const controlFinding = (
  assigned: Reply<Page<AssignedUser>> | null,
  userId: string | null,
  facts: Facts,
): Finding => {
  const id = 'waba.control';
  if (assigned === null) return found(id, 'unproven', 'business-unknown', {});
  if (!assigned.ok) {
    // Only somebody with full control may read the list: this refusal is itself the answer (observed).
    const {failure} = assigned;
    const isPartial = failure.kind === 'graph' && /Need permission on either/i.test(failure.error.message);
    if (isPartial)
      return caused(id, 'warn', 'asset_partial_control', ['partial-control', {tasks: []}], facts);
    return {...fromFailure(id, failure, 'unproven', facts), analysis: null};
  }
  const user = assigned.value.items.find(each => each.id === userId);
  if (user === undefined) return found(id, 'unproven', 'not-listed', {});
  if (user.tasks === null) return found(id, 'unproven', 'not-told', {});
  if (user.tasks.some(task => fullControl.includes(task))) return good(id);
  return caused(id, 'warn', 'asset_partial_control', ['partial-control', {tasks: user.tasks}], facts);
};

/** waba.review */
export const reviewFinding = ({reviewStatus}: Waba): Finding => {
  const id = 'waba.review';
  if (reviewStatus === null) return found(id, 'unproven', 'not-told', {});
  return reviewStatus === 'APPROVED' ? good(id) : found(id, 'warn', 'review-status', {status: reviewStatus});
};

/** app.subscribed: other apps may be subscribed too (Meta's own test app often is). */
export const subscribedFinding = (
  subscribed: Reply<readonly Named[]>,
  app: Named | null,
  facts: Facts,
): Finding => {
  const id = 'app.subscribed';
  if (!subscribed.ok) return {...fromFailure(id, subscribed.failure, 'unproven', facts), analysis: null};
  if (app !== null && subscribed.value.some(each => each.id === app.id)) return good(id);
  if (app === null && subscribed.value.length > 0) return found(id, 'unproven', 'app-unknown', {});
  return caused(
    id,
    'warn',
    'app_not_subscribed',
    ['not-subscribed', {app: app?.name ?? app?.id ?? null}],
    facts,
  );
};
