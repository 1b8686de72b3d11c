/** A program of its own for a real terminal: the Ink front-end on screens that need no flow. Bundled before it runs. */
import {en} from '../../src/copy/en.ts';
import {realClock} from '../../src/core/session.ts';
import {runInk} from '../../src/tui/run.tsx';
import {fakeDesk} from './fake-desk.ts';
import {fakeSession, finished, guide, secret} from './fake-session.ts';

const session = fakeSession(guide({title: `Make a system user (process ${process.pid})`}), event => {
  if (event.type === 'answered') return secret();
  if (event.type !== 'entered') return undefined;
  if (event.secret.length === 5) setTimeout(() => Promise.reject(new Error('a bug elsewhere')), 1);
  return finished({receipt: [`got ${event.secret.length} ${event.secret.fingerprint}`]});
});

try {
  const ending = await runInk({
    session,
    desk: fakeDesk(),
    stdin: process.stdin,
    stdout: process.stdout,
    env: process.env,
    words: en.ui,
    clock: realClock,
    signals: process,
  });
  process.stdout.write(`ended ${ending}\n`);
} catch (error) {
  process.stdout.write(`broke ${error instanceof Error ? error.message : ''}\n`);
}
