/** What is said of a token that is damaged, dead, of another kind, or without the rights it needs. */

const generate =
  'In Meta: Business settings > Users > System users > your system user > Generate token. Choose the app, then whatsapp_business_management and whatsapp_business_messaging.';

export const tokenCauses = {
  token_expired: {
    title: 'The token has expired',
    why: 'Tokens with an end stop working at that moment, whatever they are allowed to do. An expired token cannot be renewed, only replaced.',
    tellApart:
      'Meta says “Session has expired”. If the token lived for a day or less it was the dashboard’s temporary one; 60 days is a token that needs renewing.',
    fix: [
      generate,
      'Choose Never as its expiry where Meta offers it; otherwise plan to renew it before 60 days.',
    ],
  },
  token_temporary: {
    title: 'This is the dashboard’s temporary token',
    why: 'The token on the API Setup page is for trying things out. It belongs to a person and ends within about a day.',
    tellApart: 'Meta’s token debugger shows its type as User and an end within hours.',
    fix: [generate, 'Put the new token in place of the temporary one.'],
  },
  token_garbled: {
    title: 'The token was damaged on its way',
    why: 'Meta cannot read it as a token at all: part of it is missing, or a quote, blank, newline, bracket or placeholder came along. This is not expiry.',
    tellApart:
      'Look at the first characters and the length of what your program really sends: it starts with EAA, is about 200 characters long, and has no blanks, quotes or “Bearer” in it.',
    fix: [
      'Print the length and the first four characters of the token your program sends, and compare them with the original.',
      'Check that the .env file is loaded, and that the value has no quotes, line break or angle brackets inside it.',
      'If the original is gone, generate a new token; Meta shows each one only once.',
    ],
  },
  token_missing: {
    title: 'No token reached Meta',
    why: 'Meta received the request without an access token: the header was absent, or not in the form “Authorization: Bearer …”.',
    tellApart:
      'Send the same request with the token in the header by hand. If that works, your program did not send it.',
    fix: [
      'Send the header “Authorization: Bearer” followed by one blank and the token.',
      'Check that the variable your program reads is set where it runs, not only on your own machine.',
    ],
  },
  token_wrong_family: {
    title: 'The token belongs to another product or host',
    why: 'Instagram, Threads and sign-in tokens look similar but are not accepted on graph.facebook.com for WhatsApp.',
    tellApart:
      'Look at how it begins: EAA is a Graph token; IGAA is Instagram’s; TH| is Threads’; eyJ is a sign-in token.',
    fix: [generate, 'If you meant to call Instagram or Threads, use that product’s own host instead.'],
  },
  token_wrong_kind: {
    title: 'The token is of the wrong kind for this request',
    why: 'Tokens belong to a person, a Page, an app or a system user, and each request takes only some of these. WhatsApp needs a system user’s.',
    tellApart: 'Meta’s token debugger shows the type. It has to be System User for WhatsApp.',
    fix: [
      generate,
      'To inspect a token, ask with an app token (APP_ID|APP_SECRET) or with a token of somebody who manages the app.',
    ],
  },
  token_other_app: {
    title: 'The token was made for another app',
    why: 'A token works only together with the app it was made for. The app id or secret in this request belongs to another one.',
    tellApart:
      'Meta’s token debugger shows the token’s app id; compare it with the app id your program uses.',
    fix: [
      'Use the id and the secret of the app that the token was made for.',
      'Or generate a new token, choosing the app your program uses.',
    ],
  },
  token_minted_before_grant: {
    title: 'The token is older than the right it needs',
    why: 'Permissions are fixed when a token is made. What was granted afterwards may not reach it.',
    tellApart:
      'The permission or account is there in Business settings now, reading works, and sending is refused. A fresh token works.',
    fix: [
      'Check that the app and the WhatsApp account are assigned to the system user with full control.',
      generate,
    ],
  },
  token_dead_unspecified: {
    title: 'The token no longer works',
    why: 'Meta says that the token is not valid, and does not say why: it may have been revoked, reset or ended.',
    tellApart:
      'Meta’s token debugger may name the reason. The app secret having been reset, or the system user removed, are usual ones.',
    fix: [generate, 'Put the new token everywhere the old one was kept.'],
  },
  session_invalid: {
    title: 'The session behind the token was ended',
    why: 'The token belongs to a person’s session, and that ended: a changed password, a log-out, or a reset by Meta. Waiting or renewing does not bring it back.',
    tellApart:
      'Meta names the password, the log-out or “changed the session”; an expired token says “Session has expired” instead.',
    fix: [
      'Do not exchange the dead token: that returns the same one.',
      generate,
      'A system user has no password and no session, so this cannot happen to its token.',
    ],
  },
  scope_missing: {
    title: 'The token lacks a permission',
    why: 'The permission this request needs was not chosen when the token was made. It cannot be added to a token afterwards.',
    tellApart:
      'Compare the permission Meta names, letter by letter, with the scopes in the token debugger: business_management is not whatsapp_business_management.',
    fix: [
      'In Meta: Business settings > Users > System users > your system user > Assign assets, and give it the app with full control.',
      'Click Generate token, choose the app, and tick whatsapp_business_management and whatsapp_business_messaging, and the permission Meta names if it is another one.',
    ],
  },
  data_access_90_days: {
    title: 'The person has not used the app for 90 days',
    why: 'A person’s token loses its access when that person has not used the app for 90 days.',
    tellApart:
      'Meta says “hasn’t engaged the app in longer than 90 days”. The token debugger shows the data access date as past.',
    fix: [
      'Let the person log in to the app again.',
      generate,
      'A system user’s token is not subject to this.',
    ],
  },
  user_checkpoint: {
    title: 'Meta wants the person to pass a security check',
    why: 'The account behind the token is held until its owner logs in to Facebook and does what is asked there.',
    tellApart:
      'Log in at facebook.com as that person: the check is shown there. Other people’s tokens for the same app still work.',
    fix: [
      'Log in at facebook.com as the person the token belongs to, and follow the instructions.',
      'Then make a new token.',
    ],
  },
  role_lost_or_2fa: {
    title: 'The person lost the role, or needs two-factor authentication',
    why: 'The token acts for a Page or business on which its person no longer has a role, or which now asks for two-factor authentication.',
    tellApart:
      'Business settings > People shows the role. Facebook > Security shows whether two-factor authentication is on.',
    fix: ['Give the person the role again, or turn on two-factor authentication.', 'Then make a new token.'],
  },
  app_removed_by_user: {
    title: 'The person has removed the app',
    why: 'The person behind the token took away the app’s access in their Facebook settings, or never granted it.',
    tellApart: 'Facebook > Settings > Apps and Websites, as that person: the app is not listed as active.',
    fix: ['Let the person log in to the app again and grant the permissions.', generate],
  },
  app_id_secret_mismatch: {
    title: 'App id and app secret do not belong together',
    why: 'Meta could not recognise the app by this id and secret. The token you inspect may be fine.',
    tellApart:
      'Compare both with App settings > Basic of the same app; the secret may have been reset since.',
    fix: [
      'Open App settings > Basic, copy the app id, click Show, and copy the secret.',
      'Check that both variables are set from the same app, and that neither is empty.',
    ],
  },
  code_exchange: {
    title: 'The authorization code cannot be exchanged',
    why: 'A code is good once, for a few minutes, and only with exactly the redirect address it was issued for.',
    tellApart:
      '“Has been used” or “has expired” means a fresh code is needed; “redirect_uri” means that the two addresses differ.',
    fix: [
      'Send exactly the same redirect_uri in the exchange as in the dialog, down to the last slash.',
      'Exchange each code once, at once; a reload or a second handler uses it up.',
    ],
  },
  appsecret_proof_required: {
    title: 'The app demands a proof of its secret with each request',
    why: '“Require App Secret” is switched on for the app, and the request came without appsecret_proof.',
    tellApart: 'App settings > Advanced > Security: “Require App Secret” is on.',
    fix: [
      'Send appsecret_proof: the HMAC-SHA256 of the token with the app secret as key, in hex.',
      'Or switch “Require App Secret” off, if nobody in your team relies on it.',
    ],
  },
  appsecret_proof_invalid: {
    title: 'The proof of the app secret is wrong',
    why: 'appsecret_proof was computed from another token than the one sent, or with the secret of another app.',
    tellApart:
      'Compute it again from the token of this very request; compare the app id in the token debugger with the app whose secret is used.',
    fix: [
      'Use the secret of the app that the token was made for, and the token of this very request.',
      'After a new token or a reset secret, compute the proof anew; do not keep it.',
    ],
  },
};
