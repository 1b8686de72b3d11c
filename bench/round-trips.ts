/** How often verification waits for Graph: a whole setup with and without latency, next to one request. */
import {execFile} from 'node:child_process';
import {rm} from 'node:fs/promises';
import {request} from 'node:http';
import {join} from 'node:path';
import {type Sandbox, type SandboxOptions, startSandbox} from '../src/sandbox/index.ts';
import {interleaved} from './interleaved.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row} from './row.ts';

const latencyMs = 200;
const most = 3;

const setup =
  ({bin, cwd, env}: Program, {url, tokens}: Sandbox, args: readonly string[]) =>
  async () => {
    await rm(join(cwd, '.env'), {force: true});
    const start = performance.now();
    await new Promise<void>((done, failed) => {
      const all = [
        bin,
        'setup',
        '--no-input',
        '--token-stdin',
        '--graph-url',
        url,
        '--store',
        'env',
        '--json',
        ...args,
      ];
      const child = execFile(process.execPath, all, {cwd, env}, (error, out, err) => {
        if (error) failed(new Error(err.trim() || out.trim()));
        else done();
      });
      child.stdin?.end(tokens.main);
    });
    return performance.now() - start;
  };

const oneRequest =
  ({url, tokens}: Sandbox) =>
  async () => {
    const start = performance.now();
    await new Promise<void>((done, failed) => {
      const headers = {authorization: `Bearer ${tokens.main}`};
      request(`${url}/v26.0/me`, {headers, agent: false}, reply => reply.resume().once('end', done))
        .once('error', failed)
        .end();
    });
    return performance.now() - start;
  };

/** @param args ids that are known from the start save the requests that would find them */
const measure = async (
  program: Program,
  what: string,
  scenario: SandboxOptions['scenario'],
  args: (sandbox: Sandbox) => string[],
  budget: number,
) => {
  const [near, far] = await Promise.all([
    startSandbox({scenario, latencyMs: 0}),
    startSandbox({scenario, latencyMs}),
  ]);
  try {
    const times = await interleaved(5, {
      far: setup(program, far, args(far)),
      near: setup(program, near, args(near)),
      one: oneRequest(far),
    });
    const trips = (times.far - times.near) / latencyMs;
    return {
      what,
      measured: `${trips.toFixed(2)} round trips`,
      floor: `${times.one.toFixed(0)} ms for one`,
      compared: `${times.far.toFixed(0)} ms in all`,
      budget: `≤ ${budget}`,
      // A tenth of one is what the machine's own noise amounts to.
      holds: trips <= budget + 0.1,
    };
  } catch (error) {
    return notThereYet(what, `≤ ${budget}`, String(error));
  } finally {
    await Promise.all([near.close(), far.close()]);
  }
};

/** Setup without questions on a stand-in that takes 200 ms for each answer. */
export const roundTrips = async (program: Program): Promise<Row[]> => [
  await measure(program, 'setup, account found in granular_scopes', 'fresh', () => [], most),
  await measure(program, 'setup, account found among the assigned', 'no-self-inspection', () => [], most),
  await measure(
    program,
    'setup, the ids known',
    'fresh',
    ({facts}) => {
      const [account] = facts.wabas;
      const [phone] = account?.phones ?? [];
      return account && phone ? ['--waba', account.id, '--phone', phone.id] : [];
    },
    most - 1,
  ),
];
