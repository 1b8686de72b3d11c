/** A program of its own that opens an address with the real opener, and says what came of it. */
import {realClock} from '../../src/core/session.ts';
import {launchBrowser, openInBrowser} from '../../src/desk/browser.ts';
import {takeSecrets} from '../../src/stores/environment.ts';

// As the program does at its start.
takeSecrets(process.env);

const opened = await openInBrowser(process.argv[2] ?? '', {
  platform: process.platform,
  env: process.env,
  // Whatever this machine is: the opener itself is to be tried.
  machine: {exists: () => false, kernel: '6.1.0'},
  clock: realClock,
  launch: launchBrowser,
});
process.stdout.write(JSON.stringify(opened));
