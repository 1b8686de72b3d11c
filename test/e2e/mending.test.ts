/**
 * The built program mends, and waits, by the machine's own clock: on the whole screen and in both line front-ends. What is
 * waited for is looked at every 5 s.
 */
import {describe, expect, test} from 'vitest';
import type {SandboxOptions} from '../../src/sandbox/index.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, dotEnv, filesWith} = stage();

const pin = '482913';

interface Front {
  readonly name: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** Gives the token on the first screen that takes it. */
  readonly give: (program: Program, token: string) => Promise<void>;
  /** The second thing that is offered at a trouble. */
  readonly second: string;
  /** From where it is offered to the question for the app secret. */
  readonly toAppSecret: (program: Program) => Promise<void>;
  /** Writes, and skips the message. @returns the exit code */
  readonly store: (program: Program) => Promise<number>;
}

const whole: Front = {
  name: 'on the whole screen',
  args: [],
  env: {},
  async give(program, token) {
    await program.see(/What do you want to do/);
    program.paste(token);
  },
  second: 'm',
  async toAppSecret(program) {
    program.type('c');
    await program.see(/❯ \? Owner of the token/);
    program.type('\r');
    await program.see(/s give the app secret/);
    program.type('s');
  },
  async store(program) {
    await program.see(/Where should the token be kept/);
    program.type('\r');
    await program.see(/Write this\?/);
    program.type('\r');
    await program.see(/Send a test message/);
    program.type('\r');
    await program.see(/this summary stays/);
    program.type('\r');
    return program.leaves();
  },
};

const inLines = (name: string, args: Front['args'], env: Front['env']): Front => ({
  name,
  args,
  env,
  async give(program, token) {
    await program.next(/What do you want to do[\s\S]*Move off the/);
    program.type('\r');
    await program.next(/An app with WhatsApp[\s\S]*not an admin/);
    program.type('\r');
    await program.next(/A system user[\s\S]*Press Enter when done/);
    program.type('t\r');
    await program.next(/Paste the token[\s\S]*oken:/);
    program.type(`${token}\r`);
  },
  second: '2\r',
  async toAppSecret(program) {
    await program.next(/Look at the checks one by one/);
    program.type(`${/(\d)[.)] Look at the checks one by one/.exec(program.text())?.[1]}\r`);
    await program.next(/Enter to go on/);
    program.type('4\r');
    await program.next(/1[.)] Give the app secret[\s\S]*Back to the checks/);
    program.type('1\r');
  },
  async store(program) {
    await program.next(/Where should the token be kept[\s\S]*Nowhere/);
    program.type('\r');
    await program.next(/Write this\?/);
    program.type('\r');
    await program.next(/Send a test message to/);
    program.type('\r');
    return program.leaves();
  },
});

/** Somebody who is quick in Meta's screens: the account is there at one of the first looks. */
const soonGiven: SandboxOptions['arrange'] = ({pendingGrant}) => {
  if (pendingGrant !== undefined && pendingGrant !== null) pendingGrant.looksLeft = 1;
};

const fronts = [
  whole,
  inLines('in lines', ['--plain'], {}),
  inLines('in the plain asker', [], {ACCESSIBLE: '1'}),
];

describe.skipIf(!isUnix).each(fronts)('$name (needs a Unix terminal)', front => {
  const begin = async (scenario: SandboxOptions['scenario']) => {
    const sandbox = await open({scenario, arrange: soonGiven});
    const program = start(sandbox, {args: front.args, env: front.env, rows: 50});
    await front.give(program, sandbox.tokens.main);
    return {sandbox, program, posts: () => sandbox.requests.filter(({method}) => method === 'POST').length};
  };

  test('an account that is given meanwhile is waited for, ticked, and gone on from without a key', async () => {
    const {sandbox, program, posts} = await begin('missing-asset');
    await program.next(/does not have the WhatsApp account[\s\S]*Checking again every 5 s/);
    await program.next(/“WhatsApp account” is mended/);
    expect(await front.store(program)).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
    expect(posts()).toBe(0);
  });

  test('an app that is not subscribed is subscribed when asked to', async () => {
    const {program, posts} = await begin('not-subscribed');
    await program.next(/Subscribe the app/);
    await program.next(front === whole ? /Ctrl-C stop/ : /Leave/);
    expect(posts()).toBe(0);
    program.type(front.second);
    await program.next(/“Webhook subscription” is mended/);
    expect(await front.store(program)).toBe(0);
    expect(posts()).toBe(1);
  });

  test('a number is registered with its PIN, which stands nowhere', async () => {
    const {sandbox, program, posts} = await begin('unregistered-number');
    await program.next(/Register the number/);
    await program.next(front === whole ? /Ctrl-C stop/ : /Leave/);
    program.type(front.second);
    await program.next(front === whole ? /Six-digit PIN[\s\S]*register the number/ : /Six-digit PIN: ?/);
    program.type(`${pin}\r`);
    await program.next(/“Registration” is mended/);
    expect(await front.store(program)).toBe(0);
    expect(posts()).toBe(1);
    expect(program.bytes()).not.toContain(pin);
    expect(await filesWith(pin)).toEqual([]);
    keepsSecret(program, sandbox.tokens.main);
  });

  test('what could not be proved is proved with the app secret, which stands nowhere', async () => {
    const {sandbox, program} = await begin('no-self-inspection');
    const {secret} = sandbox.app;
    await program.next(/2 could not be proved/);
    if (front === whole) await program.see(/c all checks/);
    await front.toAppSecret(program);
    await program.next(
      front === whole
        ? /It lets wa-token ask Meta[\s\S]*use it/
        : /It lets wa-token ask Meta[\s\S]*App secret: ?/,
    );
    program.type(`${secret}\r`);
    await program.next(/15 checks passed/);
    expect(await front.store(program)).toBe(0);
    expect(program.bytes()).not.toContain(secret);
    expect(await filesWith(secret)).toEqual([]);
  });
});
