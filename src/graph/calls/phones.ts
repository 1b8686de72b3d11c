/** Phone numbers of a WhatsApp account. */
import type {Secret} from '../../core/secret.ts';
import type {Failure} from '../failure.ts';
import type {Graph} from '../graph.ts';
import {type Page, page} from '../page.ts';
import {fieldsOf, flagOf, idOf, listOf, numberOf, textOf} from '../parse.ts';
import {redactValue} from '../redact.ts';
import type {Reply} from '../reply.ts';
import {parseSuccess} from './accounts.ts';

export interface HealthEntity {
  /** PHONE_NUMBER, WABA, BUSINESS, APP; others may come. */
  readonly type: string;
  readonly id: string | null;
  /** AVAILABLE, LIMITED, BLOCKED; null: not told. */
  readonly canSend: string | null;
  readonly errors: readonly {
    readonly code: number | null;
    readonly description: string;
    readonly solution: string;
  }[];
  readonly notes: readonly string[];
}

/** A number. Fields are null where Graph does not tell, or was not asked. */
export interface PhoneNumber {
  readonly id: string;
  readonly displayPhoneNumber: string | null;
  readonly verifiedName: string | null;
  /** CONNECTED, PENDING and others: an open set. */
  readonly status: string | null;
  readonly nameStatus: string | null;
  /** CLOUD_API, ON_PREMISE, NOT_APPLICABLE. */
  readonly platformType: string | null;
  readonly codeVerification: string | null;
  readonly quality: string | null;
  /** SANDBOX for a test number, LIVE (unconfirmed). */
  readonly accountMode: string | null;
  /** The number lives in the WhatsApp Business app too. */
  readonly isOnBusinessApp: boolean | null;
  readonly isPinEnabled: boolean | null;
  readonly health: readonly HealthEntity[] | null;
}

const lightFields = 'id,display_phone_number,verified_name,status,quality_rating';
const fields = `${lightFields},code_verification_status,name_status,platform_type,account_mode,is_on_biz_app,is_pin_enabled,health_status`;

export type Detail = 'full' | 'light' | 'brief';
const fieldsFor: Readonly<Record<Detail, string>> = {
  full: fields,
  light: lightFields,
  brief: 'id,display_phone_number,verified_name',
};

/** `GET /{phone number id}` */
export const phone = (
  graph: Graph,
  id: string,
  signal: AbortSignal,
  detail: Detail = 'full',
): Promise<Reply<PhoneNumber>> =>
  graph.ask(
    {method: 'GET', path: `/${encodeURIComponent(id)}`, query: {fields: fieldsFor[detail]}},
    parsePhone,
    signal,
  );

export interface NumbersRequest {
  readonly waba: string;
  readonly detail: Detail;
  readonly limit: number;
  readonly after?: string | null;
}

/** `GET /{waba}/phone_numbers`, one page. */
export const phoneNumbers = (
  graph: Graph,
  {waba, detail, limit, after}: NumbersRequest,
  signal: AbortSignal,
): Promise<Reply<Page<PhoneNumber>>> =>
  page(
    graph,
    {
      path: `/${encodeURIComponent(waba)}/phone_numbers`,
      query: {fields: fieldsFor[detail]},
      limit,
      after: after ?? null,
    },
    parsePhone,
    signal,
  );

/**
 * `POST /{phone number id}/register` (Meta, "Registration").
 * @param pin six digits: the number's two-step PIN; where it has none, these become it
 */
export const register = async (
  graph: Graph,
  id: string,
  pin: Secret,
  signal: AbortSignal,
): Promise<Reply<true>> => {
  const reply = await graph.ask(
    {
      method: 'POST',
      path: `/${encodeURIComponent(id)}/register`,
      json: {messaging_product: 'whatsapp', pin: pin.open()},
    },
    parseSuccess,
    signal,
  );
  return reply.ok ? reply : {ok: false, failure: withoutPin(reply.failure, pin)};
};

/** Six digits are too few for the redactor to know them anywhere; where a PIN was sent, an answer may repeat it. */
const withoutPin = (failure: Failure, pin: Secret): Failure =>
  // Texts are replaced by texts, and nothing else is touched: the shape stays.
  redactValue(failure, text =>
    text.replace(new RegExp(`(?<!\\d)${pin.open()}(?!\\d)`, 'g'), '••••'),
  ) as Failure;

const parsePhone = (value: unknown): PhoneNumber | null => {
  const body = fieldsOf(value);
  const id = idOf(body?.['id']);
  if (body === null || id === null) return null;
  return {
    id,
    displayPhoneNumber: textOf(body['display_phone_number']),
    verifiedName: textOf(body['verified_name']),
    status: textOf(body['status']),
    nameStatus: textOf(body['name_status']),
    platformType: textOf(body['platform_type']),
    codeVerification: textOf(body['code_verification_status']),
    quality: textOf(body['quality_rating']),
    accountMode: textOf(body['account_mode']),
    isOnBusinessApp: flagOf(body['is_on_biz_app']),
    isPinEnabled: flagOf(body['is_pin_enabled']),
    health: listOf(fieldsOf(body['health_status'])?.['entities'], parseEntity),
  };
};

const parseEntity = (value: unknown): HealthEntity | null => {
  const entity = fieldsOf(value);
  const type = textOf(entity?.['entity_type']);
  if (entity === null || type === null) return null;
  return {
    type,
    id: idOf(entity['id']),
    canSend: textOf(entity['can_send_message']),
    errors: listOf(entity['errors'], parseHealthError) ?? [],
    notes: listOf(entity['additional_info'], textOf) ?? [],
  };
};

const parseHealthError = (value: unknown): HealthEntity['errors'][number] | null => {
  const error = fieldsOf(value);
  if (error === null) return null;
  return {
    code: numberOf(error['error_code']),
    description: textOf(error['error_description']) ?? '',
    solution: textOf(error['possible_solution']) ?? '',
  };
};
