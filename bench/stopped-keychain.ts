/** How long each command takes to its right answer while the keychain's daemon has stopped (SIGSTOP). */
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {startSandbox} from '../src/sandbox/index.ts';
import {keyringMissing} from '../test/support/keyring.ts';
import {fillHome, runStopped, stoppedCases, stoppedKeyring} from '../test/support/stopped-keychain.ts';
import type {Program} from './program.ts';
import {notThereYet, type Row} from './row.ts';

const mostMs = 4_000;
const budget = `≤ ${mostMs / 1000} s`;

/** Each command by itself; an answer that is wrong misses the budget however fast it comes. */
export const stoppedKeychain = async ({bin}: Program): Promise<Row[]> => {
  if (keyringMissing !== '') return [notThereYet('a stopped keychain', budget, keyringMissing)];
  const sandbox = await startSandbox({scenario: 'test-number'});
  const keyring = await stoppedKeyring(sandbox.tokens.main);
  const rows: Row[] = [];
  try {
    for (const {name, argv, asksGraph, code, says} of stoppedCases) {
      const cwd = await mkdtemp(join(tmpdir(), 'wa-token-stopped-'));
      fillHome(join(cwd, 'home'), sandbox.tokens.main);
      const graph = asksGraph ? ['--graph-url', sandbox.url] : [];
      const start = performance.now();
      const ended = await runStopped(bin, [...argv, ...graph], {cwd, keyring, stdin: sandbox.tokens.main});
      const taken = performance.now() - start;
      const isRight = ended.code === code && says.test(ended.err + ended.out);
      rows.push({
        what: `keychain stopped: ${name}`,
        measured: `${(taken / 1000).toFixed(2)} s`,
        floor: isRight ? `ends with ${code}` : `WRONG: ends with ${ended.code}`,
        compared: '',
        budget,
        holds: isRight && taken <= mostMs,
      });
      await rm(cwd, {recursive: true, force: true});
    }
  } finally {
    keyring.resume();
    await keyring.stop();
    await sandbox.close();
  }
  return rows;
};
