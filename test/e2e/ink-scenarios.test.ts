/** What can go otherwise than in `fresh`, on the whole screen: choosing, mending, trying again. */
import {describe, expect, test} from 'vitest';
import type {World} from '../../src/sandbox/index.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, dotEnv, hasDotEnv} = stage();

/** A token is taken on the very first screen already. */
const pasteAtOnce = async (program: Program, token: string): Promise<void> => {
  await program.see(/What do you want to do/);
  program.paste(token);
};

/** From the choice of a place to the end, without a test message. @returns the exit code */
const storeAndLeave = async (program: Program): Promise<number> => {
  await program.see(/Where should the token be kept/);
  program.press(keys.enter);
  await program.see(/Write this\?/);
  program.press(keys.enter);
  await program.see(/Send a test message/);
  program.press(keys.enter);
  await program.see(/this summary stays/);
  program.press(keys.enter);
  return program.leaves();
};

describe.skipIf(!isUnix)('on the whole screen (needs a Unix terminal)', () => {
  test('one of several accounts is found by a part of its name, and then one of its numbers', async () => {
    const sandbox = await open({scenario: 'several-accounts'});
    const program = start(sandbox);
    await pasteAtOnce(program, sandbox.tokens.main);
    await program.see(/Which WhatsApp account/);
    program.type('wholesale');
    await program.see(/1 of 3/);
    program.press(keys.enter);
    await program.see(/Which phone number/);
    program.press('2');
    expect(await storeAndLeave(program)).toBe(0);
    expect(await dotEnv()).toContain('WHATSAPP_BUSINESS_ACCOUNT_ID=102290129340002');
    expect(await dotEnv()).toContain('WHATSAPP_PHONE_NUMBER_ID=106540352240003');
  });

  test('one of 10,000 numbers is found by its name, before another whose id has the same figures; the arrow picks', async () => {
    const sandbox = await open({scenario: 'many-numbers'});
    const program = start(sandbox);
    await pasteAtOnce(program, sandbox.tokens.main);
    await program.see(/10,000 entries/);
    program.type('bakery 7777');
    await program.see(/ 2 of 10,000[\s\S]*❯ .*Harbour Bakery 7777/);
    program.press(keys.down);
    await program.see(/❯ .*7777\n/);
    program.press(keys.up);
    await program.see(/❯ .*Harbour Bakery 7777/);
    program.press(keys.enter);
    expect(await storeAndLeave(program)).toBe(0);
    const wanted = sandbox.facts.wabas[0]?.phones[7776];
    expect(wanted).toBeDefined();
    expect(await dotEnv()).toContain(`WHATSAPP_PHONE_NUMBER_ID=${wanted?.id}`);
  });

  test('an expired token is named, and a new one takes its place', async () => {
    const sandbox = await open({scenario: 'expired'});
    const program = start(sandbox);
    await pasteAtOnce(program, sandbox.tokens.main);
    await program.see(/The token has expired/);
    expect(hasDotEnv()).toBe(false);
    program.press(keys.enter);
    await program.see(/Generate the token/);
    program.paste(sandbox.tokens['replacement'] ?? '');
    expect(await storeAndLeave(program)).toBe(0);
    expect(await dotEnv()).toContain(`WHATSAPP_ACCESS_TOKEN=${sandbox.tokens['replacement']}`);
    keepsSecret(program, sandbox.tokens.main, sandbox.tokens['replacement'] ?? '');
  });

  test.each([
    ['outage', /A fault at Meta that passes/],
    ['html-error', /fault just now \(HTTP 502\)/],
  ] as const)('%s is told, and checked again when asked to', async (scenario, told) => {
    const worlds: World[] = [];
    const sandbox = await open({scenario, arrange: world => worlds.push(world)});
    const program = start(sandbox);
    await pasteAtOnce(program, sandbox.tokens.main);
    await program.see(told);
    expect(program.screenText()).toMatch(/The token is\s+still here; nothing was stored\./);
    for (const world of worlds) world.weather = 'clear';
    program.press(keys.enter);
    expect(await storeAndLeave(program)).toBe(0);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
  });

  test('a number that is not registered is told first; the token is stored all the same, and the end says 1', async () => {
    const sandbox = await open({scenario: 'unregistered-number'});
    const program = start(sandbox);
    await pasteAtOnce(program, sandbox.tokens.main);
    await program.see(/The sending number is not registered[\s\S]*store the token/);
    program.press(keys.enter);
    expect(await storeAndLeave(program)).toBe(1);
    expect(await dotEnv()).toContain(sandbox.tokens.main);
    expect(program.screenText()).toMatch(/something needs mending/);
  });

  test('a recipient who is not on the list of a test number is named, and another number is tried', async () => {
    const sandbox = await open({scenario: 'test-number'});
    const program = start(sandbox);
    await pasteAtOnce(program, sandbox.tokens.main);
    await program.see(/Where should the token be kept/);
    program.press(keys.enter);
    await program.see(/Write this\?/);
    program.press(keys.enter);
    await program.see(/This is a test number[\s\S]*Send a test message/);
    program.type('12');
    await program.see(/❯ 12/);
    program.press(keys.enter);
    await program.see(/The number is too short/);
    program.press(keys.ctrlU);
    program.type('+16505559999');
    await program.see(/❯ \+16505559999/);
    program.press(keys.enter);
    await program.see(/The recipient is not on the test number’s list[\s\S]*r send it again/);
    expect(sandbox.sent).toHaveLength(0);
    program.press(keys.enter);
    await program.see(/Send a test message/);
    program.type(sandbox.facts.recipients[0] ?? '');
    await program.see(new RegExp(`❯ \\${sandbox.facts.recipients[0]}`));
    program.press(keys.enter);
    await program.see(/did it arrive\?/);
    program.press('2');
    await program.see(/If it does not arrive/);
    program.press(keys.enter);
    expect(await program.leaves()).toBe(0);
    expect(sandbox.sent.map(({to}) => `+${to}`)).toEqual([sandbox.facts.recipients[0]]);
  });
});
