/** A server on loopback that answers as it is told: for what the stand-in, being faithful, never does. */
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http';
import {createServer as createTlsServer} from 'node:https';
import type {Socket} from 'node:net';

export type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

export interface FaultServer {
  readonly url: string;
  readonly port: number;
  /** Method, target and headers of each request, in order. */
  readonly seen: readonly {
    readonly method: string;
    readonly target: string;
    readonly headers: IncomingMessage['headers'];
  }[];
  /** Connections made so far. */
  connections(): number;
  close(): Promise<void>;
}

/** @param tls key and certificate: then it speaks https */
export const startFaultServer = async (
  answer: Answer,
  tls?: {readonly key: string; readonly cert: string},
): Promise<FaultServer> => {
  const seen: FaultServer['seen'][number][] = [];
  let connections = 0;
  const onRequest = (request: IncomingMessage, response: ServerResponse) => {
    seen.push({method: request.method ?? '', target: request.url ?? '', headers: request.headers});
    request.resume();
    answer(request, response, seen.length);
  };
  const server: Server = tls === undefined ? createServer(onRequest) : createTlsServer(tls, onRequest);
  server.on('connection', () => {
    connections += 1;
  });
  // A proxy is asked with CONNECT; without this, Node closes such a connection by itself.
  server.on('connect', (request: IncomingMessage, socket: Socket) => {
    seen.push({method: 'CONNECT', target: request.url ?? '', headers: request.headers});
    socket.end('HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n');
  });
  const port = await listening(server);
  return {
    url: `${tls === undefined ? 'http' : 'https'}://127.0.0.1:${port}`,
    port,
    seen,
    connections: () => connections,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
      resolve(address.port);
    });
  });

/** Answers with JSON. */
export const answerJson = (
  response: ServerResponse,
  value: unknown,
  status = 200,
  headers: Readonly<Record<string, string>> = {},
): void => {
  response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(value));
};
