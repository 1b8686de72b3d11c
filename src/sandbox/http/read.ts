/** Reading a request's body. */
import type {IncomingMessage} from 'node:http';

const maxBytes = 1_000_000;

export interface Given {
  readonly params: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>> | null;
}

/** Query and form body as one list of parameters, and the JSON body beside it; an unreadable body counts as none. */
export async function readRequest(request: IncomingMessage, query: URLSearchParams): Promise<Given> {
  const params = new URLSearchParams(query);
  const text = await textOf(request);
  if (text === '') return {params, body: null};
  if (/json/i.test(request.headers['content-type'] ?? '')) return {params, body: record(text)};
  for (const [key, value] of new URLSearchParams(text)) params.append(key, value);
  return {params, body: null};
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    const buffer: Buffer = Buffer.from(chunk);
    bytes += buffer.length;
    if (bytes <= maxBytes) chunks.push(buffer);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function record(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? {...value} : null;
  } catch {
    return null;
  }
}
