/** Words about the message: recipient, window, template, media, parameters. */
import type {Rule} from './rule.ts';

export const messageWording: readonly Rule[] = [
  {
    because: 'only a test number has a list of allowed recipients',
    says: /not in (?:the )?allowed list|recipient list|lista de permi|liste autoris|erlaubt\w* liste/i,
    speaksFor: {recipient_not_allowed: 60, recipient_number_form: 40},
  },
  {
    because: 'Graph tells at length what to do about the list: the number was never entered',
    says: /add recipient phone number to recipient list/i,
    speaksFor: {recipient_not_allowed: 40},
  },
  {
    because:
      'who quotes only this sentence has mostly entered the number, in a form that Graph does not match: 521, 549, the ninth digit',
    codes: [131030],
    forms: ['text'],
    says: /#131030\)?\W{1,3}(?:recipient phone number )?not in (?:the )?allowed list/i,
    unless: /recipient list/i,
    speaksFor: {recipient_number_form: 40},
  },
  {
    because: 'of all values it is a number that is called malformed',
    codes: [131009],
    says: /\bmalformed\b/i,
    speaksFor: {recipient_number_form: 4},
  },
  {
    because: 'the country’s number has two spellings, and Graph knows one',
    holds: ({reading}) => reading.code !== 131_009,
    says: /\b(?:521|549)\b|ninth digit|nono d[ií]gito|noveno d[ií]gito|number format|invalid phone number(?! ?id)|phone number (?:is )?(?:malformed|invalid|not valid|in (?:the )?wrong)|e\.?164|country code/i,
    unless: /template|placeholder|number id/i,
    speaksFor: {recipient_number_form: 45},
  },
  {
    because: 'the recipient cannot be reached: no WhatsApp, an old app, terms not accepted, or blocked',
    says: /undeliverable|(?:recipient|user|customer) (?:has )?blocked (?:you|your|the business)|(?<!this app )isn.t (?:available|receiving messages)|incapable of receiving|version of whatsapp that (?:does not|doesn.t) support|not a valid whatsapp(?! business phone)|(?:not|isn.t) (?:on|registered on|a) whatsapp|no whatsapp account|unable to deliver(?! the message\. this recipient has chosen)/i,
    unless: /sender|chosen to stop/i,
    speaksFor: {recipient_undeliverable: 80, recipient_number_form: 1},
  },
  {
    because: 'the recipient stopped marketing messages',
    says: /chosen to stop receiving|stopped marketing|opted[ -]?out|stop receiving marketing/i,
    speaksFor: {recipient_opted_out: 120},
    decides: true,
  },
  {
    because: 'Meta holds marketing back for the good of all',
    says: /healthy ecosystem|ecosystem engagement/i,
    speaksFor: {ecosystem_limit: 120},
    decides: true,
  },
  {
    because: 'the recipient belongs to an experiment of Meta’s',
    says: /part of an experiment|experiment group/i,
    speaksFor: {recipient_experiment: 120},
    decides: true,
  },
  {
    because: 'outside the customer’s 24 hours only templates may be sent',
    says: /24[- ]?hours?|re-?engagement|outside (?:of )?(?:the )?(?:allowed|customer)[^.\n]{0,20}window|customer service window|fen[eê]tre de 24|24 ?h(?:oras|eures)?\b/i,
    unless: /token|attempt|try again|expires|\bedit/i,
    speaksFor: {window_closed: 80},
  },
  {
    because: 'name and language together name a template; one of them is not there',
    says: /template[^.\n]{0,40}(?:does not|doesn.t|not) (?:exist|found|in the translation)|template[_ ]not[_ ]found|no (?:such )?template|template[^.\n]{0,20}not (?:been )?approved|hello_world[^.\n]{0,40}(?:only|test)|does not exist in [a-z]{2}(?:_[A-Z]{2})?\b|no approved template|template[^.\n]{0,30}(?:in|under|pending) (?:review|approval)/i,
    speaksFor: {template_missing: 100},
  },
  {
    because: 'Meta paused or disabled the template for its quality',
    says: /template[^.\n]{0,60}(?:paused|disabled|pausado|deshabilitad)|paused due to low quality|pausad[oa] devido/i,
    speaksFor: {template_paused: 100},
  },
  {
    because: 'the template’s content or category was refused',
    says: /template[^.\n]{0,60}(?:rejected|policy|abusive|category)|INVALID_FORMAT|TAG_CONTENT_MISMATCH|ABUSIVE_CONTENT|INCORRECT_CATEGORY/i,
    unless: /already exists|can.t be changed|paused|parameter/i,
    speaksFor: {template_policy: 60, payload_invalid: 30},
  },
  {
    because: 'the parameters of a template’s components are not those that it declares',
    says: /components? (?:parameter|sub_?type)|template\W{1,3}components|template (?:body |header |button )?parameter|number of (?:localizable_)?params|parameters? (?:does|do) not match|localizable_params|parameter format|param(?:eter)? of type text|translated text too long|missing text value|param text cannot|expected number of params|parameter name (?:is )?(?:missing|empty|required)|button at index|header[^.\n]{0,20}(?:component|format)[^.\n]{0,20}mismatch|format mismatch|parameter_name/i,
    speaksFor: {template_params: 80},
  },
  {
    because: 'the file cannot be fetched, is too large, or is not what it says it is',
    says: /m[íi]dia|multimedia|media (?:id|upload|download|link|file|type|url|object)|(?:download|fetch|retriev)[^.\n]{0,20}(?:media|file)|upload[^.\n]{0,20}media|unsupported (?:media|image|video|audio|file|mime)|mime[ -]?type|file (?:with one of|of type)|content-type[^.\n]{0,30}(?:audio|image|video|application\/octet)|file (?:size|too large|format)|image (?:file|too large)|video (?:file|format)|sticker|attachment (?:failure|size)|aspect ratio|url signature expired/i,
    unless: /webhook/i,
    speaksFor: {media_problem: 60},
  },
  {
    because: 'a value or a field of the request is not as Graph wants it',
    holds: ({reading}) => reading.subcode !== 33,
    says: /invalid parameter|parameter (?:value )?(?:is )?(?:not valid|invalid)|is required\b|must be (?:one of|an? |a string|set)|unexpected key|unknown fields?|param [\w[\]'"]{1,40} |exceeds? \d+|exceed max|max(?:imum)? allowed|min allowed|length invalid|count exceed|invalid (?:json|value|format|type)|unsupported (?:message )?type|already exists|can.t be changed|could not decode|schema/i,
    unless: /access token is required|appsecret|permission|\bids?\b is required/i,
    speaksFor: {payload_invalid: 20},
  },
  {
    because: 'Graph cannot read its list of fields: something else was joined to it',
    says: /syntax error "[^\n]{0,80} at character \d/i,
    speaksFor: {payload_invalid: 110},
  },
  {
    because: 'a template that is made or changed breaks a rule of form',
    says: /character limit exceeded|(?:header|body|footer|button)s? format is incorrect|too many variables for its length|words ratio|(?:leading|trailing) param|variables? can.t be at the|can be edited only|edit a template once|language is being deleted|content is being deleted|already content for this/i,
    speaksFor: {payload_invalid: 70, template_policy: 30},
  },
  {
    because: 'Graph does not know a name that was sent, of a permission or a field',
    says: /check you(?:r)? spelling|spelling and syntax/i,
    speaksFor: {payload_invalid: 40, scope_missing: 5},
  },
  {
    because: 'the message, the request or its answer is larger than Graph takes',
    says: /reduce the amount of data|too (?:much data|large|big|long)|request entity|payload too large|query (?:is )?too complex|timeout.{0,40}too many/i,
    unless: /translated text|image|video|audio|media|file|title|name/i,
    speaksFor: {payload_too_large: 60},
  },
  {
    because: 'Graph refuses the same content twice in a row',
    says: /duplicate (?:status|message|post|request)|\bis a duplicate of|already (?:posted|been posted)|identical (?:post|message)/i,
    speaksFor: {duplicate_post: 100},
  },
  {
    because: 'calls need the person’s permission, and calling switched on',
    says: /call(?:ing)? permission|permission to call (?:this |the )?(?:user|recipient|person|consumer)|calling (?:is )?(?:not|disabled|restricted)|calls? (?:are|is) not (?:enabled|allowed)/i,
    speaksFor: {call_permission_missing: 80},
  },
  {
    because: 'a flow needs its endpoint, its key and its app',
    says: /flow[^.\n]{0,40}(?:endpoint|public key|not connected|no (?:app|application)|health|data channel)|endpoint[^.\n]{0,30}not (?:connected|configured)|public[- _]?key (?:missing|not)/i,
    speaksFor: {flow_not_connected: 70},
  },
];
