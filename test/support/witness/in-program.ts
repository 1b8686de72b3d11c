/** Loaded before the built program (`--import`): its findings go into the file that WITNESS names, a line each. */
import fs from 'node:fs';
import {watch} from './eye.ts';

const {WITNESS} = process.env;
delete process.env['WITNESS'];
const {appendFileSync} = fs;

if (WITNESS !== undefined)
  watch({
    report: finding => appendFileSync(WITNESS, `${JSON.stringify(finding)}\n`),
    isOurs: () => true,
    // What `run` starts is to have the token: that is what it is for.
    handsOn: () => process.argv[2] === 'run',
    looked() {},
  });
