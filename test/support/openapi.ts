/**
 * Meta's own description of the WhatsApp API (test/fixtures/openapi, MIT), as a judge over requests and answers.
 * Where its schemas contradict its samples, or what Graph was seen to send, `corrections` follow the samples.
 */
import {readFileSync} from 'node:fs';
import {Ajv2020, type SchemaObject} from 'ajv/dist/2020.js';

interface Operation {
  /** e.g. `/{Version}/{WABA-ID}/phone_numbers` */
  readonly path: string;
  readonly method: string;
  readonly query: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly schema: SchemaObject;
  }[];
  readonly body: {
    readonly required: boolean;
    readonly schema: SchemaObject;
    readonly samples: readonly unknown[];
  } | null;
  readonly success: SchemaObject;
  readonly samples: readonly unknown[];
}

interface Description {
  readonly operations: readonly Operation[];
  readonly schemas: Record<string, SchemaObject>;
}

/** Which kind of node an id is: without it `/{id}` could be any of them. */
export type NodeParameter = 'Business-ID' | 'Phone-Number-ID' | 'WABA-ID';

const file = new URL('../fixtures/openapi/business-messaging.json', import.meta.url);
// Our own fixture, whose shape the trimming fixed.
const description = JSON.parse(readFileSync(file, 'utf8')) as Description;
const judge = new Ajv2020({strict: false, validateFormats: false, allErrors: true});
const lenient = new Ajv2020({strict: false, validateFormats: false, allErrors: true, coerceTypes: true});

correct(description.schemas);
for (const ajv of [judge, lenient]) ajv.addSchema({$id: 'meta', schemas: description.schemas});

/** Every operation the fixture holds, for tests of the fixture itself. */
export const operations = description.operations;

/** Whether Meta's file says anything of this request. */
export function describes(method: string, path: string): boolean {
  return candidates(method, path).length > 0;
}

/**
 * What Meta's file has against a request; `[]` when nothing, or when it does not describe it.
 * @param path with the version, without the query.
 */
export function checkRequest(
  method: string,
  path: string,
  query: Readonly<Record<string, string>>,
  body: unknown,
  node?: NodeParameter,
): string[] {
  return best(candidates(method, path, node), operation => [
    ...queryProblems(operation, query),
    ...bodyProblems(operation, body),
  ]);
}

/** What Meta's file has against the body of an answer; `[]` when nothing, when it is not a 200 or not described. */
export function checkSuccess(
  method: string,
  path: string,
  status: number,
  body: unknown,
  node?: NodeParameter,
): string[] {
  if (status !== 200) return [];
  return best(candidates(method, path, node), ({success}) => problems(judge, success, body));
}

function candidates(method: string, path: string, node?: NodeParameter): Operation[] {
  return operations.filter(
    operation =>
      operation.method === method &&
      (node === undefined || operation.path.split('/').length > 3 || operation.path.includes(`{${node}}`)) &&
      new RegExp(`^${pattern(operation.path)}$`).test(path),
  );
}

const pattern = (path: string) =>
  path.replace('{Version}', 'v[0-9]+\\.[0-9]+').replaceAll(/\{[A-Za-z-]+\}/g, '[0-9]+');

/** Several operations can share a path's form: the kindest of them decides. */
function best(described: readonly Operation[], judgement: (operation: Operation) => string[]): string[] {
  const judged = described.map(judgement).sort((a, b) => a.length - b.length);
  return judged[0] ?? [];
}

/** Parameters of every Graph call, and filters that Meta's business SDK has and the file leaves out. */
const general = ['fields', 'limit', 'after', 'before', 'appsecret_proof', 'appsecret_time'];
const templateFilters = ['content', 'name_or_content', 'language', 'status', 'category', 'quality_score'];

function queryProblems(operation: Operation, query: Readonly<Record<string, string>>): string[] {
  const known = new Set([...operation.query.map(({name}) => name), ...general]);
  if (operation.path.endsWith('/message_templates')) for (const name of templateFilters) known.add(name);
  return [
    ...Object.keys(query)
      .filter(name => !known.has(name))
      .map(name => `unknown parameter ${name}`),
    ...operation.query.flatMap(({name, required, schema}) => {
      const value = query[name];
      if (value === undefined) return required ? [`missing parameter ${name}`] : [];
      return problems(lenient, {type: 'object', properties: {[name]: schema}}, {[name]: value});
    }),
  ];
}

