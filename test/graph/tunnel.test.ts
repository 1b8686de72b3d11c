/** Through a company's proxy, with a company's certificate: the trusted authorities of this machine count there too. */
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import {connect} from 'node:net';
import * as tls from 'node:tls';
import {afterEach, expect, test} from 'vitest';
import {me} from '../../src/graph/calls/token.ts';
import {answerJson, startFaultServer} from '../support/fault-server.ts';
import {fakeToken, graphAt, unstopped} from '../support/graph.ts';

const open: {close(): Promise<unknown>}[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.close();
});

const pem = (name: string) => readFileSync(new URL(`../fixtures/tls/${name}.pem`, import.meta.url), 'utf8');

/** A proxy that tunnels to this port, whatever host it is asked for. */
const tunnelTo = async (port: number) => {
  const asked: string[] = [];
  const proxy = createServer();
  proxy.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    const onward = connect(port, '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 Connection established\r\n\r\n');
      onward.pipe(socket).pipe(onward);
    });
    onward.on('error', () => socket.destroy());
    socket.on('error', () => onward.destroy());
  });
  await new Promise<void>(resolve => proxy.listen(0, '127.0.0.1', resolve));
  const address = proxy.address();
  if (address === null || typeof address === 'string') throw new Error('a TCP server has a port');
  open.push({
    close: () => {
      proxy.closeAllConnections();
      return new Promise(resolve => proxy.close(resolve));
    },
  });
  return {asked, url: `http://127.0.0.1:${address.port}`};
};

const throughTunnel = async () => {
  const server = await startFaultServer((_request, response) => answerJson(response, {id: '1', name: 'a'}), {
    key: pem('key'),
    cert: pem('self-signed'),
  });
  open.push(server);
  const proxy = await tunnelTo(server.port);
  const pool = graphAt('https://wa-token.invalid', {env: {HTTPS_PROXY: proxy.url}});
  open.unshift(pool);
  return {reply: await me(pool.as(fakeToken), unstopped()), proxy, server};
};

test('a certificate nobody vouches for is told of through the tunnel', async () => {
  const {reply, proxy, server} = await throughTunnel();
  expect(reply).toMatchObject({ok: false, failure: {kind: 'transport', fault: 'certificate'}});
  expect(proxy.asked).toEqual(['wa-token.invalid:443']);
  expect(server.seen).toHaveLength(0);
});

test.skipIf(!('setDefaultCACertificates' in tls))(
  'one that this machine’s authorities vouch for is taken (needs a Node that can set them)',
  async () => {
    const before = tls.getCACertificates('default');
    tls.setDefaultCACertificates([...before, pem('self-signed')]);
    try {
      const {reply, server} = await throughTunnel();
      expect(reply).toMatchObject({ok: true, value: {id: '1', name: 'a'}});
      expect(server.seen[0]?.headers.authorization).toBe(`Bearer ${fakeToken.open()}`);
    } finally {
      tls.setDefaultCACertificates(before);
    }
  },
);
