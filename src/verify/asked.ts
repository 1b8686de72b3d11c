/** Which requests decide a check, as a person could repeat them: method and path, without the version, and the field that decides. */
import type {CheckId, Finding} from './check.ts';

export interface AskedOf {
  readonly wabaId: string | null;
  readonly phoneId: string | null;
}

/** @returns where an id is not known its name stands in braces; empty for what is decided without a request */
export const askedFor = ({id, reason}: Finding, {wabaId, phoneId}: AskedOf): readonly string[] => {
  if (reason.code === 'no-answer') return [reason.facts.request.replace(/\/v\d+\.\d+/, '')];
  if (reason.code === 'not-asked') return [];
  const waba = `GET /${wabaId ?? '{waba-id}'}`;
  const phone = `GET /${phoneId ?? '{phone-number-id}'}`;
  return requests(id, waba, phone);
};

const requests = (id: CheckId, waba: string, phone: string): readonly string[] => {
  switch (id) {
    case 'token.shape':
      return [];
    case 'token.alive':
      return ['GET /debug_token', 'GET /me'];
    case 'token.kind':
    case 'token.expiry':
      return ['GET /debug_token'];
    case 'token.app':
      return ['GET /debug_token', 'GET /app'];
    case 'scope.management':
    case 'scope.messaging':
      return ['GET /debug_token', 'GET /me/permissions'];
    case 'waba.access':
      return [waba];
    case 'waba.review':
      return [`${waba}?fields=account_review_status`];
    case 'waba.control':
      return [`${waba}/assigned_users`];
    case 'app.subscribed':
      return [`${waba}/subscribed_apps`];
    case 'phone.access':
      return [phone];
    case 'phone.name':
      return [`${phone}?fields=name_status`];
    case 'phone.registered':
      return [`${phone}?fields=platform_type,status`];
    case 'phone.health':
      return [`${phone}?fields=health_status`];
  }
};
