/** What is said of the message itself: its recipient, its template, its content. */

export const messageCauses = {
  recipient_not_allowed: {
    title: 'The recipient is not on the test number’s list',
    why: 'A test number may write only to recipients that were entered and confirmed for it.',
    tellApart:
      'WhatsApp > API Setup > To: the list of recipients. If the number is there, it may be in another form (Mexico, Argentina, Brazil).',
    fix: [
      'WhatsApp > API Setup > To > Manage phone number list: add the number, and confirm it with the code it receives.',
      'Or send from a number of your own, which has no such list.',
    ],
  },
  recipient_number_form: {
    title: 'The recipient’s number is written in another form',
    why: 'Meta knows some numbers by another spelling: Mexico with or without 1 after 52, Argentina with or without 9 after 54, Brazil with or without the ninth digit.',
    tellApart: 'Compare with the wa_id in a webhook of that person, digit by digit.',
    fix: [
      'Write the number with + and the country code, without blanks or a leading zero.',
      'For Mexico, Argentina and Brazil try the other spelling, and enter both in the test list.',
    ],
  },
  recipient_undeliverable: {
    title: 'The message cannot be delivered to this person',
    why: 'The number has no WhatsApp, its app is too old, its owner has not accepted the terms, or has blocked the business. Meta does not say which.',
    tellApart:
      'Ask the person to write to your number, or to update WhatsApp. Other recipients get the same message.',
    fix: [
      'Check that the number is on WhatsApp and belongs to the person.',
      'Ask them to update WhatsApp and to write to you once.',
    ],
  },
  recipient_opted_out: {
    title: 'The person stopped marketing messages from you',
    why: 'In WhatsApp the recipient chose not to get marketing messages from this business.',
    tellApart: 'The code is 131050. Utility messages still arrive.',
    fix: ['Do not send marketing to this person again; take them off the list.'],
  },
  ecosystem_limit: {
    title: 'Meta held the marketing message back',
    why: 'Meta limits how many marketing messages a person gets from all businesses together.',
    tellApart: 'The code is 131049. Utility messages to the same person arrive.',
    fix: ['Do not repeat it at once; try again after a day at the earliest.'],
  },
  window_closed: {
    title: 'More than 24 hours have passed since the person wrote',
    why: 'Free text is allowed only within 24 hours of the recipient’s last message. Outside only approved templates may be sent.',
    tellApart: 'The code is 131047. A template to the same person goes through.',
    fix: ['Send an approved template, and wait for an answer before writing freely.'],
  },
  template_missing: {
    title: 'There is no such approved template here',
    why: 'Name and language must both match an approved template of the account that owns the sending number. hello_world works from Meta’s test numbers only.',
    tellApart:
      'GET /{waba-id}/message_templates?name=…, of the account that owns the sending number: compare name, language and status.',
    fix: [
      'Copy name and language code from WhatsApp Manager > Message templates; en and en_US are two languages.',
      'Check that the template is approved, and in the account of the sending number.',
      'From a number of your own send a template of your own instead of hello_world.',
    ],
  },
  template_params: {
    title: 'The parameters do not fit the template',
    why: 'Number, order, type or length of what was sent differ from what the template declares, or a required one is empty.',
    tellApart:
      'error_data.details names the component or the counts. Compare with the template in WhatsApp Manager.',
    fix: [
      'Send one parameter for each {{…}} of each component, none empty, each of the type the template declares.',
      'Named templates need parameter_name with each parameter.',
    ],
  },
  template_paused: {
    title: 'The template is paused or disabled',
    why: 'Recipients gave it low quality, so Meta paused it, or disabled it for good.',
    tellApart: 'WhatsApp Manager > Message templates shows its status. 132015 is paused, 132016 is disabled.',
    fix: [
      'Paused: improve the template, or wait until Meta lifts the pause.',
      'Disabled: make a new template with other content.',
    ],
  },
  template_policy: {
    title: 'The template’s content breaks a policy',
    why: 'Meta refused the content of the template, or its category.',
    tellApart: 'WhatsApp Manager > Message templates > the template shows the reason.',
    fix: ['Change the content or the category, and submit it again.'],
  },
  payload_invalid: {
    title: 'Something in the request is not as Meta expects it',
    why: 'A field is missing, misspelt, of the wrong type, too long or out of range. The token is fine.',
    tellApart:
      'error_data.details or error_user_msg names the field. Send Meta’s own sample, then change one thing at a time.',
    fix: [
      'Compare the request with Meta’s reference, beginning with the field it names.',
      'Send it as JSON, with Content-Type: application/json and messaging_product “whatsapp”.',
    ],
  },
  payload_too_large: {
    title: 'The request asks for, or carries, too much',
    why: 'Meta refuses what is too large to answer or to take in one go.',
    tellApart: 'The same request with a smaller limit or fewer fields works.',
    fix: ['Ask for fewer fields or smaller pages, or send it in parts.'],
  },
  media_problem: {
    title: 'Meta cannot take the media',
    why: 'The file cannot be fetched from its address, is too large, or is not of the type it says it is.',
    tellApart:
      'Open the address in a private window: it must give the file itself over https, with the right Content-Type.',
    fix: [
      'Check the address, the type and the size against Meta’s table of media.',
      'Or upload the file first, and send its media id.',
    ],
  },
  duplicate_post: {
    title: 'The same content was sent just before',
    why: 'Meta refuses an exact repetition within a short time.',
    tellApart: 'The first one is there already.',
    fix: [
      'Check whether the first request went through before repeating it.',
      'Change the content if it is meant to appear twice.',
    ],
  },
  call_permission_missing: {
    title: 'The person has not allowed calls from you',
    why: 'A business may call only people who gave permission, and only where calling is switched on for the number.',
    tellApart: 'The code is in the 1380xx range, which concerns calls, not messages.',
    fix: [
      'Ask for the permission with a call permission request.',
      'Check that calling is enabled in the number’s settings.',
    ],
  },
};
