/** The choice of places in a real terminal: secret stores whose tool is signed in, other files with the old token. */
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, test} from 'vitest';
import {recordingTool} from '../support/recording-tool.ts';
import {keys} from '../support/terminal.ts';
import {isUnix, keepsSecret, type Program, stage} from './program.ts';

const {open, start, cwd} = stage();
const old = `EAAFAKE${'o'.repeat(150)}`;

/** From the first question to the choice of places. */
const toPlaces = async (program: Program, token: string): Promise<void> => {
  await program.next(/What do you want to do/);
  await program.next(/Press Enter|Replace the token|Set up/);
  program.press(keys.enter);
  await program.next(/Press Enter when done/);
  program.paste(token);
  program.press(keys.enter);
  await program.next(/Where should the token be kept\?/);
};

describe.skipIf(!isUnix)('where to keep the token (needs a Unix terminal)', () => {
  test('a tool that is signed in is offered, and gets the token on its standard input', async () => {
    const gh = recordingTool('gh');
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--plain'], env: {PATH: gh.env['PATH']}});
    await toPlaces(program, sandbox.tokens.main);
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

  test('other files with the replaced token are offered, and shown in the review', async () => {
    const sandbox = await open({scenario: 'fresh'});
    writeFileSync(join(cwd(), '.env'), `WHATSAPP_TOKEN=${old}\n`);
    writeFileSync(join(cwd(), '.env.local'), `# mine\nWA_TOKEN=${old}\n`);
    const program = start(sandbox, {args: ['--plain']});
    await toPlaces(program, sandbox.tokens.main);
    await program.next(/Nowhere/);
    program.press(keys.enter);
    await program.next(/Update them as well\?/);
    await program.next(/Leave them/);
    program.press(keys.enter);
    await program.next(/\.env\.local/);
    await program.next(/Write this\?/);
    program.press(keys.enter);
    await program.next(/The token is stored: \.env, \.env\.local/);
    expect(readFileSync(join(cwd(), '.env.local'), 'utf8')).toBe(`# mine\nWA_TOKEN=${sandbox.tokens.main}\n`);
    keepsSecret(program, sandbox.tokens.main, old);
  });
});
