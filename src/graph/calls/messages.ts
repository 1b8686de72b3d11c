/** Templates and messages. A send is never repeated: a second one would be a second message. */
import type {Graph} from '../graph.ts';
import {type Page, page} from '../page.ts';
import {type Fields, fieldsOf, idOf, listOf, textOf} from '../parse.ts';
import type {Reply} from '../reply.ts';

export interface Template {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  /** APPROVED, PENDING, PAUSED and others. */
  readonly status: string;
  readonly category: string;
  /** It can be sent as it is: nothing in it is to be filled in. */
  readonly isPlain: boolean;
  /** The words of its body; empty when it has none. */
  readonly body: string;
}

export interface TemplatesRequest {
  readonly waba: string;
  /** Only those whose name holds this. */
  readonly name?: string;
  /** e.g. APPROVED */
  readonly status?: string;
  readonly after?: string | null;
}

/** `GET /{waba}/message_templates`, one page. */
export const templates = (
  graph: Graph,
  {waba, name, status, after}: TemplatesRequest,
  signal: AbortSignal,
): Promise<Reply<Page<Template>>> =>
  page(
    graph,
    {
      path: `/${encodeURIComponent(waba)}/message_templates`,
      query: {
        fields: 'id,name,language,status,category,components',
        ...(name === undefined ? {} : {name}),
        ...(status === undefined ? {} : {status}),
      },
      limit: 100,
      after: after ?? null,
    },
    parseTemplate,
    signal,
  );

export interface Accepted {
  readonly messageId: string;
  /** As WhatsApp writes the recipient; it can differ from what was given. */
  readonly waId: string | null;
  /** accepted, held_for_quality_assessment, paused; "accepted" where Graph does not say. Never "delivered". */
  readonly status: string;
}

/** `POST /{phone number id}/messages` with a template. @param to with + and country code */
export const sendTemplate = (
  graph: Graph,
  phoneId: string,
  message: {readonly to: string; readonly name: string; readonly language: string},
  signal: AbortSignal,
): Promise<Reply<Accepted>> =>
  send(
    graph,
    phoneId,
    message.to,
    {type: 'template', template: {name: message.name, language: {code: message.language}}},
    signal,
  );

/** `POST /{phone number id}/messages` with text: only within 24 hours of the recipient's last message. */
export const sendText = (
  graph: Graph,
  phoneId: string,
  message: {readonly to: string; readonly text: string},
  signal: AbortSignal,
): Promise<Reply<Accepted>> =>
  send(graph, phoneId, message.to, {type: 'text', text: {preview_url: false, body: message.text}}, signal);

const send = (
  graph: Graph,
  phoneId: string,
  to: string,
  content: Fields,
  signal: AbortSignal,
): Promise<Reply<Accepted>> =>
  graph.ask(
    {
      method: 'POST',
      path: `/${encodeURIComponent(phoneId)}/messages`,
      json: {messaging_product: 'whatsapp', recipient_type: 'individual', to, ...content},
    },
    parseAccepted,
    signal,
  );

const parseAccepted = (value: unknown): Accepted | null => {
  const body = fieldsOf(value);
  const [message] = listOf(body?.['messages'], fieldsOf) ?? [];
  const [contact] = listOf(body?.['contacts'], fieldsOf) ?? [];
  const messageId = textOf(message?.['id']);
  if (messageId === null) return null;
  return {
    messageId,
    waId: idOf(contact?.['wa_id']),
    status: textOf(message?.['message_status']) ?? 'accepted',
  };
};

const parseTemplate = (value: unknown): Template | null => {
  const body = fieldsOf(value);
  const id = idOf(body?.['id']);
  const name = textOf(body?.['name']);
  if (body === null || id === null || name === null) return null;
  const parts = listOf(body['components'], fieldsOf) ?? [];
  return {
    id,
    name,
    language: textOf(body['language']) ?? '',
    status: textOf(body['status']) ?? '',
    category: textOf(body['category']) ?? '',
    isPlain: parts.every(isPlainPart),
    body: textOf(parts.find(part => part['type'] === 'BODY')?.['text']) ?? '',
  };
};

/** No placeholder in any text, no picture or film to be given, no button with an address to be completed. */
const isPlainPart = (part: Fields): boolean => {
  const needsMedia =
    part['type'] === 'HEADER' && !['TEXT', undefined].includes(textOf(part['format']) ?? undefined);
  const texts = [part, ...(listOf(part['buttons'], fieldsOf) ?? [])].flatMap(each => [
    each['text'],
    each['url'],
  ]);
  return !needsMedia && !texts.some(text => typeof text === 'string' && text.includes('{{'));
};