function bodyProblems(operation: Operation, body: unknown): string[] {
  const absent = body === null || body === undefined;
  if (!operation.body) return absent ? [] : ['a body where none is described'];
  if (absent) return operation.body.required ? ['the body is missing'] : [];
  return problems(judge, operation.body.schema, body);
}

function problems(ajv: Ajv2020, schema: SchemaObject, value: unknown): string[] {
  const absolute: unknown = JSON.parse(JSON.stringify(schema).replaceAll('"#/schemas/', '"meta#/schemas/'));
  if (typeof absolute !== 'object' || absolute === null) throw new Error('a schema is an object');
  const validate = ajv.compile(absolute);
  return validate(value)
    ? []
    : (validate.errors ?? []).map(error => `${error.instancePath} ${error.message}`);
}

/** Brings the schemas in line with the file's own samples and with answers that were seen. */
function correct(schemas: Record<string, SchemaObject>): void {
  // A text message is `allOf` common parts and a part that forbids all others: nothing can satisfy both.
  for (const part of schemas['TextMessage']?.['allOf'] ?? []) delete part.additionalProperties;
  // "Send Test Message" and "Send Text Message with Preview URL" have neither a recipient type, nor a policy, nor a type.
  replace(schemas, 'BaseMessageProperties', 'required', ['messaging_product', 'to']);
  replace(schemas, 'LanguageObject', 'required', ['code']);
  // A sample of phone_numbers is NOT_VERIFIED and of UNKNOWN quality; both enumerations leave that out.
  replace(schemas, 'WhatsAppCodeVerificationStatus', 'enum', ['VERIFIED', 'NOT_VERIFIED', 'EXPIRED']);
  replace(schemas, 'WhatsAppPhoneNumberQualityRating', 'enum', ['GREEN', 'YELLOW', 'RED', 'NA', 'UNKNOWN']);
  const info = schemas['PhoneNumberInfo']?.['properties'];
  info.code_verification_status = {enum: ['VERIFIED', 'NOT_VERIFIED', 'EXPIRED']};
  info.quality_rating = {enum: ['GREEN', 'YELLOW', 'RED', 'NA', 'UNKNOWN']};
  // Live numbers are CONNECTED, not LINKED, and the list does not show the status unless asked.
  const live = ['CONNECTED', 'DISCONNECTED', 'FLAGGED', 'RATE_LIMITED', 'UNVERIFIED', 'OFFLINE'];
  schemas['WhatsAppPhoneNumberStatus']?.['enum'].push(...live);
  replace(schemas, 'WhatsAppBusinessAccountPhoneNumber', 'required', ['id']);
  // Required here, and yet the accounts of this edge are ordinary ones that show what `fields` asks for.
  replace(schemas, 'AssignedWhatsAppBusinessAccount', 'required', ['id']);
  replace(schemas, 'WhatsAppBusinessAccount', 'required', ['id']);
  replace(schemas, 'AssignedUser', 'required', ['id']);
  // Lower case in Meta's business SDK and live.
  replace(schemas, 'BusinessVerificationStatus', 'enum', [
    'verified',
    'not_verified',
    'pending',
    'rejected',
    'failed',
    'VERIFIED',
    'UNVERIFIED',
    'PENDING',
  ]);
  // The samples wrap each app; the schema, having nothing required, accepts anything.
  schemas['SubscribedApp'] = {
    type: 'object',
    required: ['whatsapp_business_api_data'],
    properties: {whatsapp_business_api_data: {type: 'object', required: ['id', 'name']}},
  };
}

function replace(
  schemas: Record<string, SchemaObject>,
  name: string,
  key: string,
  value: readonly string[],
): void {
  const schema = schemas[name];
  if (!schema) throw new Error(`the fixture has no schema ${name}`);
  schema[key] = value;
}
