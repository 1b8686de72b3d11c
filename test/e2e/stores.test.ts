/** The choice of places in a real terminal: secret stores whose tool is signed in, other files with the old token. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {recordingTool} from '../support/recording-tool.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, cwd} = stage();
const old = `EAAFAKE${'o'.repeat(150)}`;

/** From the first question through the paste. */
const giveToken = async (program: Program, token: string): Promise<void> => {
  await program.next(/What do you want to do/);
  await program.next(/Press Enter|Replace|Set up/);
  program.press(keys.enter);
  await program.next(/Press Enter when done|Do you have an app[\s\S]*not an admin/);
  program.paste(token);
  program.press(keys.enter);
};

describe.skipIf(!isUnix)('where to keep the token (needs a Unix terminal)', () => {
  test('a tool that is signed in is offered, and gets the token on its standard input', async () => {
    const gh = recordingTool('gh');
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--plain'], env: {PATH: gh.env['PATH']}});
    await giveToken(program, sandbox.tokens.main);
    await program.next(/Where should the token be kept\?/);
    await program.next(/(\d+)\W+In GitHub Actions \(gh\)/);
    const number = /(\d+)\W+In GitHub Actions/.exec(program.text())?.[1] ?? '';
    await program.next(/Nowhere/);
    program.type(number);
    program.press(keys.enter);
    await program.next(/does not give them back|do not give them back/);
    await program.next(/Write this\?/);
    program.press(keys.enter);
    await program.next(/The token is stored: gh/);
    expect(gh.calls().at(-1)).toMatchObject({
      args: ['secret', 'set', 'WHATSAPP_ACCESS_TOKEN'],
      input: sandbox.tokens.main,
    });
    keepsSecret(program, sandbox.tokens.main);
  });

  test('a tool that hangs is named, and the question is there all the same', async () => {
    const aws = recordingTool('aws', 'return {hang: true}');
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {env: {PATH: aws.env['PATH']}});
    await program.see(/What do you want to do/);
    program.paste(sandbox.tokens.main);
    await program.see(
      /AWS Secrets Manager is not among the choices[\s\S]*--store aws[\s\S]*Where should the token be kept/,
    );
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
    // Asked beside the checks, once.
    expect(aws.calls()).toHaveLength(1);
  });

  describe('other places with the replaced token are chosen one by one', () => {
    const files = ['.env', '.env.local', '.env.test'] as const;
    const begin = async () => {
      const sandbox = await open({scenario: 'fresh'});
      for (const file of files) writeFileSync(join(cwd(), file), `# mine\nWA_TOKEN=${old}\n`);
      return {
        sandbox,
        token: sandbox.tokens.main,
        holding: (secret: string) => files.filter(file => textOf(file).includes(secret)),
      };
    };
    const textOf = (file: string): string => readFileSync(join(cwd(), file), 'utf8');

    test('in the plain asker, by numbers', async () => {
      const {sandbox, token, holding} = await begin();
      const program = start(sandbox, {env: {ACCESSIBLE: '1'}});
      // The token goes where the old one is: that is not asked.
      await giveToken(program, token);
      await program.next(
        /1\. \.env\.local \(WA_TOKEN\): ticked[\s\S]*2\. \.env\.test[\s\S]*0\s+takes\s+none\)/,
      );
      program.type('2');
      program.press(keys.enter);
      await program.next(/These places have another token and keep it/);
      await program.next(/\.env\.local {2}WA_TOKEN/);
      await program.next(/Write this\?/);
      program.press(keys.enter);
      await program.next(/The token is stored: \.env, \.env\.test/);
      expect(holding(token)).toEqual(['.env', '.env.test']);
      expect(textOf('.env.test')).toBe(`# mine\nWA_TOKEN=${token}\n`);
      expect(holding(old)).toEqual(['.env.local']);
      program.mayShow('what is pasted on a card is echoed: this asker reads whole lines');
      keepsSecret(program, old);
    });

    test('in lines, with Space', async () => {
      const {sandbox, token, holding} = await begin();
      const program = start(sandbox, {args: ['--plain']});
      await giveToken(program, token);
      await program.next(/\[x\] \.env\.local[\s\S]*Enter takes what is\s+ticked/);
      program.press(' ', keys.enter);
      await program.next(/Write this\?/);
      program.press(keys.enter);
      await program.next(/The token is stored: \.env, \.env\.test/);
      expect(holding(old)).toEqual(['.env.local']);
      keepsSecret(program, token, old);
    });

    test('on the whole screen, where Enter alone takes all', async () => {
      const {sandbox, token, holding} = await begin();
      const program = start(sandbox);
      await program.see(/What do you want to do/);
      program.paste(token);
      await program.see(/1 \[x\] \.env\.local {2}WA_TOKEN\s+2 \[x\] \.env\.test/);
      program.press(keys.enter);
      await program.see(/Write this\?/);
      program.press(keys.enter);
      await program.see(/The token is stored: \.env, \.env\.local, \.env\.test/);
      expect(holding(old)).toEqual([]);
      keepsSecret(program, token, old);
    });
  });
});
