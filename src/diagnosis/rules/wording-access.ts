/** Words about what app, account and person may do. */
import type {Rule} from './rule.ts';

const permission =
  '(?:whatsapp|pages?|business|instagram|ads|catalog|email|public|user|leads|threads|manage|read|publish)_[a-z_]+';

export const accessWording: readonly Rule[] = [
  {
    because: 'Graph names the permission that is not on the token',
    says: new RegExp(
      `requires?[^.\\n]{0,40}\\b${permission}|${permission}[^.\\n]{0,20}permission|extended permission`,
      'i',
    ),
    unless: /reviewable feature|public content access|advanced access/i,
    speaksFor: {scope_missing: 100, token_minted_before_grant: 45, advanced_access_missing: 40},
  },
  {
    because:
      'Graph names the rights that may be missing together with the object that may not exist, and no id',
    says: /missing permissions? or reviewable feature/i,
    unless: /requires? the|object with id/i,
    speaksFor: {object_invisible: 40, advanced_access_missing: 30, scope_missing: 20},
  },
  {
    because: 'Graph asks for a permission that is gone where a person’s token writes in a Page’s name',
    says: /publish_actions[^\n]{0,60}(?:deprecated|not available)/i,
    speaksFor: {token_wrong_kind: 120, scope_missing: 10},
  },
  {
    because: 'a permission that is not available is one that the app was not granted in review',
    says: /permission\(s\) (?!publish_actions)\w[\w, ]{2,200} (?:is|are) not available/i,
    speaksFor: {advanced_access_missing: 60, scope_missing: 45},
  },
  {
    because: 'a portfolio’s data of another business needs advanced access, beside the scope',
    says: /requires? business_management/i,
    speaksFor: {advanced_access_missing: 25},
  },
  {
    because: 'the scopes of the token do not cover the request',
    says: /permission is either not granted or has been removed|hasn.?t authorized the application(?: to perform|\W{0,3}$)|permission(?:\(s\)|s)? (?:must|needs? to) be granted|must be granted before|\bno permissions? to\b|(?:sin|no tiene\w*|falta\w*|não tem|sem) (?:\w+ )?permis|one of these permissions is needed|missing permissions?\b|necessary scopes?|scopes? (?:is|are) missing|missing (?:the )?(?:required )?scopes?|insufficient (?:permission|scope)|permission(?:s)? (?:was |were |is |are )?(?:not granted|missing|denied)|does not have (?:the )?(?:required|necessary) (?:permission|scope)/i,
    unless:
      /does not exist|send messages on behalf|cannot be loaded due to missing permissions?, or does not|reviewable feature/i,
    holds: ({reading}) => reading.subcode !== 33,
    speaksFor: {scope_missing: 100, asset_not_assigned: 30, token_minted_before_grant: 20},
  },
  {
    because:
      'a data set’s token only writes, and a Page’s has nothing of the portfolio: the right is another token’s',
    codes: [100],
    says: /\(#100\) missing permissions?\b/i,
    speaksFor: {token_wrong_kind: 24},
  },
  {
    because: 'a parameter is refused for want of a right: one of the token, or one to the object',
    says: /\b(?:not?|n.t have|lacks?) (?:have )?(?:enough|sufficient) permissions?\b/i,
    holds: ({reading}) => reading.code === 100 && reading.subcode === null,
    speaksFor: {scope_missing: 100, asset_not_assigned: 70, advanced_access_missing: 30},
  },
  {
    because: 'the feature behind this endpoint is granted in app review only',
    says: /public content access|(?:requires?|needs?|lacks?|without|not have)[^.\n]{0,30}advanced access|standard access|app review|limited release|not (?:been )?approved (?:for|to use)|must be (?:reviewed|approved|on whitelist)/i,
    unless: /template|display name|secret[ _]proof/i,
    speaksFor: {advanced_access_missing: 100, scope_missing: 40},
  },
  {
    because: 'the app does not have the permission to hand out: it lacks the product, or the review',
    says: /invalid scopes?\b|feature unavailable/i,
    speaksFor: {advanced_access_missing: 50, scope_missing: 45, app_dev_mode: 15},
  },
  {
    because:
      'the app may not make this call: it lacks the review; or nobody may, of this object or at this address, whatever the scopes',
    says: /not have (?:the )?capability/i,
    speaksFor: {
      advanced_access_missing: 60,
      wrong_object_id: 22,
      endpoint_withdrawn: 14,
      wrong_host_or_method: 10,
      scope_missing: 4,
    },
  },
  {
    because:
      'the app’s limit, without a sign of passing, is also what those meet who share a quota: without a token, or without the feature',
    says: /application request limit reached/i,
    holds: ({reading}) => [null, 4].includes(reading.code) && reading.isTransient === null,
    speaksFor: {advanced_access_missing: 12, token_missing: 8},
  },
  {
    because: 'the sending right lies with a partner, or app and account are not joined',
    says: /permissions? to send messages on behalf of|do not have the necessary permissions?\b/i,
    speaksFor: {
      partner_holds_messaging: 60,
      asset_not_assigned: 50,
      app_not_subscribed: 40,
      app_dev_mode: 15,
    },
  },
  {
    because: 'the system user is not on the account, or with partial control: the scopes are fine',
    says: /need permission on either whatsapp business account/i,
    speaksFor: {asset_partial_control: 55, asset_not_assigned: 45, scope_missing: 30},
  },
  {
    because: 'no WhatsApp account hangs on the token, though it has the scopes',
    says: /no waba (?:scope|found|id)|no whatsapp (?:business )?accounts? (?:found|assigned)|waba[^.\n]{0,20}not (?:assigned|shared)|not assigned to (?:the |your )?system user|whatsapp account is not assigned/i,
    speaksFor: {asset_not_assigned: 100, token_minted_before_grant: 20, scope_missing: 15},
  },
  {
    because: 'the account or number is not among what the token may touch',
    says: /(?:not have|no|lacks?|without) (?:access|permissions?)[^.\n]{0,20} (?:to|on|for) (?:this |the |your )?(?:whatsapp business account|waba|phone number|business phone)/i,
    unless: /on behalf of/i,
    speaksFor: {asset_not_assigned: 130, scope_missing: 20},
  },
  {
    because: 'whoever the token is of has no part in the object',
    says: /requires? the user to be (?:an )?admin|(?:user|you) (?:is|are) not (?:an )?admin\w*\b/i,
    speaksFor: {asset_not_assigned: 80, asset_partial_control: 20, scope_missing: 15},
  },
  {
    because: 'a token that was there before the account was assigned does not reach it',
    says: /system.?user token (?:was )?(?:created|generated)[^.\n]{0,30}(?:still|but|yet)[^.\n]{0,20}fail|token (?:was )?(?:minted|created|generated|made) before/i,
    speaksFor: {token_minted_before_grant: 100, asset_not_assigned: 60, scope_missing: 20},
  },
  {
    because: 'messages come in only where the app is subscribed to the account',
    says: /app must be subscribed|could not be subscribed|not subscribed|no subscribed apps|inbound messages? (?:never|do not|don.t)|webhooks? (?:never|not|do not|don.t)[^.\n]{0,30}(?:receiv|arriv|fire|called|deliver|trigger)|(?:not|never) receiv(?:e|ing) (?:any )?(?:webhooks?|inbound|incoming)|messages? never reach(?:es)? the webhook|(?:got|get|getting|receiv\w+) no webhooks?|webhooks? (?:is|are) not being (?:received|called|delivered)/i,
    speaksFor: {app_not_subscribed: 100, app_dev_mode: 30, webhook_callback: 25},
  },
  {
    because: 'Graph blocks the app or its developer, whatever the token',
    says: /api access blocked/i,
    speaksFor: {app_blocked: 100, user_checkpoint: 50, account_restricted: 10},
  },
  {
    because: 'Meta switches off the access of apps that are not used',
    says: /api access (?:was |is |has been )?(?:deactivated|disrupted)|data use checkup|(?:app|application)[^.\n]{0,30}(?:inactive|deactivated|disabled for inactivity)|inaktivit|API\b[^.\n]{0,25}(?:desativad|desactivad|désactiv|deaktiviert|disattivat)|inactividad|inatividade|inactivit(?:y|é)|inattivit/i,
    speaksFor: {app_inactive: 100, app_blocked: 20},
  },
  {
    because: 'an unpublished app serves only people with a role on it',
    says: /development mode|dev(?:elopment)? access|app is not (?:in )?(?:live|published)|app not (?:live|set up)|not a (?:developer|tester)|not accepted the invite|app is not active|isn.t available\. this app|app not active|not accessible right now|currently not (?:accessible|available) (?:as|because|to)/i,
    unless: /graph api version/i,
    speaksFor: {app_dev_mode: 100, advanced_access_missing: 20},
  },
  {
    because: 'Meta restricts the account for a policy; no token helps',
    says: /temporarily blocked|policies? violations?|deemed abusive|restricted or disabled|user (?:access )?is restricted|action is blocked|account (?:is |has been )?restricted|restrict certain activity|violat(?:es?|ing|ion of) (?:a |our |the )?(?:platform |community |commerce )?polic/i,
    unless: /template|country/i,
    speaksFor: {account_restricted: 100, app_blocked: 10},
  },
  {
    because: 'Meta closed this part of the platform for everybody of this kind',
    says: /changes we are making to the facebook platform|temporarily disabled for|no longer (?:available|supported) (?:to|for) (?:new )?(?:apps|accounts)|not available in your (?:country|region)/i,
    speaksFor: {platform_restriction: 100, app_inactive: 15},
  },
  {
    because: 'an admin has to accept terms first',
    says: /(?:must|need to|have to|please|not yet|has not|hasn.t|not)[^.\n]{0,20}\b(?:accept|agree)[^.\n]{0,40}(?:terms|conditions|agreement|policy|ToS)|terms of service (?:has|have) not been|terms[^.\n]{0,20}(?:pending|not accepted)/i,
    unless: /recipient|undeliverable/i,
    speaksFor: {terms_not_accepted: 120},
  },
  {
    because: 'verification of the business is what is missing',
    says: /business (?:is |has |was )?(?:not|un)[ -]?(?:been |passed )?(?:business )?verif|business verification (?:is )?(?:required|needed|missing)|not passed business verification|unverified business|(?:verify|verification of) your business|complete business verification|non-approved or pending/i,
    speaksFor: {business_unverified: 80},
  },
  {
    because:
      'Meta calls the address when it is saved, and wants its challenge back; the token has no part in it',
    says: /callback (?:url|verification)|verify token|(?:devoluci[oó]n de llamada|retorno de chamada)|token de verifica[cç]|hub\.(?:challenge|verify_token|mode)|match challenge|webhook verification|url couldn.t be validated|verification of the callback/i,
    unless: /override the current callback/i,
    speaksFor: {webhook_callback: 100},
  },
  {
    because: 'the account is of another type than this endpoint serves',
    says: /(?:not an?|is an?|must be an?|must have an?|requires? an?|isn.t an?|only (?:for|available (?:to|for)))[^.\n]{0,20}(?:business|professional|creator|personal)[^.\n]{0,10}account|not an? (?:instagram )?(?:business|professional)\b|account type|before (?:the )?business account conversion/i,
    unless: /whatsapp business account$/i,
    speaksFor: {wrong_account_type: 80, wrong_object_id: 20},
  },
];
