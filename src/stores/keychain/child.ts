/**
 * The keychain helper: a process of its own, because a native call into a keychain that does not answer cannot be
 * stopped and holds up even the exit of its process (a stopped Secret Service: about 50 s). Whoever started it kills it.
 * It answers each line of request with a line, one after the other, and dies at once when its starter does.
 */
import {loadNative, type Native} from './native.ts';
import {type Answer, parseRequest, type Request} from './wire.ts';

function whenRequested(use: (line: string) => void): void {
  let text = '';
  process.stdin.setEncoding('utf8');
  process.stdin.on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = lines.pop() ?? '';
    lines.forEach(use);
  });
  // The starter keeps our standard input open as long as it needs us. `process.exit` would wait for a call under way.
  process.stdin.on('close', () => process.kill(process.pid, 'SIGKILL'));
}

async function answer(line: string): Promise<Answer> {
  const request = parseRequest(line);
  if (request === null) return {kind: 'failed', stage: 'call', message: 'not a request'};
  const loaded = loadNative(import.meta.url);
  if (!loaded.ok) return {kind: 'failed', stage: loaded.stage, message: loaded.message};
  try {
    return await perform(loaded.native, request);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return {kind: 'failed', stage: 'call', message};
  }
}

async function perform(native: Native, request: Request): Promise<Answer> {
  switch (request.op) {
    case 'read':
      return {kind: 'value', value: await native.getPassword(request.entry.service, request.entry.account)};
    case 'write':
      await native.setPassword(request.entry.service, request.entry.account, request.secret);
      return {kind: 'done', existed: true};
    case 'remove': {
      const existed = await native.deletePassword(request.entry.service, request.entry.account);
      return {kind: 'done', existed};
    }
    case 'list':
      return {kind: 'accounts', accounts: await accountsOf(native, request.service)};
    case 'probe': {
      const {service, account} = request.entry;
      await native.setPassword(service, account, request.secret);
      const value = await native.getPassword(service, account);
      await native.deletePassword(service, account);
      return {kind: 'value', value};
    }
  }
}

async function accountsOf(native: Native, service: string): Promise<readonly string[]> {
  const found = await native.findCredentials(service);
  if (process.platform !== 'win32') return found.map(({account}) => account);
  // Windows gives every entry whose service begins with this one.
  const accounts: string[] = [];
  for (const {account, password} of found)
    if ((await native.getPassword(service, account)) === password) accounts.push(account);
  return accounts;
}

// Ctrl-C reaches the whole group; the starter decides what becomes of a write under way.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => {});

whenRequested(line => {
  void answer(line).then(given => process.stdout.write(`${JSON.stringify(given)}\n`));
});
