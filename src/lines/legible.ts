/** A terminal without Unicode gets sentences it can show. */
import {abilitiesOf} from '../terminal/abilities.ts';
import {inAscii} from '../terminal/ascii.ts';
import type {LinesOptions, Sink} from './options.ts';

/** @returns the options with an output that turns typographic signs into ASCII, where that is needed */
export const legible = (options: LinesOptions): LinesOptions => {
  const {env, stdout, platform = process.platform} = options;
  return abilitiesOf(env, platform).unicode ? options : {...options, stdout: asciiSink(stdout)};
};

/** The same stream in all but what is written to it: it keeps its width, its events and its errors. */
const asciiSink = (stdout: Sink): Sink =>
  new Proxy(stdout, {
    get(target, name) {
      if (name === 'write') return (chunk: unknown) => target.write(inAscii(String(chunk)));
      const found: unknown = Reflect.get(target, name);
      return typeof found === 'function' ? found.bind(target) : found;
    },
  });
