/** A signal while `check` or `send` waits for Graph: the report says how far it came, and the code is the signal's. */
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {text} from 'node:stream/consumers';
import {describe, expect, onTestFinished, test, vi} from 'vitest';
import {startSandbox} from '../../src/sandbox/index.ts';
import {place} from '../support/cli.ts';
import {reportIn} from '../support/documents.ts';
import {built} from './built.ts';
import {isUnix} from './program.ts';

const begin = async (...argv: readonly string[]) => {
  const program = join(await built(), 'bin', 'wa-token.js');
  const sandbox = await startSandbox({scenario: 'fresh', latencyMs: 60_000});
  onTestFinished(() => sandbox.close());
  const here = place();
  const child = spawn(
    process.execPath,
    ['--', program, ...argv, '--token-stdin', '--graph-url', sandbox.url],
    {cwd: here.project, env: {PATH: process.env['PATH'], HOME: here.home, WA_TOKEN_HOME: here.home}},
  );
  child.stdin.end(sandbox.tokens.main);
  const ended = Promise.all([once(child, 'exit'), text(child.stdout), text(child.stderr)]);
  await vi.waitFor(() => expect(sandbox.requests.length).toBeGreaterThan(0), {timeout: 60_000});
  return {
    child,
    ended: ended.then(([[code, signal], stdout, stderr]) => ({code, signal, stdout, stderr})),
  };
};

describe.skipIf(!isUnix)('stopped (needs signals)', () => {
  test.each([
    ['SIGINT', 130, ['check']],
    ['SIGTERM', 143, ['check']],
    ['SIGHUP', 129, ['send', '--to', '+16505550111']],
  ] as const)('by %s it ends with %i and its report', async (signal, code, argv) => {
    const {child, ended} = await begin(...argv, '--json');
    child.kill(signal);
    const end = await ended;
    expect(end).toMatchObject({code, signal: null});
    expect(reportIn(end.stdout)).toMatchObject({ok: false, error: {code: 'cancelled'}, send: null});
  });

  test('for a person: one sentence, and the checks as far as they came', async () => {
    const {child, ended} = await begin('check');
    child.kill('SIGINT');
    const end = await ended;
    expect(end.code).toBe(130);
    expect(end.stderr).toBe('The request was stopped.\n');
    expect(end.stdout).toMatch(/Form of the token/);
  });
});
