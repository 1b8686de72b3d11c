/** Programs and people quote what Meta calls an error and leave its number out, also in the language of the account. */
import {describe, expect, test} from 'vitest';
import {analyse} from '../../src/diagnosis/index.ts';

const firstCause = (said: string): string | undefined => analyse(said).causes[0]?.kind;

describe('a sentence of Meta’s list without its number', () => {
  test.each([
    ['We were unable to authenticate the app user.', 'token_dead_unspecified'],
    ['Template Param Count Mismatch', 'template_params'],
    ['Cloud API message throughput has been reached.', 'rate_limit'],
    ['Unable to deliver message.', 'recipient_undeliverable'],
    ['Incorrect certificate', 'number_not_registered'],
    ['Meta chose not to deliver.', 'ecosystem_limit'],
    ['Phone number needs to be verified before registering.', 'number_not_verified'],
    ['Account register deregister rate limit exceeded', 'register_rate_limit'],
    ['Permission is either not granted or has been removed.', 'scope_missing'],
    ['Request includes unsupported or misspelled parameters.', 'payload_invalid'],
    ["Variables can't be at the start or end of the template", 'payload_invalid'],
    ['(#12) a field requires version v2.1 or higher', 'api_version'],
    ['Failed to fetch the file from the url', 'media_problem'],
    ['Error: The user has not accepted the invite to test the app', 'app_dev_mode'],
  ])('%s', (said, kind) => {
    expect(firstCause(said)).toBe(kind);
  });
});

describe('the same in Spanish and Portuguese', () => {
  test.each([
    ['El token de acceso no es válido', 'token_garbled'],
    ['O número de telefone do destinatário não está na lista de permissões', 'recipient_not_allowed'],
    ['El nombre de la plantilla no existe en la traducción', 'template_missing'],
    ['O número de parâmetros não corresponde', 'template_params'],
    ['Hay un problema con el método de pago', 'payment_missing'],
    ['A conta do WhatsApp Business foi bloqueada', 'waba_locked'],
    ['El número de teléfono no está registrado', 'number_not_registered'],
    ['PIN da confirmação em duas etapas incorreto', 'pin_mismatch'],
    ['O modelo foi pausado devido à baixa qualidade', 'template_paused'],
    ['La app está en modo de desarrollo', 'app_dev_mode'],
    ['Aceite os termos de serviço', 'terms_not_accepted'],
  ])('%s', (said, kind) => {
    expect(firstCause(said)).toBe(kind);
  });
});

describe('numbers that are written in other ways', () => {
  test.each([
    ['190.490: The user is enrolled in a blocking, logged-in checkpoint', 'user_checkpoint'],
    ['error code 2388047', 'payload_invalid'],
    ['<error><code>100</code><error_subcode>36009</error_subcode></error>', 'code_exchange'],
    ['(#283) Requires pages_read_engagement permission to manage the object', 'scope_missing'],
  ])('%s', (said, kind) => {
    expect(firstCause(said)).toBe(kind);
  });
});

test('another service’s words about its own token are no hint', () => {
  expect(firstCause("{ message: 'Token missing', errorCode: 'InvalidToken' }")).toBe('foreign_api');
});
