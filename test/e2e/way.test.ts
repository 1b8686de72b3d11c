/** Graph cannot be reached: the wizard looks at the way to it and names what is in the way, in every front-end. */
import {describe, expect, onTestFinished, test} from 'vitest';
import {startFaultServer} from '../support/fault-server.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start} = stage();

/** A proxy that lets nothing through. */
const refusing = async (): Promise<string> => {
  const proxy = await startFaultServer(() => {});
  onTestFinished(() => proxy.close());
  return proxy.url;
};

const away = {url: 'https://wa-token.invalid'};

interface Fault {
  readonly name: string;
  readonly env: () => Promise<NodeJS.ProcessEnv>;
  readonly says: RegExp;
}

const faults: readonly Fault[] = [
  {
    name: 'a proxy that refuses',
    env: async () => ({HTTPS_PROXY: await refusing()}),
    says: /does not let requests\s+to\s+Graph\s+through\s+\(HTTP 403\)/,
  },
  {name: 'no such name', env: async () => ({}), says: /does not know\s+wa-token\.invalid/},
];

describe.skipIf(!isUnix).each(faults)('$name (needs a Unix terminal)', ({env, says}) => {
  const ended = async (program: Program, token: string): Promise<void> => {
    expect(program.screenText()).not.toMatch(/new token/i);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
    keepsSecret(program, token);
  };

  test('on the whole screen', async () => {
    const {tokens} = await open({scenario: 'fresh'});
    const program = start(away, {env: await env()});
    await program.see(/What do you want to do/);
    program.paste(tokens.main);
    await program.see(says);
    await program.see(/check again/);
    await ended(program, tokens.main);
  });

  test('in plain lines', async () => {
    const {tokens} = await open({scenario: 'fresh'});
    const program = start(away, {env: {...(await env()), ACCESSIBLE: '1'}});
    program.mayShow('what is pasted at a question is echoed by the terminal: this asker reads whole lines');
    await program.next(/What do you want to do[\s\S]*Your choice[^:]*:/);
    program.type(`${tokens.main}\r`);
    await program.next(says);
    await program.next(/What now\?/);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
  });
});
