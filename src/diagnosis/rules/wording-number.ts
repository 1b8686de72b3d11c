/** Words about the sending number and its account. */
import type {Rule} from './rule.ts';

export const numberWording: readonly Rule[] = [
  {
    because: 'a platform of NOT_APPLICABLE is a number that was never registered for the Cloud API',
    says: /NOT_APPLICABLE|account not registered|(?:phone )?number (?:is |was )?not registered (?:for|on|with)|not registered (?:for|on|with) (?:the )?cloud/i,
    unless: /throughput[^\n]{0,20}NOT_APPLICABLE/,
    speaksFor: {number_not_registered: 120},
  },
  {
    because: 'the number’s ownership is proved by a code before it is registered',
    says: /re-?verification needed|number (?:is |was |has )?not (?:been )?verified|verify (?:the |your )?(?:phone )?number|code_verification_status[^\n]{0,12}(?:NOT_VERIFIED|EXPIRED)|verify code error/i,
    speaksFor: {number_not_verified: 70},
  },
  {
    because: 'the two-step PIN of an earlier registration is still set',
    says: /pin mismatch|(?:wrong|incorrect|invalid) pin|two[- ]?step verification|mismatch[^.\n]{0,10}\bpin\b/i,
    speaksFor: {pin_mismatch: 80},
  },
  {
    because: 'registering is limited to ten tries in 72 hours',
    says: /registration or deregistration failed because there were too many|too many (?:registration|register|attempts)[^.\n]{0,40}(?:phone number|register)/i,
    speaksFor: {register_rate_limit: 90},
  },
  {
    because: 'asking for codes is limited: Graph wants it tried later',
    codes: [136024],
    says: /try again (?:in|after|later)|too many|wait/i,
    speaksFor: {rate_limit: 30},
  },
  {
    because: 'no code is sent for a number that is verified already',
    codes: [136024],
    says: /already verified/i,
    speaksFor: {number_state: 60},
  },
  {
    because: 'a number of the WhatsApp Business app is not registered over the API',
    says: /\bSMB\b|coexist|whatsapp business app\b|is_on_biz_app[^\n]{0,6}true|on biz app/i,
    speaksFor: {coexistence_number: 80},
  },
  {
    because:
      'an account may have templates once a number of it is on the Cloud API, and the business behind it is verified',
    says: /not (?:allowed|permitted) to (?:create|manage|update)[^.\n]{0,30}\btemplates?|permission to (?:create|manage)[^.\n]{0,30}\btemplates?|perm\w+ para (?:ger\w+|cre\w+|cri\w+)[^.\n]{0,30}(?:modelos|plantillas)/i,
    unless: /whatsapp_business_management|token/i,
    speaksFor: {number_not_registered: 40, business_unverified: 38, coexistence_number: 30},
  },
  {
    because: 'the name that the number shows has to be approved before it sends',
    says: /display name[^.\n]{0,40}(?:approv|review|declin|reject)|needs display name approval|name_status[^\n]{0,10}(?:DECLINED|PENDING|NONE|EXPIRED)/i,
    speaksFor: {display_name_unapproved: 90},
  },
  {
    because: 'Meta cannot charge the account',
    says: /payment (?:method|account|issue|failed)|eligibility payment|billing|credit line|no (?:valid )?card|funding source|unpaid/i,
    unless: /whatsapp pay/i,
    speaksFor: {payment_missing: 90},
  },
  {
    because: 'Meta locked, banned or disabled the account',
    says: /business account (?:is |has been |was )?(?:locked|disabled|banned)|account (?:has been |was |is )?(?:locked|banned|disabled)|waba (?:is |was )?(?:banned|locked|disabled)/i,
    speaksFor: {waba_locked: 70, account_restricted: 25},
  },
  {
    because: 'under this code the word says which of its two causes it is',
    codes: [131_031],
    says: /locked|disabled|restricted/i,
    speaksFor: {waba_locked: 20},
    decides: true,
  },
  {
    because: 'the account is being worked on',
    says: /maintenance mode|under maintenance/i,
    speaksFor: {waba_maintenance: 80, meta_transient: 20},
  },
  {
    because: 'recipients blocked or reported the number’s messages',
    says: /spam rate limit|blocked or flagged as spam|low quality|quality rating|quality (?:is )?(?:red|low)|(?:exceeded|reached) (?:the|your) messaging limit/i,
    unless: /template|paused/i,
    speaksFor: {quality_limit: 70},
  },
  {
    because: 'the country cannot be written to from this account',
    says: /(?:users? in|messaging|to|this) (?:this |that |your |the )?country|country (?:is )?(?:restricted|not supported|blocked)|countries/i,
    unless: /country code/i,
    speaksFor: {country_restriction: 70},
  },
  {
    because:
      'test numbers cannot send flows; nor can businesses that are not verified, wherever the flow is published',
    codes: [139000],
    says: /send|cta|message/i,
    unless: /requirements not met/i,
    speaksFor: {test_number_limit: 8},
  },
  {
    because: 'Meta’s test number is for trials',
    says: /test (?:phone )?number|555 number|public test number|sandbox number/i,
    unless: /hello_world/i,
    speaksFor: {test_number_limit: 40, recipient_not_allowed: 15},
  },
  {
    because: 'the number is between two states',
    says: /deregist|recently deleted|number (?:is |was |has been )?(?:deleted|disconnected|flagged|migrat|offline|already (?:registered|verified|in use))|status\W{1,6}(?:DISCONNECTED|FLAGGED|BANNED|RESTRICTED|OFFLINE|MIGRATED)/i,
    unless: /too many|coexist/i,
    speaksFor: {number_state: 45},
  },
];
