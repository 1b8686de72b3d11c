/** `/{waba}/subscribed_apps`: which apps hear of incoming messages. */
import {type Answer, done, json} from '../http/answer.ts';
import type {Ask} from '../http/ask.ts';
import type {Account} from '../world/world.ts';

/** `GET`: each app inside `whatsapp_business_api_data`; `[]` when there is none. */
export function subscribedApps(account: Account, ask: Ask): Answer {
  const apps = ask.world.apps.filter(app => account.subscribed.has(app.id));
  return json({
    data: apps.map(({id, name}) => ({
      whatsapp_business_api_data: {link: `https://www.facebook.com/games/?app_id=${id}`, name, id},
    })),
  });
}

/** `POST`: subscribes the app of the caller's token. */
export function subscribe(account: Account, ask: Ask): Answer {
  if (ask.caller.kind !== 'nobody') account.subscribed.add(ask.caller.app.id);
  return done;
}

/** `DELETE`: ends it. */
export function unsubscribe(account: Account, ask: Ask): Answer {
  if (ask.caller.kind !== 'nobody') account.subscribed.delete(ask.caller.app.id);
  return done;
}
