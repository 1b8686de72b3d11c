/**
 * Opening and copying in the built program, over SSH (which in a container counts as the container): the link is shown,
 * the terminal is asked, and all goes on.
 */
import {describe, expect, test} from 'vitest';
import {keys} from '../support/terminal.ts';
import {isUnix, stage} from './program.ts';

const {open, start} = stage();
const overSsh = {SSH_CONNECTION: '10.0.0.1 50000 10.0.0.2 22'};
/** The name for the system user, as a terminal is asked to copy it. */
const copied = `\u{1B}]52;c;${Buffer.from('WhatsApp server').toString('base64')}\u{07}`;
const link = 'https://business.facebook.com/latest/settings/system_users';

describe.skipIf(!isUnix)('over SSH (needs a Unix terminal)', () => {
  test('on the whole screen the link stands on the main screen, with the reason, until Enter', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--journey', 'migrate'], env: overSsh});
    await program.see(/A system user[\s\S]*o open/);
    program.press('c');
    await program.see(/Sent to your terminal’s clipboard: WhatsApp server/);
    expect(program.bytes()).toContain(copied);
    program.press('o');
    await program.see(/no browser can be opened[\s\S]*on one line[\s\S]*come back/);
    expect(program.isAlternate()).toBe(false);
    expect(program.screenText()).toContain(`\n${link}\n`);
    program.press(keys.enter);
    await program.see(/A system user[\s\S]*o open/);
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
  });

  test('in lines the same by letters', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--plain', '--journey', 'migrate'], env: overSsh});
    await program.next(/A system user[\s\S]*Press Enter when done/);
    program.type('c\r');
    await program.next(/Sent to your terminal’s clipboard: WhatsApp server[\s\S]*Press Enter when done/);
    expect(program.bytes()).toContain(copied);
    program.type('o\r');
    await program.next(
      new RegExp(`no browser can be opened[\\s\\S]*${link}\\n[\\s\\S]*Press Enter when done`),
    );
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
  });

  test('the plain asker sends the terminal no code, and says that it did not copy', async () => {
    const sandbox = await open({scenario: 'fresh'});
    const program = start(sandbox, {args: ['--journey', 'migrate'], env: {...overSsh, ACCESSIBLE: '1'}});
    await program.next(/A system user[\s\S]*Press Enter when done/);
    program.type('c\r');
    await program.next(/Not copied: WhatsApp server[\s\S]*Press Enter when done/);
    expect(program.bytes()).not.toContain('\u{1B}');
    program.press(keys.ctrlC);
    expect(await program.leaves()).toBe(130);
  });
});
