/** What the program can mend by itself, and what it says before it does. */

import type {Copy} from '../copy/en.ts';
import type {Action} from '../core/screen.ts';
import type {Finding} from '../verify/index.ts';
import type {Reached} from './problems.ts';

export interface Remedy {
  readonly action: Action;
  /** What it will do, said before. */
  readonly offer: string;
}

/** Meta has no screens for these: it is this program, or another. @returns null where only a person can mend it */
export const remedyFor = ({analysis}: Finding, {identity, access}: Reached, {steps}: Copy): Remedy | null => {
  const kind = analysis?.causes[0]?.kind;
  const app = identity?.app ?? null;
  const {waba, phone} = access ?? {waba: null, phone: null};
  if (kind === 'app_not_subscribed' && app !== null && waba !== null) {
    const {action, offer, elsewhere} = steps.subscribe;
    return {
      action: {key: 'm', label: action, event: {type: 'go', to: 'subscribe', forget: null}},
      offer: [offer(app.name ?? app.id, waba.name ?? waba.id), elsewhere].join(' '),
    };
  }
  if (kind === 'number_not_registered' && phone !== null) {
    const {action, offer, elsewhere} = steps.register;
    return {
      action: {key: 'm', label: action, event: {type: 'go', to: 'pin', forget: null}},
      offer: [offer(phone.displayPhoneNumber ?? phone.id), elsewhere].join(' '),
    };
  }
  return null;
};
