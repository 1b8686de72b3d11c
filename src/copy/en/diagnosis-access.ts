/** What is said when the token lives and the app, the account or the object is what stands in the way. */

const assign =
  'In Meta: Business settings > Users > System users > your system user > Assign assets > WhatsApp accounts > your account > Manage WhatsApp Business accounts under Full control.';

export const accessCauses = {
  asset_not_assigned: {
    title: 'The system user does not have the WhatsApp account',
    why: 'The permission on the token is one thing, the account another: the system user must be given each WhatsApp account. Being an admin of the portfolio is not enough.',
    tellApart: 'WhatsApp Manager or GET /{waba-id}/assigned_users: the system user is not in the list.',
    fix: [assign, 'Reload until it shows, then try again. If it is still refused, generate a new token.'],
  },
  asset_partial_control: {
    title: 'The system user has the account with too little control',
    why: 'With partial control reading and sending may work, while changing, creating or deleting is refused.',
    tellApart:
      'Business settings > System users > your system user shows Partial control beside the WhatsApp account.',
    fix: [assign],
  },
  wrong_object_id: {
    title: 'The id belongs to something else',
    why: 'The request names an object that is not what this request needs: a phone number, an app, a portfolio or a placeholder where an id belongs.',
    tellApart:
      'Look at the id in Meta’s message. A phone number id and a WhatsApp account id are 14 to 17 digits and are two different ids; a phone number is neither.',
    fix: [
      'Open WhatsApp > API Setup: “Phone number ID” and “WhatsApp Business Account ID” stand below one another. Copy the one this request needs.',
      'Check that your program does not swap them, and that the variable is not empty.',
    ],
  },
  object_invisible: {
    title: 'The object exists, but not for this token',
    why: 'Meta answers the same for an object that is not there and for one this token may not see.',
    tellApart:
      'Ask for GET /{id}?fields=id with the same token, then list the numbers of your account and compare.',
    fix: ['Check the id.', assign, 'Check that the token has whatsapp_business_management.'],
  },
  object_deleted: {
    title: 'The object is gone',
    why: 'It was deleted, or never existed under this id.',
    tellApart: 'Look for it in WhatsApp Manager. A number or template that was made anew has a new id.',
    fix: ['Take the present id from WhatsApp Manager, and put it in place of the old one.'],
  },
  partner_holds_messaging: {
    title: 'A partner holds the right to send for this account',
    why: 'The account is shared with a solution provider, or lives in another portfolio, and sending is the partner’s right.',
    tellApart:
      'Business settings > Accounts > WhatsApp Accounts > the account > Partners: a partner has “Manage phone numbers” or messaging.',
    fix: [
      'Send through the partner, or ask them to release the account.',
      'Or assign the app and the system user to the account in the portfolio that owns it.',
    ],
  },
  app_not_subscribed: {
    title: 'The app is not subscribed to the WhatsApp account',
    why: 'Without a subscription no messages come in, and sending may be refused as well. Meta’s own test app does not count.',
    tellApart: 'GET /{waba-id}/subscribed_apps: your app’s id is not in the list.',
    fix: [
      'Subscribe it: POST /{waba-id}/subscribed_apps with your token.',
      'Then send a message to the number and watch for the webhook.',
    ],
  },
  app_blocked: {
    title: 'Meta has blocked the app or the developer’s account',
    why: '“API access blocked” is not a missing permission: every request of this app is refused, whatever token it carries.',
    tellApart:
      'Every request fails alike, also with an app token; the same request with a deliberately broken token still answers 190.',
    fix: [
      'Open the app’s dashboard: a notice or a required action stands at the top, or in the Alert inbox.',
      'Log in at facebook.com as the app’s admin, and pass any check shown there.',
      'Ask Meta for a review where the notice offers one.',
    ],
  },
  app_deleted: {
    title: 'The app was deleted',
    why: 'The token was made for an app that does not exist any more.',
    tellApart: 'The app is not in the list at developers.facebook.com/apps.',
    fix: [
      'Create or choose another app with WhatsApp on it.',
      'Assign it to the system user, and generate a new token for it.',
    ],
  },
  app_inactive: {
    title: 'The app’s access was switched off for inactivity',
    why: 'Meta deactivates the API access of apps that have not been used for a while.',
    tellApart: 'The app’s dashboard shows a notice with a button to reactivate it.',
    fix: ['Open the app’s dashboard, and reactivate its API access there.'],
  },
  app_dev_mode: {
    title: 'The app is in development mode',
    why: 'An unpublished app works only for people with a role on it.',
    tellApart:
      'The switch at the top of the app’s dashboard says Development, or the app is listed as unpublished.',
    fix: [
      'Publish the app in its dashboard.',
      'Or give the person a role on the app under App roles > Roles.',
    ],
  },
  advanced_access_missing: {
    title: 'The app has standard access only',
    why: 'For accounts of other businesses, and for some requests in general, the app needs advanced access to the permission.',
    tellApart: 'App Review > Permissions and Features: the permission says Standard access.',
    fix: [
      'Request advanced access for the permission in App Review.',
      'For your own business’s account, check that app and account are in the same portfolio.',
    ],
  },
  business_unverified: {
    title: 'The business is not verified',
    why: 'Some features and limits are open only to verified businesses.',
    tellApart: 'Business settings > Security Center shows the state of the verification.',
    fix: ['Start or finish the verification in Security Center.'],
  },
  terms_not_accepted: {
    title: 'Terms have to be accepted first',
    why: 'An admin of the business must accept the terms of the product this request uses.',
    tellApart: 'Meta’s message names the terms, often with a link.',
    fix: ['Open the link in Meta’s message, or WhatsApp Manager, as an admin, and accept the terms.'],
  },
  account_restricted: {
    title: 'Meta has restricted the account for its policies',
    why: 'The account behind the request was found to break a policy. A new token does not help.',
    tellApart: 'Business Support Home (Account Quality) names the restriction, its reason and its end.',
    fix: ['Open Business Support Home, read the reason, and request a review if you disagree.'],
  },
  platform_restriction: {
    title: 'Meta has closed this to the caller for now',
    why: 'The refusal comes from a rule of the platform, not from the token or the permission.',
    tellApart:
      'The same request is refused for every token of this kind; Meta’s changelog or status page mentions it.',
    fix: ['Read the changelog of the API.', 'Ask Meta’s support, giving the fbtrace_id.'],
  },
  wrong_account_type: {
    title: 'The account is of another type than the request needs',
    why: 'Some requests work only for business accounts, others only for professional or personal ones.',
    tellApart: 'Look at the type of the account in its settings, and at the types the request’s page allows.',
    fix: ['Use an account of the type that the request needs, or convert it in its settings.'],
  },
  recipient_experiment: {
    title: 'Meta held the message back for an experiment',
    why: 'The recipient is part of an experiment of Meta’s in which marketing messages are not delivered.',
    tellApart: 'The code is 130472. Other recipients get the same message.',
    fix: ['Do not send it again; reach the person another way, or wait until they write to you.'],
  },
  webhook_callback: {
    title: 'Meta could not verify your webhook',
    why: 'When a callback address is saved, Meta calls it once and expects its challenge back. The token has no part in this.',
    tellApart:
      'Call the address yourself with hub.mode, hub.verify_token and hub.challenge: it must answer 200 with the challenge as plain text.',
    fix: [
      'Make the address reachable over https with a valid certificate, and running at the moment of saving.',
      'Compare hub.verify_token with the verify token entered in Meta, and answer with hub.challenge, nothing else.',
    ],
  },
  flow_not_connected: {
    title: 'The flow’s endpoint is not connected',
    why: 'The flow lacks its endpoint, its public key or its app, or these do not answer as they should.',
    tellApart: 'WhatsApp Manager > Flows > the flow shows what is missing under Endpoint.',
    fix: [
      'Set the endpoint, sign the public key, and connect the app in the flow’s settings.',
      'Run the health check there, then publish again.',
    ],
  },
};
