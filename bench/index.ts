/**
 * Prints the budgets next to what is measured now: `npm run bench`, or `npm run bench -- start-up round-trips`.
 * Ends with 1 when one is missed.
 */
import {diagnosis} from './diagnosis.ts';
import {firstFrame} from './first-frame.ts';
import {keyToFrame} from './key-to-frame.ts';
import {packageSize} from './package-size.ts';
import {buildProgram, type Program} from './program.ts';
import {roundTrips} from './round-trips.ts';
import {type Row, table} from './row.ts';
import {startUp} from './start-up.ts';
import {stoppedKeychain} from './stopped-keychain.ts';

const measures: Readonly<Record<string, (program: Program) => Promise<Row[]>>> = {
  'start-up': startUp,
  'first-frame': firstFrame,
  'round-trips': roundTrips,
  'key-to-frame': keyToFrame,
  'package-size': packageSize,
  'stopped-keychain': stoppedKeychain,
  diagnosis,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter(name => !(name in measures));
if (unknown.length > 0) {
  console.error(`There is no measure ${unknown.join(', ')}; there are ${Object.keys(measures).join(', ')}.`);
  process.exit(2);
}

const program = await buildProgram();
try {
  const rows: Row[] = [];
  for (const [name, measure] of Object.entries(measures)) {
    if (wanted.length > 0 && !wanted.includes(name)) continue;
    console.error(`measuring ${name} …`);
    rows.push(...(await measure(program)));
  }
  console.log(table(rows));
  if (rows.some(row => row.holds === false)) process.exitCode = 1;
} finally {
  await program.remove();
}
