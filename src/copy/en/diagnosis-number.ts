/** What is said of the sending number and its account: registration, verification, payment, limits. */

export const numberCauses = {
  number_not_registered: {
    title: 'The sending number is not registered for the Cloud API',
    why: 'It is your own number, not the recipient’s. A verified number is not yet a registered one, and registration can be lost.',
    tellApart:
      'GET /{phone-number-id}?fields=platform_type,status: NOT_APPLICABLE or PENDING means not registered.',
    fix: [
      'Register it: POST /{phone-number-id}/register with messaging_product “whatsapp” and a six-digit pin.',
      'If it had a PIN before, use that one. Do not try blindly: ten tries in 72 hours block it.',
    ],
  },
  number_not_verified: {
    title: 'The number has to be verified by a code first',
    why: 'Before it can be registered, Meta wants proof that the number is yours, by a code over SMS or a call.',
    tellApart: 'GET /{phone-number-id}?fields=code_verification_status: anything but VERIFIED.',
    fix: [
      'Ask for a code: WhatsApp Manager > Phone numbers, or POST /{phone-number-id}/request_code.',
      'Enter it, then register the number.',
    ],
  },
  pin_mismatch: {
    title: 'The PIN of the number is another one',
    why: 'The number was registered before with a two-step PIN, and only that PIN, or a reset, lets it be registered again.',
    tellApart: 'GET /{phone-number-id}?fields=is_pin_enabled: true means that a PIN is set.',
    fix: [
      'Use the PIN of the earlier registration.',
      'If nobody knows it: WhatsApp Manager > Phone numbers > the number > Two-step verification > turn off, or set a new one.',
    ],
  },
  register_rate_limit: {
    title: 'The number was registered or deregistered too often',
    why: 'Meta allows ten tries for a number within 72 hours. More tries lengthen the wait.',
    tellApart: 'The code is 133016, or the message speaks of too many attempts.',
    fix: [
      'Stop trying, and wait 72 hours.',
      'Meanwhile find out the right PIN, and whether the number needs registering at all.',
    ],
  },
  number_state: {
    title: 'The number is in a state that does not allow this',
    why: 'It may be disconnected, flagged, banned, just deleted, half moved, or its name or verification may have lapsed.',
    tellApart:
      'GET /{phone-number-id}?fields=status,name_status,code_verification_status,platform_type shows the state.',
    fix: [
      'Open WhatsApp Manager > Phone numbers, and do what stands beside the number.',
      'If it was deleted or deregistered just now, wait five minutes and try again.',
    ],
  },
  coexistence_number: {
    title: 'The number is also used in the WhatsApp Business app',
    why: 'A number in coexistence stays with the app and is not registered or deregistered over the API.',
    tellApart: 'GET /{phone-number-id}?fields=is_on_biz_app,platform_type: is_on_biz_app is true.',
    fix: [
      'Leave out the registration; the number can send once it is linked.',
      'To move it wholly to the API, delete the account in the WhatsApp Business app first.',
    ],
  },
  display_name_unapproved: {
    title: 'The number’s display name is not approved',
    why: 'A number from Meta, and some others, may send only after Meta approved the name it shows.',
    tellApart:
      'GET /{phone-number-id}?fields=name_status: anything but APPROVED or AVAILABLE_WITHOUT_REVIEW.',
    fix: [
      'WhatsApp Manager > Phone numbers > the number > Profile: request a display name that fits Meta’s rules, and wait for its approval.',
    ],
  },
  payment_missing: {
    title: 'The account has no working payment method',
    why: 'Meta refuses or holds messages when it cannot charge for them. The token and its permissions are not the cause.',
    tellApart: 'GET /{phone-number-id}?fields=health_status: error 141006 at the WhatsApp account.',
    fix: [
      'Open Billing & payments in Business settings, choose the WhatsApp account, and add or repair the payment method.',
      'Check that an open bill, the currency or the time zone does not stand in the way.',
    ],
  },
  waba_locked: {
    title: 'The WhatsApp account is locked',
    why: 'Meta has restricted or disabled the account.',
    tellApart:
      'GET /{phone-number-id}?fields=health_status: the WhatsApp account is BLOCKED. If it is not, 131031 means that data of the request, such as a PIN, is wrong.',
    fix: [
      'Open Business Support Home, look up the account, and request a review.',
      'Where this came of registering a number, check the PIN first.',
    ],
  },
  waba_maintenance: {
    title: 'The account is being worked on by Meta',
    why: 'The account is in maintenance mode, often while it moves or its throughput is raised.',
    tellApart: 'It passes by itself, usually within minutes.',
    fix: ['Wait some minutes, then send again.'],
  },
  health_status_blocker: {
    title: 'Meta’s health report names something that blocks sending',
    why: 'One of number, account, business or app is marked as limited or blocked.',
    tellApart:
      'GET /{phone-number-id}?fields=health_status: look at can_send_message of each entity; 1380xx codes are about calls only.',
    fix: ['Do what possible_solution of the blocked entity says.'],
  },
  quality_limit: {
    title: 'The number may not send more, because of its quality',
    why: 'Too many recipients blocked or reported its messages.',
    tellApart: 'WhatsApp Manager > Phone numbers: the quality is medium or low.',
    fix: [
      'Pause what recipients complain of, and send only to people who agreed to it.',
      'The limit lifts as the quality recovers.',
    ],
  },
  test_number_limit: {
    title: 'Meta’s test number cannot do this',
    why: 'The +1 555 number is for trying things: five listed recipients, not every country, not every feature.',
    tellApart: 'WhatsApp > API Setup: the From number is marked as a test number.',
    fix: ['Add a number of your own under WhatsApp > API Setup, and send from it.'],
  },
  country_restriction: {
    title: 'The account may not write to this country',
    why: 'Meta limits which countries an account reaches: test numbers and unverified businesses cannot write to some, and some countries are closed. A new token does not help.',
    tellApart:
      'The code is 130497, often only in a webhook after the message was accepted. The same message to another country arrives.',
    fix: [
      'Send from a number of your own instead of the test number.',
      'Finish the business verification.',
      'Check the country in Meta’s policy.',
    ],
  },
};
