/** A program of its own for a real terminal: asks for a recipient and a token, tells what it got, says how it ended. */
import {en} from '../../src/copy/en.ts';
import {realClock} from '../../src/core/session.ts';
import {runLines} from '../../src/lines/inquirer.ts';
import {runPlain} from '../../src/lines/plain.ts';
import {parseToken} from '../../src/paste/token.ts';
import {verdictOn} from '../../src/paste/verdict.ts';
import {fakeDesk} from './fake-desk.ts';
import {fakeSession, finished, secret, text} from './fake-session.ts';

const recipient = text({canGoBack: false, help: '', placeholder: '', whenEmpty: ''});
const token = (rejection = '') => secret({rejection, verdict: typed => verdictOn(typed, en.paste)});

const session = fakeSession(recipient, event => {
  if (event.type === 'back') return recipient;
  if (event.type === 'answered') return token();
  if (event.type !== 'entered') return undefined;
  const parsed = parseToken(event.secret);
  if (!parsed.ok) return token(`no token (${parsed.problem.code})`);
  return finished({receipt: [`got ${parsed.value.secret.length} ${parsed.value.secret.fingerprint}`]});
});

const run = process.argv[2] === 'plain' ? runPlain : runLines;
const ending = await run({
  session,
  desk: fakeDesk(),
  stdin: process.stdin,
  stdout: process.stdout,
  env: process.env,
  words: en.lines,
  clock: realClock,
  signals: process,
});
process.stdout.write(`ended ${ending}\n`);
