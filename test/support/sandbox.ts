/** Asking the stand-in over a real connection, as any client would. */
import {afterEach, expect} from 'vitest';
import {type Sandbox, type SandboxOptions, startSandbox, type World} from '../../src/sandbox/index.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  /** Parsed JSON, or the text where it is none. */
  readonly body: unknown;
  readonly text: string;
}

export interface AskOptions {
  readonly method?: string;
  /** Default: the scenario's main token; null: none. */
  readonly token?: string | null;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** Sent as a form. */
  readonly form?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One request. @param target path with the version, and the query if there is one. */
export async function ask(sandbox: Sandbox, target: string, options: AskOptions = {}): Promise<Asked> {
  const {method = 'GET', token = sandbox.tokens.main, body, form, headers = {}} = options;
  const response = await fetch(sandbox.url + target, {
    method,
    headers: {
      ...(token !== null && {authorization: `Bearer ${token}`}),
      ...(body !== undefined && {'content-type': 'application/json'}),
      ...headers,
    },
    ...(body !== undefined && {body: JSON.stringify(body)}),
    ...(form && {body: new URLSearchParams(form)}),
  });
  const text = await response.text();
  return {status: response.status, headers: response.headers, body: parsed(text), text};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** Starts stand-ins for the tests of one file, and closes them after each test. */
export function standIns(): (options: SandboxOptions) => Promise<Sandbox> {
  const open: Sandbox[] = [];
  afterEach(async () => {
    await Promise.all(open.splice(0).map(sandbox => sandbox.close()));
  });
  return async options => {
    const sandbox = await startSandbox(options);
    open.push(sandbox);
    return sandbox;
  };
}

/** An answer that refuses with this code; a subcode and a part of the message where they tell it from others. */
export function refusal(status: number, code: number, subcode?: number | null, message = ''): unknown {
  const error = {
    code,
    message: expect.stringContaining(message),
    fbtrace_id: expect.any(String),
    ...(typeof subcode === 'number' && {error_subcode: subcode}),
  };
  return expect.objectContaining({status, body: {error: expect.objectContaining(error)}});
}

/** Adds a token to the world, shaped after one that is in it. */
export function addToken(world: World, like: number, change: Partial<World['tokens'][number]>): string {
  const model = world.tokens[like];
  if (!model) throw new Error('the world has no such token');
  const token = {...model, value: `EAAFAKEadded${'x'.repeat(180)}${world.tokens.length}`, ...change};
  world.tokens.push(token);
  return token.value;
}

/** Path of the first number, with the version. */
export const phoneOf = ({facts}: Sandbox) => `/v26.0/${facts.wabas[0]?.phones[0]?.id}`;

/** Path of the first account, with the version. */
export const wabaOf = ({facts}: Sandbox) => `/v26.0/${facts.wabas[0]?.id}`;

/** The body of a template message as wa-token sends it. */
export const templateMessage = (to: string, name: string, code = 'en_US', components?: unknown) => ({
  messaging_product: 'whatsapp',
  to,
  type: 'template',
  template: {name, language: {code}, ...(components !== undefined && {components})},
});
