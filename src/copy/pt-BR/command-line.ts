/** What every command may have to say at once, in Brazilian Portuguese. */
import * as cli from './cli.ts';
import {use} from './use.ts';

export const commandLine = {cli, use};
