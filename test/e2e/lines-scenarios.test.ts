/** What can go otherwise than in `fresh`, in the line front-ends: choosing, mending, trying again, going back. */
import {describe, expect, test} from 'vitest';
import type {World} from '../../src/sandbox/index.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, dotEnv, hasDotEnv} = stage();

/** A line that was typed. */
const say = (program: Program, text = ''): void => program.type(`${text}\r`);

const toToken = async (program: Program): Promise<void> => {
  await program.next(/What do you want to do[\s\S]*Move off the/);
  say(program);
  await program.next(/An app with WhatsApp[\s\S]*not an admin/);
  say(program);
  await program.next(/A system user[\s\S]*Press Enter when done/);
  say(program, 't');
  await program.next(/Paste the token[\s\S]*oken:/);
};

/** From the choice of a place to the end, without a test message. @returns the exit code */
const storeAndLeave = async (program: Program): Promise<number> => {
  await program.next(/Where should the token be kept[\s\S]*Nowhere/);
  say(program);
  await program.next(/Write this\?/);
  say(program);
  await program.next(/Send a test message to/);
  say(program);
  return program.leaves();
};

describe.skipIf(!isUnix).each([
  ['in lines', ['--plain'], {}],
  ['in the plain asker', [], {ACCESSIBLE: '1'}],
] as const)('%s (needs a Unix terminal)', (name, args, env) => {
  const back = name === 'in lines' ? keys.escape : '<\r';

  test('one of several accounts and one of its numbers are chosen by their numbers in the list', async () => {
    const sandbox = await open({scenario: 'several-accounts'});
    const program = start(sandbox, {args, env});
    await toToken(program);
    say(program, sandbox.tokens.main);
    await program.next(/Which WhatsApp account[\s\S]*Quayside/);
    say(program, '2');
    await program.next(/Which phone number[\s\S]*Deliveries/);
    say(program, '2');
    expect(await storeAndLeave(program)).toBe(0);
    expect(await dotEnv()).toContain('WHATSAPP_BUSINESS_ACCOUNT_ID=102290129340002');
    expect(await dotEnv()).toContain('WHATSAPP_PHONE_NUMBER_ID=106540352240003');
  });

  test('one of 10,000 numbers is found by its digits, while the list is still being read', async () => {
    const sandbox = await open({scenario: 'many-numbers'});
    const program = start(sandbox, {args, env});
    await toToken(program);
    say(program, sandbox.tokens.main);
    await program.next(/20 of [\d,]+ are shown[\s\S]*look for/);
    say(program, '278 555 0176');
    await program.next(/1\. \+1 278-555-0176 \(Harbour Bakery 7777, [\s\S]*1 fit[\s\S]*look for/);
    say(program, '1');
    expect(await storeAndLeave(program)).toBe(0);
    expect(await dotEnv()).toContain(
      `WHATSAPP_PHONE_NUMBER_ID=${sandbox.facts.wabas[0]?.phones[7776]?.id}\n`,
    );
  });

  test('an expired token is named, and a new one takes its place', async () => {
    const sandbox = await open({scenario: 'expired'});
    const replacement = sandbox.tokens['replacement'] ?? '';
    const program = start(sandbox, {args, env});
    await toToken(program);
    say(program, sandbox.tokens.main);
    await program.next(/Problem: The token has expired[\s\S]*What now\?[\s\S]*Leave/);
    expect(hasDotEnv()).toBe(false);
    say(program);
    await program.next(/Generate the token[\s\S]*Press Enter when done/);
    say(program);
    await program.next(/Paste the token[\s\S]*oken:/);
    say(program, replacement);
    expect(await storeAndLeave(program)).toBe(0);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${replacement}\n`);
    keepsSecret(program, sandbox.tokens.main, replacement);
  });

  test('an outage is told, and checked again when asked to', async () => {
    const worlds: World[] = [];
    const sandbox = await open({scenario: 'outage', arrange: world => worlds.push(world)});
    const program = start(sandbox, {args, env});
    await toToken(program);
    say(program, sandbox.tokens.main);
    await program.next(/Problem: A fault at Meta that passes[\s\S]*What now\?[\s\S]*Leave/);
    for (const world of worlds) world.weather = 'clear';
    say(program);
    expect(await storeAndLeave(program)).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
  });

  test('a number that is not registered is told first; the token is stored, and the end says 1', async () => {
    const sandbox = await open({scenario: 'unregistered-number'});
    const program = start(sandbox, {args, env});
    await toToken(program);
    say(program, sandbox.tokens.main);
    await program.next(/The sending number is not registered[\s\S]*Store the token all the same[\s\S]*Leave/);
    say(program);
    expect(await storeAndLeave(program)).toBe(1);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
    expect(program.text()).toMatch(/something needs mending/);
  });

  test('going back asks the question before again, and keeps what was answered', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args, env});
    await toToken(program);
    program.type(back);
    await program.next(/Press Enter when done/);
    say(program, 't');
    await program.next(/Paste the token[\s\S]*oken:/);
    say(program, sandbox.tokens.main);
    await program.next(/Where should the token be kept[\s\S]*Nowhere/);
    say(program);
    await program.next(/Write this\?/);
    const asked = sandbox.requests.length;
    program.type(back);
    expect(await storeAndLeave(program)).toBe(0);
    // The token was not proved again, and no template was looked for.
    expect(sandbox.requests).toHaveLength(asked);
  });

  test('"no" at the review writes nothing, and goes back', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args, env});
    await toToken(program);
    say(program, sandbox.tokens.main);
    await program.next(/Where should the token be kept[\s\S]*Nowhere/);
    say(program);
    await program.next(/Write this\?/);
    say(program, 'n');
    await program.next(/Nothing was written/);
    expect(hasDotEnv()).toBe(false);
    expect(await storeAndLeave(program)).toBe(0);
  });
});
