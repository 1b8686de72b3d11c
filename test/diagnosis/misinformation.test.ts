/** Wrong pairings of code, text and cause that guides publish: none of them may come out of here. */
import {expect, test} from 'vitest';
import {analyse, type Kind} from '../../src/diagnosis/index.ts';
import {reportedErrors} from '../support/errors.ts';

type Pairing = readonly [body: string, right: Kind, ...never: readonly Kind[]];

const pairings: readonly Pairing[] = [
  ['Account not registered (#133010)', 'number_not_registered', 'recipient_not_allowed', 'token_expired'],
  [
    'WhatsApp API error: (#133010) Account not registered',
    'number_not_registered',
    'recipient_undeliverable',
    'recipient_not_allowed',
  ],
  ['The access token could not be decrypted', 'token_garbled', 'token_expired', 'token_temporary'],
  ['(#131031) Access token expired', 'waba_locked', 'token_expired', 'token_temporary'],
  ['"code":131005', 'token_wrong_kind', 'token_expired'],
  ['"code":131026', 'recipient_undeliverable', 'window_closed'],
  ['(#131056) Message failed to send because more than 24 hours have passed', 'rate_limit', 'window_closed'],
  ['(#132015) Template does not exist', 'template_paused', 'template_missing'],
  ['(#133016) Address is not registered', 'register_rate_limit', 'number_not_registered'],
  ['Conta Meta pausada (#133015)', 'number_state', 'template_paused', 'waba_locked'],
  [
    'Tried accessing nonexisting field (message_templates) on node type (Business)',
    'wrong_object_id',
    'scope_missing',
  ],
  ['190 Cannot parse access token / Failed to decrypt', 'token_garbled', 'token_expired'],
  ['(#80007) Rate limit hit', 'rate_limit', 'quality_limit', 'test_number_limit'],
  ['400 (#131047) Media link inaccessible', 'window_closed', 'media_problem'],
  ['(#200) Requires business_management permission', 'scope_missing', 'token_expired'],
  ['platform_type NOT_APPLICABLE', 'number_not_registered', 'wrong_object_id'],
  ['(#133000) Webhook Verification Failed', 'number_state', 'webhook_callback'],
];

test.each(pairings)('%s means %s', (body, right, ...never) => {
  const given = analyse(body).causes.map(({kind}) => kind);
  expect(given[0]).toBe(right);
  expect(given.filter(kind => never.includes(kind))).toEqual([]);
});

test('every wrong pairing among the reported errors has its line here', () => {
  const wrong = reportedErrors().filter(({expected}) => expected === 'misinformation');
  const known = new Set(pairings.map(([body]) => body));
  expect(wrong.filter(({body}) => !known.has(String(body)))).toEqual([]);
});

test('the permission that Graph names is kept apart from one that sounds alike', () => {
  expect(analyse('(#200) Requires business_management permission').facts.permission).toBe(
    'business_management',
  );
});

test('a spam limit is told by 131048, not by the experiment’s 130472', () => {
  expect(analyse({error: {message: 'Spam rate limit hit', code: 130_472}}).causes).toEqual([
    {kind: 'recipient_experiment', likelihood: 'certain'},
  ]);
});
