/** A program that asks its question when the file named to it is there: keys can be pressed before. */
import {existsSync} from 'node:fs';
import {askYesNo} from '../../src/cli/custody-ask.ts';
import {en} from '../../src/copy/en.ts';
import {realClock} from '../../src/core/session.ts';

process.on('SIGINT', () => {});
process.stdout.write('ready\n');
const [, , sign = ''] = process.argv;
await new Promise<void>(resolve => {
  const look = setInterval(() => {
    if (!existsSync(sign)) return;
    clearInterval(look);
    resolve();
  }, 5);
});
const said = await askYesNo('Keep it?', {
  stdin: process.stdin,
  stdout: process.stdout,
  signals: process,
  clock: realClock,
  limitMs: null,
  words: en.use.answers,
});
process.stdout.write(`said ${said}\n`);
