/** What every command may have to say at once; all else is loaded when it is needed. */
import * as cli from './cli.ts';
import {use} from './use.ts';

export const commandLine = {cli, use};
